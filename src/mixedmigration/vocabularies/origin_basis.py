"""How it is known where people come from."""

from .word import Term, Word, printed

__all__ = ["OriginBasis"]


class OriginBasis(
    Word,
    vocabulary="origin-basis",
    edition="2026-11-22",
    source="IOM Missing Migrants Project, column Region of Origin, where (P) follows a presumed region",
    licence="CC BY 4.0",
):
    """Whether an origin was reported or is presumed.

    Source:
        IOM Missing Migrants Project, column Region of Origin, where `(P)` follows a
        region that is presumed; the meaning of the mark is inferred from its use.
        Definitions and translations are ours.

    Examples:
        >>> OriginBasis.find("(P)", "iom-missing-migrants")
        OriginBasis.PRESUMED
    """

    REPORTED = Term(
        "reported",
        "Reported",
        "A source says where the people come from.",
        labels={"es": "Comunicado", "fr": "Signalé", "ar": "مُبلَّغ عنه"},
    )
    PRESUMED = Term(
        "presumed",
        "Presumed",
        "Nobody said it; the publisher infers it, as from the route or from belongings.",
        labels={"es": "Presunto", "fr": "Présumé", "ar": "مفترض"},
        aliases=printed("iom-missing-migrants", "(P)"),
    )
