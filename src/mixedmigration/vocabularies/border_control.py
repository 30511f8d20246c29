"""Controls at borders: why they were reintroduced, and at which borders."""

from .word import Term, Word, printed

__all__ = ["BorderScope", "PolicyReason"]

_LIST = "schengen-border-controls"


class PolicyReason(
    Word,
    vocabulary="policy-reason",
    edition="2026-11-22",
    source="European Commission, member states' notifications of temporary border controls, as coded by dw-data",
    licence="Labels are facts of a public list; definitions are ours",
    is_complete=False,
):
    """The reason that is given for a policy, so far for controls at internal borders.

    Source:
        European Commission, member states' notifications of the temporary reintroduction of
        border control at internal borders, as coded by dw-data (border-controls). Health is ours.
        Definitions and translations are ours.

    Examples:
        >>> PolicyReason.find("sports event", "schengen-border-controls")
        PolicyReason.SPORTS_EVENT
    """

    MIGRATION = Term(
        "migration",
        "Migration",
        "People who come, or are said to come, across the border.",
        labels={"es": "Migración", "fr": "Migration"},
        aliases=printed(_LIST, "migration"),
    )
    TERRORISM = Term(
        "terrorism",
        "Terrorism",
        "An attack, or the threat of one.",
        labels={"es": "Terrorismo", "fr": "Terrorisme"},
        aliases=printed(_LIST, "terrorism"),
    )
    POLITICAL_CONFERENCE = Term(
        "political-conference",
        "Political conference",
        "A meeting of heads of state, ministers or a political body.",
        labels={"es": "Conferencia política", "fr": "Conférence politique"},
        aliases=printed(_LIST, "political conference"),
    )
    SPORTS_EVENT = Term(
        "sports-event",
        "Sports event",
        "A match, a tournament or games.",
        labels={"es": "Evento deportivo", "fr": "Manifestation sportive"},
        aliases=printed(_LIST, "sports event"),
    )
    DEMONSTRATION = Term(
        "demonstration",
        "Demonstration",
        "A demonstration or rally that was expected.",
        labels={"es": "Manifestación", "fr": "Manifestation"},
        aliases=printed(_LIST, "demonstration"),
    )
    OTHER_FORESEEABLE_EVENT = Term(
        "other-foreseeable-event",
        "Other foreseeable event",
        "Something else that was known beforehand, such as a visit or a ceremony.",
        aliases=printed(_LIST, "other foreseeable event"),
    )
    HEALTH = Term(
        "health",
        "Public health",
        "A disease that spreads.",
        source="ours",
        labels={"es": "Salud pública", "fr": "Santé publique"},
    )


class BorderScope(
    Word,
    vocabulary="border-scope",
    edition="2026-11-22",
    source="European Commission, member states' notifications of temporary border controls, as coded by dw-data",
    licence="Labels are facts of a public list; definitions are ours",
    is_complete=False,
):
    """At which of a country's borders something applies.

    Source:
        European Commission, member states' notifications of the temporary reintroduction of
        border control at internal borders, as coded by dw-data (border-controls), scope.
        Definitions are ours.

    Examples:
        >>> BorderScope.find("Land and air borders", "schengen-border-controls")
        BorderScope.LAND_AND_AIR
    """

    ALL = Term(
        "all",
        "All borders",
        "All internal borders of the country: land, sea and air.",
        aliases=printed(_LIST, "all borders", "all internal borders", "all"),
    )
    SOME = Term(
        "some",
        "Some borders",
        "Some borders or stretches of them, named in the notification or not.",
        aliases=printed(_LIST, "some borders", "some"),
    )
    LAND = Term("land", "Land borders", "Borders on land.", aliases=printed(_LIST, "land borders", "land"))
    SEA = Term("sea", "Sea borders", "Ports and coasts.", aliases=printed(_LIST, "sea borders", "sea"))
    AIR = Term("air", "Air borders", "Airports.", aliases=printed(_LIST, "air borders", "air"))
    LAND_AND_AIR = Term(
        "land-and-air",
        "Land and air borders",
        "Borders on land, and airports.",
        aliases=printed(_LIST, "land and air borders", "air and land borders"),
    )
    LAND_AND_SEA = Term(
        "land-and-sea",
        "Land and sea borders",
        "Borders on land, and ports.",
        aliases=printed(_LIST, "land and sea borders", "sea and land borders"),
    )
    SEA_AND_AIR = Term(
        "sea-and-air",
        "Sea and air borders",
        "Ports and airports.",
        aliases=printed(_LIST, "sea and air borders", "air and sea borders"),
    )
