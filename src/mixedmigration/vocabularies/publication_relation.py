"""How one publication relates to another."""

from .word import Term, Word, printed

__all__ = ["PublicationRelationKind"]

_DATACITE, _ATPROTO = "datacite", "bluesky"


class PublicationRelationKind(
    Word,
    vocabulary="publication-relation",
    edition="2026-11-22",
    source="DataCite Metadata Schema 4.5, relationType; AT Protocol for posts",
    licence="Labels are facts of public schemas; definitions are ours",
    is_complete=False,
):
    """What a publication is to the item named with it.

    Source:
        DataCite Metadata Schema 4.5, relationType, for publications; AT Protocol lexicon
        app.bsky.feed.post for posts; announcing and marking a launch are ours.

    Examples:
        >>> PublicationRelationKind.find("IsPartOf", "datacite")
        PublicationRelationKind.PART_OF
    """

    PART_OF = Term("part-of", "Part of", "It is a part of the other.", aliases=printed(_DATACITE, "IsPartOf"))
    HAS_PART = Term("has-part", "Has part", "The other is a part of it.", aliases=printed(_DATACITE, "HasPart"))
    TRANSLATION_OF = Term(
        "translation-of",
        "Translation of",
        "It says the same in another language.",
        aliases=printed(_DATACITE, "IsTranslationOf"),
    )
    VERSION_OF = Term(
        "version-of", "Version of", "It is another edition of the other.", aliases=printed(_DATACITE, "IsVersionOf")
    )
    REPLACES = Term("replaces", "Replaces", "It takes the other's place.", aliases=printed(_DATACITE, "Obsoletes"))
    CONTINUES = Term("continues", "Continues", "It follows on the other.", aliases=printed(_DATACITE, "Continues"))
    SUPPLEMENTS = Term(
        "supplements", "Supplements", "It goes with the other, as an annex does.",
        aliases=printed(_DATACITE, "IsSupplementTo"),
    )  # fmt: skip
    CITES = Term("cites", "Cites", "It names the other as a source.", aliases=printed(_DATACITE, "Cites"))
    REFERS_TO = Term("refers-to", "Refers to", "It points to the other.", aliases=printed(_DATACITE, "References"))
    REVIEWS = Term("reviews", "Reviews", "It judges the other.", aliases=printed(_DATACITE, "Reviews"))
    ANNOUNCES = Term("announces", "Announces", "It tells that the other is out, or will be.", source="ours")
    LAUNCHES = Term("launches", "Marks the launch of", "It was held or made when the other came out.", source="ours")
    REPLIES_TO = Term("replies-to", "Replies to", "It answers the other post.", aliases=printed(_ATPROTO, "parent"))
    IN_THREAD_OF = Term(
        "in-thread-of", "In the thread of", "The other is the post that opens its thread.",
        aliases=printed(_ATPROTO, "root"),
    )  # fmt: skip
    QUOTES = Term("quotes", "Quotes", "It shows the other post.", aliases=printed(_ATPROTO, "app.bsky.embed.record"))
    REPOSTS = Term(
        "reposts", "Reposts", "It passes the other post on.", aliases=printed(_ATPROTO, "app.bsky.feed.repost")
    )
    BASED_ON = Term("based-on", "Based on", "It draws on the other.", aliases=printed(_DATACITE, "IsDerivedFrom"))
