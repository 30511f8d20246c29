"""What kind of place a place is."""

from .word import Term, Word, printed

__all__ = ["PlaceKind"]

_SIR = "frontex-sir"
_FRONTEX = "frontex"


class PlaceKind(
    Word,
    vocabulary="place-kind",
    edition="2026-11-22",
    source="Frontex, serious incident reports as coded by ondata (location type); detections by border type",
    licence="Labels are facts of a public list; definitions are ours",
):
    """Land, water, a border, or something built.

    Sea areas and borders are places, not countries. Where the kind is unknown the
    field is left empty.

    Source:
        Frontex, serious incident reports as coded by ondata (location type: sea, land,
        facility, mixed), and Frontex detections by border type (Sea, Land); the finer
        kinds are ours. Definitions and translations are ours.

    Examples:
        >>> PlaceKind.find("Sea", "frontex")
        PlaceKind.SEA
    """

    LAND = Term(
        "land",
        "Land",
        "On dry land.",
        labels={"es": "Tierra", "fr": "Terre", "ar": "بر"},
        aliases=(*printed(_SIR, "land"), *printed(_FRONTEX, "Land")),
    )
    SEA = Term(
        "sea",
        "Sea",
        "At sea, from the beach outwards.",
        labels={"es": "Mar", "fr": "Mer", "ar": "بحر"},
        aliases=(*printed(_SIR, "sea"), *printed(_FRONTEX, "Sea")),
    )
    INLAND_WATER = Term(
        "inland-water",
        "Inland water",
        "In or on a river, a canal or a lake.",
        labels={"es": "Aguas interiores", "fr": "Eaux intérieures", "ar": "مياه داخلية"},
    )
    BORDER = Term(
        "border",
        "Border",
        "A stretch of a border between two countries, on land or on water.",
        labels={"es": "Frontera", "fr": "Frontière", "ar": "حدود"},
    )
    BORDER_CROSSING = Term(
        "border-crossing",
        "Border crossing",
        "A place where a border is crossed, official or not.",
        labels={"es": "Paso fronterizo", "fr": "Point de passage frontalier", "ar": "معبر حدودي"},
        broader=("border",),
    )
    SETTLEMENT = Term(
        "settlement",
        "Settlement",
        "A city, a town or a village.",
        labels={"es": "Localidad", "fr": "Localité"},
        broader=("land",),
    )
    FACILITY = Term(
        "facility",
        "Facility",
        "Something built for or used with people on the move: a reception or detention centre, a camp, a hospital, a port.",
        labels={"es": "Instalación", "fr": "Installation", "ar": "منشأة"},
        aliases=printed(_SIR, "facility"),
    )
    MIXED = Term(
        "mixed",
        "Mixed",
        "Several kinds of place in one incident.",
        labels={"es": "Mixto", "fr": "Mixte"},
        aliases=printed(_SIR, "mixed"),
    )
