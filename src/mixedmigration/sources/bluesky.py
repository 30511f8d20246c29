"""Posts on Bluesky, as the AT Protocol gives them: feeds, posts and records, saved as JSON.

A post has an address that lasts (`at://…`), a text of at most 300 signs, and the moment that its
author's program wrote into it. Counts of likes change all the time and stay in `extras`.
"""

from mixedmigration.entities import Publication
from mixedmigration.formats.nested import Nesting
from mixedmigration.vocabularies import (
    ContributorRole,
    DateRole,
    IdentifierScheme,
    PublicationKind,
    PublicationRelationKind,
)

from ._source import Column, Layout, PublishedId, Source
from ._source.cell import CellReader, DateCell, TextCell
from ._source.cleaning import EDGES
from ._source.implied_cell import ImpliedCell
from ._source.instant_cell import InstantCell
from ._source.language_cell import LanguageCell
from ._source.reference_cell import ReferenceCell
from ._source.url_cell import UrlCell

__all__ = ["SOURCE"]

_SLUG = "bluesky"
_URI = r"at://[^\s/]{1,100}/[^\s/]{1,60}/[^\s/]{1,60}"
_POST = ReferenceCell("publication", _SLUG)

_CONSTANTS = {
    "kind": PublicationKind.POST,
    "dates.0.role": DateRole.POSTED,
    "dates.1.role": DateRole.INDEXED,
    "contributors.0.role": ContributorRole.ACCOUNT,
    "contributors.0.identifiers.0.scheme": IdentifierScheme.ACCOUNT,
    "contributors.0.identifiers.1.scheme": IdentifierScheme.DID,
    "identifiers.0.scheme": IdentifierScheme.AT_URI,
    "identifiers.1.scheme": IdentifierScheme.CID,
    "related.0.kind": PublicationRelationKind.REPLIES_TO,
    "related.1.kind": PublicationRelationKind.IN_THREAD_OF,
    "related.2.kind": PublicationRelationKind.QUOTES,
    "related.3.kind": PublicationRelationKind.QUOTES,
    "related.4.kind": PublicationRelationKind.REFERS_TO,
}


def _layout(name: str, edition: str, view: str, record: str) -> Layout:
    """Give the layout of documents whose posts lie at a place of their own.

    Args:
        name: Its name.
        edition: Where it is seen.
        view: What stands before the names of a post's view.
        record: What stands before the names of the record that its author wrote.
    """

    def needed(header: str, to: str, reads: CellReader) -> Column:
        return Column(header=header, to=to, reads=reads)

    def column(header: str, to: str, reads: CellReader, note: str = "") -> Column:
        return Column(header=header, to=to, reads=reads, is_optional=True, note=note)

    return Layout(
        name=name,
        edition=edition,
        identified_by=PublishedId(header=f"{view}uri", form=_URI),
        cleaning=(EDGES,),
        constants=_CONSTANTS,
        notes=("The moment of a post is what its author's program wrote: posts of one thread may share it.",),
        columns=(
            needed(f"{record}text", "text", TextCell()),
            needed(f"{record}createdAt", "dates.0.date", DateCell("ymd")),
            needed(f"{record}createdAt", "dates.0.instant", InstantCell()),
            column(f"{view}indexedAt", "dates.1.date", DateCell("ymd")),
            column(f"{view}indexedAt", "dates.1.instant", InstantCell()),
            column(f"{view}author/displayName", "contributors.0.name", TextCell()),
            column(f"{view}author/handle", "contributors.0.identifiers.0.value", TextCell()),
            column(f"{view}author/did", "contributors.0.identifiers.1.value", TextCell()),
            needed(f"{view}uri", "identifiers.0.value", TextCell()),
            needed(f"{view}cid", "identifiers.1.value", TextCell()),
            column(f"{record}langs/*", "languages.*", LanguageCell()),
            column(f"{record}reply/parent/uri", "related.0.publication", _POST),
            column(f"{record}reply/root/uri", "related.1.publication", _POST),
            column(f"{record}embed/record/uri", "related.2.publication", _POST, "A post that is quoted."),
            column(f"{record}embed/record/record/uri", "related.3.publication", _POST, "One quoted beside a picture."),
            column(f"{record}embed/external/uri", "related.4.url", UrlCell()),
            column(f"{record}embed/external/title", "related.4.title", TextCell()),
            column(f"{record}embed/external/description", "related.4.note", TextCell()),
            column(f"{record}facets/*/features/0/uri", "related.*+10.url", UrlCell(), "Links in the text."),
            column(
                f"{record}facets/*/features/0/uri",
                "related.*+10.kind",
                ImpliedCell(PublicationRelationKind.REFERS_TO),
            ),
            column(f"{record}facets/*/features/0/tag", "keywords.*", TextCell()),
            column(f"{record}tags/*", "keywords.*+500", TextCell()),
            column(f"{record}embed/images/0/alt", "image_description", TextCell()),
        ),
    )


FEED = _layout("feed", "app.bsky.feed.getAuthorFeed", "post/", "post/record/")
POSTS = _layout("posts", "app.bsky.feed.getPosts and app.bsky.feed.searchPosts, or one post", "", "record/")
THREAD = _layout("thread", "app.bsky.feed.getPostThread, its first post", "thread/post/", "thread/post/record/")
RECORDS = _layout("records", "com.atproto.repo.listRecords", "", "value/")

SOURCE: Source[Publication] = Source(
    slug=_SLUG,
    title="Posts on Bluesky",
    publisher="Bluesky and other servers of the AT Protocol",
    entity=Publication,
    layouts=(FEED, POSTS, THREAD, RECORDS),
    url="https://docs.bsky.app",
    nesting=Nesting(records=("feed", "posts", "records")),
    notes=(
        "A feed also holds what an account passed on: such a post is its author's, and who passed it on is in extras.",
        "Counts of likes, reposts and replies are those of the moment in which the file was saved; they are in extras.",
        "An account may change its name (handle); its DID stays.",
    ),
)
"""Posts as the library knows them."""
