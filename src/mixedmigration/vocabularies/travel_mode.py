"""How people travel on a leg of a journey or along a route."""

from .word import Match, Term, Word, printed

__all__ = ["TravelMode"]

_FRONTEX = "frontex"
_4MI = "mmc-4mi"
_MMC = "Mixed Migration Centre, 4Mi returnee questionnaire, how people travelled"
_GLOSSARY = "ours, after the Glossary for Transport Statistics, 5th edition (Eurostat, UNECE and ITF, 2019)"
_OURS = "ours, from use in the field"


# a table reads best with few lines for each row
# fmt: off
class TravelMode(
    Word,
    vocabulary="travel-mode",
    edition="2026-11-22",
    source="Frontex, detections by border type; Mixed Migration Centre, 4Mi returnee questionnaire",
    licence="Labels are facts of a public table and of a questionnaire; definitions are ours",
):
    """By what people travel: over land, across the sea, through the air, or more closely.

    A publisher that says only "by land/sea" has a word of its own, so that nobody has to
    choose one of the two for it. A leg or a route may have several modes.

    Source:
        Sea and land: Frontex, detections by border type. By air, and land or sea: Mixed
        Migration Centre, 4Mi returnee questionnaire. Finer modes: ours, after the Glossary
        for Transport Statistics, 5th edition (Eurostat, UNECE and ITF, 2019). Definitions
        and translations are ours.

    Examples:
        >>> TravelMode.find("Sea", "frontex")
        TravelMode.SEA
        >>> TravelMode.find("By land/sea", "mmc-4mi")
        TravelMode.LAND_OR_SEA
        >>> TravelMode.TRUCK.is_within(TravelMode.LAND)
        True
    """

    LAND_OR_SEA = Term(
        "land-or-sea", "By land or sea",
        "Over land, across the sea or both; the publisher does not say which.",
        _MMC, aliases=printed(_4MI, "By land/sea", editions="returnee"),
    )
    LAND = Term(
        "land", "By land",
        "Over land, the rivers and lakes on the way included; not across the sea.",
        labels={"es": "Por tierra", "fr": "Par voie terrestre", "ar": "برا"},
        aliases=(*printed(_FRONTEX, "Land"), *printed(_4MI, "By land", editions="returnee")), broader=("land-or-sea",),
    )
    SEA = Term(
        "sea", "By sea",
        "Across the sea or along its coast.",
        labels={"es": "Por mar", "fr": "Par voie maritime", "ar": "بحرا"},
        aliases=printed(_FRONTEX, "Sea"), broader=("land-or-sea",),
    )
    AIR = Term(
        "air", "By air",
        "Through the air, for at least a part of the way.",
        _MMC, labels={"es": "Por aire", "fr": "Par voie aérienne", "ar": "جوا"},
        aliases=printed("", "By airplane", "Plane", match=Match.CLOSE),
    )
    AIR_DIRECTLY = Term(
        "air-directly", "By air, directly",
        "By airplane from the country that was left straight to the country of arrival.",
        _MMC, aliases=printed(_4MI, "By airplane, directly from the country of migration", editions="returnee"), broader=("air",),
    )
    AIR_AND_LAND_OR_SEA = Term(
        "air-and-land-or-sea", "By air and by land or sea",
        "By airplane for a part of the way, and over land or across the sea for another.",
        _MMC, aliases=printed(_4MI, "By airplane and land/sea", editions="returnee"), broader=("air", "land-or-sea"),
    )
    INLAND_WATER = Term(
        "inland-water", "By inland water",
        "Across or along a river, a canal or a lake, as a part of the way over land.",
        _GLOSSARY, labels={"es": "Por aguas interiores", "fr": "Par voie fluviale ou lacustre"}, broader=("land",),
    )
    FOOT = Term(
        "foot", "On foot",
        "Walking, with or without being guided.",
        _GLOSSARY, labels={"es": "A pie", "fr": "À pied", "ar": "سيرا على الأقدام"},
        aliases=printed("", "Walking"), broader=("land",),
    )
    CAR = Term(
        "car", "Car",
        "In a car, a taxi, a minibus of a private person or a pick-up.",
        _GLOSSARY, labels={"es": "Coche", "fr": "Voiture"}, broader=("land",),
    )
    BUS = Term(
        "bus", "Bus",
        "In a bus, a coach or another vehicle that carries passengers by the seat.",
        _GLOSSARY, labels={"es": "Autobús", "fr": "Bus"}, aliases=printed("", "Coach"), broader=("land",),
    )
    TRUCK = Term(
        "truck", "Truck",
        "In, on or under a truck, its trailer or a container on it.",
        _GLOSSARY, labels={"es": "Camión", "fr": "Camion"}, aliases=printed("", "Lorry"), broader=("land",),
    )
    MOTORCYCLE = Term(
        "motorcycle", "Motorcycle",
        "On a motorcycle, a moped or a three-wheeler with a motor.",
        _GLOSSARY, labels={"es": "Motocicleta", "fr": "Moto"},
        aliases=printed("", "Motorbike"), broader=("land",),
    )
    BICYCLE = Term(
        "bicycle", "Bicycle",
        "On a bicycle.",
        _GLOSSARY, labels={"es": "Bicicleta", "fr": "Vélo"}, broader=("land",),
    )
    TRAIN = Term(
        "train", "Train",
        "In, on or under a train, of passengers or of freight.",
        _GLOSSARY, labels={"es": "Tren", "fr": "Train", "ar": "قطار"}, broader=("land",),
    )
    ANIMAL = Term(
        "animal", "Animal",
        "On a camel, a donkey, a mule or a horse, or in a cart that one draws.",
        _OURS, labels={"es": "Animal", "fr": "Animal"}, broader=("land",),
    )
    BOAT = Term(
        "boat", "Boat",
        "In a dinghy, a fishing boat or another small vessel, at sea or on inland water.",
        _OURS, labels={"es": "Embarcación", "fr": "Bateau", "ar": "قارب"}, broader=("land-or-sea",),
    )
    SHIP = Term(
        "ship", "Ship",
        "On a passenger ship, a cargo ship or another seagoing ship.",
        _GLOSSARY, labels={"es": "Buque", "fr": "Navire", "ar": "سفينة"},
        broader=("sea",),
    )
    FERRY = Term(
        "ferry", "Ferry",
        "On a ship of a regular service, as a passenger or hidden in a vehicle on it.",
        _GLOSSARY, labels={"es": "Transbordador", "fr": "Ferry"}, broader=("ship",),
    )


# fmt: on
