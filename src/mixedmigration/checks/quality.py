"""Quality of the interviews of a survey: how long, how complete, when, and how much alike.

None of these decides anything. They give those who run a survey a list of interviews to ask
about, while whoever held them still remembers.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import pairwise

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.errors._counts import count_of
from mixedmigration.formats.survey_table import SurveyRow, SurveyTable

from .check import NotRun
from .rule_expression import number_of
from .soft_duplicates import nearest
from .survey_finding import USUAL, SurveyColumns, SurveyFinding, SurveyFindings, finder, lacking
from .survey_outliers import outliers

__all__ = ["Thresholds", "quality_findings"]

_METADATA = frozenset(
    "start end today deviceid username simserial subscriberid phonenumber uuid id submission_time index df_name "
    "instanceID audit".split()
)
"""Columns that hold no answer. Source: MMC, cleaningkit 2026.07; XLSForm specification, metadata."""
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2})?(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
)


@attrs.frozen(kw_only=True)
class Thresholds:
    """Where the checks of quality begin to tell; replace any of them for one's own survey.

    Source:
        MMC, cleaningkit 2026.07 (MIT), defaults of its `validate_*` functions.

    Examples:
        >>> Thresholds(longest_minutes=90).longest_minutes
        90
    """

    shortest_minutes: float = 15
    """An interview that took less is told."""
    longest_minutes: float = 60
    """An interview that took more is told."""
    fewest_answers: int = 100
    """An interview with fewer cells that hold an answer is told."""
    most_refusals: int = 6
    """An interview with more cells that say `Refused` is told."""
    refused: str = "Refused"
    """How a refusal is exported."""
    earliest_hour: int = 5
    """An interview that began before this hour of the device's clock is told."""
    latest_hour: int = 22
    """An interview that began at this hour or later is told."""
    least_gap_minutes: float = 10
    """An interview that began less than this after the enumerator's one before had ended is told."""
    most_differing: int = 7
    """Two interviews that differ in this many columns or fewer are told."""
    deviations: float = 3
    """A number more standard deviations from the mean, as it is or as a logarithm, is told."""
    fewest_values: int = 5
    """A column with fewer different numbers has no outliers."""

    def __attrs_post_init__(self) -> None:
        for name, value in attrs.asdict(self).items():
            is_number = isinstance(value, int | float) and not isinstance(value, bool)
            if name != "refused" and not (is_number and 0 <= value < 1e9):
                raise InvalidValueError("number/range", f"a number from 0 for {name}", value)


def quality_findings(
    table: SurveyTable,
    *,
    thresholds: Thresholds | None = None,
    columns: SurveyColumns = USUAL,
) -> SurveyFindings:
    """Ask all checks of quality.

    Args:
        table: The export.
        thresholds: Where they begin to tell; None takes those of MMC.
        columns: Which columns hold ids, enumerators and times.

    Returns:
        The findings, check by check; a check whose columns the export does not have stands in `not_run`.

    Examples:
        >>> from mixedmigration.formats.survey_table import read_survey
        >>> table = read_survey([{"_uuid": "u1", "_duration": "240"}, {"_uuid": "u2", "_duration": "1800"}])
        >>> print(next(iter(quality_findings(table))))
        row 1, column _duration: it took 4 minutes; usual are 15 to 60 [survey/duration]
    """
    limits = thresholds if thresholds is not None else Thresholds()
    return SurveyFindings.joined(check(table, limits, columns) for check in _CHECKS)


_Check = Callable[[SurveyTable, Thresholds, SurveyColumns], SurveyFindings]


def _duration(table: SurveyTable, limits: Thresholds, columns: SurveyColumns) -> SurveyFindings:
    code, shortest, longest = "survey/duration", limits.shortest_minutes, limits.longest_minutes
    told = columns.duration if table.place(columns.duration) is not None else columns.start
    skipped = lacking(table, code, (columns.duration,))
    if skipped and not lacking(table, code, (columns.start, columns.end)):
        skipped = ()
    minutes: Mapping[int, float] = {} if skipped else _minutes(table, columns)
    if not minutes:
        return SurveyFindings((), skipped or _unread(table, code, told))
    make = finder(table, code, columns.uuid)
    return SurveyFindings(
        tuple(
            make(row, (told,), f"it took {_count(took, 'minute')}; usual are {shortest:g} to {longest:g}")
            for row in table.rows
            for took in (minutes.get(row.number),)
            if took is not None and not shortest <= took <= longest
        )
    )


def _minutes(table: SurveyTable, columns: SurveyColumns) -> Mapping[int, float]:
    place = table.place(columns.duration)
    if place is not None:
        seconds = ((row.number, number_of(row.cells[place].strip())) for row in table.rows)
        return {number: taken / 60 for number, taken in seconds if taken is not None}
    starts, ends = _moments(table, columns.start), _moments(table, columns.end)
    return {number: (ends[number] - start).total_seconds() / 60 for number, start in starts.items() if number in ends}


def _count(number: float, unit: str) -> str:
    return count_of(round(number, 1), unit)


def _unread(table: SurveyTable, code: str, column: str) -> tuple[NotRun, ...]:
    return (NotRun(code, f"no cell of {column} could be read"),) if table.rows else ()


def _moments(table: SurveyTable, column: str) -> Mapping[int, datetime]:
    """Give the moments of a column by row, as the clock of the device showed them."""
    place = table.place(column)
    if place is None:
        return {}
    read = ((row.number, _moment(row.cells[place])) for row in table.rows)
    return {number: moment for number, moment in read if moment is not None}


def _moment(cell: str) -> datetime | None:
    found = _MOMENT.fullmatch(cell.strip()[:64])
    if found is None:
        return None
    try:
        return datetime.fromisoformat(f"{found[1]}T{found[2]}{found[3] or ':00'}")
    except ValueError:
        return None


def _answer_places(table: SurveyTable, columns: SurveyColumns) -> list[tuple[int, bool]]:
    """Give the columns that hold answers, and whether each holds one answer of several."""
    own = {columns.uuid, columns.enumerator, columns.day, columns.start, columns.end, columns.duration}
    one_of_several = table.answer_columns()
    return [
        (place, name in one_of_several)
        for place, name in enumerate(table.columns)
        if name not in own and name not in _METADATA and not name.startswith(("_", "meta/"))
    ]


def _is_answer(cell: str, is_one_of_several: bool) -> bool:
    text = cell.strip()
    return text != "" and not (is_one_of_several and text.casefold() in ("0", "false"))


def _completeness(table: SurveyTable, limits: Thresholds, columns: SurveyColumns) -> SurveyFindings:
    make = finder(table, "survey/completeness", columns.uuid)
    places = _answer_places(table, columns)
    if len(places) < limits.fewest_answers:
        said = f"the export has {_count(len(places), 'column')} for answers, fewer than {limits.fewest_answers:,}"
        return SurveyFindings((), (NotRun("survey/completeness", said),))
    counts = ((row, sum(_is_answer(row.cells[at], is_one) for at, is_one in places)) for row in table.rows)
    few = ((row, count) for row, count in counts if count < limits.fewest_answers)
    said = f"usual are {limits.fewest_answers:,} or more"
    return SurveyFindings(tuple(make(row, (), f"{_count(count, 'cell')} with an answer; {said}") for row, count in few))


def _refusals(table: SurveyTable, limits: Thresholds, columns: SurveyColumns) -> SurveyFindings:
    make = finder(table, "survey/refusals", columns.uuid)
    word = limits.refused.casefold()
    counts = ((row, sum(cell.strip().casefold() == word for cell in row.cells)) for row in table.rows)
    many = ((row, count) for row, count in counts if count > limits.most_refusals)
    said = f"usual are {limits.most_refusals:,} or fewer"
    return SurveyFindings(
        tuple(make(row, (), f"{_count(count, 'cell')} with {limits.refused}; {said}") for row, count in many)
    )


def _hour(table: SurveyTable, limits: Thresholds, columns: SurveyColumns) -> SurveyFindings:
    code, skipped = "survey/hour", lacking(table, "survey/hour", (columns.start,))
    starts = _moments(table, columns.start)
    if skipped or not starts:
        return SurveyFindings((), skipped or _unread(table, code, columns.start))
    make = finder(table, code, columns.uuid)
    usual = f"usual are {limits.earliest_hour:02}:00 to {limits.latest_hour:02}:00"
    return SurveyFindings(
        tuple(
            make(row, (columns.start,), f"it began at {start:%H:%M}; {usual}")
            for row in table.rows
            for start in (starts.get(row.number),)
            if start is not None and not limits.earliest_hour <= start.hour < limits.latest_hour
        )
    )


def _back_to_back(table: SurveyTable, limits: Thresholds, columns: SurveyColumns) -> SurveyFindings:
    code = "survey/back-to-back"
    skipped = lacking(table, code, (columns.enumerator, columns.start, columns.end))
    if skipped:
        return SurveyFindings((), skipped)
    if not (_moments(table, columns.start) and _moments(table, columns.end)):
        return SurveyFindings((), _unread(table, code, f"{columns.start} or {columns.end}"))
    make = finder(table, code, columns.uuid)
    return SurveyFindings(
        tuple(
            _told(make, row, before, gap, columns.start, limits)
            for row, before, gap in _gaps(table, columns)
            if gap < limits.least_gap_minutes
        )
    )


def _told(
    make: Callable[..., SurveyFinding], row: SurveyRow, before: SurveyRow, gap: float, column: str, limits: Thresholds
) -> SurveyFinding:
    one = f"the enumerator's interview of row {before.number}"
    usual = f"usual are {_count(limits.least_gap_minutes, 'minute')} or more"
    if gap < 0:
        return make(row, (column,), f"it began {_count(-gap, 'minute')} before {one} ended")
    return make(row, (column,), f"it began {_count(gap, 'minute')} after {one} ended; {usual}")


def _gaps(table: SurveyTable, columns: SurveyColumns) -> Iterator[tuple[SurveyRow, SurveyRow, float]]:
    """Yield each interview with the one that the enumerator began before, and the minutes between the two.

    A form that was left open for days is held against the next interview only.
    """
    starts, ends = _moments(table, columns.start), _moments(table, columns.end)
    held: dict[str, list[SurveyRow]] = {}
    for name, row in zip(table.column(columns.enumerator), table.rows, strict=True):
        if name.strip() and row.number in starts:
            held.setdefault(name.strip(), []).append(row)
    for rows in held.values():
        rows.sort(key=lambda row: (starts[row.number], row.number))
        for before, row in pairwise(rows):
            if before.number in ends:
                yield row, before, (starts[row.number] - ends[before.number]).total_seconds() / 60


def _soft_duplicates(table: SurveyTable, limits: Thresholds, columns: SurveyColumns) -> SurveyFindings:
    code = "survey/soft-duplicate"
    places = [at for at, is_one_of_several in _answer_places(table, columns) if not is_one_of_several]
    used = [at for at in places if any(row.cells[at].strip() for row in table.rows)]
    if len(used) <= limits.most_differing:
        said = f"the export has answers in {_count(len(used), 'column')}, and {limits.most_differing:,} may differ"
        return SurveyFindings((), (NotRun(code, said),))
    make = finder(table, code, columns.uuid)
    one, several = f"column of {len(used):,} differs", f"columns of {len(used):,} differ"
    return SurveyFindings(
        tuple(
            make(row, (), f"{count_of(differing, one, several)} from the interview of row {other}")
            for row, other, differing in nearest(table.rows, used, _groups(table, columns), limits.most_differing)
        )
    )


def _groups(table: SurveyTable, columns: SurveyColumns) -> tuple[str, ...]:
    """Name whoever held each interview; where nobody is named, all interviews are held against each other."""
    if table.place(columns.enumerator) is None:
        return ("",) * len(table.rows)
    return tuple(name.strip() for name in table.column(columns.enumerator))


def _outliers(table: SurveyTable, limits: Thresholds, columns: SurveyColumns) -> SurveyFindings:
    make = finder(table, "survey/outlier", columns.uuid)
    found: list[SurveyFinding] = []
    currencies = {amount: currency for amount, currency in columns.amounts if table.place(currency) is not None}
    for place, is_one_of_several in _answer_places(table, columns):
        if is_one_of_several:
            continue
        name = table.columns[place]
        kinds = table.column(currencies[name]) if name in currencies else ("",) * len(table.rows)
        numbers = [row.cells[place] for row in table.rows]
        for at, how in outliers(numbers, kinds, limits.deviations, limits.fewest_values):
            found.append(make(table.rows[at], (name,), how))
    return SurveyFindings(tuple(found))


_CHECKS: tuple[_Check, ...] = (
    _duration, _completeness, _refusals, _hour, _back_to_back, _soft_duplicates, _outliers
)  # fmt: skip
