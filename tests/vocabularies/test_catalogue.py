"""Which vocabularies there are, and that each is loaded only when it is touched."""

import subprocess
import sys

import pytest

from mixedmigration import vocabularies
from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies.catalogue import CLASSES


def test_each_vocabulary_is_found_by_its_own_slug():
    assert len(vocabularies.available()) >= 11
    for slug in vocabularies.available():
        vocabulary = vocabularies.get(slug)
        assert vocabulary.vocabulary() == slug
        assert vocabulary is getattr(vocabularies, vocabulary.__name__)


def test_the_slugs_are_in_alphabetical_order():
    assert list(vocabularies.available()) == sorted(vocabularies.available())


def test_each_vocabulary_of_the_room_is_in_the_catalogue():
    classes = {getattr(vocabularies, name) for name in vocabularies.__all__}
    listed = {c.__name__ for c in classes if isinstance(c, type) and issubclass(c, vocabularies.Word)}
    assert listed - {"Word"} == set(CLASSES.values())


@pytest.mark.parametrize("slug", ["routes", "", None, 3, [], "Route", "__class__"])
def test_an_unknown_vocabulary_is_refused(slug):
    with pytest.raises(UnknownTermError):
        vocabularies.get(slug)


def test_a_near_vocabulary_is_offered():
    with pytest.raises(UnknownTermError) as caught:
        vocabularies.get("causes of death")
    assert caught.value.nearest[0] == "cause-of-death"


def test_the_room_has_no_other_names():
    with pytest.raises(AttributeError, match="Causes"):
        vocabularies.Causes  # noqa: B018
    assert set(dir(vocabularies)) == set(vocabularies.__all__)


def test_touching_one_vocabulary_loads_no_other():
    code = (
        "import sys; from mixedmigration import vocabularies;"
        "loaded = lambda: {n.rpartition('.')[2] for n in sys.modules if n.startswith('mixedmigration.vocabularies.')};"
        "assert not loaded(), loaded();"
        "vocabularies.CauseOfDeath;"
        "assert 'cause_of_death' in loaded() and not {'route_name', 'region'} & loaded(), loaded();"
        "heavy = {'cattrs', 'pycountry', 'json', 'csv', 'dateutil'} & set(sys.modules); assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
