"""RIS as rispy reads it, and as we read it through rispy."""

import pytest
import rispy

import mixedmigration as mm
from mixedmigration.entities import Publication
from mixedmigration.entities.citing import joined_title, line
from mixedmigration.errors import FormatError, MissingExtraError
from mixedmigration.formats.ris import ris_of
from tests.formats import papers


@pytest.fixture
def entries(tmp_path):
    mm.dump(papers.ALL, tmp_path / "x.ris")
    return rispy.loads((tmp_path / "x.ris").read_text(encoding="utf-8"))


def read(tmp_path, text):
    path = tmp_path / "read.ris"
    path.write_text(text, encoding="utf-8", newline="")
    return mm.load(path, entity=Publication, on_error="collect")


def test_rispy_reads_each_publication(entries):
    assert len(entries) == len(papers.ALL)
    assert entries[0] == {
        "type_of_reference": "RPRT",
        "id": "publication:my-table:1",
        "authors": ["Roe, Ana B."],
        "title": "Who Decides on the Road: What Lies Ahead?",
        "short_title": "Who Decides on the Road",
        "type_of_work": "Policy brief",
        "publisher": "Institute of Roads",
        "year": "2019",
        "date": "2019/02//",
        "language": "en",
        "urls": ["https://example.org/a_b?c=d%20e&f#g"],
    }


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2024", "2024///"),
        ("2024-03", "2024/03//"),
        ("2024-03-31", "2024/03/31/"),
        ("2024-Q1", "2024///First quarter"),
        ("2019~", "2019///circa"),
        ("2019-05?", "2019/05//uncertain"),
        ("2019-Q2%", "2019///Second quarter circa uncertain"),
    ],
)
def test_a_date_keeps_its_precision_both_ways(tmp_path, date, written):
    mm.dump([papers.publication(1, dates=papers.published(date))], tmp_path / "x.ris")
    text = (tmp_path / "x.ris").read_text(encoding="utf-8")
    assert rispy.loads(text)[0]["date"] == written
    assert str(mm.load(tmp_path / "x.ris", entity=Publication).records[0].date) == date


@pytest.mark.parametrize("title", papers.HOSTILE_TITLES.values(), ids=papers.HOSTILE_TITLES.keys())
def test_a_hostile_title_survives_on_one_line(tmp_path, title):
    mm.dump([papers.publication(1, title=title, abstract=title), papers.BRIEF], tmp_path / "x.ris")
    with open(tmp_path / "x.ris", encoding="utf-8", newline="") as file:
        first, second = rispy.loads(file.read())
    assert first["title"] == first["abstract"] == line(title)
    assert second["id"] == papers.BRIEF.id
    assert mm.load(tmp_path / "x.ris", entity=Publication).records[0].title == line(title)


def test_what_we_wrote_is_cited_alike_when_it_is_read_again(tmp_path):
    alike = (papers.BRIEF, papers.REPORT_OF_TWO, papers.UPDATE, papers.UNDATED, papers.WEBINAR, papers.CHAPTER)
    mm.dump(alike, tmp_path / "x.ris")
    again = mm.load(tmp_path / "x.ris", entity=Publication).records
    assert [one.cite() for one in again] == [one.cite() for one in alike]
    assert [one.id for one in again] == [one.id for one in alike]


def test_every_line_ends_as_the_format_says():
    assert ris_of(papers.BRIEF).count("\n") == ris_of(papers.BRIEF).count("\r\n")
    assert ris_of(papers.BRIEF).endswith("\r\nER  - \r\n")


FOREIGN = """TY  - JOUR\r
A1  - Roe, Ana, Jr.\r
AU  - Centre\r
T1  - A Study\r
JO  - Journal\r
Y1  - 2011/05/06/\r
SP  - 3\r
EP  - 9\r
SN  - 2049-3630\r
KW  - one\r
KW  - two\r
UR  - https://example.org/1\r
UR  - https://example.org/2\r
XX  - odd\r
ER  - \r
"""


def test_an_item_of_somebody_else_is_read_and_its_other_tags_are_kept(tmp_path):
    loaded = read(tmp_path, FOREIGN)
    [one] = loaded.records
    assert loaded.set_aside == ()
    assert set(one.authors) == {"Centre", "Ana Roe, Jr."}
    assert (one.title, one.container_title, one.pages, str(one.date)) == ("A Study", "Journal", "3-9", "2011-05-06")
    assert (one.keywords, one.identifiers[0].key) == (("one", "two"), "issn:20493630")
    assert one.extras["/custom/RIS XX"] == "odd"
    assert one.extras["/custom/RIS UR"] == "https://example.org/2"


def test_an_item_without_an_end_is_set_aside_and_the_others_are_read(tmp_path):
    loaded = read(tmp_path, "TY  - RPRT\nTI  - Lost\n\n" + FOREIGN)
    assert (len(loaded.records), len(loaded.set_aside)) == (1, 1)
    assert loaded.set_aside[0].issues[0].code == "record/unreadable"
    assert "Lost" in str(loaded.set_aside[0].reveal())


def test_a_file_without_an_item_is_refused_and_an_empty_one_is_empty(tmp_path):
    with pytest.raises(FormatError, match="no item of RIS"):
        read(tmp_path, "hello")
    assert len(read(tmp_path, "").records) == 0


def test_reading_says_which_package_it_needs(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "rispy", None)
    with pytest.raises(MissingExtraError, match="citations"):
        read(tmp_path, FOREIGN)


def test_title_and_subtitle_are_told_apart_again(tmp_path):
    mm.dump([papers.BRIEF], tmp_path / "x.ris")
    [again] = mm.load(tmp_path / "x.ris", entity=Publication).records
    assert (again.title, again.subtitle) == (papers.BRIEF.title, papers.BRIEF.subtitle)
    assert joined_title(again.title, again.subtitle) == "Who Decides on the Road: What Lies Ahead?"
