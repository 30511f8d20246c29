"""Two versions of a questionnaire against each other: which questions can be pooled, and which have changed.

Pooling the answers of two rounds is sound where the question, its answers and the people who
were asked are the same. Everything else is told, and nothing is decided: that a question was
given another name is only ever suggested.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from enum import Enum
from typing import TYPE_CHECKING, overload

import attrs

from mixedmigration.entities.choice import Choice
from mixedmigration.entities.instrument import Instrument
from mixedmigration.entities.question import Question
from mixedmigration.entities.translation import Translation, question_key
from mixedmigration.errors import MissingExtraError
from mixedmigration.formats.prose import WIDTH, columns, listed, visible
from mixedmigration.vocabularies import QuestionKind

if TYPE_CHECKING:
    import pandas

__all__ = ["InstrumentComparison", "Pooling", "QuestionComparison", "compare_instruments"]

NEAR = 0.85
"""How alike two wordings are for one to be suggested as the other, from 0 to 1. Source: ours."""
MOST_COMPARED = 1_000
"""Questions of one form without a namesake up to which near wordings are looked for."""
LONGEST_COMPARED = 300
"""Signs of a wording that are compared for likeness."""


class Pooling(Enum):
    """Whether the answers to a question can be pooled."""

    SAME = "can be pooled"
    """Name, wording, answers, and who is asked are the same."""
    WITH_CARE = "with care"
    """The name is the same, and something else is not."""
    RENAMED = "renamed?"
    """The names differ; wording or answers suggest that it is one question. Somebody has to decide."""
    ONLY_OLD = "only in the old"
    """The new version does not ask it."""
    ONLY_NEW = "only in the new"
    """The old version did not ask it."""


@attrs.frozen(kw_only=True)
class QuestionComparison:
    """One question in two versions."""

    pooling: Pooling
    """Whether the answers can be pooled."""
    old: Question | None = None
    """As the old version asks it."""
    new: Question | None = None
    """As the new version asks it."""
    added: tuple[str, ...] = ()
    """Answers that only the new version offers."""
    removed: tuple[str, ...] = ()
    """Answers that only the old version offers."""
    relabelled: tuple[tuple[str, str], ...] = ()
    """Answers stored under one name, with their old and new wording."""
    changes: tuple[str, ...] = ()
    """What else differs, or speaks for a suggestion, each in a few words."""

    @property
    def name(self) -> str:
        """The name, or both where they differ."""
        names = dict.fromkeys(one.name for one in (self.old, self.new) if one is not None)
        return " → ".join(names)

    @property
    def label(self) -> str:
        """The wording of the newer version that has it."""
        asked = self.new or self.old
        return asked.label() if asked is not None else ""

    @property
    def told(self) -> str:
        """All that differs, in one line."""
        parts = list(self.changes)
        parts += [f"{what}: {listed(answers, 4)}" for what, answers in _answers(self)]
        return "; ".join(parts)

    def to_dict(self) -> dict[str, object]:
        """Give the comparison as plain data."""
        return {
            "pooling": self.pooling.value,
            "old": self.old.name if self.old else None,
            "new": self.new.name if self.new else None,
            "label": self.label,
            "added": list(self.added),
            "removed": list(self.removed),
            "relabelled": [list(pair) for pair in self.relabelled],
            "changes": list(self.changes),
        }


def _answers(one: QuestionComparison) -> Iterator[tuple[str, Sequence[str]]]:
    both = [f"{old} → {new}" for old, new in one.relabelled]
    told = (("answers added", one.added), ("answers removed", one.removed), ("answers relabelled", both))
    return ((what, answers) for what, answers in told if answers)


@attrs.frozen
class InstrumentComparison(Sequence[QuestionComparison]):
    """Two versions of a questionnaire, question by question, in the order of the new one.

    Examples:
        >>> old = Instrument(
        ...     version="1", questions=[{"name": "age", "kind": "integer"}, {"name": "sex", "kind": "text"}]
        ... )
        >>> new = Instrument(version="2", questions=[{"name": "age", "kind": "integer"}])
        >>> print(compare_instruments(old, new))
        version 1 and version 2: 1 question can be pooled, 1 only in the old.
        <BLANKLINE>
          can be pooled    1
          only in the old  1  sex
    """

    old: Instrument
    """The older form."""
    new: Instrument
    """The newer form."""
    questions: tuple[QuestionComparison, ...]
    """Each question once."""

    @overload
    def __getitem__(self, index: int) -> QuestionComparison: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[QuestionComparison, ...]: ...
    def __getitem__(self, index: int | slice) -> QuestionComparison | tuple[QuestionComparison, ...]:
        return self.questions[index]

    def __len__(self) -> int:
        return len(self.questions)

    def __iter__(self) -> Iterator[QuestionComparison]:
        return iter(self.questions)

    def with_pooling(self, pooling: Pooling) -> tuple[QuestionComparison, ...]:
        """Give the questions of one kind.

        Args:
            pooling: Whether their answers can be pooled.
        """
        return tuple(one for one in self.questions if one.pooling is pooling)

    def rows(self) -> list[dict[str, object]]:
        """Give the comparison as plain data, a question a row."""
        return [one.to_dict() for one in self.questions]

    def to_frame(self) -> "pandas.DataFrame":
        """Give the comparison as a pandas data frame, a question a row.

        Returns:
            Columns pooling, old, new, label, added, removed, relabelled, changes.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        try:
            import pandas
        except ImportError:
            raise MissingExtraError("InstrumentComparison.to_frame()", "pandas") from None
        return pandas.DataFrame(self.rows(), columns=list(QuestionComparison(pooling=Pooling.SAME).to_dict()))

    def __str__(self) -> str:
        return self.text()

    def text(self, width: int = WIDTH) -> str:
        """Write the comparison for a terminal: counts, then what differs in each question that is not the same.

        Args:
            width: Characters of a line.
        """
        by = {pooling: self.with_pooling(pooling) for pooling in Pooling}
        lines = [self._headline(by), ""]
        short = (Pooling.SAME, Pooling.ONLY_OLD, Pooling.ONLY_NEW)
        told = {pooling: listed((visible(one.name) for one in by[pooling]), 30) for pooling in short[1:]}
        lines += columns([(p.value, f"{len(by[p]):,}", told.get(p, "")) for p in short if by[p]], width, right=(1,))
        for pooling in (Pooling.WITH_CARE, Pooling.RENAMED):
            if by[pooling]:
                lines += ["", f"  {pooling.value}:"]
                lines += columns([(one.name, one.told) for one in by[pooling]], width, "    ")
        return "\n".join(lines)

    def _headline(self, by: Mapping[Pooling, tuple[QuestionComparison, ...]]) -> str:
        names = [f"version {form.version}" if form.version else form.name or "a form" for form in (self.old, self.new)]
        counts = [f"{len(found):,} {pooling.value.rstrip('?')}" for pooling, found in by.items() if found]
        counts = (
            [counts[0].replace(" ", " question " if counts[0].startswith("1 ") else " questions ", 1), *counts[1:]]
            if counts
            else ["no questions"]
        )
        return visible(f"{names[0]} and {names[1]}: {', '.join(counts)}.")


def compare_instruments(old: Instrument, new: Instrument) -> InstrumentComparison:
    """Compare two versions of a questionnaire.

    Questions are the same by their names. Wordings are compared in a language that both have;
    blanks, case and placeholders make no difference. Notes and what devices fill in are left aside.

    Args:
        old: The older version.
        new: The newer version.

    Returns:
        Each question once: those of the new version in order, then those that only the old one has.
    """
    before, after = _by_name(old), _by_name(new)
    renamed = _suggested(
        {name: one for name, one in before.items() if name not in after},
        {name: one for name, one in after.items() if name not in before},
    )
    found = [_of_new(one, before.get(name), renamed.get(name)) for name, one in after.items()]
    taken = {one.name for one, _ in renamed.values()}
    gone = [one for name, one in before.items() if name not in after and name not in taken]
    found += [QuestionComparison(pooling=Pooling.ONLY_OLD, old=one) for one in gone]
    return InstrumentComparison(old, new, tuple(found))


def _by_name(form: Instrument) -> dict[str, Question]:
    """Give the questions that somebody answers; those of one name in several sections are told apart by these."""
    asked = [one for one in form.questions if not one.is_metadata and one.kind is not QuestionKind.NOTE]
    names = [one.name for one in asked]
    return {one.name if names.count(one.name) == 1 else "/".join((*one.groups, one.name)): one for one in asked}


def _of_new(new: Question, old: Question | None, suggested: tuple[Question, str] | None) -> QuestionComparison:
    if old is not None:
        return _compared(old, new)
    if suggested is None:
        return QuestionComparison(pooling=Pooling.ONLY_NEW, new=new)
    compared = _compared(suggested[0], new)
    return attrs.evolve(compared, pooling=Pooling.RENAMED, changes=(suggested[1], *compared.changes))


def _compared(old: Question, new: Question) -> QuestionComparison:
    changes = tuple(_changes(old, new))
    added, removed, relabelled = _choices(old.choices, new.choices)
    is_same = not (changes or added or removed or relabelled)
    return QuestionComparison(
        pooling=Pooling.SAME if is_same else Pooling.WITH_CARE,
        old=old,
        new=new,
        added=added,
        removed=removed,
        relabelled=relabelled,
        changes=changes,
    )


def _changes(old: Question, new: Question) -> Iterator[str]:
    before, after = _both(old.labels, new.labels, old.name, new.name)
    if old.labels and new.labels and question_key(before) != question_key(after):
        yield f"asked in other words: {before} → {after}"
    if old.kind is not None and new.kind is not None and old.kind is not new.kind:
        yield f"another kind of answer: {old.kind.label().lower()} → {new.kind.label().lower()}"
    if _squeezed(old.relevant) != _squeezed(new.relevant):
        yield f"asked of others: {old.relevant or 'everybody'} → {new.relevant or 'everybody'}"
    if _squeezed(old.choice_filter) != _squeezed(new.choice_filter):
        yield "other answers are offered to some"
    if bool(old.has_other) != bool(new.has_other):
        yield "Other can be answered in own words" if new.has_other else "Other can no longer be answered in own words"


def _squeezed(expression: str | None) -> str:
    return "".join((expression or "").split())


def _both(old: tuple[Translation, ...], new: tuple[Translation, ...], *names: str) -> tuple[str, str]:
    """Give a text in a language that both have, else the first of each, else the names."""
    before, after = ({one.language: one.text for one in texts} for texts in (old, new))
    shared = next((language for language in before if language in after), None)
    if shared in before and shared in after:
        return before[shared], after[shared]
    return next(iter(before.values()), names[0]), next(iter(after.values()), names[1])


Answers = tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]]


def _choices(old: tuple[Choice, ...], new: tuple[Choice, ...]) -> Answers:
    """Give the answers added, removed, and worded anew; the order makes no difference."""
    if old == new:
        return (), (), ()
    named = {one.name: one for one in old}
    pairs = [
        (*_both(named[one.name].labels, one.labels, one.name, one.name), one.name) for one in new if one.name in named
    ]
    relabelled = tuple((before, after) for before, after, _ in pairs if question_key(before) != question_key(after))
    names = {name for _, _, name in pairs}
    left_old = {question_key(one.label()): one.label() for one in old if one.name not in names}
    left_new = {question_key(one.label()): one.label() for one in new if one.name not in names}
    added = tuple(label for key, label in left_new.items() if key not in left_old)
    removed = tuple(label for key, label in left_old.items() if key not in left_new)
    return added, removed, relabelled


# Names that may have changed ------------------------------------------------------------------------------------------


def _suggested(old: Mapping[str, Question], new: Mapping[str, Question]) -> dict[str, tuple[Question, str]]:
    """Suggest for new questions which old one they may be, by the same words, near words or the same answers."""
    found: dict[str, tuple[Question, str]] = {}
    left = dict(old)
    for name, one in new.items():
        same = [other for other in left.values() if _wording(other) == _wording(one)]
        if len(same) == 1 and " " in _wording(one):
            found[name] = left.pop(_key_of(left, same[0])), "asked in the same words under another name"
    if len(left) > MOST_COMPARED or len(new) > MOST_COMPARED:
        return found
    for name, one in new.items():
        near = None if name in found else _nearest(one, left)
        if near is not None:
            found[name] = left.pop(_key_of(left, near[0])), near[1]
    return found


def _key_of(questions: Mapping[str, Question], question: Question) -> str:
    return next(name for name, one in questions.items() if one is question)


def _wording(question: Question) -> str:
    return question_key(question.label())[:LONGEST_COMPARED]


def _nearest(one: Question, left: Mapping[str, Question]) -> tuple[Question, str] | None:
    wordings = {_wording(other): other for other in left.values()}
    near = get_close_matches(_wording(one), list(wordings), 1, NEAR) if " " in _wording(one) else []
    if near:
        alike = SequenceMatcher(None, near[0], _wording(one)).ratio()
        return wordings[near[0]], f"asked in nearly the same words under another name ({alike:.0%} alike)"
    same = [other for other in left.values() if len(one.choices) > 2 and not any(_choices(other.choices, one.choices))]
    return (same[0], "the same answers under another name") if len(same) == 1 else None
