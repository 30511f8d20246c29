"""Ids are deterministic, readable, and cannot collide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import derive_id, make_id, read_id
from mixedmigration.values.identifier import IdParts

_LOCAL = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(lambda text: text.strip())
_PARTS = st.lists(st.tuples(_LOCAL, _LOCAL), min_size=1, max_size=4).map(tuple)


@given(_LOCAL, st.none() | st.integers(2, 999))
def test_an_id_tells_its_parts(local: str, ordinal: int | None) -> None:
    parts = read_id(make_id("protection-incident", "my-table", local, ordinal))
    assert (parts.type, parts.authority, parts.ordinal) == ("protection-incident", "my-table", ordinal)


@given(_LOCAL, _LOCAL)
def test_different_local_ids_give_different_ids(one: str, other: str) -> None:
    assert (make_id("a", "b", one) == make_id("a", "b", other)) == (one == other)


@given(_PARTS, _PARTS)
def test_different_parts_give_different_derived_ids(
    one: tuple[tuple[str, str], ...], other: tuple[tuple[str, str], ...]
) -> None:
    assert (derive_id("a", "b", one) == derive_id("a", "b", other)) == (one == other)


def test_parts_are_not_run_together() -> None:
    ids = {
        derive_id("a", "b", (("x", "ab"), ("y", "c"))),
        derive_id("a", "b", (("x", "a"), ("y", "bc"))),
        derive_id("a", "b", (("xa", "b"), ("y", "c"))),
        derive_id("a", "b", (("x", 'ab","y","c'),)),
    }
    assert len(ids) == 4


def test_a_derived_id_is_the_same_for_ever() -> None:
    derived = derive_id("protection-incident", "my-table", (("date", "2024-03-31"), ("place", "Zuwara")))
    assert derived == "protection-incident:my-table:727c9157-4e9f-552f-8c72-25d1ceb4e320"


@pytest.mark.parametrize("parts", [(), (("date", ""),), (("date", "2024"), ("place", "  "))])
def test_an_id_cannot_be_derived_from_nothing(parts: tuple[tuple[str, str], ...]) -> None:
    with pytest.raises(InvalidValueError) as refused:
        derive_id("a", "b", parts)
    assert refused.value.code == "id/malformed"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a:b",
        "a:b:",
        ":b:c",
        "A:b:c",
        "a:b:c d",
        "a:b:c#1",
        "a:b:c#0",
        "a:b:c#",
        "a:b:c#2#3",
        "a:b:" + "c" * 999,
        None,
        5,
        b"a:b:c",
        "a:b:c\n",
    ],
)
def test_what_is_no_id_is_refused(text: object) -> None:
    with pytest.raises(InvalidValueError) as refused:
        read_id(text)
    assert refused.value.code == "id/malformed"


def test_an_ordinal_counts_rows_from_the_second() -> None:
    assert read_id("a:b:c#2") == IdParts("a", "b", "c", 2)
    assert read_id("a:b:c").ordinal is None


def test_a_blank_local_id_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        make_id("a", "b", "  ")
