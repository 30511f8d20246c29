"""Answers of which several may be chosen, columns that differ by a number, and cells too narrow to be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities import ProtectionIncident
from mixedmigration.sources import load
from mixedmigration.sources._source import Column, Layout, PublishedId, Source
from mixedmigration.sources._source.cell import CountCell, DateCell, TextCell, WordCell
from mixedmigration.sources._source.choices import ChoiceGroup
from mixedmigration.sources._source.cleaning import BLANKS
from mixedmigration.sources._source.columns import Reading, RowState
from mixedmigration.sources._source.layout import Choices
from mixedmigration.values import NoAnswer, Unlisted
from mixedmigration.vocabularies import IncidentType

LABELS = (
    "Robbery",
    "Physical violence",
    "Non-physical violence (e.g. harassment, stigma, xenophobia)",
    "No",
    "Refused",
)
CHOICES = Choices(
    name="Q118",
    to="types",
    reads=WordCell(IncidentType, "mmc-4mi"),
    none=("No",),
    reasons=(("Refused", NoAnswer.REFUSED), ("Don't know", NoAnswer.DONT_KNOW)),
    labels=LABELS,
)
SOURCE = Source(
    slug="made-up",
    title="Made up",
    publisher="Nobody",
    entity=ProtectionIncident,
    layouts=(
        Layout(
            name="one",
            edition="made up",
            identified_by=PublishedId(header="id", form=r"[0-9]+"),
            columns=(
                Column(header="day", to="date", reads=DateCell(), is_optional=True),
                Column(header="dead", to="dead", reads=CountCell(), is_optional=True),
                Column(header="link/*", to="urls.*", reads=TextCell()),
                CHOICES,
            ),
            cleaning=(BLANKS,),
        ),
    ),
)


def loaded(**cells: str):
    return load([{"id": "1", **cells}], SOURCE, on_error="collect")


def children(*chosen: str, **changed: str) -> dict[str, str]:
    return {f"Q118/{label}": label if label in chosen else "" for label in LABELS} | changed


def codes(made) -> list[str]:
    return [issue.code for issue in made.report]


def put(*chosen: str) -> object:
    """Give what comes of labels by themselves, before any field takes it."""
    group = ChoiceGroup(CHOICES, "Q118", {f"Q118/{label}": label for label in LABELS}, ())
    row = RowState({}, set(), [])
    for cells in group.children:
        cells.take(cells.label if cells.label in chosen else "", row)
    group.put(row)
    read = row.values.get("/types")
    return (read.value if isinstance(read, Reading) else None), [said.code for said in row.complaints]


def test_the_columns_of_the_labels_say_what_was_chosen():
    made = loaded(**children("Robbery", LABELS[2]))
    assert made.records[0].types == (IncidentType.ROBBERY, IncidentType.NON_PHYSICAL_VIOLENCE)
    assert codes(made) == []
    assert made.report.unmapped == ()


@pytest.mark.parametrize(("yes", "no"), [("1", "0"), ("TRUE", "FALSE"), ("True", ""), ("1", "")])
def test_exports_that_print_numbers_or_truth_values_say_the_same(yes, no):
    cells = {f"Q118/{label}": yes if label == "Robbery" else no for label in LABELS}
    assert loaded(**cells).records[0].types == (IncidentType.ROBBERY,)


def test_the_five_ways_of_not_naming_an_answer_stay_apart():
    assert put("No") == ((), [])
    assert put("Refused") == (NoAnswer.REFUSED, [])
    assert put() == (None, [])
    assert put("Robbery", "Refused") == ((IncidentType.ROBBERY,), ["answer/contradicts"])
    assert put("Robbery", "No") == ((IncidentType.ROBBERY,), ["answer/contradicts"])


def test_a_cell_that_holds_another_label_than_its_column_is_told_and_kept():
    made = loaded(**children("Robbery", **{"Q118/Robbery": "Something else"}))
    assert made.records[0].types == (IncidentType.ROBBERY,)
    [issue] = made.report
    assert (issue.code, issue.row, issue.column) == ("answer/other-label", 1, "Q118/Robbery")
    assert "Something else" not in str(issue)
    assert made.records[0].extras["/Q118~1Robbery"] == "Something else"


def test_the_questions_own_cell_is_cut_by_its_longest_labels_where_it_stands_alone():
    made = loaded(Q118=f"{LABELS[2]} Robbery")
    assert made.records[0].types == (IncidentType.NON_PHYSICAL_VIOLENCE, IncidentType.ROBBERY)


def test_words_that_no_label_fits_stay_together():
    made = loaded(Q118="Robbery being sent back at sea")
    assert made.records[0].types == (IncidentType.ROBBERY, Unlisted("being sent back at sea"))


def test_the_questions_own_cell_that_says_something_else_is_told_and_the_labels_count():
    made = loaded(**children("Robbery"), Q118="Physical violence")
    assert made.records[0].types == (IncidentType.ROBBERY,)
    assert codes(made) == ["answer/disagrees"]
    assert made.records[0].extras["/Q118"] == "Physical violence"


def test_a_cell_of_codes_cannot_be_compared_and_is_kept_in_silence():
    made = loaded(**children("Robbery"), Q118="rob phys")
    assert codes(made) == []
    assert made.records[0].extras["/Q118"] == "rob phys"


def test_a_label_that_no_vocabulary_knows_is_kept_as_it_is():
    made = loaded(**{"Q118/Struck by lightning": "1"})
    assert made.records[0].types == (Unlisted("Struck by lightning"),)


@given(st.sets(st.sampled_from(LABELS[:3])))
def test_whatever_is_chosen_is_read_from_labels_and_from_the_joined_cell_alike(chosen):
    ordered = [label for label in LABELS if label in chosen]
    apart = loaded(**children(*ordered)).records[0].types
    assert loaded(Q118=" ".join(ordered)).records[0].types == apart
    assert loaded(**children(*ordered), Q118=" ".join(ordered)).report.issues == ()
    assert len(apart) == len(ordered)


def test_columns_that_differ_by_a_number_fill_a_list_in_order():
    made = loaded(**{"link/0": "https://a.example/", "link/1": "", "link/2": "https://b.example/"})
    assert made.records[0].urls == ("https://a.example/", "https://b.example/")
    assert made.report.unmapped == ()


@pytest.mark.parametrize("column", ["day", "dead"])
def test_a_cell_that_was_too_narrow_to_be_shown_loses_its_field_and_not_its_row(column):
    made = loaded(**{column: "########"})
    [issue] = made.report
    assert (issue.code, issue.row, issue.column) == ("cell/hidden", 1, column)
    assert made.records[0].dead is None
    assert len(made.records) == 1
