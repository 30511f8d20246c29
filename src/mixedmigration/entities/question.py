"""A question of a form, and the sections that questions stand in."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Record, Rule, read
from mixedmigration.vocabularies import QuestionKind

from . import _form_readers as form
from .choice import Choice
from .translation import NAMED, Translation, one_each, read_translations, text_in

__all__ = ["Group", "Question"]


def _choices(value: Iterable[Choice | Mapping[str, object]]) -> tuple[Choice, ...]:
    return read.attempt(value, tuple[Choice, ...])  # type: ignore[no-any-return]


def _kind(value: QuestionKind | str | None) -> QuestionKind | None:
    return read.attempt(value, QuestionKind | None)  # type: ignore[no-any-return]


@attrs.frozen(kw_only=True)
class Group(Record):
    """A section of a form, which may be asked several times.

    Raises:
        ValidationError: It has no name.

    Examples:
        >>> Group(path=["journey", "stop"], is_repeat=True).name
        'stop'
    """

    path: tuple[str, ...] = attrs.field(
        converter=form.path, metadata=form.about("Names of the sections around it, from outside, and its own last.")
    )
    labels: tuple[Translation, ...] = attrs.field(
        default=(), converter=read_translations, metadata=form.about("What is shown above it, by language.")
    )
    is_repeat: bool | None = attrs.field(
        default=None, converter=read.flag, metadata=form.about("Whether it is asked several times.")
    )
    relevant: str | None = attrs.field(
        default=None, converter=form.text, metadata=form.about("When it is asked, as the form writes it.")
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(code="form/name", reads=("path",), holds=bool, expected="at least one name", blames=("path",)),
        one_each("labels"),
    )

    @property
    def name(self) -> str:
        """Its own name."""
        return self.path[-1]

    def label(self, language: str | None = None) -> str:
        """Give what is shown, in a language or the first that there is; the name where there is nothing."""
        return text_in(self.labels, language) or self.name


def _has_list(kind: QuestionKind, list_name: str) -> bool:
    return kind.is_select


def _lists_choices(choices: tuple[Choice, ...], kind: QuestionKind) -> bool:
    return not choices or kind.is_select


@attrs.frozen(kw_only=True)
class Question(Record):
    """One question of a form, or one thing that the device notes by itself.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> question = Question(
        ...     name="Q31", kind="select-one", list_name="country", labels=[{"text": "What is your nationality?"}]
        ... )
        >>> question.label(), question.kind
        ('What is your nationality?', QuestionKind.SELECT_ONE)
    """

    name: str = attrs.field(
        converter=form.name,
        metadata=form.about("Its name, with which columns of an export begin; in a codebook, the header."),
    )
    kind: QuestionKind | None = attrs.field(
        default=None,
        converter=_kind,
        metadata=form.about("What kind of answer it takes; none where that is not known."),
    )
    labels: tuple[Translation, ...] = attrs.field(
        default=(), converter=read_translations, metadata=form.about("What is asked, by language.")
    )
    hints: tuple[Translation, ...] = attrs.field(
        default=(),
        converter=read_translations,
        metadata=form.about("What the interviewer is told, by language."),
    )
    list_name: str | None = attrs.field(
        default=None, converter=form.line, metadata=form.about("The list of which answers are chosen.")
    )
    choices: tuple[Choice, ...] = attrs.field(
        default=(), converter=_choices, metadata=form.about("The answers of that list, in order.")
    )
    has_other: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=form.about("Whether the form adds the answer Other and a question for it (`or_other`)."),
    )
    groups: tuple[str, ...] = attrs.field(
        default=(), converter=form.path, metadata=form.about("Names of the sections around it, from outside.")
    )
    is_required: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=form.about("Whether it has to be answered; none where the form does not say."),
    )
    required_when: str | None = attrs.field(
        default=None,
        converter=form.text,
        metadata=form.about("When it has to be answered, as the form writes it."),
    )
    relevant: str | None = attrs.field(
        default=None, converter=form.text, metadata=form.about("When it is asked, as the form writes it.")
    )
    constraint: str | None = attrs.field(
        default=None,
        converter=form.text,
        metadata=form.about("What an answer must fulfil, as the form writes it."),
    )
    choice_filter: str | None = attrs.field(
        default=None,
        converter=form.text,
        metadata=form.about("Which answers are offered, as the form writes it."),
    )
    calculation: str | None = attrs.field(
        default=None,
        converter=form.text,
        metadata=form.about("How a value is worked out, as the form writes it."),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        NAMED,
        one_each("labels"),
        one_each("hints"),
        Rule(
            code="form/list",
            reads=("kind", "list_name"),
            holds=_has_list,
            expected="a list only where answers are chosen from it",
            blames=("list_name",),
        ),
        Rule(
            code="form/list",
            reads=("choices", "kind"),
            holds=_lists_choices,
            expected="answers to choose from only where the question has a list",
            blames=("choices",),
        ),
    )

    @property
    def is_select(self) -> bool:
        """Whether the answer comes out of a list."""
        return self.kind is not None and self.kind.is_select

    @property
    def is_metadata(self) -> bool:
        """Whether the device fills it, and nobody is asked."""
        return self.kind is not None and self.kind.is_metadata

    def label(self, language: str | None = None) -> str:
        """Give what is asked, in a language or the first that there is; the name where there is nothing."""
        return text_in(self.labels, language) or self.name
