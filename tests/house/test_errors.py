"""Promises about errors that other people's programs are written against."""

import copy
import pickle
from pathlib import Path

import attrs
import pytest

from mixedmigration import errors
from mixedmigration.errors import CODES, MixedMigrationError

GOLDEN = Path(__file__).with_name("issue_codes.txt")
BUILT_IN = {
    "AmbiguousIdError": KeyError,
    "FormatError": ValueError,
    "InvalidValueError": ValueError,
    "MissingExtraError": ImportError,
    "QueryError": ValueError,
    "SourceChangedError": ValueError,
    "SourceError": ValueError,
    "UnknownIdError": KeyError,
    "UnknownTermError": LookupError,
    "ValidationError": ValueError,
}
"""The built-in error that a stranger would catch; `DisclosureError` has none on purpose."""

CLASSES = [
    c
    for c in vars(errors).values()
    if isinstance(c, type) and issubclass(c, MixedMigrationError) and c is not MixedMigrationError
]


def example(cls):
    """An error of the class with a short text in each required field."""
    required = [field for field in attrs.fields(cls) if field.default is attrs.NOTHING and field.init]
    return cls(**{field.alias: f"a {field.name}" for field in required})


@pytest.fixture(params=CLASSES, ids=lambda cls: cls.__name__)
def error(request):
    return example(request.param)


def test_issue_codes_keep_their_name_and_their_effect():
    """Regenerate with `python tools/issue_codes.py --write`; removing or changing a line breaks programs."""
    now = [f"{code.slug}\t{code.effect.value}" for code in sorted(CODES.values(), key=lambda code: code.slug)]
    before = GOLDEN.read_text(encoding="utf-8").splitlines()
    assert sorted(set(before) - set(now)) == [], "codes that were released are gone, or have another effect"
    assert sorted(set(now) - set(before)) == [], "new codes: run `python tools/issue_codes.py --write`"


def test_each_code_is_filed_under_its_own_slug_and_says_what_to_do():
    for slug, code in CODES.items():
        assert slug == code.slug
        assert slug.count("/") == 1, slug
        assert slug == slug.lower(), slug
        assert code.meaning.endswith("."), slug
        assert code.mend.endswith("."), slug


def test_each_error_extends_the_built_in_that_a_stranger_would_catch():
    expected = {cls.__name__: BUILT_IN.get(cls.__name__, MixedMigrationError) for cls in CLASSES}
    wrong = [name for name, built_in in expected.items() if not issubclass(getattr(errors, name), built_in)]
    assert not wrong
    assert set(expected) - set(BUILT_IN) == {"DisclosureError"}, "a new error needs a line in BUILT_IN"
    assert not issubclass(errors.DisclosureError, OSError)


def test_an_error_survives_pickling_and_copying(error):
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        assert attrs.asdict(twin) == attrs.asdict(error)


def test_an_error_is_written_as_a_sentence(error):
    assert "a " in str(error)
    assert "attrs" not in str(error)


def test_another_tool_may_leave_a_note_on_an_error(error):
    error.add_note("seen while loading")
    error.some_attribute = 1
    with pytest.raises(type(error)):
        raise error
