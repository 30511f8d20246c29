"""From a question map to the layout of one export: each column gets its field, or is kept by question."""

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property

import attrs

from mixedmigration.entities.choice import Choice
from mixedmigration.entities.instrument import Instrument
from mixedmigration.entities.question import Question
from mixedmigration.entities.translation import question_key
from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.errors._counts import count_of
from mixedmigration.values import Unlisted

from .cell import CellReader, TextCell
from .cleaning import BLANKS, LINE_ENDS
from .field_path import reason_home
from .layout import NO_TOP, OWN_ID, Choices, Column, Layout, PublishedId, TableTop
from .pseudonym_cell import PseudonymCell
from .question_columns import PlacedQuestion, is_specify, placed
from .question_map import Fill, QuestionMap, Use
from .survey_cell import AnsweredCell, ByQuestion, CodedCell, LiftedCell, ScaleCell, ServerNumberCell

__all__ = ["OfTable", "survey_layout", "survey_layout_of"]


def survey_layout(*, name: str, edition: str, needs: Iterable[str] = ()) -> Layout:
    """Give the layout of a form's exports as far as it is known before a table is at hand.

    Args:
        name: The layout's name.
        edition: When and where it was seen.
        needs: Columns that every export of the form has, by which it is recognised; the names of
            sections may stand before them.
    """
    return Layout(
        name=name,
        edition=edition,
        identified_by=None,
        columns=tuple(
            Column(header=header, to="answers", reads=TextCell(), also=_in_sections(header)) for header in needs
        ),
        cleaning=(LINE_ENDS, BLANKS),
    )


def _in_sections(header: str) -> tuple[str, ...]:
    return () if " " in header.strip() else (f"* {header.casefold().strip('_').replace('_', ' ')}",)


def survey_layout_of(
    declared: QuestionMap,
    base: Layout,
    columns: tuple[str, ...],
    *,
    top: TableTop = NO_TOP,
    keep: Container[str] = frozenset(),
    form: Instrument | None = None,
) -> Layout:
    """Give the whole layout of one export.

    Args:
        declared: What becomes of each question.
        base: What is known beforehand.
        columns: The columns of the export.
        top: What else stands at the top of the export, and the versions of the form in it.
        keep: Names of questions that are left out unless somebody asks for them.
        form: The form, where it is at hand: its codes are then read as its labels.
    """
    versions = top.versions
    if declared.version is None and len(versions) == 1:
        declared = declared.of_version(versions[0])
    told = {"instrument": declared.instrument, "instrument_version": declared.version}
    constants = {**{name: value for name, value in told.items() if value is not None}, **declared.constants}
    notes = [*declared.notes]
    if declared.by_version and len(versions) > 1:
        notes.append(
            f"{count_of(len(versions), 'version')} of the form are in this export: it is read by what holds for all."
        )
    if top.labels:
        notes.append("The row below the column names holds labels and is no interview.")
    known = attrs.evolve(base, of_table=None, constants=constants, notes=tuple(notes))
    return _Export(known, declared, columns, top.labels, keep, form).layout()


@attrs.frozen
class OfTable:
    """Gives the layout of an export of somebody's own form."""

    declared: QuestionMap
    base: Layout
    keep: frozenset[str] = frozenset()
    form: Instrument | None = None

    def __call__(self, columns: tuple[str, ...], top: TableTop = NO_TOP) -> Layout:
        return survey_layout_of(self.declared, self.base, columns, top=top, keep=self.keep, form=self.form)

    @property
    def known(self) -> tuple[str, ...]:
        """The questions that the map names."""
        return tuple(one.name for one in self.declared.questions)

    @property
    def version_columns(self) -> tuple[str, ...]:
        """The columns that may say of which version of the form an interview is."""
        return VERSIONS if self.declared.by_version and self.declared.version is None else ()


VERSIONS = ("__version__", "_version_", "_version")
"""Columns in which exports name the version of the form. Source: exports of KoboToolbox and Ona."""


class _Export:
    """The columns of one export, and what each question's become."""

    def __init__(
        self,
        base: Layout,
        declared: QuestionMap,
        columns: tuple[str, ...],
        labels: Mapping[str, str],
        keep: Container[str],
        form: Instrument | None,
    ) -> None:
        self.base, self.declared, self.columns, self.labels, self.keep = base, declared, columns, labels, keep
        self.placed = placed(declared, columns, [labels.get(column, "") for column in columns], form)
        self._answers = self._scales = 0
        self._asked: dict[str, Question] = {}
        for question in form.questions if form is not None else ():
            for text in (question.name, *(said.text for said in question.labels)):
                self._asked.setdefault(question_key(text), question)

    def layout(self) -> Layout:
        """Give the layout of this export."""
        out = [one for one in self.placed.questions if self._is_left_out(one)]
        left_out = tuple(self.columns[at] for one in out for at in one.columns)
        named = ", ".join(one.name for one in out if one.use is Use.LEFT_OUT)
        notes = [f"Left out, since nobody asked for them: {named}."] if named else []
        if self.placed.is_rearranged:
            notes.append(
                "Its columns were rearranged: what stands behind a question's column is not taken for its own."
            )
        return attrs.evolve(
            self.base,
            identified_by=None if self._id is None else PublishedId(header=self._id, form=OWN_ID),
            columns=tuple(column for one in self._in_order() for column in self._of(one)),
            left_out=left_out,
            notes=(*self.base.notes, *notes),
        )

    def _in_order(self) -> list[PlacedQuestion]:
        """Give the questions as they stand in the export; those that fill one list in the order of the map."""
        order = {one.name: place for place, one in enumerate(self.declared.questions)}
        found = list(self.placed.questions)
        lists: dict[str, list[int]] = {}
        for place, one in enumerate(found):
            for fill in one.question.fills if one.question is not None else ():
                if fill.is_list:
                    lists.setdefault(fill.to.name, []).append(place)
        for places in lists.values():
            if len(places) > 1:
                several = sorted((found[place] for place in places), key=lambda one: order.get(one.name, len(order)))
                for place, one in zip(places, several, strict=True):
                    found[place] = one
        return found

    def _is_left_out(self, one: PlacedQuestion) -> bool:
        return one.use is Use.IGNORED or (one.use is Use.LEFT_OUT and one.name not in self.keep)

    @cached_property
    def _id(self) -> str | None:
        """The column of the ids of interviews: the best one that the export has."""
        own = {one.name: one.column for one in self.placed.questions if one.column is not None}
        found = next((own[name] for name in self.declared.ids if name in own), None)
        return None if found is None else self.columns[found]

    def _of(self, one: PlacedQuestion) -> Iterator[Column | Choices]:
        if one.use in (Use.LEFT_OUT, Use.IGNORED) or self._is_id(one):
            return
        fills = one.question.fills if one.question is not None else ()
        usable = [fill for fill in fills if fill.is_list or not one.options]
        for place, fill in enumerate(usable):
            yield from self._of_fill(one, fill, is_first=place == 0)
        if not usable:
            yield self._kept(one)
        elif one.question is not None and one.question.is_kept:
            kept = self._kept(one)
            yield attrs.evolve(kept, is_aside=True) if isinstance(kept, Column) else kept
        if one.other is not None:
            other = next((fill.other for fill in usable if fill.other is not None), None)
            header = self.columns[one.other]
            yield self._answer(header) if other is None else Column(header=header, to=other.name, reads=TextCell())

    def _is_id(self, one: PlacedQuestion) -> bool:
        """Tell whether it holds the ids of the interviews and fills nothing."""
        return (
            one.column is not None
            and self.columns[one.column] == self._id
            and not (one.question and one.question.fills)
        )

    def _of_fill(self, one: PlacedQuestion, fill: Fill, *, is_first: bool) -> Iterator[Column | Choices]:
        """Yield the columns of a question for a field that it fills."""
        if fill.is_list and not fill.is_joined:
            yield self._choices(one, fill)
            return
        assert one.column is not None
        header, others = self.columns[one.column], () if fill.words else self.declared.others
        home = reason_home(self.declared.entity, fill.path)
        if one.question is not None and one.question.is_pseudonym:
            yield Column(header=header, to=fill.to.name, reads=PseudonymCell(), is_optional=True)
            return
        reads = AnsweredCell(fill, others, holds_reasons=home is not None and home.path == fill.path)
        coded = self._coded(one, reads, fill)
        yield Column(header=header, to=fill.to.name, reads=coded, is_optional=True, is_aside=not is_first)
        if home is not None and home.path != fill.path and (is_first or not self._is_reason_told(one)):
            lifted = self._coded(one, LiftedCell(fill, home.is_list), fill)
            yield Column(header=header, to=home.name, reads=lifted, is_optional=True, is_aside=True)
        is_lost = home is None or (home.path != fill.path and not home.is_list)  # another part of it may be known
        only = (*(label for label, _ in fill.reasons if is_lost), *others)
        if only and is_first:
            yield attrs.evolve(self._answer(header, one.name, only=only, asked=one), is_aside=True)
        if others and one.other is not None and fill.other is None:
            header, said = self.columns[one.other], attrs.evolve(reads, is_words=True)
            yield Column(header=header, to=fill.to.name, reads=said, is_optional=True, is_aside=True)

    def _is_reason_told(self, one: PlacedQuestion) -> bool:
        """Tell whether the first field of a question holds the reason for no answer itself."""
        fill = one.question.fills[0] if one.question is not None else None
        home = reason_home(self.declared.entity, fill.path) if fill is not None else None
        return home is not None and fill is not None and home.path == fill.path

    def _choices(self, one: PlacedQuestion, fill: Fill) -> Choices:
        home = reason_home(self.declared.entity, fill.path)
        return Choices(
            name=one.name,
            to=fill.to.name,
            reads=fill.reads,
            parent=None if one.column is None else self.columns[one.column],
            none=fill.none,
            reasons=fill.reasons,
            labels=() if fill.words is None or one.options else tuple(_labels_of(fill)),
            columns=self._options(one, fill),
            spelt=self._codes(one, fill),
            lifts=None if home is None or home.path == fill.path else home.name,
        )

    def _options(self, one: PlacedQuestion, fill: Fill | None = None) -> dict[str, str]:
        codes = self._codes(one, fill)
        return {
            self.columns[option.column]: codes.get(question_key(option.label), option.label) for option in one.options
        }

    def _codes(self, one: PlacedQuestion | None, fill: Fill | None = None) -> Mapping[str, str]:
        """Give the labels of a question's answers by their codes, and by their labels in other languages."""
        keys = [question_key(name) for name in (one.name, *(one.question.keys if one.question else ()))] if one else []
        asked = next((self._asked[key] for key in keys if key in self._asked), None)
        found: dict[str, str] = {}
        for choice in asked.choices if asked is not None else ():
            label = _label(choice, fill, self.declared)
            for text in (choice.name, *(said.text for said in choice.labels)):
                found.setdefault(question_key(text), label)
        return found

    def _coded(self, one: PlacedQuestion | None, reads: CellReader, fill: Fill | None = None) -> CellReader:
        codes = self._codes(one, fill)
        return CodedCell(reads, codes) if codes else reads

    def _kept(self, one: PlacedQuestion) -> Column | Choices:
        """Keep answers by question, where no field has a place for them."""
        own = None if one.column is None else self.columns[one.column]
        if not one.options:
            header = own or one.name
            return self._scale(header, one) if one.use is Use.SCALE else self._answer(header, one.name, asked=one)
        return Choices(
            name=one.name,
            to=self._place(),
            reads=TextCell(),
            parent=own,
            none=self.declared.none,
            reasons=self.declared.reasons,
            columns=self._options(one),
            spelt=self._codes(one),
            makes=ByQuestion(one.name, self._wording(own, one.name), self.declared),
        )

    def _wording(self, header: str | None, name: str) -> str | None:
        """Give the words of a question, from the row of labels or the header, where they say more than its name."""
        said = self.labels.get(header or "", "").strip() or header
        return said if said != name else None

    def _answer(
        self, header: str, name: str | None = None, only: tuple[str, ...] = (), asked: PlacedQuestion | None = None
    ) -> Column:
        kept = ByQuestion(
            name or header, self._wording(header, name or header), self.declared, is_specify(header), only
        )
        reads = ServerNumberCell(kept) if (name or header) in self.declared.ids else self._coded(asked, kept)
        return Column(header=header, to=self._place(), reads=reads, is_optional=True)

    def _scale(self, header: str, one: PlacedQuestion) -> Column:
        self._scales += 1
        reads = self._coded(one, ScaleCell(one.name, self._wording(header, one.name), self.declared))
        return Column(header=header, to=f"scales.{self._scales - 1}", reads=reads, is_optional=True)

    def _place(self) -> str:
        self._answers += 1
        return f"answers.{self._answers - 1}"


def _label(choice: Choice, fill: Fill | None, declared: QuestionMap) -> str:
    """Choose the label of an answer that is understood: of several languages the first that says something."""
    labels = [said.text for said in choice.labels] or [choice.name]
    return next((label for label in labels if _is_known(label, fill, declared)), choice.label())


def _is_known(label: str, fill: Fill | None, declared: QuestionMap) -> bool:
    if declared.reason(label) is not None or (fill is not None and (fill.reason(label) or fill.is_none(label))):
        return True
    try:
        return fill is not None and not isinstance(fill.reads.read(label), Unlisted)
    except (InvalidValueError, UnknownTermError):
        return False


def _labels_of(fill: Fill) -> Iterator[str]:
    """Give what a vocabulary's words are printed as, for cells in which labels are joined."""
    for word in fill.words or ():
        yield from (alias.label for alias in word.term.aliases)
        yield word.label()
