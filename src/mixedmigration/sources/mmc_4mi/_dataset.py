"""The dataset and its layouts, one for each questionnaire."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import attrs

from mixedmigration.entities import Interview
from mixedmigration.entities.instrument import Instrument
from mixedmigration.formats.survey_header import SURVEY_HEADER
from mixedmigration.sources._source import Layout, Source
from mixedmigration.sources._source.layout import NO_TOP, TableTop
from mixedmigration.sources._source.question_map import QuestionMap
from mixedmigration.sources._source.question_reader import question_map_of
from mixedmigration.sources._source.survey_layout import OfTable, survey_layout

__all__ = ["SOURCE", "question_map", "source"]

_NEEDS = {
    "core": ("_uuid", "Q13", "Q31", "Q41"),
    "returnee": (
        "_uuid",
        "What country did you return from?",
        "To what extent do you feel you had a choice in returning?",
    ),
}
"""Columns by which an export of each questionnaire is recognised."""
_SEEN = {"core": "4Mi core questionnaire", "returnee": "returnee questionnaire, export of 24 March 2025"}


@cache
def question_map(questionnaire: str) -> QuestionMap:
    """Give the question map of one of 4Mi's questionnaires.

    Args:
        questionnaire: `core` or `returnee`.

    Raises:
        KeyError: There is no map for it.

    Examples:
        >>> question_map("core").question_of("Q78").fills[0].to.name
        'journey.drivers'
    """
    name = f"{questionnaire}.toml"
    if questionnaire not in _NEEDS:
        raise KeyError(questionnaire)
    text = files(__package__ or "").joinpath(name).read_text(encoding="utf-8")
    return question_map_of(text, name, Interview)


@attrs.frozen
class _OfTable:
    """Gives the layout of an export; it names its questionnaire, so that it can be sent to other machines."""

    questionnaire: str
    keep: frozenset[str]

    form: Instrument | None = None

    def __call__(self, columns: tuple[str, ...], top: TableTop = NO_TOP) -> Layout:
        return self._whole(columns, top)

    @property
    def _whole(self) -> OfTable:
        return OfTable(question_map(self.questionnaire), _layout(self.questionnaire, self.keep), self.keep, self.form)

    @property
    def known(self) -> tuple[str, ...]:
        """The questions that the map names."""
        return self._whole.known

    @property
    def version_columns(self) -> tuple[str, ...]:
        """The columns that may say of which version of the form an interview is."""
        return self._whole.version_columns


def _layout(questionnaire: str, keep: frozenset[str], form: Instrument | None = None) -> Layout:
    """Give the layout as far as it is known without its map, which is read when a table is."""
    base = survey_layout(name=questionnaire, edition=_SEEN[questionnaire], needs=_NEEDS[questionnaire])
    return attrs.evolve(base, of_table=_OfTable(questionnaire, keep, form))


def source(*, keep: Iterable[str] = (), form: Instrument | None = None) -> Source[Interview]:
    """Give the source, with columns that are left out unless somebody asks for them.

    Args:
        keep: Names of such columns, as `deviceid`; their cells are kept in `extras`.
        form: The form itself, for exports that print codes in place of labels.

    Examples:
        >>> source(keep=["deviceid"]).slug
        'mmc-4mi'
    """
    kept = frozenset(keep)
    return Source(
        slug="mmc-4mi",
        title="4Mi interviews",
        publisher="Mixed Migration Centre (MMC)",
        entity=Interview,
        layouts=tuple(_layout(name, kept, form) for name in _NEEDS),
        url="https://mixedmigration.org/4mi/",
        notes=(
            "What a respondent tells is testimony: it is never counted as established incidents.",
            "IOM Missing Migrants takes incidents from 4Mi: adding the two counts them twice.",
            "4Mi samples are not representative: percentages are of the people interviewed.",
        ),
        header=SURVEY_HEADER,
    )


SOURCE = source()
"""The dataset and its layouts."""
