"""Posts of Bluesky in each document of the AT Protocol: text, moment, account, thread, and nothing is lost."""

import json

import pytest

from mixedmigration.formats.json import from_json, to_json
from mixedmigration.formats.nested import Nesting
from mixedmigration.sources import load
from mixedmigration.values import PartialDate
from mixedmigration.vocabularies import ContributorRole, DateRole, PublicationKind, PublicationRelationKind
from tests.shared import data

DID = "did:plc:madeup1234567890"


def uri(key):
    return f"at://{DID}/app.bsky.feed.post/{key}"


def ours(key):
    return f"publication:bluesky:{uri(key)}"


RECORD = {
    "$type": "app.bsky.feed.post",
    "text": "A made-up thread 🧵 on #migration\nwith two lines and a link: example.org/x",
    "createdAt": "2025-10-29T23:02:00.000-05:00",
    "langs": ["en", "es-419"],
    "tags": ["research"],
    "facets": [
        {
            "index": {"byteStart": 60, "byteEnd": 73},
            "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://example.org/x"}],
        },
        {
            "index": {"byteStart": 26, "byteEnd": 36},
            "features": [{"$type": "app.bsky.richtext.facet#tag", "tag": "migration"}],
        },
    ],
    "reply": {"root": {"uri": uri("3k0"), "cid": "bafyroot"}, "parent": {"uri": uri("3k1"), "cid": "bafyparent"}},
    "embed": {
        "$type": "app.bsky.embed.external",
        "external": {"uri": "https://example.org/report", "title": "A made-up report", "description": "What it says"},
    },
}
POST = {
    "uri": uri("3k2"),
    "cid": "bafyreiabc",
    "author": {"did": DID, "handle": "made-up.example", "displayName": "Made-up Centre"},
    "record": RECORD,
    "replyCount": 1,
    "likeCount": 12,
    "indexedAt": "2025-10-30T04:02:03.123Z",
    "labels": [],
}
DOCUMENTS = {
    "feed": {"feed": [{"post": POST, "reason": {"by": {"handle": "somebody.example"}}}], "cursor": "abc"},
    "posts": {"posts": [POST]},
    "one post": POST,
    "thread": {"thread": {"$type": "app.bsky.feed.defs#threadViewPost", "post": POST, "replies": []}},
    "records": {"records": [{"uri": POST["uri"], "cid": POST["cid"], "value": RECORD}], "cursor": "abc"},
}


@pytest.fixture(params=DOCUMENTS.values(), ids=DOCUMENTS.keys())
def loaded(request, tmp_path):
    path = tmp_path / "saved.json"
    path.write_text(json.dumps(request.param), encoding="utf-8")
    return load(path)


class TestEveryDocument:
    def test_it_is_known_by_its_fields_and_read_without_a_word(self, loaded):
        assert loaded.report.source.startswith("bluesky, layout ")
        assert (loaded.report.rows, len(loaded.records), len(loaded.report)) == (1, 1, 0)

    def test_a_post_is_a_publication_with_its_text_and_address(self, loaded):
        [post] = loaded.records
        assert (post.id, post.kind, post.text) == (ours("3k2"), PublicationKind.POST, RECORD["text"])
        assert [(one.scheme.slug, one.value) for one in post.identifiers] == [
            ("at-uri", POST["uri"]),
            ("cid", POST["cid"]),
        ]

    def test_the_moment_keeps_its_zone_and_its_day(self, loaded):
        said = loaded.records[0].dated(DateRole.POSTED)[0]
        assert (said.instant, said.date) == ("2025-10-29T23:02:00.000-05:00", PartialDate("2025-10-29"))

    def test_what_it_answers_and_refers_to(self, loaded):
        told = [(one.kind, one.publication or one.url) for one in loaded.records[0].related]
        assert told == [
            (PublicationRelationKind.REPLIES_TO, ours("3k1")),
            (PublicationRelationKind.IN_THREAD_OF, ours("3k0")),
            (PublicationRelationKind.REFERS_TO, "https://example.org/report"),
            (PublicationRelationKind.REFERS_TO, "https://example.org/x"),
        ]
        assert loaded.records[0].related[2].title == "A made-up report"

    def test_languages_and_tags(self, loaded):
        [post] = loaded.records
        assert (post.languages, post.keywords) == (("en", "es"), ("migration", "research"))

    def test_every_field_is_mapped_or_kept(self, loaded):
        [post] = loaded.records
        plain = json.loads(to_json(post))
        plain.pop("citations")
        held = " ".join(map(str, Nesting().leaves_of(plain).values())).casefold()
        lost = [value for value in Nesting().leaves_of(RECORD).values() if str(value).casefold() not in held]
        assert lost == ["es-419"]  # read as the language es
        assert from_json(to_json(post)) == post


def read(document):
    return load([Nesting().leaves_of(document)], "bluesky", on_error="collect")


class TestAPost:
    def test_the_account_has_name_handle_and_did(self):
        [one] = read(POST).records[0].contributors
        assert (one.name, one.role) == ("Made-up Centre", ContributorRole.ACCOUNT)
        assert [(said.scheme.slug, said.value) for said in one.identifiers] == [
            ("account", "made-up.example"),
            ("did", DID),
        ]

    def test_counts_that_change_are_kept_aside(self):
        assert read(POST).records[0].extras["/likeCount"] == "12"

    def test_when_a_server_saw_it_is_another_date(self):
        [said] = read(POST).records[0].dated("indexed")
        assert said.instant == "2025-10-30T04:02:03.123Z"

    @pytest.mark.parametrize("embed", [{"record": {"uri": uri("3q")}}, {"record": {"record": {"uri": uri("3q")}}}])
    def test_a_quoted_post_is_told(self, embed):
        post = {**POST, "record": {"text": "Look", "createdAt": RECORD["createdAt"], "embed": embed}}
        [other] = read(post).records[0].related
        assert (other.kind, other.publication) == (PublicationRelationKind.QUOTES, ours("3q"))

    def test_a_picture_has_its_description(self):
        embed = {"images": [{"alt": "A map of nowhere", "image": {"ref": "x"}}]}
        post = {**POST, "record": {"text": "Map", "createdAt": RECORD["createdAt"], "embed": embed}}
        assert read(post).records[0].image_description == "A map of nowhere"

    def test_a_post_that_was_passed_on_is_its_author_s_and_reported_as_repeated(self):
        rows = [
            Nesting().leaves_of({"post": POST}),
            Nesting().leaves_of({"post": POST, "reason": {"by": {"did": "x"}}}),
        ]
        loaded = load(rows, "bluesky", on_error="collect")
        assert [one.id for one in loaded.records] == [ours("3k2"), ours("3k2") + "#2"]
        assert loaded.report.by_code["id/repeated"] == 1
        assert loaded.records[1].extras["/reason~1by~1did"] == "x"

    @pytest.mark.parametrize("moment", ["yesterday", "2025-13-01T00:00:00Z", "2025-10-29T25:00:00Z"])
    def test_a_moment_that_is_none_is_set_aside_and_kept(self, moment):
        loaded = read({**POST, "record": {"text": "x", "createdAt": moment}})
        assert loaded.report.errors
        assert moment in loaded.records[0].extras.values()
        assert loaded.records[0].text == "x"

    def test_a_text_may_be_empty(self):
        post = {**POST, "record": {"text": "", "createdAt": RECORD["createdAt"]}}
        assert (read(post).report.errors, read(post).records[0].text) == ((), None)


def test_every_property_of_the_lexicon_has_a_column():
    lexicon = json.loads(data("publications/app.bsky.feed.post.lexicon.json").read_text("utf-8"))
    assert {*lexicon["defs"]["main"]["record"]["properties"]} <= {*RECORD}
    assert read(POST).report.unmapped == tuple(
        way for way in Nesting().leaves_of(POST) if way.endswith(("$type", "Count", "byteStart", "byteEnd", "labels"))
        or way in ("record/reply/root/cid", "record/reply/parent/cid")
    )  # fmt: skip
