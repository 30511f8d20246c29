"""A record knows its edition and row; when it was read makes no difference."""

from datetime import date

import pytest

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import Citation, Edition


def test_the_day_of_reading_takes_no_part_in_equality() -> None:
    one = Edition(dataset="my-table", edition="2026", read_on=date(2026, 5, 6))
    other = Edition(dataset="my-table", edition="2026", read_on=date(2026, 11, 22))
    assert one == other
    assert hash(one) == hash(other)
    assert Citation(edition=one, row=7) == Citation(edition=other, row=7)


def test_another_row_is_another_citation() -> None:
    edition = Edition(dataset="my-table")
    assert Citation(edition=edition, row=7) != Citation(edition=edition, row=8)


@pytest.mark.parametrize("slug", ["", "My Table", "my_table", "-a", None, 5])
def test_a_dataset_is_named_by_a_slug(slug: object) -> None:
    with pytest.raises(InvalidValueError):
        Edition(dataset=slug)  # type: ignore[arg-type]


@pytest.mark.parametrize("row", [0, -1, 1.5, True, "7"])
def test_rows_count_from_one(row: object) -> None:
    with pytest.raises(InvalidValueError):
        Citation(edition=Edition(dataset="a"), row=row)  # type: ignore[arg-type]


@pytest.mark.parametrize("day", ["2026-13-01", "yesterday", 5, "20260506T00"])
def test_the_day_of_reading_is_a_day(day: object) -> None:
    with pytest.raises(InvalidValueError):
        Edition(dataset="a", read_on=day)  # type: ignore[arg-type]


def test_a_citation_needs_an_edition() -> None:
    with pytest.raises(InvalidValueError):
        Citation(edition="my-table")  # type: ignore[arg-type]
