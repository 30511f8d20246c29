"""How long the time is that a figure covers, and by whose calendar."""

from .word import Term, Word

__all__ = ["PeriodLength"]


class PeriodLength(
    Word,
    vocabulary="period-length",
    edition="2026-11-22",
    source="SDMX code list of frequencies (CL_FREQ), with fiscal years of national authorities",
    licence="Definitions are ours",
):
    """The kind of time that a figure covers.

    Source:
        SDMX, code list of frequencies (CL_FREQ), for calendar lengths; the fiscal year, such as
        that of the United States from October, and times that began and go on are ours.

    Examples:
        >>> PeriodLength("fiscal-year").definition
        'A year of accounts, which need not begin in January.'
    """

    INSTANT = Term("instant", "Point in time", "One day, as for a stock.")
    DAY = Term("day", "Day", "A day, or each day.")
    WEEK = Term("week", "Week", "A week.")
    MONTH = Term("month", "Month", "A month of the calendar.")
    QUARTER = Term("quarter", "Quarter", "Three months of the calendar.")
    HALF_YEAR = Term("half-year", "Half-year", "Six months of the calendar.")
    YEAR = Term("year", "Calendar year", "January to December.")
    FISCAL_YEAR = Term("fiscal-year", "Fiscal year", "A year of accounts, which need not begin in January.")
    DECADE = Term("decade", "Decade", "Ten years.")
    SINCE_START = Term("since-start", "Since the start", "From when it began until the figure was given.")
    OTHER = Term("other", "Other", "Another length, which the period tells.")
