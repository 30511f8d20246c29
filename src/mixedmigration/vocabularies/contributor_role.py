"""What somebody did for a publication."""

from .word import Match, Term, Word, printed

__all__ = ["ContributorRole"]

_CSL, _SCHEMA = "csl", "schema.org"


class ContributorRole(
    Word,
    vocabulary="contributor-role",
    edition="2026-11-22",
    source="Citation Style Language 1.0.2, names variables",
    licence="Labels are facts of a public schema; definitions are ours",
    is_complete=False,
):
    """What a contributor did: wrote, edited, spoke, was interviewed.

    Source:
        Citation Style Language 1.0.2, names variables (author, editor, host, guest,
        interviewer, translator…); speaker, moderator and interviewee are of the field's
        webinars and talks. Definitions are ours.

    Examples:
        >>> ContributorRole.find("editor", "csl")
        ContributorRole.EDITOR
    """

    AUTHOR = Term(
        "author",
        "Author",
        "Wrote it, alone or with others.",
        labels={"es": "Autoría", "fr": "Auteur"},
        aliases=(*printed(_CSL, "author"), *printed(_SCHEMA, "author"), *printed("mpi", "By")),
    )
    EDITOR = Term(
        "editor",
        "Editor",
        "Put it together from what others wrote.",
        aliases=(*printed(_CSL, "editor"), *printed(_SCHEMA, "editor")),
    )
    SERIES_EDITOR = Term(
        "series-editor", "Series editor", "Edits the series.", aliases=printed(_CSL, "collection-editor")
    )
    TRANSLATOR = Term(
        "translator",
        "Translator",
        "Put it into another language.",
        aliases=(*printed(_CSL, "translator"), *printed(_SCHEMA, "translator")),
    )
    SPEAKER = Term(
        "speaker", "Speaker", "Spoke at the event.", aliases=printed(_SCHEMA, "performer", match=Match.CLOSE)
    )
    MODERATOR = Term("moderator", "Moderator", "Led the debate.")
    HOST = Term("host", "Host", "Leads through the episode.", aliases=printed(_CSL, "host"))
    INTERVIEWER = Term("interviewer", "Interviewer", "Asked the questions.", aliases=printed(_CSL, "interviewer"))
    INTERVIEWEE = Term("interviewee", "Interviewee or guest", "Answered the questions.", aliases=printed(_CSL, "guest"))
    PHOTOGRAPHER = Term("photographer", "Photographer", "Took the pictures.")
    ILLUSTRATOR = Term(
        "illustrator",
        "Illustrator",
        "Drew the pictures.",
        aliases=(*printed(_CSL, "illustrator"), *printed(_SCHEMA, "illustrator")),
    )
    REVIEWER = Term("reviewer", "Reviewer", "Read it before it came out, and said what to mend.")
    FUNDER = Term("funder", "Funder", "Paid for it.", aliases=printed(_SCHEMA, "funder"))
    COMMISSIONER = Term("commissioner", "Commissioner", "Had it made.")
    CONTRIBUTOR = Term(
        "contributor",
        "Contributor",
        "Took part in another way, or in a way that is not said.",
        aliases=(*printed(_CSL, "contributor"), *printed(_SCHEMA, "contributor")),
    )
    ACCOUNT = Term("account", "Account", "The account under which a post stands.", aliases=printed("bluesky", "author"))
