"""What somebody is to an organisation or initiative."""

from .word import Term, Word

__all__ = ["PersonRole"]


class PersonRole(
    Word,
    vocabulary="person-role",
    edition="2026-11-22",
    source="ours, after pages of the Migration Policy Institute and the Mixed Migration Centre",
    licence="Definitions are ours",
    is_complete=False,
):
    """What a person is to an organisation, in public.

    Source:
        Ours, after what organisations print of founders, directors and staff.

    Examples:
        >>> PersonRole("founder").label()
        'Founder'
    """

    FOUNDER = Term(
        "founder", "Founder", "Founded it, alone or with others.", labels={"es": "Fundación", "fr": "Fondation"}
    )
    DIRECTOR = Term("director", "Director or head", "Leads it, whatever the title.")
    DEPUTY = Term("deputy", "Deputy", "Stands in for whoever leads it.")
    BOARD_MEMBER = Term("board-member", "Board member", "Sits on its board or council.")
    FELLOW = Term("fellow", "Fellow", "Works with it for a time or a purpose.")
    RESEARCHER = Term("researcher", "Researcher or analyst", "Does research for it.")
    SPOKESPERSON = Term("spokesperson", "Spokesperson", "Speaks for it.")
    STAFF = Term("staff", "Staff", "Works for it in another way.")
