"""What an organisation has at a place."""

from .word import Term, Word

__all__ = ["OrganisationPlaceKind"]


class OrganisationPlaceKind(
    Word,
    vocabulary="organisation-place",
    edition="2026-11-22",
    source="ours, after pages of the Mixed Migration Centre and the Migration Policy Institute",
    licence="Definitions are ours",
    is_complete=False,
):
    """What an organisation has at a place: its seat, a hub, an office, people.

    Source:
        Ours, after what the Mixed Migration Centre and the Migration Policy Institute say of
        themselves.

    Examples:
        >>> OrganisationPlaceKind("regional-hub").label()
        'Regional hub'
    """

    HEADQUARTERS = Term("headquarters", "Headquarters", "Where it is led from.")
    REGIONAL_HUB = Term("regional-hub", "Regional hub", "A team that works on a region and sits in it.")
    OFFICE = Term("office", "Office", "Rooms of its own.")
    GLOBAL_TEAM = Term("global-team", "Global team", "Where people work who have no region of their own.")
    PRESENCE = Term("presence", "Presence", "People there, without an office.")
    PROJECT_SITE = Term("project-site", "Project site", "Where it carries something out.")
