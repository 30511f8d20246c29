"""How a figure stands to what it says: exactly, more than, about; grown or shrunk."""

from .word import Term, Word, printed

__all__ = ["ChangeDirection", "Qualifier"]


class Qualifier(
    Word,
    vocabulary="qualifier",
    edition="2026-11-22",
    source="ours, after the words of reports",
    licence="Definitions are ours",
):
    """What the words around a figure say of it.

    "More than 100" is not 100: the word is a part of the figure. Where nothing is said, the
    field is left empty, which is not the same as exactly.

    Source:
        Ours, after the words of reports and posts of the field.

    Examples:
        >>> Qualifier.find("over"), Qualifier.find("+")
        (Qualifier.MORE_THAN, Qualifier.MORE_THAN)
    """

    EXACTLY = Term("exactly", "Exactly", "Just this, as is said.", labels={"es": "Exactamente", "fr": "Exactement"})
    MORE_THAN = Term(
        "more-than",
        "More than",
        "Above this, nobody says how far.",
        labels={"es": "Más de", "fr": "Plus de"},
        aliases=printed("", "over", "+", ">", "in excess of"),
    )
    AT_LEAST = Term(
        "at-least",
        "At least",
        "This or more.",
        labels={"es": "Al menos", "fr": "Au moins"},
        aliases=printed("", "no fewer than", "≥", "a minimum of"),
    )
    LESS_THAN = Term(
        "less-than",
        "Less than",
        "Below this, nobody says how far.",
        labels={"es": "Menos de", "fr": "Moins de"},
        aliases=printed("", "under", "fewer than", "below", "<"),
    )
    UP_TO = Term(
        "up-to",
        "Up to",
        "This or less.",
        labels={"es": "Hasta", "fr": "Jusqu'à"},
        aliases=printed("", "at most", "no more than", "≤"),
    )
    ABOUT = Term(
        "about",
        "About",
        "Near this, on either side.",
        labels={"es": "Alrededor de", "fr": "Environ"},
        aliases=printed("", "around", "approximately", "some", "roughly", "~", "circa"),
    )
    ALMOST = Term(
        "almost",
        "Almost",
        "Near this, and below.",
        labels={"es": "Casi", "fr": "Presque"},
        aliases=printed("", "nearly"),
    )
    HUNDREDS = Term("hundreds", "Hundreds of", "Some hundreds; nobody says how many.", aliases=printed("", "hundreds"))
    THOUSANDS = Term(
        "thousands", "Thousands of", "Some thousands; nobody says how many.", aliases=printed("", "thousands")
    )
    TENS_OF_THOUSANDS = Term(
        "tens-of-thousands",
        "Tens of thousands of",
        "Some ten thousands; nobody says how many.",
        aliases=printed("", "tens of thousands"),
    )
    MILLIONS = Term("millions", "Millions of", "Some millions; nobody says how many.", aliases=printed("", "millions"))
    COUNTLESS = Term("countless", "Countless", "Many; no number is given.", aliases=printed("", "many", "numerous"))

    @property
    def is_lower_bound(self) -> bool:
        """Whether the true figure is this or above."""
        return self in (Qualifier.MORE_THAN, Qualifier.AT_LEAST)

    @property
    def is_upper_bound(self) -> bool:
        """Whether the true figure is this or below."""
        return self in (Qualifier.LESS_THAN, Qualifier.UP_TO, Qualifier.ALMOST)


class ChangeDirection(
    Word,
    vocabulary="change-direction",
    edition="2026-11-22",
    source="ours",
    licence="Definitions are ours",
):
    """Whether something grew or shrank, for a figure that is a change.

    Source:
        Ours.

    Examples:
        >>> ChangeDirection.find("fewer")
        ChangeDirection.DECREASE
    """

    INCREASE = Term(
        "increase", "Increase", "It grew by the figure.", labels={"es": "Aumento", "fr": "Hausse"},
        aliases=printed("", "more", "growth", "rise"),
    )  # fmt: skip
    DECREASE = Term(
        "decrease", "Decrease", "It shrank by the figure.", labels={"es": "Disminución", "fr": "Baisse"},
        aliases=printed("", "fewer", "drop", "fall", "shrink"),
    )  # fmt: skip
    NO_CHANGE = Term(
        "no-change", "No change", "It stayed as it was.", labels={"es": "Sin cambio", "fr": "Sans changement"}
    )
