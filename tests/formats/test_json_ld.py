"""JSON-LD as rdflib reads it."""

import json

import pytest
import rdflib
from hypothesis import given

import mixedmigration as mm
from mixedmigration.entities import Organisation, Publication, build
from mixedmigration.errors import FormatError
from mixedmigration.formats.json_ld import CONTEXT, json_ld_of
from mixedmigration.testing.strategies import records
from tests.formats import papers
from tests.shared import few

# rdflib's own reader of JSON-LD still uses what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

SCHEMA = rdflib.Namespace("https://schema.org/")


def graph_of(tmp_path, *things):
    mm.dump(things, tmp_path / "x.jsonld")
    return rdflib.Graph().parse(tmp_path / "x.jsonld", format="json-ld")


def node(record):
    return rdflib.URIRef(f"urn:mixedmigration:{record.id}")


def test_rdflib_finds_each_publication_with_its_type(tmp_path):
    graph = graph_of(tmp_path, *papers.ALL)
    types = {str(graph.value(node(one), rdflib.RDF.type)).removeprefix(str(SCHEMA)) for one in papers.ALL}
    assert types == {
        "Report", "CreativeWork", "SocialMediaPosting", "PodcastEpisode", "Event", "ScholarlyArticle", "Chapter"
    }  # fmt: skip


def test_authors_stay_in_order(tmp_path):
    graph = graph_of(tmp_path, papers.CROWD)
    listed = rdflib.collection.Collection(graph, graph.value(node(papers.CROWD), SCHEMA.author))
    names = [str(graph.value(one, SCHEMA.familyName)) for one in listed]
    assert names == [f"F{n:02}" for n in range(1, 23)]


@pytest.mark.parametrize(
    ("date", "written", "kind"),
    [
        ("2024", "2024", "http://www.w3.org/2001/XMLSchema#gYear"),
        ("2024-03", "2024-03", "http://www.w3.org/2001/XMLSchema#gYearMonth"),
        ("2024-03-31", "2024-03-31", "http://www.w3.org/2001/XMLSchema#date"),
        ("2024-Q1", "2024-33", "http://id.loc.gov/datatypes/edtf/EDTF"),
        ("2019~", "2019~", "http://id.loc.gov/datatypes/edtf/EDTF"),
    ],
)
def test_a_date_says_how_closely_it_is_known(tmp_path, date, written, kind):
    publication = papers.publication(1, kind="report", dates=papers.published(date))
    found = json_ld_of(publication)["datePublished"]
    assert found["@value"] == written
    literal = graph_of(tmp_path, publication).value(node(publication), SCHEMA.datePublished)
    assert str(literal.datatype) == kind
    assert str(mm.PartialDate(written)) == date


def test_a_series_a_doi_and_a_language_are_told(tmp_path):
    graph = graph_of(tmp_path, papers.UPDATE, papers.ARTICLE, papers.BRIEF)
    series = graph.value(node(papers.UPDATE), SCHEMA.isPartOf)
    assert str(graph.value(series, SCHEMA.name)) == "Quarterly Mixed Migration Update"
    assert graph.value(node(papers.ARTICLE), SCHEMA.sameAs) == rdflib.URIRef("https://doi.org/10.1000/abc")
    assert str(graph.value(node(papers.BRIEF), SCHEMA.inLanguage)) == "en"


def test_an_event_has_a_start_and_performers(tmp_path):
    graph = graph_of(tmp_path, papers.WEBINAR)
    assert str(graph.value(node(papers.WEBINAR), SCHEMA.startDate)) == "2022-08-10"
    assert graph.value(node(papers.WEBINAR), SCHEMA.performer) is not None


HUB = build(
    Organisation,
    {
        "id": "organisation:my-table:hub",
        "names": [{"text": "Hub of Roads", "kind": "official"}, {"text": "HR", "kind": "acronym"}],
        "kind": "ngo",
        "founded": "2018",
        "relations": [
            {"kind": "part-of", "organisation": "organisation:my-table:council", "name": "Council"},
            {"kind": "funded-by", "name": "A State", "period": "2019/2021-06"},
            {"kind": "hosted-by", "name": "Council", "as_of": "2025-11"},
        ],
        "identifiers": [{"scheme": "ror", "value": "03yrm5c26"}],
        "website": "https://hub.example",
    },
)


def test_an_organisation_tells_its_parent_its_funders_and_when(tmp_path):
    graph = graph_of(tmp_path, HUB)
    assert graph.value(node(HUB), SCHEMA.parentOrganization) == rdflib.URIRef(
        "urn:mixedmigration:organisation:my-table:council"
    )
    role = graph.value(node(HUB), SCHEMA.funder)
    assert graph.value(role, rdflib.RDF.type) == SCHEMA.OrganizationRole
    assert str(graph.value(role, SCHEMA.endDate)) == "2021-06"
    assert str(graph.value(graph.value(role, SCHEMA.funder), SCHEMA.name)) == "A State"
    assert graph.value(node(HUB), rdflib.URIRef("urn:mixedmigration:term:hostedBy")) is not None
    assert graph.value(node(HUB), SCHEMA.sameAs) == rdflib.URIRef("https://ror.org/03yrm5c26")


@pytest.mark.parametrize("title", papers.HOSTILE_TITLES.values(), ids=papers.HOSTILE_TITLES.keys())
def test_a_hostile_title_survives(tmp_path, title):
    publication = papers.publication(1, title=title, kind="report")
    text = str(graph_of(tmp_path, publication).value(node(publication), SCHEMA.name))
    assert text == json_ld_of(publication)["name"]


@given(records(Publication) | records(Organisation))
@few(40)
def test_any_record_is_a_node_without_empty_parts(record):
    written = json.loads(json.dumps({"@context": CONTEXT, "@graph": [json_ld_of(record)]}))
    assert not [name for name, value in written["@graph"][0].items() if value in (None, [], {}, "")]


def test_nothing_has_to_be_fetched_to_read_it():
    assert not [value for value in CONTEXT.values() if isinstance(value, str) and value.endswith(".jsonld")]
    assert isinstance(CONTEXT, dict)


def test_other_records_are_refused_and_the_format_is_not_read(tmp_path):
    with pytest.raises(FormatError, match="publications and organisations"):
        mm.dump([mm.ProtectionIncident(id="protection-incident:my-table:1")], tmp_path / "x.jsonld")
    mm.dump([papers.BRIEF], tmp_path / "x.jsonld")
    with pytest.raises(FormatError, match="jsonld"):
        mm.load(tmp_path / "x.jsonld")
