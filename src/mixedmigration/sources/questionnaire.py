"""A survey of one's own: from a question map to a source that reads the exports of the form.

Exports of Ona, Kobo and the like are recognised whatever their quirks: a row of labels under
the header, columns of one name, a column for each answer of a question with several.
"""

from collections.abc import Iterable, Mapping
from os import PathLike

import attrs

from mixedmigration.entities import Interview
from mixedmigration.entities.instrument import Instrument
from mixedmigration.formats.survey_header import SURVEY_HEADER

from ._source import Source
from ._source.question_map import QuestionMap
from ._source.question_reader import read_question_map
from ._source.survey_layout import OfTable, survey_layout

__all__ = ["questionnaire"]


def questionnaire(
    declared: "QuestionMap | Mapping[str, object] | str | PathLike[str]",
    *,
    keep: Iterable[str] = (),
    needs: Iterable[str] = (),
    form: Instrument | None = None,
    version: str | None = None,
) -> Source[Interview]:
    """Make a source of a form's exports: each row becomes an interview.

    Args:
        declared: Which question fills which field: a question map, or the path of its TOML file.
        keep: Questions that the map leaves out, such as devices and telephones, and that are
            wanted all the same; their cells are kept in `extras`.
        needs: Columns by which an export is recognised where no source is named.
        form: The form itself, as `read_xlsform` gives it, for exports that print codes in place of
            labels, or labels in another language than the map.
        version: The version of the form, where the map tells versions apart; None takes the one
            that the export names in `__version__`, if it names one only.

    Returns:
        A source that `load`, `iter_load` and `describe` take like any other.

    Raises:
        ValidationError: Something in the map cannot be carried out; all of it is told.
        FormatError: The file cannot be read, or is no TOML.

    Examples:
        >>> source = questionnaire({"slug": "our-survey", "questions": {"age": "profile.age", "deviceid": "left-out"}})
        >>> from mixedmigration.sources import load
        >>> loaded = load([{"age": "24", "deviceid": "ab:12", "hope": "To study"}], source)
        >>> interview = loaded.records[0]
        >>> str(interview.profile.age), interview.answers[0].question, len(interview.extras)
        ('24', 'hope', 0)
    """
    known = declared if isinstance(declared, QuestionMap) else read_question_map(declared, Interview)
    known = known.of_version(version) if version is not None else known
    edition = f"version {known.version}" if known.version else "any version"
    base = survey_layout(name=known.instrument or known.slug, edition=edition, needs=needs)
    return Source(
        slug=known.slug,
        title=known.title or known.slug,
        publisher=known.publisher or "not stated",
        entity=Interview,
        layouts=(attrs.evolve(base, of_table=OfTable(known, base, frozenset(keep), form)),),
        header=SURVEY_HEADER,
    )
