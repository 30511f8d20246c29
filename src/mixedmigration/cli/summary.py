"""What a collection of records comes to: people, countries, years.

Which fields are counted and grouped follows from the entity's declaration; only public
ones are looked at.
"""

from collections.abc import Iterator

import attrs

from mixedmigration.declaration import Field, questions_of
from mixedmigration.declaration.kind import CodedKind, ManyKind, OptionalKind, ScalarKind
from mixedmigration.entities import Entity
from mixedmigration.formats.prose import columns, listed, paragraph
from mixedmigration.query import Collection, Grouped
from mixedmigration.values import Country, PartialDate, Total, Unlisted
from mixedmigration.vocabularies import RouteName, Word

__all__ = ["Summary", "summary_of"]

MOST = 8
"""Countries or routes that are listed for a person."""
MOST_YEARS = 15
"""Years that are listed for a person."""


@attrs.frozen(kw_only=True)
class Summary:
    """Totals of all records, and of each country and year."""

    records: int
    """How many records there are."""
    totals: dict[str, Total] = attrs.field(hash=False)
    """Each public count of people, derived ones first."""
    by_country: Grouped | None
    """The most affected countries first; None where the entity has no country."""
    by_route: Grouped | None
    """The most affected routes first; None where the entity has no routes. A record may stand on several."""
    by_year: Grouped | None
    """One row for each year, in order; None where the entity has no date."""

    def lines(self, width: int) -> Iterator[str]:
        """Yield the lines of the summary.

        Args:
            width: Characters of a line.
        """
        known = {name: total for name, total in self.totals.items() if total.known}
        if known:
            yield from columns([(_said(name), str(total)) for name, total in known.items()], width)
        if silent := [_said(name) for name in self.totals if name not in known]:
            yield from paragraph(f"No figures at all: {listed(silent)}.", width, "  ")
        tables = (
            ("Country", self.by_country, MOST),
            ("Route", self.by_route, MOST),
            ("Year", self.by_year, MOST_YEARS),
        )
        for title, grouped, most in tables:
            if grouped is not None and any(row.key is not None for row in grouped):
                yield ""
                yield from _table(title, grouped, most, width)

    def to_dict(self) -> dict[str, object]:
        """Give the summary as plain data, always with the same keys."""
        return {
            "records": self.records,
            "totals": {name: _figures(total) for name, total in self.totals.items()},
            "by_country": self.by_country.to_dicts() if self.by_country is not None else [],
            "by_route": self.by_route.to_dicts() if self.by_route is not None else [],
            "by_year": self.by_year.to_dicts() if self.by_year is not None else [],
        }


def summary_of(records: Collection[Entity]) -> Summary:
    """Sum and group records by what their entity declares.

    Args:
        records: Records of one entity.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> incident = ProtectionIncident(id="protection-incident:my-table:7", dead=3, missing=2, country="LBY")
        >>> summary = summary_of(Collection(ProtectionIncident, [incident]))
        >>> str(summary.totals["dead_and_missing"]), summary.by_country[0].key
        ('5', Country('LBY'))
    """
    fields = [field for field in questions_of(records.entity).values() if field.is_public]
    counts = sorted((field for field in fields if _is_count(field)), key=lambda field: not field.is_derived)
    names = [field.name for field in counts]
    country = next((field.name for field in fields if _scalar(field) is Country), None)
    route = next((field.name for field in fields if _words(field) is RouteName), None)
    date = next((field.name for field in fields if _scalar(field) is PartialDate), None)
    return Summary(
        records=len(records),
        totals={name: records.total(name) for name in names},
        by_country=_largest_first(_grouped(records, country, names[:1])),
        by_route=_largest_first(_grouped(records, route, names[:1])),
        by_year=_grouped(records, f"{date}.year" if date else None, names[:1]),
    )


def _grouped(records: Collection[Entity], path: str | None, measures: list[str]) -> Grouped | None:
    if path is None:
        return None
    groups = records.group_by(path, each=True)
    return groups.total(*measures) if measures else groups.count()


def _largest_first(grouped: Grouped | None) -> Grouped | None:
    return grouped and grouped.sort_by(*(f"-{name}" for name in (*grouped.measures, "records")))


def _words(field: Field) -> type[Word] | None:
    """Give the vocabulary of a field that lists words."""
    inner = field.kind.inner if isinstance(field.kind, ManyKind) else None
    return inner.words if isinstance(inner, CodedKind) else None


def _scalar(field: Field) -> type | None:
    kind = field.kind.inner if isinstance(field.kind, OptionalKind) else field.kind
    return kind.type if isinstance(kind, ScalarKind) else None


def _is_count(field: Field) -> bool:
    return _scalar(field) is int and field.about.unit == "people"


def _said(name: str) -> str:
    return name.replace("_", " ")


def _figures(total: Total) -> dict[str, int | str]:
    return {"value": total.value, "known": total.known, "unknown": total.unknown, "text": str(total)}


def _table(title: str, grouped: Grouped, most: int, width: int) -> Iterator[str]:
    measures = list(grouped.measures)
    rows = [(title, "records", *map(_said, measures))]
    for row in grouped.rows[:most]:
        rows.append((_label(row.key), f"{row.records:,}", *(_short(row.total(name)) for name in measures)))
    whole, left_out = grouped.whole, len(grouped) - most
    if left_out > 0:
        together = "all together"
        rows.append((together, f"{whole.records:,}", *(_short(whole.total(name)) for name in measures)))
    yield from columns(rows, width, right=range(1, len(measures) + 2))
    if grouped.is_overlapping and sum(row.records for row in grouped) > whole.records:
        yield from paragraph(
            "A record on several routes stands in several rows, and once in the sum of all.", width, "  "
        )


def _label(key: object) -> str:
    if key is None:
        return "not recorded"
    if isinstance(key, Country):
        return f"{key.name} ({key.code})"
    return f"{key.label} (unlisted)" if isinstance(key, Unlisted) else str(key)


def _short(total: Total) -> str:
    """Write a total for a narrow column: with a sign that it is a minimum where a figure is unknown."""
    if total.is_complete:
        return f"{total.value:,}"
    return f"≥ {total.value:,}" if total.known else "no figure"
