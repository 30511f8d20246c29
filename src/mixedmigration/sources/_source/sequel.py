"""Records that go on from an earlier one: a control at a border that prolongs another without a gap.

It is declared, and worked out over the rows read so far, so that it holds for a file of any
length and in the order of the file.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import attrs

from mixedmigration.declaration import Field
from mixedmigration.values import PartialDate
from mixedmigration.values.shape import is_list

from .way import found_at

__all__ = ["Sequel", "Sequels"]


@attrs.frozen(kw_only=True)
class Sequel:
    """When a record goes on from an earlier one, and where the link to it stands."""

    to: str
    """The list of parts that the link is added to; it is named in `inferred`."""
    says: Mapping[str, object] = attrs.field(hash=False)
    """What the part says beside the id."""
    names: str
    """The field of the part that holds the id of the earlier record."""
    shared: str
    """A field of several values, of which both records have one in common."""
    starts: str
    """The dotted way to the first day of a record."""
    ends: str
    """The dotted way to its last day."""
    within: int = 1
    """A later record starts at most so many days behind the last day of the earlier one."""
    note: str = ""
    """The rule in words, with its limits."""


@attrs.frozen
class _Span:
    """The days of an earlier record."""

    id: str
    start: date
    end: date


class Sequels:
    """The records read so far, as far as later ones may go on from them.

    Args:
        sequel: As the layout declares it.
        field: The field that links are added to.
    """

    def __init__(self, sequel: Sequel, field: Field) -> None:
        self._sequel, self._field = sequel, field
        self.to = sequel.to
        """The field that links are added to."""
        self._spans: dict[object, list[_Span]] = {}

    def link(self, values: dict[str, object]) -> bool:
        """Add links to earlier records, and remember this one; tell whether there was one.

        Args:
            values: The values of a record; they are changed in place.
        """
        days = [_day(found_at(values, way)) for way in (self._sequel.starts, self._sequel.ends)]
        shared = values.get(self._sequel.shared)
        if None in days or not is_list(shared):
            return False
        own = _Span(str(values["id"]), *days)  # type: ignore[arg-type]
        earlier = [found for one in shared if (found := self._earlier(self._spans.get(one, ()), own))]
        for one in shared:
            self._spans.setdefault(one, []).append(own)
        links = [{**self._sequel.says, self._sequel.names: span.id} for span in dict.fromkeys(earlier)]
        held = values[self._sequel.to]
        values[self._sequel.to] = (*(held if is_list(held) else ()), *self._parts(links))
        return bool(links)

    def _earlier(self, spans: Iterable[_Span], own: _Span) -> _Span | None:
        """Give the one that ended last of those from which a record may go on."""
        reach = timedelta(days=self._sequel.within)
        fits = [span for span in spans if span.start < own.start <= span.end + reach and span.end < own.end]
        return max(fits, key=lambda span: (span.end, span.start), default=None)

    def _parts(self, links: list[dict[str, object]]) -> tuple[object, ...]:
        read = self._field.kind.read(links, "", [])
        return tuple(read) if is_list(read) else ()


def _day(value: object) -> date | None:
    """Give a date that is known to its day."""
    return value.earliest if isinstance(value, PartialDate) and value.earliest == value.latest else None
