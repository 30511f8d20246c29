"""How closely a date is known: to the year, the quarter, the month or the day."""

from enum import StrEnum

from mixedmigration.errors import InvalidValueError


class DatePrecision(StrEnum):
    """How closely a date is known."""

    YEAR = "year"
    """To the calendar year."""
    QUARTER = "quarter"
    """To the quarter of a calendar year."""
    MONTH = "month"
    """To the month."""
    DAY = "day"
    """To the day."""

    def is_finer_than(self, other: "DatePrecision") -> bool:
        """Say whether this tells more than the other.

        Examples:
            >>> DatePrecision.MONTH.is_finer_than(DatePrecision.YEAR)
            True
        """
        return _FINENESS.index(self) > _FINENESS.index(other)


_FINENESS = tuple(DatePrecision)


def precision_of(value: object) -> DatePrecision:
    """Read a precision or its name.

    Raises:
        InvalidValueError: It is neither.
    """
    try:
        return DatePrecision(value)  # type: ignore[arg-type]
    except (ValueError, TypeError):
        raise InvalidValueError("value/type", "year, quarter, month or day", value) from None
