"""Made-up collections and datasets of records, and the issues and reports that reading gives."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from hypothesis import strategies as st

from mixedmigration.checks import Report
from mixedmigration.declaration import Record
from mixedmigration.entities import Entity
from mixedmigration.errors import CODES, Issue, Severity, ValidationError
from mixedmigration.query import Collection, Dataset

from .kind_strategies import entities
from .record_strategies import records
from .text_strategies import texts

__all__ = ["OTHERS", "collections", "collections_of", "datasets", "issues", "reports", "validation_errors"]

R = TypeVar("R", bound=Record)
MOST = 5
"""Records, or issues, that are made up at once."""


def collections(entity: type[R]) -> st.SearchStrategy[Collection[R]]:
    """Give made-up collections of an entity or of a part of one, empty ones too.

    Examples:
        >>> from hypothesis import find
        >>> from mixedmigration.entities import Route
        >>> find(collections(Route), lambda made: True)
        Collection[Route] of 0 records
    """
    return st.lists(records(entity), max_size=MOST).map(lambda made: Collection(entity, made))


def collections_of(held: object) -> st.SearchStrategy[object]:
    """Give made-up collections of what stands in the brackets of an annotation.

    Args:
        held: An entity or a part of one; anything else gives collections of entities of every kind.
    """
    if isinstance(held, type) and issubclass(held, Record) and held is not Entity:
        return collections(held)
    return st.sampled_from(entities()).flatmap(collections)


def datasets() -> st.SearchStrategy[Dataset]:
    """Give made-up datasets of records of any kinds.

    Examples:
        >>> from hypothesis import find
        >>> find(datasets(), lambda made: True)
        Dataset of nothing
    """
    return st.lists(records(Entity), max_size=MOST).map(Dataset)


def issues(codes: Sequence[str] = tuple(CODES)) -> st.SearchStrategy[Issue]:
    """Give made-up issues.

    Args:
        codes: Of which codes; by default of all there are.

    Examples:
        >>> from hypothesis import find
        >>> find(issues(), lambda issue: issue.code == "count/negative").severity.value
        'finding'
    """
    return _issues(codes)


@st.composite
def _issues(draw: st.DrawFn, codes: Sequence[str]) -> Issue:
    code = CODES[draw(st.sampled_from(codes))]
    return Issue(
        code=code.slug,
        severity=code.severity,
        path=draw(st.sampled_from(("", "/id", "/date", "/causes/0"))),
        message=draw(texts()),
        row=draw(st.none() | st.integers(1, 10**7)),
        column=draw(st.none() | texts()),
        hint=code.mend,
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Give made-up reports, whose rows are those of records and those set aside.

    Examples:
        >>> from hypothesis import find
        >>> report = find(reports(), lambda report: report.set_aside == 1)
        >>> report.rows == report.records + report.set_aside
        True
    """
    made, set_aside = draw(st.integers(0, 10**7)), draw(st.integers(0, 10**7))
    return Report(
        subject=draw(texts()),
        rows=made + set_aside,
        records=made,
        set_aside=set_aside,
        issues=tuple(draw(st.lists(issues(), max_size=MOST))),
        further=draw(st.dictionaries(st.sampled_from(tuple(CODES)), st.integers(1, 10**7), max_size=MOST)),
        notes=tuple(draw(st.lists(texts(), max_size=MOST))),
    )


@st.composite
def validation_errors(draw: st.DrawFn) -> ValidationError:
    """Give made-up errors of a record or a file, without what was read of it."""
    codes = tuple(slug for slug, code in CODES.items() if code.severity is Severity.ERROR)
    return ValidationError(draw(texts()), tuple(draw(st.lists(issues(codes), min_size=1, max_size=MOST))))


OTHERS: Mapping[str, Callable[[], st.SearchStrategy[object]]] = {
    "Dataset": datasets,
    "Issue": issues,
    "Report": reports,
    "ValidationError": validation_errors,
}
"""What makes up a class of that name, where nothing stands in its brackets."""
