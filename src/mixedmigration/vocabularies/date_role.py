"""What a date of a publication is the date of."""

from .word import Term, Word, printed

__all__ = ["DateRole"]

_RELIEFWEB, _CSL = "reliefweb", "csl"


class DateRole(
    Word,
    vocabulary="publication-date",
    edition="2026-11-22",
    source="ReliefWeb API, dates of a report; Citation Style Language 1.0.2, date variables",
    licence="Labels are facts of public schemas; definitions are ours",
):
    """What happened to a publication on a date.

    The date on which a page was posted is often years after the publication came out, and is
    never the date to cite.

    Source:
        ReliefWeb API, date.original, date.created and date.changed; Citation Style Language
        1.0.2, issued, event-date, accessed and submitted; AT Protocol, createdAt and indexedAt.

    Examples:
        >>> DateRole.find("original", "reliefweb")
        DateRole.PUBLISHED
    """

    PUBLISHED = Term(
        "published",
        "Published",
        "It came out.",
        aliases=(*printed(_RELIEFWEB, "original"), *printed(_CSL, "issued"), *printed("schema.org", "datePublished")),
    )
    POSTED = Term(
        "posted",
        "Posted",
        "It was put on the site, or onto the network, where it was found.",
        aliases=(*printed(_RELIEFWEB, "created"), *printed("bluesky", "createdAt")),
    )
    UPDATED = Term(
        "updated",
        "Updated",
        "Its page or text was changed.",
        aliases=(*printed(_RELIEFWEB, "changed"), *printed("schema.org", "dateModified")),
    )
    EVENT = Term(
        "event",
        "Event",
        "The talk or launch took place.",
        aliases=(*printed(_CSL, "event-date"), *printed("schema.org", "startDate")),
    )
    LAUNCHED = Term("launched", "Launched", "It was presented, or is to be.")
    SUBMITTED = Term("submitted", "Submitted", "It was handed in.", aliases=printed(_CSL, "submitted"))
    INDEXED = Term("indexed", "Indexed", "A server of the network saw it.", aliases=printed("bluesky", "indexedAt"))
    LISTED = Term("listed", "Listed", "The date that a list prints beside it, without saying of what.")
    ACCESSED = Term("accessed", "Accessed", "It was read.", aliases=printed(_CSL, "accessed"))
