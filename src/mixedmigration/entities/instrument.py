"""An instrument: the form with which interviews are held, as its questions and their answers.

It is what an XLSForm or a codebook says, without how it looks on a screen. An instrument is
no record of a person: it has no id and no citations, and all of it is public.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

import attrs

from mixedmigration.declaration import Record, read
from mixedmigration.declaration.complaint import Complaint
from mixedmigration.errors import UnknownTermError
from mixedmigration.errors._counts import count_of
from mixedmigration.values.shape import is_several
from mixedmigration.vocabularies import QuestionKind
from mixedmigration.vocabularies.suggestion import nearest

from . import _form_readers as form
from ._codebook import questions_of
from .choice import Choice
from .question import Group, Question
from .translation import question_key

__all__ = ["Instrument"]

_SPECIFY = re.compile(r"\[? ?(?:please )?specify(?: other| the other| if not in the list)? ?[:.]? ?\]? ?[0-9]{0,4}")
"""How questions are worded that put the answer Other into words, in folded letters."""


def _questions(value: Iterable[Question | Mapping[str, object]]) -> tuple[Question, ...]:
    return read.attempt(value, tuple[Question, ...])  # type: ignore[no-any-return]


def _groups(value: Iterable[Group | Mapping[str, object]]) -> tuple[Group, ...]:
    return read.attempt(value, tuple[Group, ...])  # type: ignore[no-any-return]


def _complaints_of(questions: Iterable[Question], groups: Iterable[Group]) -> Iterator[Complaint]:
    """Say what cannot be between the questions of one form."""
    for (*_, name), count in Counter((*one.groups, one.name) for one in questions).items():
        if count > 1:
            yield Complaint("form/duplicate", "/questions", "names that no two questions of a section share", name)
    lists: dict[str, tuple[Choice, ...]] = {}
    for one in questions:
        if one.list_name is not None and lists.setdefault(one.list_name, one.choices) != one.choices:
            yield Complaint("form/list", "/questions", "the same answers wherever a list is used", one.list_name)
    yield from _groups_of(questions, [group.path for group in groups])


def _groups_of(questions: Iterable[Question], declared: list[tuple[str, ...]]) -> Iterator[Complaint]:
    """Say where sections are not entered in the order in which they are listed, each once."""
    entered: list[tuple[str, ...]] = []
    before: tuple[str, ...] = ()
    for one in questions:
        for depth in range(1, len(one.groups) + 1):
            if one.groups[:depth] != before[:depth]:
                entered.append(one.groups[:depth])
        before = one.groups
    if entered != declared:
        expected = "each section of the questions once, in the order in which they enter it"
        yield Complaint("form/group", "/groups", expected)


@attrs.frozen(kw_only=True)
class Instrument(Record):
    """A form: what is asked, in which order, and which answers can be given.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> form = Instrument(
        ...     name="Example",
        ...     questions=[{"name": "age", "kind": "integer", "labels": [{"text": "How old are you?"}]}],
        ... )
        >>> print(form)
        Example: 1 question
        >>> form.question("How old are you ?").name
        'age'
    """

    name: str | None = attrs.field(default=None, converter=form.text, metadata=form.about("Its title."))
    form_id: str | None = attrs.field(default=None, converter=form.text, metadata=form.about("Its id on the server."))
    version: str | None = attrs.field(
        default=None, converter=form.text, metadata=form.about("Its version, as it is printed.")
    )
    default_language: str | None = attrs.field(
        default=None, converter=form.text, metadata=form.about("The language in which it opens, as it names it.")
    )
    questions: tuple[Question, ...] = attrs.field(
        default=(), converter=_questions, metadata=form.about("The questions, in order.")
    )
    groups: tuple[Group, ...] = attrs.field(
        default=(), converter=_groups, metadata=form.about("The sections that questions stand in, in order.")
    )

    @classmethod
    def judge(cls, values: Mapping[str, object]) -> Iterable[Complaint]:
        """Yield what cannot be: names twice, a list with other answers, sections in disorder.

        Args:
            values: The value of each field, or a `Refused`.
        """
        questions, groups = values["questions"], values["groups"]
        if is_several(questions) and is_several(groups):
            asked = [one for one in questions if isinstance(one, Question)]
            yield from _complaints_of(asked, [one for one in groups if isinstance(one, Group)])

    @classmethod
    def from_codebook(
        cls, codebook: Mapping[str, object], *, name: str | None = None, version: str | None = None
    ) -> "Instrument":
        """Make an instrument of what is known from the columns of an export.

        A question that has no name there is named by its header, and its kind is not known. The
        children of a question with several answers begin with its name and a slash. The column
        before them is taken as its label where that is so for each such question of the codebook.

        Args:
            codebook: `columns`, a list of headers in order, and `select_multiple`, for each
                question with several answers its list of them.
            name: The title of the form.
            version: Its version.

        Raises:
            InvalidValueError: It is not of that shape.

        Examples:
            >>> form = Instrument.from_codebook(
            ...     {"columns": ["Why?", "Q78/Work", "Q78/War"], "select_multiple": {"Q78": ["Work", "War"]}}
            ... )
            >>> [(one.name, one.label(), len(one.choices)) for one in form.questions]
            [('Q78', 'Why?', 2)]
        """
        return cls(name=name, version=version, questions=questions_of(codebook))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of its texts, as it names them: the default one first, the others in alphabetical order."""
        found = {said.language for one in self.questions for said in (*one.labels, *one.hints)}
        found |= {said.language for choices in self.lists.values() for one in choices for said in one.labels}
        found |= {said.language for one in self.groups for said in one.labels}
        return tuple(sorted(filter(None, found), key=lambda name: (name != self.default_language, name)))

    @property
    def lists(self) -> Mapping[str, tuple[Choice, ...]]:
        """The answers of each list that a question chooses from."""
        return MappingProxyType({one.list_name: one.choices for one in self.questions if one.list_name is not None})

    def question(self, name: str) -> Question:
        """Find a question by its name, else by its label in any language.

        Args:
            name: A name or a label; blanks, case and placeholders make no difference.

        Raises:
            UnknownTermError: No question is called so, or several are; near names are offered.
        """
        wanted = question_key(str(name))
        exact = [one for one in self.questions if one.name == name]
        found = exact or [one for one in self.questions if wanted in _keys(one)]
        if len(found) == 1:
            return found[0]
        known = [(key, one.name) for one in self.questions for key in _keys(one)]
        near = tuple(dict.fromkeys(one.name for one in found[:3])) or nearest(str(name), known)
        reason = "several questions are called so" if found else ""
        raise UnknownTermError("term/unknown", "question", name, near, reason)

    def groups_of(self, question: Question) -> tuple[Group, ...]:
        """Give the sections that a question stands in, from outside.

        Args:
            question: One of its questions.
        """
        paths = {question.groups[:depth] for depth in range(1, len(question.groups) + 1)}
        return tuple(group for group in self.groups if group.path in paths)

    def other_of(self, question: Question) -> Question | None:
        """Give the question that puts the answer Other of another into words, or None.

        It follows that question, notes aside. It is asked depending on that one, or it says
        "Please specify" and no more where the form does not tell when it is asked.

        Args:
            question: One of its questions.

        Examples:
            >>> form = Instrument.from_codebook({"columns": ["Why?", "Please specify3"]})
            >>> form.other_of(form.questions[0]).name
            'Please specify3'
        """
        place = next((at for at, one in enumerate(self.questions) if one == question), len(self.questions))
        rest = self.questions[place + 1 :]
        after = next((one for one in rest if one.kind is not QuestionKind.NOTE), None)
        return after if after is not None and _specifies(after, question) else None

    def __str__(self) -> str:
        title = self.name or self.form_id or "A form without a title"
        version = f", version {self.version}" if self.version else ""
        languages = f", in {', '.join(self.languages)}" if self.languages else ""
        lists = f", {count_of(len(self.lists), 'list')} of answers" if self.lists else ""
        return f"{title}{version}: {count_of(len(self.questions), 'question')}{lists}{languages}"


def _keys(question: Question) -> set[str]:
    return {question_key(question.name), *(question_key(said.text) for said in question.labels)}


def _specifies(after: Question, question: Question) -> bool:
    if after.kind not in (QuestionKind.TEXT, None):
        return False
    if after.relevant is not None:
        return f"${{{question.name}}}" in after.relevant
    return any(map(_SPECIFY.fullmatch, _keys(after))) and not any(map(_SPECIFY.fullmatch, _keys(question)))


def _brief(self: object) -> str:
    return f"<Instrument {self}>"


Instrument.__repr__ = _brief  # type: ignore[method-assign] # all of its questions would be too much for anyone
