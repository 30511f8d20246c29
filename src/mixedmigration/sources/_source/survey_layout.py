"""From a question map to the layout of one export: each column gets its field, or is kept by question."""

import re
from collections.abc import Container, Iterator, Mapping

import attrs

from mixedmigration.entities.answer import Answer
from mixedmigration.formats.header import Header

from .cell import TextCell
from .cleaning import BLANKS, LINE_ENDS
from .layout import OWN_ID, Choices, Column, Layout, PublishedId
from .pseudonym_cell import PseudonymCell
from .question_columns import PlacedQuestion, is_specify, placed
from .question_map import Fill, QuestionMap, Use

__all__ = ["SURVEY_HEADER", "survey_layout"]


@attrs.frozen
class _Answered:
    """Reads an answer for its field, or says why there is none."""

    fill: Fill

    @property
    def says(self) -> str:
        return self.fill.reads.says

    def read(self, cell: str) -> object:
        """Give the answer, the reason why there is none, or None for "none of these"."""
        reason = self.fill.reason(cell)
        if reason is not None:
            return reason
        return None if self.fill.is_none(cell) else self.fill.reads.read(cell)


@attrs.frozen
class _ByQuestion:
    """Makes an answer that no field has a place for: it is kept with its question."""

    question: str
    label: str | None
    declared: QuestionMap
    is_text: bool = False
    """Whether the answer is in words of its own."""

    says = "kept by question"

    def read(self, cell: str) -> Answer:
        """Give the answer, or the reason why there is none."""
        reason = self.declared.reason(cell)
        if self.is_text and reason is None:
            return Answer(question=self.question, label=self.label, text=cell)
        return self(reason if reason is not None else (cell,))

    def __call__(self, value: object) -> Answer:
        return Answer(question=self.question, label=self.label, values=value)  # type: ignore[arg-type]


SECTION = re.compile(r"(?:.*[/.])?(_uuid|_id|_submission_time|instanceID|today|start|end)", re.DOTALL)
_FORMS = {
    "_uuid": re.compile(r"[0-9a-fA-F-]{8,40}"),
    "instanceID": re.compile(r"uuid:[0-9a-fA-F-]{8,40}"),
    "_id": re.compile(r"[0-9.E+]+"),
}
_MOMENT = re.compile(r"#{4,}|[0-9].*", re.DOTALL)


def _are_labels(cells: Mapping[str, str]) -> bool:
    """Tell whether the row below the column names holds labels: no cell that a server fills has its form."""
    told = [(found[1], cell) for header, cell in cells.items() if (found := SECTION.fullmatch(header.strip()))]
    if any(_FORMS.get(name, _MOMENT).fullmatch(cell.strip()) for name, cell in told):
        return False
    texts = [(header.strip(), cell.strip()) for header, cell in cells.items()]
    like = sum(cell.endswith(("?", ":")) or cell == header or header.endswith(f"/{cell}") for header, cell in texts)
    return bool(texts) and (bool(told) or 2 * like >= len(texts))


SURVEY_HEADER = Header(has_labels=_are_labels, are_repeats_numbered=True)
"""Survey exports may have a row of labels below the names, and several columns of one name."""


def survey_layout(
    declared: QuestionMap, *, name: str, edition: str, needs: tuple[str, ...], keep: Container[str] = ()
) -> Layout:
    """Give the layout of the exports of a form; its columns are found when a table is at hand.

    Args:
        declared: What becomes of each question.
        name: The layout's name.
        edition: When and where it was seen.
        needs: Columns that every export of the form has, by which it is recognised.
        keep: Names of questions that are left out unless somebody asks for them.
    """
    base = Layout(
        name=name,
        edition=edition,
        identified_by=None,
        columns=tuple(Column(header=header, to="answers", reads=TextCell()) for header in needs),
        cleaning=(LINE_ENDS, BLANKS),
        constants=declared.constants,
        notes=declared.notes,
    )
    return attrs.evolve(base, of_table=lambda columns: _Export(base, declared, columns, keep).layout())


class _Export:
    """The columns of one export, and what each question's become."""

    def __init__(self, base: Layout, declared: QuestionMap, columns: tuple[str, ...], keep: Container[str]) -> None:
        self.base, self.declared, self.columns, self.keep = base, declared, columns, keep
        self.placed = placed(declared, columns)
        self._answers = 0

    def layout(self) -> Layout:
        """Give the layout of this export."""
        out = [one for one in self.placed.questions if self._is_left_out(one)]
        left_out = tuple(self.columns[at] for one in out for at in one.columns)
        named = ", ".join(one.name for one in out if one.use is Use.LEFT_OUT)
        note = (f"Left out, since nobody asked for them: {named}.",) if named else ()
        return attrs.evolve(
            self.base,
            identified_by=self._id(),
            columns=tuple(column for one in self.placed.questions for column in self._of(one)),
            left_out=left_out,
            notes=(*self.base.notes, *note),
        )

    def _is_left_out(self, one: PlacedQuestion) -> bool:
        return one.use is Use.IGNORED or (one.use is Use.LEFT_OUT and one.name not in self.keep)

    def _id(self) -> PublishedId | None:
        own = {one.name: one.column for one in self.placed.questions if one.column is not None}
        found = next((own[name] for name in self.declared.ids if name in own), None)
        return None if found is None else PublishedId(header=self.columns[found], form=OWN_ID)

    def _of(self, one: PlacedQuestion) -> Iterator[Column | Choices]:
        if one.use in (Use.LEFT_OUT, Use.IGNORED) or self._is_id(one):
            return
        fills = one.question.fills if one.question is not None else ()
        usable = [fill for fill in fills if fill.is_list or not one.options]
        for fill in usable:
            yield self._filled(one, fill)
        if not usable:
            yield self._kept(one)
        if one.other is not None:
            other = next((fill.other for fill in usable if fill.other is not None), None)
            header = self.columns[one.other]
            yield self._answer(header) if other is None else Column(header=header, to=other.name, reads=TextCell())

    def _is_id(self, one: PlacedQuestion) -> bool:
        """Tell whether it holds the ids of the interviews and fills nothing."""
        return one.name in self.declared.ids and (one.question is None or not one.question.fills)

    def _filled(self, one: PlacedQuestion, fill: Fill) -> Column | Choices:
        own = None if one.column is None else self.columns[one.column]
        if fill.is_list and not fill.is_joined:
            labels = () if fill.words is None or one.options else tuple(_labels_of(fill))
            return self._choices(one, own, fill, labels)
        is_person = one.question is not None and one.question.is_pseudonym
        reads = PseudonymCell() if is_person else _Answered(fill)
        return Column(header=own or "", to=fill.to.name, reads=reads, is_optional=True)

    def _choices(self, one: PlacedQuestion, own: str | None, fill: Fill, labels: tuple[str, ...]) -> Choices:
        return Choices(
            name=one.name,
            to=fill.to.name,
            reads=fill.reads,
            parent=own,
            none=fill.none,
            reasons=fill.reasons,
            labels=labels,
            columns=self._options(one),
        )

    def _options(self, one: PlacedQuestion) -> dict[str, str]:
        return {self.columns[option.column]: option.label for option in one.options}

    def _kept(self, one: PlacedQuestion) -> Column | Choices:
        """Keep answers by question, where no field has a place for them."""
        own = None if one.column is None else self.columns[one.column]
        if not one.options:
            return self._answer(own or one.name, one.name)
        return Choices(
            name=one.name,
            to=self._place(),
            reads=TextCell(),
            parent=own,
            none=self.declared.none,
            reasons=self.declared.reasons,
            columns=self._options(one),
            makes=_ByQuestion(one.name, own if own != one.name else None, self.declared),
        )

    def _answer(self, header: str, name: str | None = None) -> Column:
        label = header if name and name != header else None
        reads = _ByQuestion(name or header, label, self.declared, is_text=is_specify(header))
        return Column(header=header, to=self._place(), reads=reads, is_optional=True)

    def _place(self) -> str:
        self._answers += 1
        return f"answers.{self._answers - 1}"


def _labels_of(fill: Fill) -> Iterator[str]:
    """Give what a vocabulary's words are printed as, for cells in which labels are joined."""
    for word in fill.words or ():
        yield from (alias.label for alias in word.term.aliases)
        yield word.label()
