"""DEMIG POLICY: a sheet in the layout of the published ones is read; laws with several measures become one event."""

import csv
import io

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities import PolicyEvent
from mixedmigration.formats import dump
from mixedmigration.query import field, in_force
from mixedmigration.sources import demig_policy, iter_load, load
from mixedmigration.sources._source.above import CountryInTitleCell
from mixedmigration.sources._source.named_countries_cell import NamedCountriesCell
from mixedmigration.values import Country, Extras, NoAnswer, PartialDate, Unlisted
from mixedmigration.vocabularies import (
    ChangeMagnitude,
    MilestoneKind,
    PolicyArea,
    PolicyLevel,
    PolicyTargetGroup,
    PolicyTargetOrigin,
    PolicyTool,
    Restrictiveness,
)

COLUMNS = ("Summary", "Year ", "Description", "Source", "Magnitude", "Level of legislation", "Policy area",
           "Policy tool", "Target group", "Target origin", "Specific nationalities", "Restrictiveness")  # fmt: skip
TITLE = ("DEMIG POLICY, version 1.3: Turkey", *[""] * 11)
LAW = "Made-up Law No. 1 on settlement, which says who may settle in the country, where and under which conditions,"
ROWS = (
    ("descent enshrined in law", "1913", "An invented act.\nIt has two lines.", "A made-up book", "Major change",
     "National policy", "Integration ", "Access to citizenship", "All ", "All", "", "Less restrictive"),
    ("an office is opened", "1920", "", "", "Minor change", "National policy", "Legal entry and stay",
     "Institutional capacities ", "All migrant workers", "All", "", "Change in restrictiveness cannot be assessed"),
    ("who may settle", "2006", f"{LAW} and more.", "Gazette 1", "Mid-level change", "National policy",
     "Legal entry and stay", "Entry visa/stay permit", "All migrants", "All foreign nationalities", "",
     "Less restrictive"),
    ("", "2007", "", "", "", "", "", "", "", "", "", ""),
    ("who may not", "2006", f"{LAW} and the rest.", "Gazette 1", "Fine-tuning measure", "National policy",
     "Border and land control", "Detention", "Irregular migrants", "Specific nationalities",
     "Czech Republic, Estonia, DDR and Bosnia and Herzegovina", "More restrictive"),
    ("another law of the same words", "2010", f"{LAW} and more.", "Gazette 2", "Major change", "National policy",
     "Exit", "", "Diaspora", "Citizens", "Those transiting through Romania", ""),
)  # fmt: skip


CONTEXT = ("an event abroad", "1923", "An invented event.", "A made-up book", "N/A", "N/A", "N/A",
           "Contextual elements", "N/A", "N/A", "N/A", "N/A")  # fmt: skip
"""A row that is recorded for its context, and changes no policy."""


def text_of(rows, title=TITLE, columns=COLUMNS):
    out = io.StringIO(newline="")
    csv.writer(out).writerows([*([title] if title else []), columns, *rows, [""] * len(columns)])
    return out.getvalue()


def read(tmp_path, rows=ROWS, title=TITLE, columns=COLUMNS, name="policies.csv", source="demig-policy"):
    path = tmp_path / name
    path.write_text(text_of(rows, title, columns), encoding="utf-8", newline="")
    return load(path, source, on_error="collect")


class TestASheet:
    def test_it_is_known_by_its_columns_below_a_title(self, tmp_path):
        path = tmp_path / "policies.csv"
        path.write_text(text_of(ROWS), encoding="utf-8", newline="")
        assert load(path, on_error="collect").report.source == "demig-policy, layout sheet"

    def test_rows_are_rows_of_records_and_rows_set_aside(self, tmp_path):
        report = read(tmp_path).report
        assert (report.rows, report.rows_of_records, report.records, report.set_aside) == (6, 5, 4, 1)
        assert report.blank_rows == 1

    def test_a_year_and_nothing_else_is_a_placeholder(self, tmp_path):
        [one] = read(tmp_path).set_aside
        assert ([issue.code for issue in one.issues], one.row) == (["row/placeholder"], 6)

    def test_a_row_is_an_event_of_a_year_with_a_measure(self, tmp_path):
        record = read(tmp_path).records[0]
        assert (record.summary, record.level) == ("descent enshrined in law", PolicyLevel.NATIONAL)
        assert record.description == "An invented act.\nIt has two lines."
        assert record.source_reported == "A made-up book"
        [step] = record.milestones
        assert (step.kind, step.date) == (MilestoneKind.UNSPECIFIED, PartialDate("1913"))
        [measure] = record.measures
        assert (measure.area, measure.tool) == (PolicyArea.INTEGRATION, PolicyTool.CITIZENSHIP)
        assert measure.target_groups == (PolicyTargetGroup.EVERYONE,)
        assert measure.target_origin is PolicyTargetOrigin.EVERYONE
        assert (measure.direction, measure.magnitude) == (Restrictiveness.LESS_RESTRICTIVE, ChangeMagnitude.MAJOR)

    def test_web_addresses_are_found_among_the_sources_which_stay_as_printed(self, tmp_path):
        cited = "A made-up report 2005: 3; http://example.org/a.html [accessed on 18.11.2013]"
        rows = [(*row[:3], said, *row[4:]) for row, said in ((ROWS[2], cited), (ROWS[4], "http://example.org/b"))]
        [record] = read(tmp_path, rows).records
        assert record.urls == ("http://example.org/a.html", "http://example.org/b")
        assert record.source_reported == f"{cited}\n\nhttp://example.org/b"

    def test_stray_blanks_are_cleaned_and_counted(self, tmp_path):
        cleaned = read(tmp_path).report.cleaned
        assert cleaned["Policy area", "blanks around"] == cleaned["Target group", "blanks around"] == 1

    def test_what_nobody_coded_is_unknown_and_not_no_change(self, tmp_path):
        [measure] = read(tmp_path).records[-1].measures
        assert (measure.tool, measure.direction) == (None, None)

    def test_what_the_list_calls_not_applicable_is_a_reason_and_no_word(self, tmp_path):
        loaded = read(tmp_path, [CONTEXT])
        [record] = loaded.records
        [measure] = record.measures
        of_measure = (measure.magnitude, measure.area, measure.target_groups, measure.target_origin, measure.direction)
        assert {record.level, *of_measure, measure.nationalities_reported} == {NoAnswer.NOT_APPLICABLE}
        assert (measure.tool, measure.nationalities) == (PolicyTool.CONTEXTUAL_ELEMENTS, ())
        assert len(loaded.report) == len(record.extras) == 0

    def test_what_is_not_applicable_is_neither_a_direction_nor_another_one(self, tmp_path):
        records = read(tmp_path, [CONTEXT, ROWS[0]]).records
        eases = field("measures").any(field("direction") == "less-restrictive")
        assert [len(records.where(asked)) for asked in (eases, ~eases)] == [1, 0]
        assert len(records.where(field("level").no_answer(NoAnswer.NOT_APPLICABLE))) == 1
        assert len(records.where(field("measures").any(field("direction").is_none()))) == 0

    def test_whom_a_measure_is_for_is_open_where_that_does_not_apply(self, tmp_path):
        records = read(tmp_path, [CONTEXT]).records
        for target in ("irregular-migrants", "DEU"):
            [answer] = in_force(records, "TUR", target=target, during="1923")
            assert answer.is_for_target is None

    def test_a_file_gives_back_what_was_not_applicable(self, tmp_path):
        records = read(tmp_path, [CONTEXT]).records
        for name in ("policies.json", "policies.jsonl", "out.csv"):
            dump(records, tmp_path / name)
            assert list(load(tmp_path / name, entity=PolicyEvent).records) == list(records)

    @pytest.mark.parametrize("is_first", [True, False])
    def test_a_row_to_which_a_question_does_not_apply_contradicts_no_other_row_of_its_law(self, tmp_path, is_first):
        context = (*CONTEXT[:1], "2006", f"{LAW} adopted.", *CONTEXT[3:])
        rows = [context, ROWS[2]] if is_first else [ROWS[2], context]
        loaded = read(tmp_path, rows)
        [record] = loaded.records
        assert record.level is PolicyLevel.NATIONAL
        assert len(loaded.report) == 0
        assert record.extras == Extras({f"/rows/{3 if is_first else 4}/level": {"no_answer": "not-applicable"}})

    def test_an_unlisted_group_is_kept_and_told(self, tmp_path):
        loaded = read(tmp_path, [(*ROWS[0][:8], "Astronauts", *ROWS[0][9:])])
        assert loaded.records[0].measures[0].target_groups == (Unlisted("Astronauts"),)
        assert [(issue.code, issue.column) for issue in loaded.report] == [("term/unlisted", "Target group")]

    def test_what_could_not_be_assessed_is_a_value_of_its_own(self, tmp_path):
        assert read(tmp_path).records[1].measures[0].direction is Restrictiveness.CANNOT_BE_ASSESSED

    def test_rows_of_one_law_are_measures_of_one_event_and_no_word_is_lost(self, tmp_path):
        record = read(tmp_path).records[2]
        assert [measure.description for measure in record.measures] == ["who may settle", "who may not"]
        assert [measure.tool for measure in record.measures] == [PolicyTool.ENTRY_VISA, PolicyTool.DETENTION]
        assert [said.row for said in record.citations] == [5, 7]
        assert f"{LAW} and more." in record.description
        assert f"{LAW} and the rest." in record.description
        assert record.source_reported == "Gazette 1"

    def test_the_same_words_in_another_year_are_another_event(self, tmp_path):
        assert [str(record.milestones[0].date) for record in read(tmp_path).records] == ["1913", "1920", "2006", "2010"]

    def test_nationalities_are_read_where_they_are_listed_and_kept_as_printed(self, tmp_path):
        measure = read(tmp_path).records[2].measures[1]
        assert [country.code for country in measure.nationalities] == ["CZE", "EST", "DDR", "BIH"]
        assert measure.nationalities_reported == "Czech Republic, Estonia, DDR and Bosnia and Herzegovina"
        other = read(tmp_path).records[3].measures[0]
        assert (other.nationalities, other.nationalities_reported) == ((), "Those transiting through Romania")

    def test_row_by_row_gives_the_same(self, tmp_path):
        loaded, path = read(tmp_path), tmp_path / "policies.csv"
        given = list(iter_load(path, "demig-policy"))
        assert [one for one in given if one not in loaded.set_aside] == list(loaded.records)

    def test_every_measure_of_the_sheet_is_one_row(self, tmp_path):
        loaded = read(tmp_path)
        assert sum(len(record.measures) for record in loaded.records) == loaded.report.rows_of_records


class TestTheCountry:
    @pytest.mark.parametrize(
        ("title", "name", "code"),
        [
            (TITLE, "policies.csv", "TUR"),
            (None, "demig_policy_germany.csv", "DEU"),
            (("DEMIG POLICY", *[""] * 11), "DEMIG Policy - South Africa.csv", "ZAF"),
            (("DEMIG POLICY United Kingdom", *[""] * 11), "policies.csv", "GBR"),
        ],
    )
    def test_it_is_taken_from_the_title_or_the_name_of_the_file(self, tmp_path, title, name, code):
        records = read(tmp_path, title=title, name=name).records
        assert {record.jurisdictions for record in records} == {(Country(code),)}
        assert all("jurisdictions" in record.inferred for record in records)

    def test_a_column_goes_before_the_title(self, tmp_path):
        rows = [(*row, "Germany") for row in ROWS]
        record = read(tmp_path, rows, columns=(*COLUMNS, "Country")).records[0]
        assert record.jurisdictions == (Country("DEU"),)
        assert "jurisdictions" not in record.inferred

    def test_rows_of_two_countries_are_never_one_event(self, tmp_path):
        rows = [(*ROWS[2], "Germany"), (*ROWS[2], "Turkey")]
        assert len(read(tmp_path, rows, columns=(*COLUMNS, "Country")).records) == 2

    @pytest.mark.parametrize("title", [None, ("Policies of Turkey and Germany", *[""] * 11)])
    def test_nothing_is_guessed_where_none_or_two_are_named(self, tmp_path, title):
        assert {record.jurisdictions for record in read(tmp_path, title=title).records} == {()}

    def test_it_can_be_named(self, tmp_path):
        records = read(tmp_path, title=None, source=demig_policy.source("DEU")).records
        assert {record.jurisdictions for record in records} == {(Country("DEU"),)}

    def test_the_same_row_of_two_countries_has_two_ids(self, tmp_path):
        one = read(tmp_path, title=None, source=demig_policy.source("DEU")).records[0]
        other = read(tmp_path, title=None, source=demig_policy.source("TUR")).records[0]
        assert one.id != other.id

    @pytest.mark.parametrize("text", ["", "policy in force", "IN TO US", "x" * 10_000, "\x00", "Niger Nigeria"])
    def test_a_title_that_names_no_single_country_gives_none(self, text):
        assert CountryInTitleCell().read(text) == ()


def test_a_workbook_is_read_like_a_table(tmp_path):
    xlsxwriter = pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    path = tmp_path / "demig_policy_turkey.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("POLICY")
    for at, row in enumerate([TITLE, COLUMNS, *ROWS]):
        for place, cell in enumerate(row):
            sheet.write(at, place, int(cell) if cell.isdigit() else cell)
    book.close()
    loaded = load(path, on_error="collect")
    assert (loaded.report.source, loaded.report.rows, loaded.report.set_aside) == ("demig-policy, layout sheet", 6, 1)
    kept = [attrs.evolve(record, citations=()) for record in loaded.records]
    assert [record.measures for record in kept] == [record.measures for record in read(tmp_path).records]


@pytest.mark.parametrize("text", ["all but Kenya", "except Kenya", "Kenya excluded", "non-Kenyan", "", "a" * 5000])
def test_a_text_that_leaves_some_out_names_nobody(text):
    assert NamedCountriesCell().read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and others", "Kenya (and others)", "Kenya, Atlantis", "Kenya, countries of the region", "Kenya and",
        "Ethnic Kenyans from Uganda and Sudan", "Those transiting through or originating from Uganda, Kenya",
        ", ".join(["Kenya"] * 201),
    ],
)  # fmt: skip
def test_a_list_that_goes_on_beyond_countries_is_left_to_its_text(text):
    assert NamedCountriesCell().read(text) is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Kenya, Uganda, and Sudan", ["KEN", "UGA", "SDN"]),
        ("Trinidad and Tobago and Cuba or Peru", ["TTO", "CUB", "PER"]),
        ("Kenya & Uganda; Sudan/Peru\nCuba, ", ["KEN", "UGA", "SDN", "PER", "CUB"]),
        ("the Netherlands, Kenya, Kenya", ["NLD", "KEN"]),
    ],
)
def test_a_list_of_countries_is_read_whole(text, codes):
    assert [country.code for country in NamedCountriesCell().read(text)] == codes


def test_a_long_chain_of_names_that_are_none_is_looked_up_once():
    looked_up = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Country, "resolve", lambda name: looked_up.append(name) or Country(name))
        assert NamedCountriesCell().read(" and ".join(f"Atlantis {number}" for number in range(120))) is None
    assert len(looked_up) <= 2


CELLS = [
    ("", "eases", "tightens"), ("1999", "2000", "", "soon"), ("", LAW, f"{LAW} more", "Another law"), ("", "Gazette"),
    ("", "Major change", "huge"), ("", "National policy"), ("", "Exit ", "Elsewhere"), ("", "Expulsion"),
    ("", "All", "Students"), ("", "All"), ("", "Kenya", "x"), ("", "No change"),
]  # fmt: skip


@given(st.lists(st.tuples(*map(st.sampled_from, CELLS)), max_size=10))
def test_rows_are_conserved_whatever_they_hold(rows):
    cells = [dict(zip(COLUMNS, row, strict=True)) for row in (ROWS[0], *rows)]
    loaded = load(cells, "demig-policy", on_error="collect")
    report = loaded.report
    assert report.rows == report.rows_of_records + report.set_aside
    assert report.rows + report.blank_rows == len(cells)
    cited = [said.row for record in loaded.records for said in record.citations]
    assert sorted([*cited, *(one.row for one in loaded.set_aside)]) == [
        at for at, row in enumerate(cells, 1) if any(cell.strip() for cell in row.values())
    ]
