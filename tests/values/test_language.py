"""A language is two letters of ISO 639-1, and nothing else."""

import pycountry
import pytest

from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values import read_language
from mixedmigration.values.language import CODES


@pytest.mark.parametrize("code", ["de", "ar", "so", "ti"])
def test_a_code_is_kept(code):
    assert read_language(code) == code


@pytest.mark.parametrize("text", ["", "DE", "deu", "German", "xx", "de ", "zz", "d" * 5_000, "\0"])
def test_what_is_no_code_is_refused(text):
    with pytest.raises(UnknownTermError) as caught:
        read_language(text)
    assert caught.value.code == "term/unknown"


@pytest.mark.parametrize("value", [None, 5, b"de", ["de"]])
def test_what_is_no_text_is_refused(value):
    with pytest.raises(InvalidValueError):
        read_language(value)


def test_the_codes_are_those_of_the_standard():
    listed = {language.alpha_2 for language in pycountry.languages if hasattr(language, "alpha_2")}
    assert listed - CODES <= {"sh"}  # withdrawn in favour of sr, hr and bs
    assert not CODES - listed
