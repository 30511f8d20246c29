"""BibTeX as bibtexparser reads it, and as we read it through bibtexparser."""

import logging
import re

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware

import mixedmigration as mm
from mixedmigration.entities import Publication
from mixedmigration.entities.citing import line
from mixedmigration.errors import FormatError, MissingExtraError
from tests.formats import papers


@pytest.fixture(autouse=True)
def _quiet():
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)


def entries(path):
    library = parse_string(path.read_text(encoding="utf-8"))
    assert library.failed_blocks == []
    return [
        (entry.entry_type, entry.key, {field.key: field.value for field in entry.fields}) for entry in library.entries
    ]


def read(tmp_path, text):
    path = tmp_path / "read.bib"
    path.write_text(text, encoding="utf-8")
    return mm.load(path, entity=Publication, on_error="collect")


def test_bibtexparser_reads_each_publication(tmp_path):
    mm.dump(papers.ALL, tmp_path / "x.bib")
    found = entries(tmp_path / "x.bib")
    assert len(found) == len(papers.ALL)
    assert found[0] == (
        "techreport",
        "roe2019who",
        {
            "author": "Roe, Ana B.",
            "title": "{Who Decides on the Road: What Lies Ahead?}",
            "shorttitle": "{Who Decides on the Road}",
            "type": "{Policy brief}",
            "institution": "{Institute of Roads}",
            "date": "2019-02",
            "year": "2019",
            "month": "feb",
            "language": "en",
            "url": "https://example.org/a_b?c=d%20e&f#g",
        },
    )


@pytest.mark.parametrize("date", ["2024", "2024-03", "2024-03-31", "2024-Q1", "2019~", "2019-05?", "2019%"])
def test_a_date_keeps_its_precision_both_ways(tmp_path, date):
    mm.dump([papers.publication(1, dates=papers.published(date))], tmp_path / "x.bib")
    [(_, _, fields)] = entries(tmp_path / "x.bib")
    assert fields["date"] == ("2024" if "Q" in date else date)
    assert fields.get("note") == ("Quarter 1, 2024" if "Q" in date else None)
    assert str(mm.load(tmp_path / "x.bib", entity=Publication).records[0].date) == date


@pytest.mark.parametrize("title", papers.HOSTILE_TITLES.values(), ids=papers.HOSTILE_TITLES.keys())
def test_a_hostile_title_survives(tmp_path, title):
    mm.dump([papers.publication(1, title=title, abstract=title, kind="report"), papers.BRIEF], tmp_path / "x.bib")
    first, second = entries(tmp_path / "x.bib")
    assert second[1] == "roe2019who"
    assert mm.load(tmp_path / "x.bib", entity=Publication).records[0].title == line(title)
    decoded = parse_string(
        f"@misc{{x, title = {{{first[2]['title']}}}}}", append_middleware=[LatexDecodingMiddleware()]
    ).entries[0]
    assert decoded["title"].replace("ˆ", "^") == line(title)  # pylatexenc gives the accent for the sign


@pytest.mark.parametrize("title", papers.HOSTILE_TITLES.values(), ids=papers.HOSTILE_TITLES.keys())
def test_braces_agree_for_a_reader_that_counts_them_all(title):
    depth = 0
    for sign in papers.publication(1, title=title, keywords=[title], publishers=[{"name": title}]).cite("bibtex"):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0


def test_a_name_is_not_cut_where_nobody_cut_it(tmp_path):
    names = [
        {"name": "Centre for Roads and Rails", "role": "author", "is_organisation": True},
        {"name": "Bo van Doe", "role": "author"},
        papers.person("Ana", "Roe, the Elder"),
    ]
    publication = papers.publication(1, title="x", contributors=names)
    assert "author = {{Centre for Roads and Rails} and {Bo van Doe} and {Roe, the Elder}, Ana}," in publication.cite(
        "bibtex"
    )
    mm.dump([publication], tmp_path / "x.bib")
    assert mm.load(tmp_path / "x.bib", entity=Publication).records[0].authors == (
        "Centre for Roads and Rails",
        "Bo van Doe",
        "Ana Roe, the Elder",
    )


def test_keys_are_unique_and_do_not_hang_on_the_order(tmp_path):
    alike = [papers.publication(n, title="Roads", dates=papers.published("2024")) for n in range(3)]
    mm.dump(alike, tmp_path / "x.bib")
    mm.dump(alike[::-1], tmp_path / "y.bib")
    keys = [key for _, key, _ in entries(tmp_path / "x.bib")]
    assert len(set(keys)) == 3
    assert all(re.fullmatch(r"2024roads-[0-9a-f]{6}", key) for key in keys)
    assert [key for _, key, _ in entries(tmp_path / "y.bib")] == keys[::-1]


def test_a_key_that_a_publication_came_with_is_kept(tmp_path):
    [one] = read(tmp_path, "@report{roeRoads:2024, title={Roads}}").records
    assert one.cite("bibtex").startswith("@techreport{roeRoads:2024,")


def test_what_we_wrote_is_cited_alike_when_it_is_read_again(tmp_path):
    alike = (papers.BRIEF, papers.REPORT_OF_TWO, papers.UPDATE, papers.UNDATED, papers.WEBINAR, papers.ARTICLE)
    mm.dump(alike, tmp_path / "x.bib")
    again = mm.load(tmp_path / "x.bib", entity=Publication).records
    assert [one.cite() for one in again] == [one.cite() for one in alike]


FOREIGN = r"""
@string{ior = "Institute of Roads"}
@comment{nothing}
@article{g1,
  author = {K{\"o}hler, J{\'e}r{\^o}me and {World Health and Roads} and others},
  title = "{L}ibya \& 100\% of the road -- a study",
  journal = {Journal},
  publisher = ior,
  year = 2011, month = may, pages = {3--9},
  doi = {10.1000/a_b},
  custom1 = {odd},
}
@broken{
@misc{g1, title = {Another with the same key}}
"""


def test_an_entry_of_somebody_else_is_read_and_what_it_has_more_is_kept(tmp_path):
    loaded = read(tmp_path, FOREIGN)
    first, second = loaded.records
    assert first.authors == ("Jérôme Köhler", "World Health and Roads", "others")
    assert (first.title, first.pages, str(first.date)) == ("Libya & 100% of the road – a study", "3–9", "2011-05")
    assert first.publishers[0].name == "Institute of Roads"
    assert first.extras["/custom/BibTeX custom1"] == "odd"
    assert (first.id, second.id) == ("publication:bibtex:g1", "publication:bibtex:g1#2")
    assert [aside.issues[0].code for aside in loaded.set_aside] == ["record/unreadable"]


def test_a_file_without_an_entry_is_refused_and_an_empty_one_is_empty(tmp_path):
    with pytest.raises(FormatError, match="no entry of BibTeX"):
        read(tmp_path, "hello")
    assert len(read(tmp_path, "").records) == 0


def test_reading_says_which_package_it_needs(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "bibtexparser.entrypoint", None)
    with pytest.raises(MissingExtraError, match="citations"):
        read(tmp_path, FOREIGN)
