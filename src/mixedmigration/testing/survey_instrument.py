"""A form to make a survey up from, out of an instrument: that of an XLSForm or of a codebook.

An XLSForm says when a question is put and what can be answered. A codebook knows the columns
and the options of groups; the rest is worked out from its headers or declared as facts.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, TypeAlias, cast

import attrs

from mixedmigration.entities.instrument import Instrument
from mixedmigration.entities.question import Question as Printed
from mixedmigration.errors import FormatError, InvalidValueError
from mixedmigration.vocabularies.question_kind import QuestionKind

from .survey_answer import Choice
from .survey_fact import SERVER, Fact, WorkedOut, fact_of, quoted, worked_out
from .survey_form import FormColumn, Maker, NotFollowed, Question, SurveyForm
from .survey_makers import USUAL, Counted, Text
from .survey_skip import Condition, both, condition

__all__ = ["Wording", "form_of", "form_of_codebook"]

Wording: TypeAlias = Literal["name", "label"]
"""Whether a form's names or its labels stand in an export."""

_NAME = re.compile(r"[\w.-]+")
_LIMIT = re.compile(r"(?<![\w}.])\.\s*([<>]=?)\s*([0-9]{1,6})(?![0-9.])")
_MADE_UP = ("Made-up option A", "Made-up option B", "Made-up option C")
_OTHER = Choice("other", "Other")


def form_of(
    instrument: Instrument,
    *,
    facts: Sequence[Fact] = (),
    headers: Wording = "name",
    children: Wording = "label",
    language: str | None = None,
) -> SurveyForm:
    """Give the form of an instrument, with the columns of an export as Ona and Kobo write it.

    Args:
        instrument: The instrument, as read from an XLSForm.
        facts: What else is known of its questions.
        headers: What stands at the head of columns.
        children: What stands behind the slash where each option has a column of its own.
        language: The language of the labels; None takes the first.

    Raises:
        InvalidValueError: Facts give two questions one name.

    Examples:
        >>> form = form_of(
        ...     Instrument(
        ...         name="Example",
        ...         questions=[
        ...             {"name": "Q25", "kind": "integer", "constraint": ". >= 18 and . <= 75"},
        ...             {"name": "Q30", "kind": "text", "relevant": "${Q25} > 60"},
        ...             {"name": "Q31", "kind": "text", "relevant": "position(..) = 1"},
        ...         ],
        ...     )
        ... )
        >>> form.headers[:3], form["Q30"].relevant.asks
        (('Q25', 'Q30', 'Q31'), frozenset({'Q25'}))
        >>> [one.question for one in form.not_followed]
        ['Q31']
    """
    making = _Making(instrument, facts, {}, language)
    questions = tuple(making.questions())
    columns = _told_apart([column for one in questions for column in _columns(one, headers, children)])
    name = instrument.name or instrument.form_id or "form"
    return SurveyForm(name=name, questions=questions, columns=tuple(columns), not_followed=tuple(making.not_followed))


def form_of_codebook(
    codebook: Mapping[str, object] | Path, facts: Sequence[Fact] = (), name: str = "codebook"
) -> SurveyForm:
    """Give the form behind an export, from its codebook; its columns are the codebook's, byte for byte.

    Args:
        codebook: `{"columns": [header, …], "select_multiple": {group: [label, …], …}}`, or the path of such JSON.
        facts: What else is known of its questions.
        name: What the form is called.

    Raises:
        FormatError: The file is no JSON, or a column belongs to no question.
        InvalidValueError: The codebook is not of that shape, or facts give two questions one name.

    Examples:
        >>> book = {
        ...     "columns": ["How old are you?", "Why?", "Q78/War", "Q78/Other", "Please specify"],
        ...     "select_multiple": {"Q78": ["War", "Other"]},
        ... }
        >>> form = form_of_codebook(book)
        >>> [(question.name, question.kind.slug) for question in form.questions]
        [('column-1', 'integer'), ('Q78', 'select-multiple'), ('Q78-other', 'text')]
        >>> form["Please specify"].relevant.text
        "selected(${Q78}, 'Other')"
    """
    book = _read(codebook, name)
    instrument = Instrument.from_codebook(book, name=name)
    headers = tuple(cast("Sequence[str]", book["columns"]))
    making = _Making(instrument, facts, {_key(header): at for at, header in enumerate(headers, 1)}, None)
    questions = tuple(making.questions())
    columns = tuple(_columns_of(headers, questions, making.printed, name))
    return SurveyForm(name=name, questions=questions, columns=columns, not_followed=tuple(making.not_followed))


def _read(codebook: Mapping[str, object] | Path, name: str) -> Mapping[str, object]:
    if isinstance(codebook, Mapping):
        return codebook
    try:
        held: object = json.loads(Path(codebook).read_text("utf-8"))
    except (ValueError, RecursionError) as error:
        raise FormatError(name, f"no JSON ({type(error).__name__})") from None
    if not isinstance(held, dict):
        raise InvalidValueError("record/shape", "a codebook: `columns` and `select_multiple`")
    return cast("Mapping[str, object]", held)


def _key(text: str) -> str:
    return " ".join(text.replace("\ufeff", "").split())


def _columns_of(
    headers: Sequence[str], questions: Sequence[Question], printed: Mapping[str, str], name: str
) -> Iterator[FormColumn]:
    """Yield the column of each header of a codebook."""
    wholes = {_key(text): one for one in reversed(questions) for text in (one.label, printed[one.name])}
    children = {
        _key(f"{printed[one.name]}/{choice.label}"): (one, choice)
        for one in questions
        if one.kind is QuestionKind.SELECT_MULTIPLE
        for choice in one.choices
    }
    for header in headers:
        key = _key(header)
        if key in children:
            one, choice = children[key]
            yield FormColumn(header, one.name, choice, choice.label)
        elif key in wholes:
            yield FormColumn(header, wholes[key].name, None, wholes[key].label)
        else:
            raise FormatError(name, f"the column {header!a} belongs to no question")


def _columns(question: Question, headers: Wording, children: Wording) -> Iterator[FormColumn]:
    yield FormColumn(question.label if headers == "label" else question.name, question.name, None, question.label)
    if question.kind is QuestionKind.SELECT_MULTIPLE:
        for choice in question.choices:
            tail = choice.label if children == "label" else choice.name
            yield FormColumn(f"{question.name}/{tail}", question.name, choice, choice.label)


def _told_apart(columns: Sequence[FormColumn]) -> Iterator[FormColumn]:
    """Number headers that stand twice as R does: `Please specify`, `Please specify2`."""
    taken = {column.header for column in columns}
    met = set[str]()
    for column in columns:
        header, number = column.header, 1
        while header in met or (number > 1 and header in taken):
            number += 1
            header = f"{column.header}{number}"
        met.add(header)
        yield attrs.evolve(column, header=header)


class _Making:
    """Makes the questions of a form, each after those that its condition asks for."""

    def __init__(
        self, instrument: Instrument, facts: Sequence[Fact], places: Mapping[str, int], language: str | None
    ) -> None:
        self.printed = dict[str, str]()
        """The name in the instrument, by that of the form."""
        self.not_followed = list[NotFollowed]()
        self._instrument = instrument
        self._facts = facts
        self._places = places
        self._language = language
        self._made = dict[str, Question]()
        self._others = dict[str, str]()

    def questions(self) -> Iterator[Question]:
        """Yield the questions in order, with those of the server behind an XLSForm's."""
        for printed in self._instrument.questions:
            if printed.kind is not QuestionKind.NOTE and not self._is_repeated(printed):
                yield from self._all_of(printed)
        if not self._places:
            for name, known in SERVER.items():
                if name not in self._made and (name != "_duration" or {"start", "end"} <= self._made.keys()):
                    yield Question(name=name, label=name, kind=known.kind, draws=known.draws)

    def _is_repeated(self, printed: Printed) -> bool:
        if not any(group.is_repeat for group in self._instrument.groups_of(printed)):
            return False
        why = "asked several times, on a sheet of its own; it is left out"
        self.not_followed.append(NotFollowed(printed.name, "repeat", why))
        return True

    def _all_of(self, printed: Printed) -> Iterator[Question]:
        """Yield a question, and the one for words of its own that the form adds."""
        question = self._question(printed)
        yield question
        if printed.has_other:
            yield self._keep(
                Question(
                    name=f"{question.name}_other",
                    label=f"{question.label} (Other)",
                    kind=QuestionKind.TEXT,
                    draws=Text("specification"),
                    relevant=condition(f"selected(${{{question.name}}}, 'other')"),
                )
            )

    def _keep(self, question: Question, printed: str = "") -> Question:
        if question.name in self._made:
            raise InvalidValueError("mapping/conflict", "a name of its own for each question", question.name)
        self._made[question.name] = question
        self.printed[question.name] = printed or question.name
        return question

    def _question(self, printed: Printed) -> Question:
        fact = fact_of(self._facts, printed.name, printed.label())
        name = self._name(printed, fact)
        known = self._known(printed, fact)
        question = Question(
            name=name,
            label=printed.label(self._language),
            kind=known.kind,
            choices=self._choices(printed, known),
            draws=fact.draws or known.draws,
            relevant=self._relevant(printed, fact, name),
            blank=fact.blank or (100.0 if printed.kind is QuestionKind.CALCULATE and not fact.draws else 0.0),
            is_worked_out=fact.is_worked_out or printed.kind is QuestionKind.CALCULATE,
        )
        self._look_for_other(printed, name)
        if printed.choice_filter:
            self.not_followed.append(NotFollowed(name, printed.choice_filter, "any option can be chosen"))
        return self._keep(question, printed.name)

    def _name(self, printed: Printed, fact: Fact) -> str:
        asked = self._others.get(printed.name)
        if fact.name or _NAME.fullmatch(printed.name):
            return fact.name or printed.name
        return f"{asked}-other" if asked else f"column-{self._places.get(printed.name, len(self._made) + 1)}"

    def _look_for_other(self, printed: Printed, name: str) -> None:
        other = self._instrument.other_of(printed)
        if other is not None and other.relevant is None:
            self._others[other.name] = name

    def _known(self, printed: Printed, fact: Fact) -> WorkedOut:
        """Give kind, options and maker: as declared, as the form says, or as the header tells."""
        kind = fact.kind or printed.kind
        told = worked_out(printed.name)
        options = fact.options or (told.options if kind is None else ())
        if kind is None and printed.name in self._others:
            return WorkedOut(QuestionKind.TEXT, Text("specification"))
        other = self._instrument.other_of(printed) if kind is None else None
        if other is not None and not any(Choice(label).is_other for label in options):
            options = (*(options or _MADE_UP), "Other")
        if options:
            return WorkedOut(kind or QuestionKind.SELECT_ONE, USUAL[QuestionKind.SELECT_ONE], options)
        if kind is None:
            return told
        return WorkedOut(kind, told.draws if printed.name in SERVER else _maker(printed, kind))

    def _choices(self, printed: Printed, known: WorkedOut) -> tuple[Choice, ...]:
        if not printed.choices:
            return tuple([Choice(label) for label in known.options])
        listed = tuple([Choice(one.name, one.label(self._language)) for one in printed.choices])
        return (*listed, _OTHER) if printed.has_other else listed

    def _relevant(self, printed: Printed, fact: Fact, name: str) -> Condition | None:
        texts = [group.relevant for group in self._instrument.groups_of(printed)]
        found: Condition | None = None
        for text in (*texts, fact.relevant or printed.relevant or self._after_other(printed)):
            found = both(found, self._read(text, name) if text else None)
        return found

    def _after_other(self, printed: Printed) -> str:
        """Give the condition of a question that puts `Other` into words, where the form is silent."""
        asked = self._made.get(self._others.get(printed.name, ""))
        others = [choice.name for choice in asked.choices if choice.is_other] if asked else []
        return " or ".join(f"selected(${{{asked.name}}}, {quoted(one)})" for one in others) if asked else ""

    def _read(self, text: str, name: str) -> Condition | None:
        try:
            read = condition(text)
        except InvalidValueError as error:
            self.not_followed.append(NotFollowed(name, text, f"put always: {error}"))
            return None
        late = ", ".join(sorted(read.asks - self._made.keys()))
        if late:
            self.not_followed.append(NotFollowed(name, text, f"put always: {late} does not come before it"))
        return None if late else read


def _maker(printed: Printed, kind: QuestionKind) -> Maker:
    """Give the usual way for a kind, within the limits that the form sets to whole numbers."""
    if kind not in (QuestionKind.INTEGER, QuestionKind.DECIMAL) or not printed.constraint:
        return USUAL.get(kind, Text(kind.slug))
    limits = [(sign, int(number)) for sign, number in _LIMIT.findall(printed.constraint)]
    low = max([number + (sign == ">") for sign, number in limits if sign[0] == ">"], default=0)
    high = min([number - (sign == "<") for sign, number in limits if sign[0] == "<"], default=low + 100)
    return Counted(low, max(low, high))
