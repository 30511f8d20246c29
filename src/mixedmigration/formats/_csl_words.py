"""The words of CSL and ours: kinds of item, roles of names, roles of dates, and which variables hold what.

Source:
    Citation Style Language 1.0.2, appendix III (types) and IV (variables), and its schema
    csl-data.json.
"""

from collections.abc import Mapping

from mixedmigration.vocabularies import ContributorRole, DateRole, PublicationKind

__all__ = ["DATES", "KINDS", "KIND_OF", "NAMES", "NUMBERS", "TEXTS", "TYPES", "dates_of", "names_of", "type_of"]

TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset "
    "document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation "
    "manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical "
    "personal_communication post post-weblog regulation report review review-book software song speech standard thesis "
    "treaty webpage".split()
)
"""Every type of item."""

KINDS: Mapping[PublicationKind, str] = {
    **dict.fromkeys(
        (
            PublicationKind.ARTICLE,
            PublicationKind.FEATURE,
            PublicationKind.COUNTRY_PROFILE,
            PublicationKind.POLICY_UPDATE,
            PublicationKind.COMMENTARY,
        ),
        "article-magazine",
    ),
    PublicationKind.EXPERT_QA: "interview",
    PublicationKind.PODCAST: "broadcast",
    PublicationKind.WEBINAR: "speech",
    PublicationKind.EVENT: "speech",
    PublicationKind.POST: "post",
    PublicationKind.TESTIMONY: "hearing",
    PublicationKind.BOOK: "book",
    PublicationKind.CHAPTER: "chapter",
    PublicationKind.DATASET: "dataset",
    PublicationKind.PROFILE_PAGE: "webpage",
    PublicationKind.NEWS: "article-newspaper",
    PublicationKind.MAP: "map",
    PublicationKind.INFOGRAPHIC: "graphic",
    PublicationKind.UN_DOCUMENT: "document",
    PublicationKind.OTHER: "document",
}
"""The type of each kind; any other is a report, and an article with a volume is one of a journal."""

KIND_OF: Mapping[str, PublicationKind] = {
    "article": PublicationKind.ARTICLE,
    "article-journal": PublicationKind.ARTICLE,
    "article-magazine": PublicationKind.ARTICLE,
    "article-newspaper": PublicationKind.NEWS,
    "book": PublicationKind.BOOK,
    "broadcast": PublicationKind.PODCAST,
    "chapter": PublicationKind.CHAPTER,
    "dataset": PublicationKind.DATASET,
    "event": PublicationKind.EVENT,
    "graphic": PublicationKind.INFOGRAPHIC,
    "hearing": PublicationKind.TESTIMONY,
    "interview": PublicationKind.EXPERT_QA,
    "map": PublicationKind.MAP,
    "post": PublicationKind.POST,
    "post-weblog": PublicationKind.ARTICLE,
    "report": PublicationKind.REPORT,
    "speech": PublicationKind.EVENT,
    "webpage": PublicationKind.PROFILE_PAGE,
}
"""The kind that an item of a type is, where nothing else is said."""

NAMES: Mapping[str, ContributorRole] = {
    "author": ContributorRole.AUTHOR,
    "editor": ContributorRole.EDITOR,
    "collection-editor": ContributorRole.SERIES_EDITOR,
    "translator": ContributorRole.TRANSLATOR,
    "performer": ContributorRole.SPEAKER,
    "chair": ContributorRole.MODERATOR,
    "host": ContributorRole.HOST,
    "interviewer": ContributorRole.INTERVIEWER,
    "guest": ContributorRole.INTERVIEWEE,
    "illustrator": ContributorRole.ILLUSTRATOR,
    "contributor": ContributorRole.CONTRIBUTOR,
}
"""What those did whom a variable names; other roles have no variable."""

DATES: Mapping[str, DateRole] = {
    "issued": DateRole.PUBLISHED,
    "event-date": DateRole.EVENT,
    "available-date": DateRole.POSTED,
    "submitted": DateRole.SUBMITTED,
    "accessed": DateRole.ACCESSED,
}
"""What a date is the date of."""

TEXTS = frozenset(
    "citation-key journalAbbreviation shortTitle annote archive archive_collection archive_location archive-place "
    "authority call-number citation-label container-title-short dimensions division event event-title jurisdiction "
    "medium note original-publisher original-publisher-place original-title part-title PMCID PMID references "
    "reviewed-genre reviewed-title scale section source status version volume-title volume-title-short "
    "year-suffix".split()
)
"""Variables of text for which we have no field, and which we pass on."""

NUMBERS = frozenset(
    "chapter-number citation-number first-reference-note-number locator number-of-pages number-of-volumes page-first "
    "printing supplement".split()
)
"""Variables of text or numbers for which we have no field, and which we pass on."""


def type_of(kind: object, *, has_volume: bool) -> str:
    """Give the type of an item.

    Args:
        kind: The kind of publication; None and what no vocabulary has are a document.
        has_volume: Whether it stands in a volume.
    """
    if not isinstance(kind, PublicationKind):
        return "document"
    found = KINDS.get(kind, "report")
    return "article-journal" if found == "article-magazine" and has_volume else found


def names_of(kind: str) -> Mapping[str, ContributorRole]:
    """Give what those did whom a variable names in items of a type.

    Whoever speaks at an event or posts under an account is its author to a citation processor.

    Args:
        kind: The type of item.
    """
    author = {"speech": ContributorRole.SPEAKER, "event": ContributorRole.SPEAKER, "post": ContributorRole.ACCOUNT}
    return {**NAMES, "author": author[kind]} if kind in author else NAMES


def dates_of(kind: str) -> Mapping[str, DateRole]:
    """Give what the dates of items of a type are the dates of.

    Args:
        kind: The type of item.
    """
    issued = {"speech": DateRole.EVENT, "event": DateRole.EVENT, "post": DateRole.POSTED}
    return {**DATES, "issued": issued[kind]} if kind in issued else DATES
