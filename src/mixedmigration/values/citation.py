"""Where a record came from: which edition of which dataset, and which row."""

import re
from datetime import date

import attrs

from mixedmigration.errors import InvalidValueError

from .text import words

__all__ = ["Citation", "Edition"]

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _slug(value: object) -> str:
    if not isinstance(value, str) or not _SLUG.fullmatch(value):
        raise InvalidValueError("value/type", "a slug in lower case with hyphens", value)
    return value


def _day(value: object) -> date | None:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise InvalidValueError("date/unreadable", "a day as YYYY-MM-DD", value) from None
    if value is not None and type(value) is not date:
        raise InvalidValueError("value/type", "a day as YYYY-MM-DD", value)
    return value


def _row(value: object) -> int | None:
    if value is not None and (type(value) is not int or value < 1):
        raise InvalidValueError("number/range", "a row number from 1", value)
    return value


def _edition(value: object) -> "Edition":
    if not isinstance(value, Edition):
        raise InvalidValueError("value/type", "an edition of a dataset", value)
    return value


@attrs.frozen(kw_only=True)
class Edition:
    """One published state of a dataset; shared by all records read from it.

    Two editions are equal whenever they name the same publication: the day on which it
    was read takes no part.

    Raises:
        InvalidValueError: A part is not of its form.

    Examples:
        >>> Edition(dataset="iom-missing-migrants", publisher="IOM", edition="2026").dataset
        'iom-missing-migrants'
    """

    dataset: str = attrs.field(converter=_slug)
    """Slug of the dataset, as in `mm.sources.available()`."""
    publisher: str | None = attrs.field(default=None, converter=words)
    """Who published it."""
    edition: str | None = attrs.field(default=None, converter=words)
    """Which layout, vintage or version, in the publisher's or the source's words."""
    licence: str | None = attrs.field(default=None, converter=words)
    """The licence it was published under, as an SPDX name where there is one."""
    url: str | None = attrs.field(default=None, converter=words)
    """Where the publisher offers it."""
    read_on: date | None = attrs.field(default=None, converter=_day, eq=False)
    """The local calendar day on which it was read."""


@attrs.frozen(kw_only=True)
class Citation:
    """Where one record came from.

    Raises:
        InvalidValueError: A part is not of its form.

    Examples:
        >>> Citation(edition=Edition(dataset="my-table"), row=7)
        Citation(my-table, row 7)
    """

    edition: Edition = attrs.field(converter=_edition)
    """The published state of the dataset."""
    row: int | None = attrs.field(default=None, converter=_row)
    """Row of the table as a spreadsheet numbers it (the header is row 1), or item of a list from 1."""

    def __repr__(self) -> str:
        row = f", row {self.row}" if self.row else ""
        return f"Citation({self.edition.dataset}{row})"
