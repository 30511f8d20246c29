"""A kind reads exactly its own values, and complains of everything else."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.complaint import REFUSED
from mixedmigration.declaration.kind import finite, flag, whole
from mixedmigration.errors import CODES
from mixedmigration.values import (
    Citation,
    Country,
    Edition,
    Estimate,
    Extras,
    IncidentId,
    NoAnswer,
    PartialDate,
    Period,
    Place,
    Position,
    Unlisted,
    Url,
)
from mixedmigration.values.text import text
from mixedmigration.vocabularies import CauseOfDeath, SourceQuality
from tests.declaration.made_up import Guest, Pet

ALL = (
    str, int, float, bool, date, Url, IncidentId, PartialDate, Period, Country, Extras, SourceQuality,
    CauseOfDeath | Unlisted, int | None, int | NoAnswer | None, tuple[int, ...], frozenset[str],
    tuple[CauseOfDeath | Unlisted, ...], Position, Estimate, Place, Edition, Citation, Pet, Guest, tuple[Guest, ...],
)  # fmt: skip


def read(annotation, value):
    complaints = []
    return kind_of(annotation).read(value, "", complaints), complaints


def told(annotation, value):
    _, complaints = read(annotation, value)
    return [(said.code, said.at) for said in complaints]


@pytest.mark.parametrize(
    ("annotation", "plain", "value"),
    [
        (str, "a", "a"),
        (str, "", ""),
        (int, -3, -3),
        (int, 2**63 - 1, 2**63 - 1),
        (float, 2.5, 2.5),
        (float, 2, 2.0),
        (bool, False, False),
        (date, "2031-05-04", date(2031, 5, 4)),
        (PartialDate, "2031-Q2", PartialDate("2031-Q2")),
        (Period, "2031-01/2031-03", Period("2031-01/2031-03")),
        (Country, "KEN", Country("KEN")),
        (SourceQuality, "several-media", SourceQuality.SEVERAL_MEDIA),
        (CauseOfDeath | Unlisted, "drowning", CauseOfDeath.DROWNING),
        (CauseOfDeath | Unlisted, {"unlisted": "x"}, Unlisted("x")),
        (int | None, None, None),
        (int | NoAnswer | None, {"no_answer": "refused"}, NoAnswer.REFUSED),
        (int | NoAnswer | None, 5, 5),
        (tuple[int, ...], [1, 2], (1, 2)),
        (frozenset[str], ["a", "b"], frozenset({"a", "b"})),
        (Position, {"latitude": 1.5, "longitude": 2}, Position(1.5, 2)),
        (Estimate, {"low": 1, "high": 3}, Estimate(low=1, high=3)),
        (Place, {"name": "Off Ras Mithal"}, Place(name="Off Ras Mithal")),
        (
            Citation,
            {"edition": {"dataset": "my-table"}, "row": 7},
            Citation(edition=Edition(dataset="my-table"), row=7),
        ),
        (Pet, {"name": "Rex"}, Pet(name="Rex")),
    ],
)
class TestEachKind:
    def test_reads_its_plain_form(self, annotation, plain, value):
        assert read(annotation, plain) == (value, [])

    def test_takes_its_own_value_as_it_is(self, annotation, plain, value):
        assert read(annotation, value) == (value, [])

    def test_writes_what_it_reads(self, annotation, plain, value):
        assert read(annotation, kind_of(annotation).plain(value)) == (value, [])


@pytest.mark.parametrize(
    ("annotation", "value", "code"),
    [
        (str, None, "value/type"),
        (str, 5, "value/type"),
        (str, b"a", "value/type"),
        (str, "\ud800", "text/surrogate"),
        (int, True, "value/type"),
        (int, "5", "value/type"),
        (int, 5.0, "number/whole"),
        (int, float("nan"), "number/whole"),
        (int, 2**64, "number/range"),
        pytest.param(int, 10**5_000, "number/range", id="digits without end"),
        (float, True, "value/type"),
        (float, "2.5", "value/type"),
        (float, float("nan"), "number/finite"),
        (float, float("inf"), "number/finite"),
        pytest.param(float, 10**400, "number/range", id="more than a float"),
        (bool, 1, "value/type"),
        (bool, "true", "value/type"),
        (date, "2031-02-30", "date/impossible"),
        (PartialDate, 2031, "value/type"),
        (Country, "Atlantis", "country/unknown"),
        (Country, 5, "value/type"),
        (SourceQuality, "several media", "term/unknown"),
        (SourceQuality, {"unlisted": "x"}, "value/type"),
        (CauseOfDeath | Unlisted, "Drowning", "term/unknown"),
        (CauseOfDeath | Unlisted, {"unlisted": 5}, "value/type"),
        (CauseOfDeath | Unlisted, {"unlisted": "x", "more": 1}, "value/type"),
        (int | None, {"no_answer": "refused"}, "value/type"),
        (int | NoAnswer | None, {"no_answer": "shy"}, "term/unknown"),
        (int | NoAnswer | None, "refused", "value/type"),
        (tuple[str, ...], "abc", "value/type"),
        (tuple[str, ...], {"a": 1}, "value/type"),
        (tuple[str, ...], None, "value/type"),
        (Position, {"latitude": 95.0, "longitude": 1.0}, "position/range"),
        (Position, {"latitude": 1.0}, "value/type"),
        (Position, {"latitude": 1.0, "longitude": 1.0, "height": 3}, "value/type"),
        (Estimate, {"low": 3, "high": 1}, "estimate/order"),
        (Pet, "Rex", "value/type"),
        (Pet, {}, "value/type"),
    ],
)
def test_each_kind_refuses_what_is_not_its_own(annotation, value, code):
    got, complaints = read(annotation, value)
    assert got is REFUSED
    assert [said.code for said in complaints] == [code]


@pytest.mark.parametrize(
    ("annotation", "value", "kept", "at"),
    [
        (tuple[int, ...], [1, "x", 3], (1, 3), ["/1"]),
        (tuple[int, ...], ["x", 2, None], (2,), ["/0", "/2"]),
        (tuple[Url, ...], ["https://example.org", "x"], ("https://example.org",), ["/1"]),
        (tuple[Pet, ...], [{"name": "a"}, {"name": 5}], (Pet(name="a"),), ["/1/name"]),
        (tuple[Guest, ...], [{"age": "x", "pets": [{"name": "a", "legs": "b"}]}],
         (Guest(pets=(Pet(name="a"),)),), ["/0/age", "/0/pets/0/legs"]),
    ],
)  # fmt: skip
def test_only_the_smallest_wrong_part_is_left_out(annotation, value, kept, at):
    got, complaints = read(annotation, value)
    assert got == kept
    assert [said.at for said in complaints] == at


def test_sets_are_written_in_one_order_whatever_their_hash():
    kind = kind_of(frozenset[str])
    assert kind.plain(frozenset("cab")) == ["a", "b", "c"]


def test_a_moment_is_no_day():
    assert told(date, datetime(2031, 5, 4, 12, tzinfo=UTC)) != []


@pytest.mark.parametrize("annotation", [complex, bytes, dict[str, int], int | str, "a name"])
def test_a_type_without_a_kind_fails_when_it_is_declared(annotation):
    with pytest.raises(TypeError):
        kind_of(annotation)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("annotation", ALL, ids=str)
@given(value=ANYTHING)
def test_whatever_it_is_given_a_kind_reads_or_complains_and_never_raises(annotation, value):
    got, complaints = read(annotation, value)
    assert all(said.code in CODES for said in complaints)
    assert got is not REFUSED or complaints
    if got is not REFUSED and not complaints:
        hash(got)
        assert read(annotation, kind_of(annotation).plain(got)) == (got, [])


@pytest.mark.parametrize("annotation", ALL, ids=str)
def test_each_kind_says_what_it_expects(annotation):
    assert kind_of(annotation).expected


@pytest.mark.parametrize("door", [text, whole, finite, flag])
def test_a_subclass_becomes_the_plain_type(door):
    class Text(str):
        pass

    class Number(int):
        pass

    class Real(float):
        pass

    for value in (Text("a"), Number(3), Real(2.5)):
        try:
            got = door(value)
        except ValueError:
            continue
        assert type(got) in (str, int, float)
