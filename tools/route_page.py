"""Write `docs/reference/routes.md` from the gazetteer itself, so that it cannot drift.

`python tools/route_page.py --write` writes the page; without `--write` it says whether the page is up to date,
as a test does.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from mixedmigration import knowledge
from mixedmigration.entities import Route
from mixedmigration.entities.route import Succession
from mixedmigration.vocabularies import Match, RouteName

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "routes.md"

HEAD = """\
<!-- Written by tools/route_page.py: change the vocabulary of routes or the gazetteer, not this page. -->

# Routes

The routes that the field speaks of, as `mixedmigration.knowledge.routes()` gives them. A route is a notion of
statistics and reports, not a path on the ground. People of many countries take it, and the countries where it starts
need not be those that they come from.

- **Names** are what publishers print, by edition. A name means the *same* as the route, or nearly the same (`close`);
  then it is read as the route. A `broader` name means more than the route and a `narrower` one less; a `related` one
  goes along with it. Those are never read as the route.
- **Countries** are the main ones, not all. `→` stands where there is an order of travel (`⇄` where people are said to
  go both ways); countries on the same side of it are alternatives.
- **Waypoints** are well-known places, from public geography, rounded to 0.1 degree (about 11 km). They are no points of
  passage. `→` stands where they have an order.

"""

TABLE = """\
## A table of labels by publisher and year

Every label that we have seen, letter by letter. `●` marks the editions in which it was seen. An edition that lacks it
may only have had no such incident: that of 2026 holds four months. A table without years stands for all that we have
seen of its publisher: Frontex' detections of 2009 to 2025, the grouping by IOM's Global Data Institute of incidents
since 2014, and the site of the Mixed Migration Centre.
"""


def cell(text: str) -> str:
    """Write text so that it stays in one cell of a Markdown table."""
    return text.replace("|", "\\|") or " "


def names(words: Iterable[object]) -> str:
    return ", ".join(str(word) for word in words)


def slug_of(identifier: str) -> str:
    return f"`{identifier.rpartition(':')[2]}`"


def countries(route: Route) -> str:
    """Write the countries by where on the way they are."""
    starts, ways, ends = route.departure_countries, route.transit_countries, route.arrival_countries
    parts = [
        names(starts or route.departure_regions),
        names(ways),
        names(ends or route.arrival_regions),
    ]
    if not route.has_country_order and route.countries:
        return f"among {names(route.countries)}"
    return f" {'⇄' if route.is_two_way else '→'} ".join(filter(None, parts))


def waypoints(route: Route) -> str:
    joined = " → " if route.has_waypoint_order else ", "
    return joined.join(
        f"{waypoint.place} ({waypoint.position.latitude:.1f}, {waypoint.position.longitude:.1f})"
        for waypoint in route.waypoints
        if waypoint.position
    )


def successions(found: Iterable[Succession]) -> str:
    return ", ".join(f"{slug_of(one.route)} by {one.since} ({one.publisher})" for one in found)


def labels(route: Route) -> str:
    """List what each publisher prints, its editions together."""
    seen: dict[tuple[str, str, str], list[str]] = {}
    for said in route.labels:
        note = "" if said.match is Match.EXACT else f", {said.match}"
        only = ", only where the publisher is named" if said.is_local else ""
        seen.setdefault((said.publisher or "common", said.label, note + only), []).append(said.edition or "")
    return "; ".join(
        f"{publisher}{' ' + ', '.join(editions) if any(editions) else ''}: “{label}”{note}"
        for (publisher, label, note), editions in seen.items()
    )


def section(route: Route) -> str:
    word = route.name
    assert isinstance(word, RouteName)
    said = {
        "Modes": ", ".join(mode.slug for mode in route.modes),
        "Countries": countries(route),
        "Within": ", ".join(map(slug_of, route.parents)),
        "Merged into": successions(route.merged_into),
        "Succeeded by": successions(route.succeeded_by),
        "Names": labels(route),
        "Named in": str(route.named_in or ""),
        "Waypoints": waypoints(route),
    }
    lines = [f"### `{word.slug}`", "", f"{word.label()}. {route.description}", ""]
    return "\n".join([*lines, *(f"- {name}: {text}" for name, text in said.items() if text)]) + "\n"


def rows(publisher: str) -> dict[str, dict[str, list[str]]]:
    """Give, for each label of a publisher, its editions and what it means in words."""
    found: dict[str, dict[str, list[str]]] = {}
    for route in knowledge.routes():
        for said in route.labels_of(publisher):
            row = found.setdefault(said.label, {"editions": [], "meaning": []})
            row["editions"].append(said.edition or "")
            row["meaning"].append(f"{said.match} {slug_of(route.id)}")
    for label in knowledge.NO_ROUTE.get(publisher, ()):
        found[label] = {"editions": [""], "meaning": ["names no route"]}
    return found


def table(publisher: str) -> str:
    """Write the labels of one publisher, with a column for each edition."""
    found = rows(publisher)
    editions = sorted({edition for row in found.values() for edition in row["editions"] if edition})
    lines = [
        f"### {publisher}",
        "",
        f"| label |{''.join(f' {edition} |' for edition in editions)} what it means |",
        f"|---|{'---|' * (len(editions) + 1)}",
    ]
    for label, row in sorted(found.items()):
        marks = "".join(f" {'●' if edition in row['editions'] else ' '} |" for edition in editions)
        meaning = ", ".join(dict.fromkeys(row["meaning"]))
        lines.append(f"| {cell(label)} |{marks} {cell(meaning)} |")
    return "\n".join(lines) + "\n"


def publishers() -> list[str]:
    return sorted({said.publisher for route in knowledge.routes() for said in route.labels if said.publisher})


def page() -> str:
    """Give the whole page."""
    parts = [HEAD + "## The routes\n", *map(section, knowledge.routes()), TABLE, *map(table, publishers())]
    return "\n".join(parts)


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        PAGE.write_text(page(), encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page():
        sys.exit("not up to date: run python tools/route_page.py --write")
