"""Which columns of an export belong to which question.

A question with several answers has a column for each of them, `Q78/<label>`, and one that
joins them, which is printed under the question's name or its wording. Sections may stand
before the name, as in `journey/Q78/<label>`, and a dot in place of each slash. Questions that
nobody has mapped are found by columns that begin alike. Each column belongs to one question.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

import attrs

from mixedmigration.entities.instrument import Instrument
from mixedmigration.entities.translation import question_key

from .question_map import MappedQuestion, QuestionMap, Use

__all__ = ["Option", "PlacedColumns", "PlacedQuestion", "placed"]

MOST_PARTS = 12
"""Slashes in a header after which nobody looks for a question's name; labels hold some themselves."""
_PART = re.compile(r"[/.]")
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,80}")


@attrs.frozen
class Option:
    """One answer of a question with several, and its column."""

    column: int
    """The column's place, from 0."""
    label: str
    """The answer, as the header prints it."""


@attrs.define
class PlacedQuestion:
    """The columns of one question."""

    name: str
    """The question's name in the map or the form, else its header."""
    question: MappedQuestion | None
    """What the map says of it; None where it is silent, and the answers are kept by question."""
    column: int | None = None
    """Its own column; of a question with several answers the one that joins them."""
    options: list[Option] = attrs.field(factory=list[Option])
    """The columns of its answers, where it has several."""
    other: int | None = None
    """The column of the words beside the answer Other."""

    @property
    def columns(self) -> tuple[int, ...]:
        """The places of all its columns."""
        own = () if self.column is None else (self.column,)
        return (*own, *(one.column for one in self.options), *(() if self.other is None else (self.other,)))

    @property
    def use(self) -> Use:
        """What becomes of the answers."""
        return Use.ANSWER if self.question is None else self.question.use


@attrs.frozen
class PlacedColumns:
    """The columns of an export, each with its question."""

    questions: tuple[PlacedQuestion, ...]
    """In the order of their first columns; each column of the export belongs to one."""
    absent: tuple[MappedQuestion, ...]
    """Questions of the map that fill fields and have no column."""

    def with_use(self, use: Use) -> tuple[PlacedQuestion, ...]:
        """Give the questions of which the answers have one use."""
        return tuple(one for one in self.questions if one.use is use)

    is_rearranged: bool = False
    """Whether columns of one question stand apart, so that nothing follows from which column stands next to which."""

    @property
    def groups(self) -> tuple[PlacedQuestion, ...]:
        """The questions that have a column for each answer."""
        return tuple(one for one in self.questions if one.options)


def placed(
    declared: QuestionMap, headers: Sequence[str], labels: Sequence[str] = (), form: Instrument | None = None
) -> PlacedColumns:
    """Say to which question each column belongs.

    Args:
        declared: The map, of the version of the export.
        headers: The columns as printed.
        labels: The row of wordings below them, where the export has one.
        form: The form, where it is at hand: it tells names of questions that the map is silent about.
    """
    return _Placing(declared, headers, labels, form).placed()


class _Placing:
    """The work of one placing; columns are taken in order."""

    def __init__(
        self, declared: QuestionMap, headers: Sequence[str], labels: Sequence[str], form: Instrument | None
    ) -> None:
        self._map, self._headers, self._labels = declared, headers, labels
        self._mapped = declared.by_key
        self._known = {key: one.name for one in declared.questions for key in one.keys}
        for question in form.questions if form else ():
            name = self._known.get(question_key(question.name), question.name)
            for text in (question.name, *(said.text for said in question.labels)):
                self._known.setdefault(question_key(text), name)
        self._found: dict[str, PlacedQuestion] = {}
        self._groups: dict[str, tuple[str, str]] = {}

    def placed(self) -> PlacedColumns:
        unknown = [header for header in self._headers if not self._name(header) and not self._option(header)]
        self._groups = groups_in(unknown)
        for column, header in enumerate(self._headers):
            self._place(column, header)
        is_rearranged = self._is_rearranged()
        self._take_others(is_rearranged)
        questions = sorted(self._found.values(), key=lambda one: min(one.columns))
        names = {one.name for one in questions} | {key for one in questions for key in self._others_of(one)}
        absent = (one for one in self._map.questions if one.use is Use.FIELD and one.name not in names)
        return PlacedColumns(tuple(questions), tuple(one for one in absent if not one.keys & names), is_rearranged)

    def _is_rearranged(self) -> bool:
        """Tell whether the columns of one question stand apart, with those of another in between."""
        owners = {option.column: one.name for one in self._found.values() for option in one.options}
        runs = [name for name, _ in groupby(owners.get(column) for column in range(len(self._headers))) if name]
        return len(runs) != len(set(runs))

    def _others_of(self, one: PlacedQuestion) -> Iterator[str]:
        if one.question is not None and one.question.other and one.other is not None:
            yield question_key(one.question.other)

    def _place(self, column: int, header: str) -> None:
        name = self._name(header)
        option = None if name else self._option(header) or self._groups.get(header)
        if option is not None:
            self._question(option[0]).options.append(Option(column, option[1]))
            return
        if name is None and column < len(self._labels):
            name = self._name(self._labels[column])
        self._question(self._fresh(name or " ".join(header.split()) or f"column {column + 1}")).column = column

    def _name(self, text: str) -> str | None:
        """Find a question by a whole header, or by what stands behind the names of sections."""
        key = question_key(text)
        whole = self._known.get(key) if key else None
        if whole is None and key:
            for place in _places(text):
                if " " in text[:place].strip():
                    break
                if found := self._known.get(question_key(text[place + 1 :])):
                    return found
        return whole

    def _option(self, header: str) -> tuple[str, str] | None:
        """Find the name of a question and one of its answers in a header."""
        before = 0
        for place in _places(header):
            start, part, answer = header[:before].strip(), header[before:place], header[place + 1 :].strip()
            name = self._known.get(question_key(header[:place]))
            if name is None and " " not in start:
                name = self._known.get(question_key(part))
            if name is not None and answer:
                return name, answer
            before = place + 1
        return None

    def _question(self, name: str) -> PlacedQuestion:
        if name not in self._found:
            self._found[name] = PlacedQuestion(name, self._mapped.get(question_key(name)))
        return self._found[name]

    def _fresh(self, name: str) -> str:
        """Tell columns of one name apart by a number; the first one keeps it."""
        number, fresh = 1, name
        while fresh in self._found and self._found[fresh].column is not None:
            number += 1
            fresh = f"{name} ({number})"
        return fresh

    def _take_others(self, is_rearranged: bool) -> None:
        """Give each question the column of the words beside its answer Other: the one named, else the next."""
        alone = {one.column: one for one in self._found.values() if one.column is not None and not one.options}
        alone = {} if is_rearranged else alone
        for one in list(self._found.values()):
            if one.name not in self._found:
                continue
            named = one.question.other if one.question is not None else None
            after = alone.get(max(one.columns) + 1)
            taken = self._found.get(self._known.get(question_key(named), named)) if named else after
            if taken is None or taken is one or taken.column is None or taken.other is not None:
                continue
            if named or (taken.question is None and is_specify(taken.name) and not is_specify(one.name)):
                one.other = taken.column
                del self._found[taken.name]


def _places(header: str) -> list[int]:
    """Give where a header may fall into parts."""
    return [found.start() for found in _PART.finditer(header)][:MOST_PARTS]


def groups_in(headers: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Find columns that are the answers of one question, by what their names begin with.

    Either there is a column of the question itself, or several columns begin alike, without a
    blank, and go on with answers and not with the names of other questions, as sections do.

    Args:
        headers: Names of columns of which nothing else is known.

    Returns:
        The question and the answer, by column.

    Examples:
        >>> groups_in(["Q9", "Q9/Yes", "R2/No, never", "R2/Once", "sec/age", "sec/town", "How/why?"])
        {'Q9/Yes': ('Q9', 'Yes'), 'R2/No, never': ('R2', 'No, never'), 'R2/Once': ('R2', 'Once')}
    """
    own = {" ".join(header.split()) for header in headers}
    starts = {header: [header[:at] for at, sign in enumerate(header) if sign == "/"][:MOST_PARTS] for header in headers}
    rests: dict[str, list[str]] = {}
    for header, several in starts.items():
        for start in several:
            rests.setdefault(start, []).append(header[len(start) + 1 :].strip())
    alike = {start for start, rest in rests.items() if " " not in start.strip() and _are_answers(rest)}
    found: dict[str, tuple[str, str]] = {}
    for header, several in starts.items():
        stem = next((start for start in several if " ".join(start.split()) in own), None)
        stem = next((start for start in several if start in alike), None) if stem is None else stem
        if stem and (answer := header[len(stem) + 1 :].strip()):
            found[header] = (" ".join(stem.split()), answer)
    return found


def _are_answers(rest: Sequence[str]) -> bool:
    """Tell whether what follows are labels of answers: not all of it names, and none of it a question."""
    below = sum("/" in one and _IDENTIFIER.fullmatch(one.partition("/")[0]) is not None for one in rest)
    if len(rest) < 2 or below * 2 > len(rest) or any(one.endswith(("?", ":")) for one in rest):
        return False
    return any(_IDENTIFIER.fullmatch(one) is None for one in rest)


def is_specify(header: str) -> bool:
    """Tell whether a header asks for the words beside the answer Other, and for nothing more."""
    key = question_key(header).strip("[] ").rstrip("0123456789 ():.").removesuffix("]").strip()
    return key in ("please specify", "specify", "please specify other", "please specify if not in the list")
