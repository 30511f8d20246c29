"""Whether a rule of a country opens or closes a door to people who ask for protection."""

from .word import Term, Word, printed

__all__ = ["Openness"]

_APLA = "apla"


class Openness(
    Word,
    vocabulary="openness",
    edition="2026-11-22",
    source="APLA, Asylum Policies in Latin America 1990-2020, openness/restrictiveness value",
    licence="Codes are facts of a public dataset (CC BY 4.0); definitions are ours",
):
    """On which side a country's rule stands, as those who coded it judge.

    APLA codes 1 for restrictive and 0 for open, which is easily read the wrong way round: the
    word says it, and the published code stays beside it.

    Source:
        APLA (Asylum Policies in Latin America), edition of 2022, openness/restrictiveness value.
        Definitions are ours.

    Examples:
        >>> Openness.find("1", "apla")
        Openness.RESTRICTIVE
    """

    OPEN = Term(
        "open",
        "Open",
        "The rule, or its absence, is in favour of people who seek protection.",
        labels={"es": "Abierta", "fr": "Ouverte"},
        aliases=printed(_APLA, "0"),
    )
    RESTRICTIVE = Term(
        "restrictive",
        "Restrictive",
        "The rule, or its absence, is to the disadvantage of people who seek protection.",
        labels={"es": "Restrictiva", "fr": "Restrictive"},
        aliases=printed(_APLA, "1"),
    )
