"""A series of publications, and which of its issues are not among the records.

An issue belongs to the stretch of time that it covers. Where only the day on which it came out is
known, that day stands in, and the answer says so. What cannot be placed is never counted as an
issue that is there, and never as one that is not.
"""

from collections import Counter
from collections.abc import Iterator
from html import escape

import attrs

from mixedmigration.entities import Publication
from mixedmigration.errors import InvalidValueError, QueryError, UnknownTermError
from mixedmigration.errors._counts import count_of
from mixedmigration.values import DatePrecision, PartialDate, Period, Unlisted
from mixedmigration.vocabularies import PublicationSeries, Region

from .collection import Collection
from .table import NOTHING, Table, cell

__all__ = ["Gaps", "Series", "SeriesGap", "Unplaced", "series"]

_RHYTHMS = {1: DatePrecision.YEAR, 4: DatePrecision.QUARTER, 12: DatePrecision.MONTH}
"""Issues a year, and how closely an issue must be placed for that."""
_MONTHS_OF = {DatePrecision.YEAR: 12, DatePrecision.QUARTER: 3, DatePrecision.MONTH: 1}
_LISTED = 12
"""Absent issues that a line of the printed table names."""

Word = Region | Unlisted


@attrs.frozen(kw_only=True)
class SeriesGap:
    """Which issues are absent for one region, between the first and the last that are there."""

    region: Region | Unlisted | None
    """The region; None where the issues name none."""
    present: tuple[PartialDate, ...]
    """What the issues at hand cover, each once, in order."""
    absent: tuple[PartialDate, ...]
    """What no issue at hand covers, in order."""


@attrs.frozen(kw_only=True)
class Unplaced:
    """An issue that may be one of those absent, since nobody can say what it covers."""

    id: str
    """Id of the publication."""
    why: str
    """Why it cannot be placed, in words."""


@attrs.frozen(kw_only=True)
class Gaps:
    """Which issues of a series are absent, region by region.

    Examples:
        >>> issues = [
        ...     Publication(id=f"publication:my-table:{when}", title="Update", series="monthly-summary", period=when)
        ...     for when in ("2018-05", "2018-08")
        ... ]
        >>> gaps = Collection(Publication, issues).series("Monthly Summary").gaps()
        >>> [str(month) for month in gaps.absent]
        ['2018-06', '2018-07']
        >>> print(gaps)
        Monthly Summary, each month
        region  first    last     issues  absent
        ------  -------  -------  ------  ----------------
        –       2018-05  2018-08       2  2018-06, 2018-07
    """

    series: str
    """Title of the series."""
    every: DatePrecision
    """What one issue covers: a month, a quarter, a year."""
    rows: tuple[SeriesGap, ...]
    """One for each region."""
    by_date: int = 0
    """How many issues are placed by the date that they bear, since nothing says what they cover."""
    unplaced: tuple[Unplaced, ...] = ()
    """Issues that cannot be placed."""

    @property
    def absent(self) -> tuple[PartialDate, ...]:
        """What is absent for at least one region, each once, in order."""
        return tuple(sorted({date for row in self.rows for date in row.absent}, key=lambda date: date.sort_key))

    def __iter__(self) -> Iterator[SeriesGap]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def _table(self) -> Table:
        rows = tuple(
            (
                NOTHING if row.region is None else cell(row.region),
                str(row.present[0]),
                str(row.present[-1]),
                f"{len(row.present):,}",
                _listed(row.absent),
            )
            for row in self.rows
        )
        headings = ("region", "first", "last", "issues", "absent")
        return Table(headings, rows, (False, False, False, True, False), self._notes())

    def _notes(self) -> tuple[str, ...]:
        told = list[str]()
        if self.by_date:
            one = "issue says nothing of what it covers, and stands under the date that it bears"
            several = "issues say nothing of what they cover, and stand under the dates that they bear"
            told.append(count_of(self.by_date, one, several))
        whys = Counter(one.why for one in self.unplaced)
        told += [f"{count:,} not placed, and perhaps among the absent: {why}" for why, count in whys.items()]
        return tuple(told) if self.rows else (*told, "no issue can be placed")

    def __str__(self) -> str:
        return f"{cell(self.series)}, each {self.every}\n{self._table().text()}"

    def _repr_html_(self) -> str:
        return self._table().html(f"{self.series}, each {self.every}")


def _listed(dates: tuple[PartialDate, ...]) -> str:
    if not dates:
        return "none"
    shown = ", ".join(map(str, dates[:_LISTED]))
    return f"{shown} and {len(dates) - _LISTED:,} more" if len(dates) > _LISTED else shown


@attrs.frozen(kw_only=True)
class Series:
    """The issues of a series that are among some publications."""

    title: str
    """Title of the series."""
    word: PublicationSeries | None
    """The series as we know it; None where our list does not have it."""
    issues: Collection[Publication]
    """The issues, in the order of the records."""

    def __iter__(self) -> Iterator[Publication]:
        return iter(self.issues)

    def __len__(self) -> int:
        return len(self.issues)

    def gaps(self, every: "DatePrecision | str | None" = None) -> Gaps:
        """Say which issues are absent between the first and the last, for each region that issues name.

        An issue on several regions stands in the line of each. A region that was renamed or cut
        anew is another region.

        Args:
            every: What one issue covers: `month`, `quarter` or `year`. None takes how often the
                series is known to appear, else what most of the issues cover.

        Raises:
            QueryError: `every` is none of the three, or nothing tells how often it appears.
        """
        placed = [(issue, *_time_of(issue)) for issue in self.issues]
        rhythm = _read(every) if every is not None else self._rhythm([time for _, time, _, _ in placed])
        lines: dict[Word | None, set[PartialDate]] = {}
        unplaced, by_date = list[Unplaced](), 0
        for issue, time, is_of_date, why in placed:
            if time is None or rhythm.is_finer_than(time.precision):
                reason = why if time is None else f"known to the {time.precision} only"
                unplaced.append(Unplaced(id=issue.id, why=reason))
                continue
            by_date += is_of_date
            for region in dict.fromkeys(issue.regions) or (None,):
                lines.setdefault(region, set()).add(PartialDate(_bare(time.truncated_to(rhythm))))
        rows = tuple(_line(region, dates, rhythm) for region, dates in sorted(lines.items(), key=_by_name))
        return Gaps(series=self.title, every=rhythm, rows=rows, by_date=by_date, unplaced=tuple(unplaced))

    def _rhythm(self, times: list[PartialDate | None]) -> DatePrecision:
        a_year = self.word.issues_a_year if self.word is not None else None
        if a_year in _RHYTHMS:
            return _RHYTHMS[a_year]
        found = Counter(time.precision for time in times if time is not None and time.precision in _MONTHS_OF)
        if not found:
            asked = f"nothing tells how often {self.title!r} appears; ask gaps(every='month'), 'quarter' or 'year'"
            raise QueryError(asked)
        return max(found, key=lambda precision: (found[precision], -_MONTHS_OF[precision]))

    def __str__(self) -> str:
        return f"{cell(self.title)}: {count_of(len(self.issues), 'issue')}"

    def _repr_html_(self) -> str:
        return f"<p>{escape(str(self))}</p>{self.issues._repr_html_()}"  # pyright: ignore[reportPrivateUsage] # notebooks name it so


def _by_name(line: tuple[Word | None, object]) -> str:
    return "" if line[0] is None else str(line[0])


def _bare(date: PartialDate) -> str:
    """Write a date without the marks for approximate and uncertain, so that it names one issue."""
    return str(date).rstrip("~?%")


def _read(every: object) -> DatePrecision:
    found = next((rhythm for rhythm in _MONTHS_OF if every in (rhythm, rhythm.value)), None)
    if found is None:
        raise QueryError("an issue covers a month, a quarter or a year")
    return found


def _time_of(issue: Publication) -> tuple[PartialDate | None, bool, str]:
    """Give what an issue covers, whether that is only the date it bears, and why there is nothing."""
    if issue.period is not None:
        time = _single(issue.period)
        return time, False, "covers no single month, quarter or year" if time is None else ""
    return issue.date, issue.date is not None, "" if issue.date is not None else "has no date"


def _single(period: Period) -> PartialDate | None:
    """Give the one date whose days are those of a period; None where there is none."""
    if period.start is None or period.end is None:
        return None
    for precision in (DatePrecision.MONTH, DatePrecision.QUARTER, DatePrecision.YEAR, DatePrecision.DAY):
        try:
            whole = PartialDate(period.start.earliest).truncated_to(precision)
        except InvalidValueError:
            continue
        if (whole.earliest, whole.latest) == (period.earliest, period.latest):
            return whole
    return None


def _line(region: Word | None, dates: set[PartialDate], every: DatePrecision) -> SeriesGap:
    present = tuple(sorted(dates, key=lambda date: date.sort_key))
    wanted = _between(present[0], present[-1], every)
    return SeriesGap(region=region, present=present, absent=tuple(date for date in wanted if date not in dates))


def _between(first: PartialDate, last: PartialDate, every: DatePrecision) -> Iterator[PartialDate]:
    """Yield every month, quarter or year from one to another."""
    step = _MONTHS_OF[every]
    start, end = (date.year * 12 + date.earliest.month - 1 for date in (first, last))
    for months in range(start, end + 1, step):
        year, month = divmod(months, 12)
        yield PartialDate.of(year, month + 1).truncated_to(every)


def series(publications: Collection[Publication], title: "str | PublicationSeries") -> Series:
    """Give the issues of a series among some publications.

    Args:
        publications: The publications.
        title: Title, acronym or slug of the series, such as `QMMU`; or one that our list lacks, as
            the records have it.

    Raises:
        QueryError: The records are no publications, or neither we nor they know such a series.

    Examples:
        >>> update = Publication(id="publication:my-table:1", series="quarterly-mixed-migration-update")
        >>> print(series(Collection(Publication, [update]), "QMMU"))
        Quarterly Mixed Migration Update: 1 issue
    """
    if not issubclass(publications.entity, Publication):
        raise QueryError(f"a series is one of publications, and these are records of {publications.entity.__name__}")
    word = title if isinstance(title, PublicationSeries) else _word(title)
    if word is not None:
        return Series(title=str(word), word=word, issues=publications.where(lambda one: one.series is word))
    wanted = str(title).strip().casefold()
    named = sorted({one.series.label for one in publications if isinstance(one.series, Unlisted)})
    held = next((label for label in named if label.strip().casefold() == wanted), None)
    if held is None:
        raise QueryError(f"no series is called {title!r}", tuple(PublicationSeries.suggest(title)) or tuple(named[:3]))
    return Series(title=held, word=None, issues=publications.where(lambda one: one.series == Unlisted(held)))


def _word(title: object) -> PublicationSeries | None:
    if not isinstance(title, str):
        raise QueryError("a series is named by its title")
    for publisher in (None, "mmc", "mpi"):
        try:
            return PublicationSeries.find(title, publisher)
        except (UnknownTermError, InvalidValueError):
            continue
    return None
