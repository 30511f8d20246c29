"""What kind of name a name is."""

from .word import Term, Word, printed

__all__ = ["NameKind"]

_ROR, _RELIEFWEB = "ror", "reliefweb"


class NameKind(
    Word,
    vocabulary="name-kind",
    edition="2026-11-22",
    source="Research Organization Registry, schema 2, types of names; ReliefWeb API, names of sources",
    licence="Labels are facts of public schemas; definitions are ours",
):
    """What kind of name of an organisation or initiative it is.

    An acronym is a name, never a key: MMP was the Mixed Migration Platform and is IOM's Missing
    Migrants Project.

    Source:
        Research Organization Registry, schema 2, types of names (ror_display, label, alias,
        acronym); ReliefWeb API, name, shortname, longname and spanish_name of a source.

    Examples:
        >>> NameKind.find("shortname", "reliefweb")
        NameKind.SHORT
    """

    OFFICIAL = Term(
        "official",
        "Official name",
        "The name it gives itself, in full.",
        aliases=(*printed(_ROR, "ror_display"), *printed(_RELIEFWEB, "longname")),
    )
    SHORT = Term("short", "Short name", "A shorter form that it uses.", aliases=printed(_RELIEFWEB, "shortname"))
    ACRONYM = Term("acronym", "Acronym", "Its initials.", aliases=printed(_ROR, "acronym"))
    FORMER = Term("former", "Former name", "A name that it had before.")
    TRANSLATED = Term(
        "translated",
        "Translated name",
        "Its name in another language, by itself or by others.",
        aliases=(*printed(_ROR, "label"), *printed(_RELIEFWEB, "spanish_name")),
    )
    OTHER = Term(
        "other", "Other name", "A name under which it is known or listed.",
        aliases=(*printed(_ROR, "alias"), *printed(_RELIEFWEB, "name")),
    )  # fmt: skip
