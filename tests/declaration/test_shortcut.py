"""The shortcut remembers texts, and nothing that Python takes for the same and a reader does not."""

import pytest

from mixedmigration.declaration import shortcut
from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.complaint import REFUSED
from mixedmigration.values import Country, Edition, Money, NoAnswer, PartialDate, Position, Unlisted
from mixedmigration.vocabularies import Status


def test_a_text_is_read_once_and_shared():
    read = kind_of(PartialDate | None).reader()
    assert read("2024-03") is read("2024-03")
    assert read("2024-13") is read("2024-13") is REFUSED


def test_an_object_of_texts_is_read_once_and_shared():
    read = kind_of(Money).reader()
    assert read({"amount": "12.50", "currency": "EUR"}) is read({"amount": "12.50", "currency": "EUR"})
    edition = kind_of(Edition).reader()
    assert edition({"dataset": "my-table"}) is edition({"dataset": "my-table"})


@pytest.mark.parametrize("other", [{"latitude": True, "longitude": 1}, {"latitude": "1", "longitude": 1}])
def test_numbers_are_never_taken_for_each_other(other):
    read = kind_of(Position).reader()
    assert read({"latitude": 1, "longitude": 1}) == Position(1, 1)
    assert read(other) is REFUSED


def test_a_long_text_is_not_remembered():
    read = kind_of(str | None).reader()
    assert read("x" * 1_000) == "x" * 1_000
    found = []
    remembering = shortcut.remembering(lambda value: found.append(value) or "read")
    for text in ("a" * 101, "a" * 101, "a", "a"):
        remembering(text)
    assert [len(text) for text in found] == [101, 101, 1]


def test_memory_is_bounded():
    found = []
    read = shortcut.remembering(lambda value: found.append(value) or value)
    for number in range(shortcut.MOST + 1):
        read(str(number))
    read("0")
    assert len(found) == shortcut.MOST + 2


@pytest.mark.parametrize(
    ("annotation", "value", "expected"),
    [
        (Status | Unlisted | NoAnswer | None, {"unlisted": "Waiting"}, Unlisted("Waiting")),
        (Status | Unlisted | NoAnswer | None, {"unlisted": " "}, REFUSED),
        (Status | Unlisted | NoAnswer | None, {"no_answer": "refused"}, NoAnswer.REFUSED),
        (Status | Unlisted | NoAnswer | None, {"no_answer": ["refused"]}, REFUSED),
        (Status | Unlisted | NoAnswer | None, {"no_answer": "refused", "x": 1}, REFUSED),
        (Status | None, {"unlisted": "Waiting"}, REFUSED),
        (tuple[Country, ...] | NoAnswer | None, [], ()),
        (tuple[Country, ...] | NoAnswer | None, ["KEN", "ken"], REFUSED),
        (tuple[Country, ...] | NoAnswer | None, NoAnswer.WITHHELD, NoAnswer.WITHHELD),
        (bool | NoAnswer | None, 1, REFUSED),
    ],
)
def test_the_shortcut_reads_what_is_right_and_refuses_the_rest(annotation, value, expected):
    kind = kind_of(annotation)
    assert kind.reader()(value) == expected
    complaints = []
    read = kind.read(value, "", complaints)
    assert (REFUSED if complaints else read) == expected
