"""A text of a form in one of its languages, and what makes two texts of forms the same."""

import re
from collections.abc import Iterable, Mapping

import attrs

from mixedmigration.declaration import Record, Rule, read
from mixedmigration.vocabularies import fold

from . import _form_readers as form

__all__ = ["NAMED", "Translation", "one_each", "question_key", "read_translations", "text_in"]

_PLACEHOLDER = re.compile(r"\$\{[^{}]{0,200}\}")
_CODE = re.compile(r"\(([^()]{1,20})\)\s*$")


def question_key(text: str) -> str:
    r"""Give what makes two wordings of a question the same: blanks, case and placeholders make no difference.

    Args:
        text: A name, a label, or a column of an export.

    Examples:
        >>> question_key("How long did you spend in ${R2_2}${R2_1}?") == question_key("How long did you\n spend in ?")
        True
    """
    return fold(_PLACEHOLDER.sub(" ", text)).replace(" ?", "?").replace(" .", ".").replace(" ,", ",")


@attrs.frozen(kw_only=True)
class Translation(Record):
    """A text of a form in one of its languages.

    Raises:
        ValidationError: It has no words.

    Examples:
        >>> Translation(text="Age", language="English (en)").text
        'Age'
    """

    text: str = attrs.field(converter=form.words, metadata=form.about("The words."))
    language: str | None = attrs.field(
        default=None,
        converter=form.line,
        metadata=form.about("The language as the form names it, such as English (en); none where it names none."),
    )


def read_translations(value: Iterable[Translation | Mapping[str, object]]) -> tuple[Translation, ...]:
    """Read the translations of one text."""
    return _sorted(read.attempt(value, tuple[Translation, ...]))


def _sorted(found: tuple[Translation, ...]) -> tuple[Translation, ...]:
    """Put texts into the order of their languages, so that equal ones are equal; the nameless language goes first."""
    return tuple(sorted(found, key=lambda one: one.language or "")) if isinstance(found, tuple) else found


def text_in(texts: tuple[Translation, ...], language: str | None) -> str | None:
    """Give a text in a language, by its name, its code or both; without one, the first that there is."""
    wanted = fold(language or "")
    for one in texts:
        name = fold(one.language or "")
        code = _CODE.search(name)
        if wanted in (name, name.partition("(")[0].strip(), code[1].strip() if code else name):
            return one.text
    return texts[0].text if texts and language is None else None


def _is_one_each(texts: tuple[Translation, ...]) -> bool:
    return len({one.language for one in texts}) == len(texts)


def _is_named(name: str) -> bool:
    return bool(name.strip())


def one_each(field: str) -> Rule:
    """Declare that a field has one text for each language."""
    return Rule(
        code="form/duplicate",
        reads=(field,),
        holds=_is_one_each,
        expected="one text for each language",
        blames=(field,),
    )


NAMED = Rule(code="form/name", reads=("name",), holds=_is_named, expected="a name that is not blank", blames=("name",))
"""That the name is one."""
