"""A question map: which question of a form fills which field, told as data.

It names questions as the form does, by name or by wording, since an export may print either.
Nothing of it is run. A map knows no cells: the reader of an export asks it which column is
which, and how one answer is read.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

import attrs

from mixedmigration.declaration.kind import CodedKind
from mixedmigration.entities import Entity
from mixedmigration.entities.translation import question_key
from mixedmigration.values import NoAnswer
from mixedmigration.vocabularies import Word

from .cell import CellReader
from .field_path import item_kind, list_of
from .target import Target, bare

__all__ = ["Fill", "MappedQuestion", "QuestionMap", "Use"]

Reasons = tuple[tuple[str, NoAnswer], ...]
"""Answers that say why there is none."""


class Use(Enum):
    """What becomes of the answers to a question."""

    FIELD = "field"
    """They fill fields."""
    ANSWER = "answers"
    """They are kept by question, as the form has them."""
    SCALE = "scales"
    """They are kept by question, as steps on a scale."""
    LEFT_OUT = "left-out"
    """They are left out unless somebody asks for the question by name."""
    IGNORED = "ignore"
    """They are neither read nor kept."""


def _named(target: Target | None) -> str:
    return repr(target.name if target else None)


@attrs.frozen(kw_only=True)
class Fill:
    """One field that a question fills, and how."""

    to: Target = attrs.field(repr=_named)
    """The field."""
    reads: CellReader
    """How one answer is read; of a list field one item, unless `is_joined`."""
    is_joined: bool = False
    """Whether one cell holds several answers, joined by a declared sign."""
    other: Target | None = attrs.field(default=None, repr=_named)
    """The field for the words beside the answer Other; None keeps them as an answer."""
    reasons: Reasons = ()
    """Answers that say why there is none."""
    none: tuple[str, ...] = ()
    """Answers to a question for a list, or for an item of one, that say that there is nothing to list."""

    @property
    def path(self) -> tuple[str, ...]:
        """The names that lead to the field; numbers, from 0, lead to items of lists."""
        return self.to.path

    @property
    def is_list(self) -> bool:
        """Whether the field takes several answers."""
        return self.to.is_list

    @property
    def list_item(self) -> tuple[tuple[str, ...], int] | None:
        """The list of which it fills an item, and which item, as `(("journey", "itinerary"), 0)`."""
        return list_of(self.to)

    @property
    def words(self) -> type[Word] | None:
        """The vocabulary of the answers, where they are words of one."""
        kind, _ = bare(item_kind(self.to))
        return kind.words if isinstance(kind, CodedKind) else None

    def reason(self, answer: str) -> NoAnswer | None:
        """Say why there is no answer, where the answer says so."""
        said = question_key(answer)
        return next((why for label, why in self.reasons if question_key(label) == said), None)

    def is_none(self, answer: str) -> bool:
        """Say whether an answer means that there is nothing to list."""
        return question_key(answer) in map(question_key, self.none)


@attrs.frozen(kw_only=True)
class MappedQuestion:
    """One question of a form, and what becomes of its answers."""

    name: str
    """Its name in the form, or its wording where the name is not known; unmapped answers are kept under it."""
    wordings: tuple[str, ...] = ()
    """Other wordings under which an export may print it."""
    use: Use = Use.FIELD
    fills: tuple[Fill, ...] = ()
    """The fields that it fills; usually one."""
    other: str | None = None
    """The question for the words beside the answer Other; None takes a column "Please specify" that follows."""
    is_pseudonym: bool = False
    """Whether its answer names a person and is only ever kept as a pseudonym."""
    is_kept: bool = False
    """Whether its answers are also kept by question, beside the fields that they fill."""
    note: str = ""
    """What a person should know of it."""

    @property
    def keys(self) -> frozenset[str]:
        """What its name and wordings are compared by."""
        return frozenset(map(question_key, (self.name, *self.wordings)))

    @property
    def is_several(self) -> bool:
        """Whether it fills a list."""
        return any(fill.is_list for fill in self.fills)


@attrs.frozen(kw_only=True)
class QuestionMap:
    """What becomes of each question of a form.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> from mixedmigration.sources import read_question_map
        >>> questions = {"Q1": "date", "What happened to ${name}?": "types", "deviceid": "left-out"}
        >>> declared = read_question_map({"slug": "example", "questions": questions}, ProtectionIncident)
        >>> declared.question_of("What  happened to ?").fills[0].to.name
        'types'
    """

    slug: str
    """Its name."""
    entity: type[Entity]
    """What each interview becomes."""
    title: str = ""
    instrument: str | None = None
    """The name of the form in the records."""
    version: str | None = None
    """The version of the form that this map is for; None where it is for all."""
    publisher: str | None = None
    """Whose labels the answers are."""
    ids: tuple[str, ...] = ()
    """Questions that hold the id of an interview, the best one first."""
    questions: tuple[MappedQuestion, ...] = ()
    """The questions, in the order of the map."""
    constants: Mapping[str, object] = attrs.field(factory=dict[str, object], hash=False)
    """Fields that are the same in every interview, by path; those of a part or an item only where it is told of."""
    reasons: Reasons = ()
    """Answers to any question that say why there is none."""
    none: tuple[str, ...] = ()
    """Answers that say that there is nothing to list, where a list is filled."""
    others: tuple[str, ...] = ()
    """Answers that say that the words stand in a question of their own."""
    by_version: Mapping[str, tuple[MappedQuestion, ...]] = attrs.field(
        factory=dict[str, tuple[MappedQuestion, ...]], hash=False
    )
    """Questions that differ in one version of the form."""
    notes: tuple[str, ...] = ()
    """What whoever works with it should know, one sentence each."""

    @property
    def by_key(self) -> Mapping[str, MappedQuestion]:
        """The questions by each name and wording, as `question_key` writes them."""
        return MappingProxyType({key: one for one in self.questions for key in one.keys})

    def question_of(self, header: str) -> MappedQuestion | None:
        """Find a question by its name or wording, as a column prints it.

        Args:
            header: A name or a wording; blanks, case and placeholders make no difference.
        """
        key = question_key(header)
        return next((one for one in self.questions if key in one.keys), None)

    def reason(self, answer: str) -> NoAnswer | None:
        """Say why there is no answer, where an answer to any question says so."""
        said = question_key(answer)
        return next((why for label, why in self.reasons if question_key(label) == said), None)

    def of_version(self, version: str | None) -> "QuestionMap":
        """Give the map as it holds for one version of the form.

        Args:
            version: The version; for one that the map does not know, what holds for all.
        """
        own = self.by_version.get(version or "", ())
        replaced = {key for one in own for key in one.keys}
        kept = tuple(one for one in self.questions if not one.keys & replaced)
        return attrs.evolve(self, version=version, questions=(*kept, *own), by_version={})
