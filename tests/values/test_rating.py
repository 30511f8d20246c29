"""A rating: where an answer stands on a form's own scale."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration.annotation import kind_of
from mixedmigration.errors import InvalidValueError
from mixedmigration.values import Rating

WRONG = [
    (None, None, None),
    ("", None, None),
    (" ", 1, 2),
    ("x", 3, None),
    ("x", None, 4),
    ("x", 5, 4),
    ("x", 0, 4),
    (None, 1, 102),
    ("x", 1.0, 4),
    ("x", True, 4),
    (5, None, None),
    ("\ud800", None, None),
]


@pytest.mark.parametrize("parts", WRONG, ids=ascii)
def test_what_is_no_rating_is_refused(parts):
    with pytest.raises(InvalidValueError):
        Rating(*parts)


def test_a_label_alone_has_no_step():
    label = Rating("Some choice")
    assert label.step is label.steps is label.share is None
    assert str(label) == "Some choice"


def test_the_share_goes_from_nothing_to_all():
    assert [Rating(None, step, 5).share for step in (1, 3, 5)] == [0.0, 0.5, 1.0]
    assert Rating(None, 1, 1).share == 1.0
    assert str(Rating(None, 1, 5)) == "1 of 5"


def test_its_plain_form_leaves_out_what_is_not_known():
    kind = kind_of(Rating)
    assert kind.plain(Rating("Some choice")) == {"label": "Some choice"}
    assert kind.read({"step": 2, "steps": 4}, "", []) == Rating(None, 2, 4)


@given(
    st.text(min_size=1).filter(str.strip),
    st.integers(1, 101).flatmap(lambda n: st.tuples(st.integers(1, n), st.just(n))),
)
def test_a_rating_comes_back_from_its_plain_form_and_from_a_pickle(label, place):
    rating = Rating(label.encode("utf-8", "replace").decode(), *place)
    kind = kind_of(Rating)
    assert kind.read(kind.plain(rating), "", []) == rating
    assert pickle.loads(pickle.dumps(rating)) == copy.deepcopy(rating) == rating
    assert 0.0 <= rating.share <= 1.0
