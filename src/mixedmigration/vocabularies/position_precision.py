"""How closely the position of an event is known."""

from .word import Term, Word

__all__ = ["PositionPrecision"]


class PositionPrecision(
    Word,
    vocabulary="position-precision",
    edition="2026-11-22",
    source="Ours, after ACLED, UCDP GED and IATI",
    licence="Definitions are ours",
):
    """How closely a position is known; None in a `Position` where nobody says.

    Source:
        Ours, after the geographic precision codes of the field: ACLED codebook,
        "Geo precision" 1 to 3; UCDP GED codebook, "where_prec" 1 to 6; IATI
        GeographicalPrecision 1 to 9.

    Examples:
        >>> PositionPrecision("sea-area").label()
        'Sea area'
    """

    EXACT = Term("exact", "Exact", "The spot itself, such as a measured position or a named facility.")
    APPROXIMATE = Term("approximate", "Approximate", "Near the spot, as the source says or describes it.")
    LOCALITY = Term("locality", "Locality", "A point that stands for the town, village or camp in which it happened.")
    ADMIN_AREA = Term("admin-area", "Administrative area", "A point that stands for a district or province.")
    SEA_AREA = Term("sea-area", "Sea area", "A point that stands for a stretch of sea, lake or river.")
    COUNTRY = Term("country", "Country", "A point that stands for a whole country.")
