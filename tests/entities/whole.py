"""What is asked of each entity in the same words: an example that fills every field, and input of any kind."""

import copy
import pickle

import attrs
import pytest
from hypothesis import strategies as st

from mixedmigration.declaration import PartKind, checked, draft, fields_of, plain_of
from mixedmigration.declaration.kind import ManyKind, OptionalKind
from mixedmigration.entities import build
from mixedmigration.errors import ValidationError

ENTITYS_OWN = {"citations", "extras", "inferred"}

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def issues(entity, whole, **changes):
    """Give code and pointer of each issue that the changes bring about."""
    with pytest.raises(ValidationError) as caught:
        build(entity, whole | changes)
    return {(issue.code, issue.path) for issue in caught.value.issues}


def unfilled(cls, whole):
    """Give the fields that an example leaves out, at any depth; each list of parts is filled by one of its items."""
    left = {f"{cls.__name__}.{name}" for name in fields_of(cls).keys() - whole.keys() - ENTITYS_OWN}
    for name, field in fields_of(cls).items():
        kind = field.kind
        while isinstance(kind, ManyKind | OptionalKind):
            kind = kind.inner
        if isinstance(kind, PartKind) and name in whole:
            items = whole[name] if isinstance(whole[name], list) else [whole[name]]
            together = {key: value for item in reversed(items) for key, value in item.items()}
            left |= unfilled(kind.cls, together)
    return left


def holds_as_a_value(record):
    """Say that a record is made again from its plain form, and can be pickled, copied and kept in sets."""
    again = checked(draft(type(record), plain_of(record)))
    assert again == record == type(record)(**{name: getattr(record, name) for name in fields_of(type(record))})
    for copied in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record), attrs.evolve(record)):
        assert copied == record
        assert {copied, record} == {record}


def is_read_or_refused(entity, whole, field, value):
    """Say that whatever is given is read, or refused in our words."""
    made = draft(entity, whole | {field: value})
    if made.is_whole:
        holds_as_a_value(checked(made))
    else:
        with pytest.raises(ValidationError):
            build(entity, whole | {field: value})
