"""Dates as citations write them, as far as they are known."""

from mixedmigration.values import DatePrecision, PartialDate

__all__ = ["MONTHS", "day_in_words", "months_first"]

MONTHS = (
    "January February March April May June July August September October November December".split()
)  # fmt: skip


def day_in_words(date: PartialDate) -> str:
    """Give what is known beside the year: a month, a month and a day, a quarter; nothing where it is the year alone.

    Args:
        date: The date.

    Examples:
        >>> (
        ...     day_in_words(PartialDate("2025-11-04")),
        ...     day_in_words(PartialDate("2024-Q1")),
        ...     day_in_words(PartialDate("2024")),
        ... )
        ('November 4', 'Quarter 1', '')
    """
    if date.precision is DatePrecision.QUARTER:
        return f"Quarter {date.quarter}"
    month = MONTHS[date.month - 1] if date.month else ""
    return f"{month} {date.day}" if date.day else month


def months_first(date: PartialDate) -> str:
    """Write a date as English does in running text; a doubtful one says so.

    Args:
        date: The date.

    Examples:
        >>> months_first(PartialDate("2025-11-04")), months_first(PartialDate("2019-02~"))
        ('November 4, 2025', 'ca. February 2019')
    """
    day = day_in_words(date)
    joint = ", " if date.day or date.precision is DatePrecision.QUARTER else " "
    text = f"{day}{joint if day else ''}{date.year}"
    return f"{'ca. ' if date.approximate else ''}{text}{'?' if date.uncertain else ''}"
