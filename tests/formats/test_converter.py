"""Other people's classes: nothing is altered silently, and everything wrong is told at once."""

import enum
import math
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

import attrs
import pytest

from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import ValidationError
from mixedmigration.formats.converter import make_converter, structure, unstructure
from mixedmigration.values import Country, Estimate, NoAnswer, PartialDate, Unlisted
from mixedmigration.vocabularies import CauseOfDeath


class Level(enum.IntEnum):
    ONE = 1


@attrs.frozen
class Optional:
    name: str | None = None
    note: str = ""


@attrs.frozen
class Required:
    name: str


@attrs.frozen
class Base:
    a: int = 0


@attrs.frozen
class Sub(Base):
    b: int = 0


@attrs.frozen
class One:
    one: int


@attrs.frozen
class Two:
    two: int


PROBES = [
    *[(given, int) for given in ("1_000", " 42 ", "٣٤", b"12", 3.9, -0.5, True, Decimal("1.7"), "9" * 4301, None)],
    *[(given, bool) for given in ("false", "0", "no", 2, math.nan, None, [], 0, 1)],
    *[(given, str) for given in (None, 123, {"a": 1}, b"ab", "\ud800", True)],
    *[(given, float) for given in ("nan", "inf", "1e999", "1_0.0", True, math.nan, math.inf, None, 2**53 + 1)],
    *[(given, list[str]) for given in ("abc", {"a": 1}, b"ab", None, 5, range(3), ["a", 1])],
    *[("123", list[int]), ("12", tuple[int, int]), ([1], tuple[int, int]), ([1, 2, 3], tuple[int, int])],
    *[("ab", set[str]), (10**30, int)],
    *[("ab", frozenset[str]), ("ab", tuple[str, ...]), ({"a": 1}, tuple[str, ...]), ("ab", Sequence[str])],
    *[({1: "a", "1": "b"}, dict[str, str]), ([], dict[str, str]), ([["a", "b"]], dict[str, str])],
    *[({"a": None}, dict[str, str])],
    *[(True, Literal[1]), (1.0, Literal[1]), ("1", Literal[1]), (True, Level), (1.0, Level), ("1", Level), (2, Level)],
    *[("abc", bytes), (b"abc", bytes)],
    *[(given, date) for given in ("20240101", "2024-W01-1", "2024-1-1", "2024-02-30", "٢٠٢٤-01-01", 5, None)],
    *[(" 2024-01-01", date)],
    *[("c", enum.StrEnum("Letter", "A B")), (1, enum.StrEnum("Letter", "A B")), ("2024-01-01", datetime)],
    *[(datetime(2024, 1, 1), date), ("2024-01-01T00:00:00", date)],  # noqa: DTZ001
    *[({"nme": "x"}, Optional), ({"name": "x", "x": 1}, Optional), ({"name": "x", 1: 2}, Optional)],
    *[(given, Optional) for given in ([], "", set(), range(3), None, 5, (), b"")],
    *[(given, Required) for given in ({}, None, 5, [], {"name": None}, {"name": 5})],
    *[({"one": 1, "two": 2}, One | Two), ("1", int | str), (1, int | str), ("1.5", Decimal), (5, None)],
    *[("Kenya", Country), ("KE ", Country), (404, Country), ("2024-13", PartialDate), (20240101, PartialDate)],
    *[("sharks", CauseOfDeath), ({"unlisted": "sharks"}, CauseOfDeath), ({"low": 5, "high": 1}, Estimate)],
    *[({"no_answer": "maybe"}, int | NoAnswer | None), ("refused", int | NoAnswer | None)],
    *[([{"id": "x"}], list[ProtectionIncident])],
]  # fmt: skip


@pytest.mark.parametrize(("given", "cls"), PROBES, ids=[f"{n}" for n in range(len(PROBES))])
def test_nothing_is_altered_silently(given, cls):
    with pytest.raises(ValidationError) as caught:
        structure(given, cls)
    assert caught.value.issues


@pytest.mark.parametrize("given", [b"x", math.nan, math.inf, [math.nan], {"a": b"x"}, datetime(2024, 1, 1)], ids=repr)  # noqa: DTZ001
def test_nothing_that_json_has_not_is_written(given):
    with pytest.raises(ValidationError):
        unstructure(given)


def test_a_subclass_does_not_lose_its_fields():
    @attrs.frozen
    class Holder:
        base: Base

    with pytest.raises(ValidationError):
        unstructure(Holder(Sub(a=1, b=2)))
    assert structure(unstructure(Holder(Base(a=1))), Holder) == Holder(Base(a=1))


@attrs.frozen
class Study:
    """A class of somebody's own."""

    name: str
    country: Country | NoAnswer | None = None
    causes: tuple[CauseOfDeath | Unlisted, ...] = ()
    when: PartialDate | None = None
    day: date | None = None
    share: float = 0.0
    level: Level = Level.ONE
    pair: tuple[int, str] | None = None
    words: frozenset[str] = frozenset()
    counts: dict[str, Estimate] = attrs.Factory(dict)
    incident: ProtectionIncident | None = None
    incidents: list[ProtectionIncident] = attrs.Factory(list)
    inner: "Study | None" = None
    mode: Literal["a", 1] = "a"


ID = "protection-incident:my-table:7"
STUDY = Study(
    "x",
    NoAnswer.REFUSED,
    (CauseOfDeath("drowning"), Unlisted("sharks"))
    if "drowning" in [w.slug for w in CauseOfDeath]
    else (Unlisted("sharks"),),
    PartialDate("2024-Q1"),
    date(2024, 2, 29),
    1.5,
    Level.ONE,
    (1, "a"),
    frozenset("abc"),
    {"low": Estimate(low=3)},
    ProtectionIncident(id=ID, dead=4, extras={"/Notes": "x"}),
    [ProtectionIncident(id=ID)],
    Study("y", Country("KEN")),
    1,
)


def test_our_values_and_records_are_read_and_written_inside_of_any_class():
    plain = unstructure(STUDY)
    assert plain["country"] == {"no_answer": "refused"}
    assert plain["words"] == ["a", "b", "c"]
    assert plain["incident"]["type"] == "protection-incident"
    assert structure(plain, Study) == STUDY


def test_all_that_is_wrong_is_told_with_pointers():
    with pytest.raises(ValidationError) as caught:
        structure(
            {
                "name": 5,
                "country": "Kenya",
                "counts": {"a/b": {"low": "x"}},
                "incident": {"id": ID, "dead": "x", "deed": 1},
                "incidents": [{"id": ID}, {"id": ID, "country": 5}],
                "inner": {},
                "zzz": 1,
            },
            Study,
        )
    assert {(issue.path, issue.code) for issue in caught.value.issues} == {
        ("/name", "value/type"),
        ("/country", "country/unknown"),
        ("/counts/a~1b/low", "value/type"),
        ("/incident/dead", "value/type"),
        ("/incidents/1/country", "value/type"),
        ("/inner/name", "field/required"),
        ("/zzz", "key/refused"),
    }


def test_values_of_a_class_that_nobody_classified_are_not_shown():
    @attrs.frozen
    class Person:
        age: int = attrs.field(validator=attrs.validators.gt(18))
        country: Country

    with pytest.raises(ValidationError) as caught:
        structure([{"age": "canary", "country": "canary"}, {"age": 7, "country": "KEN"}], list[Person])
    assert "canary" not in f"{caught.value} {caught.value!r}"
    assert [issue.path for issue in caught.value.issues] == ["/0/age", "/0/country", "/1"]


def test_unknown_keys_of_a_record_are_kept_in_its_extras():
    assert structure({"id": ID, "Notes": 1}, ProtectionIncident).extras["/Notes"] == 1


def test_what_is_nested_without_end_is_refused():
    deep: list = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(ValidationError):
        structure(deep, list)


def test_hooks_of_ones_own_may_be_added():
    converter = make_converter()
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(value))
    converter.register_unstructure_hook(Decimal, str)
    assert structure(["1.50"], list[Decimal], converter) == [Decimal("1.50")]
    assert unstructure([Decimal("1.50")], converter) == ["1.50"]
