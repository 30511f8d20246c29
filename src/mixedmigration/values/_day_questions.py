"""Which came first: the questions that partial dates and periods answer alike.

A partial date is one day that we know only roughly; a period is every one of its days.
So the first and the last day of each lie somewhere between two bounds, and a question
is answered from those bounds: certainly (`before`), or not excluded (`possibly_before`).
"""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ._date_parts import unreadable

if TYPE_CHECKING:
    from .partial_date import PartialDate
    from .period import Period

    Days: TypeAlias = PartialDate | Period | date | str


class Reach(NamedTuple):
    """Bounds of the first and of the last day, as day numbers (`date.toordinal`)."""

    first_from: int
    first_to: int
    last_from: int
    last_to: int


class DayQuestions:
    """What can be asked of a partial date or a period.

    The other side may be a `PartialDate`, a `Period`, a `datetime.date`, or the text of
    one: text with a slash is a period, other text a partial date. The marks for
    approximate and uncertain take no part: nobody says how far off such a date may be.
    """

    __slots__ = ()

    @property
    def _reach(self) -> Reach:
        raise NotImplementedError

    def before(self, other: "Days") -> bool:
        """Say whether it certainly ended before the other began.

        Raises:
            InvalidValueError: `other` is text that is neither a date nor a period.

        Examples:
            >>> from mixedmigration.values.partial_date import PartialDate
            >>> PartialDate("2023-05").before("2023-06"), PartialDate("2023").before("2023-06")
            (True, False)
        """
        return self._reach.last_to < reach_of(other).first_from

    def possibly_before(self, other: "Days") -> bool:
        """Say whether it may have ended before the other began.

        Two partial dates are two unknown days, so a date in June 2023 was possibly before
        another in June 2023. A period is all its days: nothing in June was before June.

        Raises:
            InvalidValueError: `other` is text that is neither a date nor a period.

        Examples:
            >>> from mixedmigration.values.period import PartialDate, Period
            >>> PartialDate("2023-06").possibly_before("2023-06")
            True
            >>> PartialDate("2023-06").possibly_before(Period("2023-06"))
            False
        """
        return self._reach.last_from < reach_of(other).first_to

    def after(self, other: "Days") -> bool:
        """Say whether it certainly began after the other had ended.

        Raises:
            InvalidValueError: `other` is text that is neither a date nor a period.

        Examples:
            >>> from mixedmigration.values.partial_date import PartialDate
            >>> PartialDate("2024").after("2023-12-31")
            True
        """
        return self._reach.first_from > reach_of(other).last_to

    def possibly_after(self, other: "Days") -> bool:
        """Say whether it may have begun after the other had ended; see `possibly_before`.

        Raises:
            InvalidValueError: `other` is text that is neither a date nor a period.

        Examples:
            >>> from mixedmigration.values.partial_date import PartialDate
            >>> PartialDate("2023").possibly_after("2023-11-30")
            True
        """
        return self._reach.first_to > reach_of(other).last_from

    def within(self, other: "Days") -> bool:
        """Say whether all the days it may mean lie between the first and the last day of the other.

        Raises:
            InvalidValueError: `other` is text that is neither a date nor a period.

        Examples:
            >>> from mixedmigration.values.partial_date import PartialDate
            >>> PartialDate("2023-06").within("2023"), PartialDate("2023").within("2023-06")
            (True, False)
        """
        mine, others = self._reach, reach_of(other)
        return mine.first_from >= others.first_from and mine.last_to <= others.last_to

    def overlaps(self, other: "Days") -> bool:
        """Say whether any day it may mean lies between the first and the last day of the other.

        For a partial date this is "possibly within".

        Raises:
            InvalidValueError: `other` is text that is neither a date nor a period.

        Examples:
            >>> from mixedmigration.values.partial_date import PartialDate
            >>> PartialDate("2023").overlaps("2023-06"), PartialDate("2023").overlaps("2024-01/..")
            (True, False)
        """
        mine, others = self._reach, reach_of(other)
        return mine.first_from <= others.last_to and mine.last_to >= others.first_from


def reach_of(other: object) -> Reach:
    """Give the bounds of whatever a question may be asked about.

    Raises:
        InvalidValueError: It is neither a date nor a period nor the text of one.
    """
    if isinstance(other, DayQuestions):
        return other._reach  # pyright: ignore[reportPrivateUsage]
    if isinstance(other, str):
        return _reach_of_text(str.__str__(other))
    if isinstance(other, date):
        from .partial_date import PartialDate

        return PartialDate(other)._reach  # pyright: ignore[reportPrivateUsage]
    raise unreadable(other, "give a date, a period, or the text of one")


@lru_cache(maxsize=512)
def _reach_of_text(text: str) -> Reach:
    from .partial_date import PartialDate
    from .period import Period

    days = Period(text) if "/" in text else PartialDate(text)
    return days._reach  # pyright: ignore[reportPrivateUsage]
