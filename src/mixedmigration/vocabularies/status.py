"""How sure it is that an incident happened."""

from .word import Term, Word

__all__ = ["Status"]


class Status(
    Word,
    vocabulary="incident-status",
    edition="2026-11-22",
    source="Frontex, rules on serious incident reports (alleged violations); IOM Missing Migrants Project, methodology",
    licence="Definitions are ours",
):
    """Whether an incident is established or only said to have happened.

    How much a source can be trusted is another question: see `SourceQuality`.

    Source:
        Frontex, rules on serious incident reports, which report alleged violations; IOM
        Missing Migrants Project, methodology, which records incidents it could confirm.
        Definitions and translations are ours.

    Examples:
        >>> Status.find("alleged")
        Status.ALLEGED
    """

    CONFIRMED = Term(
        "confirmed",
        "Confirmed",
        "The body that reports the incident takes it as established.",
        labels={"es": "Confirmado", "fr": "Confirmé", "ar": "مؤكد"},
    )
    ALLEGED = Term(
        "alleged",
        "Alleged",
        "Somebody said that it happened; the body that reports it does not say that it did.",
        labels={"es": "Presunto", "fr": "Allégué", "ar": "مزعوم"},
    )
