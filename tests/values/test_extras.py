"""What has no home travels along, unchanged and unseen."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import Extras
from mixedmigration.values.extras import pointer, segments

_KEYS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_RAW = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _KEYS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=8,
)
_EXTRAS = st.dictionaries(_KEYS.map(pointer), _RAW, max_size=4)


@given(_EXTRAS)
def test_twins_are_equal_and_hash_alike(raw: dict[str, object]) -> None:
    assert Extras(raw) == Extras(raw)
    assert hash(Extras(raw)) == hash(Extras(raw))


@given(_EXTRAS)
def test_pickling_and_copying_change_nothing(raw: dict[str, object]) -> None:
    extras = Extras(raw)
    assert pickle.loads(pickle.dumps(extras)) == copy.deepcopy(extras) == copy.copy(extras) == extras


@given(st.lists(_KEYS, min_size=1, max_size=4))
def test_a_pointer_gives_its_keys_back(keys: list[str]) -> None:
    assert segments(pointer(*keys)) == tuple(keys)


@pytest.mark.parametrize(
    ("one", "other"), [(1, True), (1, 1.0), (0, False), ("1", 1), ([1], [True]), ({"a": 0}, {"a": 0.0})]
)
def test_values_that_python_calls_equal_are_told_apart(one: object, other: object) -> None:
    assert Extras({"/x": one}) != Extras({"/x": other})


def test_what_is_inside_cannot_be_changed_from_outside() -> None:
    inner = [1, {"a": [2]}]
    extras = Extras({"/x": inner})
    inner.append(3)
    assert extras == Extras({"/x": [1, {"a": [2]}]})


def test_the_representation_counts_and_never_shows() -> None:
    extras = Extras({"/x": "CANARY", "/y": {"z": "CANARY"}})
    assert "CANARY" not in repr(extras) + str(extras)
    assert repr(extras) == "Extras(2 kept)"


@pytest.mark.parametrize(
    "raw",
    [{"no-slash": 1}, {5: 1}, {"/x": object()}, {"/x": float("nan")}, {"/x": {1, 2}}, {"/x": {1: 2}}, [], "/x"],
    ids=["no slash", "number as key", "object", "not a number", "set", "number as inner key", "list", "text"],
)
def test_what_json_does_not_have_is_refused(raw: object) -> None:
    with pytest.raises(InvalidValueError):
        Extras(raw)  # type: ignore[arg-type]


def test_depth_is_bounded() -> None:
    deep: object = 1
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(InvalidValueError):
        Extras({"/x": deep})


def test_more_can_be_added_to_a_copy() -> None:
    extras = Extras({"/x": 1})
    assert extras.with_({"/y": 2}) == Extras({"/x": 1, "/y": 2})
    assert extras.with_({}) is extras
    assert extras == Extras({"/x": 1})
