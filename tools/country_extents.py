"""Write `values/_country_extents.py`: where on the globe each country lies, as a few boxes.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz package/countries-10m.json
    python tools/country_extents.py --atlas package/countries-10m.json --date 2026-11-22

The atlas is Natural Earth 4.1.0 (public domain), Admin 0 countries at 1:10 million, as
TopoJSON. One box around a country that has islands far away, or that is long and bent, says
little; so a box is cut in two where that saves most area, again and again, and each piece is
drawn tight around what of the country lies in it.
"""

import argparse
import json
import math
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pycountry

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src" / "mixedmigration" / "values" / "_country_extents.py"

Point = tuple[float, float]
"""Longitude and latitude."""
Ring = list[Point]
Box = tuple[float, float, float, float]
"""South, west, north, east."""

MOST_BOXES = 16
LEAST_SAVING = 0.15
"""Share of a box's area that a cut has to save."""
MUCH = 60.0
"""Square degrees that are worth a cut, however large the box is."""
LEAST_AREA = 3.0
"""Square degrees, as at the equator (about 37,000 square kilometres), that a cut has to save."""

BY_NAME = {
    "Kosovo": "XKX",
    "Dhekelia": "CYP",
    "Akrotiri": "CYP",
    "N. Cyprus": "CYP",
    "Cyprus U.N. Buffer Zone": "CYP",
    "Somaliland": "SOM",
    "Baikonur": "KAZ",
    "USNB Guantanamo Bay": "CUB",
    "Clipperton I.": "FRA",
    "Coral Sea Is.": "AUS",
    "Indian Ocean Ter.": "AUS",
}
"""Areas without an ISO number. Left out, since several states claim them and nobody lives there:
Siachen Glacier, Spratly Islands, Scarborough Reef, Bajo Nuevo Bank, Serranilla Bank."""

INSIDE: dict[str, tuple[str, tuple[Box, ...]]] = {
    "GLP": ("FRA", ((15.7, -62.0, 16.7, -60.9),)),
    "MTQ": ("FRA", ((14.2, -61.4, 15.0, -60.7),)),
    "GUF": ("FRA", ((1.9, -55.0, 6.2, -51.2),)),
    "REU": ("FRA", ((-21.6, 55.0, -20.7, 56.0),)),
    "MYT": ("FRA", ((-13.2, 44.9, -12.5, 45.5),)),
    "SJM": ("NOR", ((74.0, 10.0, 81.0, 34.0), (70.6, -9.3, 71.4, -7.7))),
    "BVT": ("NOR", ((-54.7, 3.0, -54.2, 3.7),)),
    "BES": ("NLD", ((11.9, -68.6, 12.5, -68.0), (17.3, -63.4, 17.8, -62.8))),
    "TKL": ("NZL", ((-9.6, -172.8, -8.4, -171.0),)),
    "CXR": ("AUS", ((-10.7, 105.4, -10.3, 105.9),)),
    "CCK": ("AUS", ((-12.4, 96.7, -11.7, 97.1),)),
}
"""Parts that the atlas draws with their state and ISO 3166-1 lists apart: the polygons within these boxes."""

WITH: dict[str, str] = {
    "AUS": "CCK CXR HMD NFK",
    "CHN": "HKG MAC TWN",
    "DNK": "FRO GRL",
    "FIN": "ALA",
    "FRA": "ATF BLM GLP GUF MAF MTQ MYT NCL PYF REU SPM WLF",
    "GBR": "AIA BMU CYM FLK GGY GIB IMN IOT JEY MSR PCN SGS SHN TCA VGB",
    "ISR": "PSE",
    "MAR": "ESH",
    "NLD": "ABW BES CUW SXM",
    "NOR": "BVT SJM",
    "NZL": "COK NIU TKL",
    "SRB": "XKX",
    "USA": "ASM GUM MNP PRI UMI VIR",
}
"""Areas that publishers may count with another country: its own territories, and areas whose status
is not settled. The areas keep boxes of their own. This says what a publisher may mean by a name,
and nothing of what belongs to whom."""

BESIDE: dict[str, tuple[Box, ...]] = {"UKR": ((44.3, 32.4, 46.3, 36.7),), "RUS": ((44.3, 32.4, 46.3, 36.7),)}
"""Crimea, which the atlas draws with one of the two."""


def rings(atlas: dict) -> Iterator[tuple[str, Ring]]:
    """Yield the outer rings of all areas, each with its alpha-3 code."""
    (kx, ky), (dx, dy) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = []
    for arc in atlas["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        arcs.append(points)
    for shape in atlas["objects"]["countries"]["geometries"]:
        found = pycountry.countries.get(numeric=shape.get("id") or "none")
        code = found.alpha_3 if found else BY_NAME.get(shape["properties"]["name"])
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        for polygon in polygons if code else ():
            ring = [point for arc in polygon[0] for point in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])]
            yield from ((code, piece) for piece in apart(ring))


def apart(ring: Ring) -> list[Ring]:
    """Cut a ring that crosses the 180th meridian; one around the South Pole becomes the whole cap."""
    turns, unrolled = 0, ring[:1]
    for (before, _), (x, y) in pairwise(ring):
        turns += (x - before < -180) - (x - before > 180)
        unrolled.append((x + 360 * turns, y))
    if turns:
        top = max(y for _, y in ring)
        return [[(-180.0, -90.0), (-180.0, top), (180.0, top), (180.0, -90.0)]]
    pieces = []
    for turn in (-1, 0, 1):
        low, high = 360 * turn - 180, 360 * turn + 180
        piece = clip(clip(unrolled, 0, high, 1), 0, low, -1)
        if piece:
            pieces.append([(x - 360 * turn, y) for x, y in piece])
    return pieces


def around(parts: list[Ring]) -> Box:
    xs, ys = [x for ring in parts for x, _ in ring], [y for ring in parts for _, y in ring]
    return min(ys), min(xs), max(ys), max(xs)


def area(box: Box) -> float:
    south, west, north, east = box
    return math.degrees(math.sin(math.radians(north)) - math.sin(math.radians(south))) * (east - west)


def clip(ring: Ring, axis: int, at: float, sign: int) -> Ring:
    """Keep what of a ring lies on one side of a line; what runs along the line changes no box."""
    kept: Ring = []
    for one, other in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        is_in, is_next_in = sign * one[axis] <= sign * at, sign * other[axis] <= sign * at
        if is_in:
            kept.append(one)
        if is_in != is_next_in:
            share = (at - one[axis]) / (other[axis] - one[axis])
            kept.append((one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])))
    return kept


def halves(parts: list[Ring], axis: int, at: float) -> tuple[list[Ring], list[Ring]]:
    low = [piece for ring in parts if (piece := clip(ring, axis, at, 1))]
    high = [piece for ring in parts if (piece := clip(ring, axis, at, -1))]
    return low, high


def cuts(parts: list[Ring], box: Box) -> Iterator[tuple[int, float]]:
    """Yield where a box may be cut: at tenths of it, and beside each polygon."""
    south, west, north, east = box
    for tenth in range(1, 10):
        yield 0, west + (east - west) * tenth / 10
        yield 1, south + (north - south) * tenth / 10
    large = sorted(parts, key=len, reverse=True)[:12]
    for ring in large:
        low, left, high, right = around([ring])
        yield from ((0, left - 1e-6), (0, right + 1e-6), (1, low - 1e-6), (1, high + 1e-6))


def best_cut(parts: list[Ring]) -> tuple[float, list[Ring], list[Ring]]:
    """Give the cut that saves most area, and its two sides."""
    box = around(parts)
    best: tuple[float, list[Ring], list[Ring]] = (0.0, [], [])
    for axis, at in cuts(parts, box):
        low, high = halves(parts, axis, at)
        if low and high:
            saved = area(box) - area(around(low)) - area(around(high))
            if saved > best[0]:
                best = saved, low, high
    return best


def boxes(parts: list[Ring]) -> list[Box]:
    """Draw a country as boxes, cutting first where most is saved."""
    pieces = [(best_cut(parts), parts)]
    done: list[list[Ring]] = []
    while pieces:
        pieces.sort(key=lambda piece: piece[0][0])
        (saved, low, high), whole = pieces.pop()
        is_worth = saved > LEAST_AREA and saved > min(MUCH, LEAST_SAVING * area(around(whole)))
        if is_worth and len(pieces) + len(done) + 2 <= MOST_BOXES:
            pieces += [(best_cut(low), low), (best_cut(high), high)]
        else:
            done.append(whole)
    return sorted((outwards(around(piece)) for piece in done), key=area, reverse=True)


def outwards(box: Box) -> Box:
    """Round to 0.1 degree, away from the country."""
    south, west, north, east = box
    low, high = (lambda n: math.floor(n * 10) / 10), (lambda n: math.ceil(n * 10) / 10)
    return max(low(south), -90.0), max(low(west), -180.0), min(high(north), 90.0), min(high(east), 180.0)


def part_of(code: str, ring: Ring) -> str:
    """Give the code under which ISO lists this polygon."""
    south, west, north, east = around([ring])
    for part, (state, frames) in INSIDE.items():
        if state == code and any(s <= south and w <= west and north <= n and east <= e for s, w, n, e in frames):
            return part
    return code


def extents(atlas: dict) -> dict[str, list[Box]]:
    """Give the boxes of every country that the atlas has."""
    parts: dict[str, list[Ring]] = {}
    for code, ring in rings(atlas):
        parts.setdefault(part_of(code, ring), []).append(ring)
    own = {code: boxes(polygons) + list(BESIDE.get(code, ())) for code, polygons in parts.items()}
    for code, others in WITH.items():
        own[code] = [*own[code], *(box for other in others.split() for box in own.get(other, ()))]
    return {code: list(dict.fromkeys(own[code])) for code in sorted(own)}


def landlocked(atlas: dict) -> list[str]:
    """Give the ISO countries that have no coast: each line of their border is also another's."""
    uses: dict[int, set[str]] = {}
    for shape in atlas["objects"]["countries"]["geometries"]:
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        for arc in (arc for polygon in polygons for ring in polygon for arc in ring):
            uses.setdefault(arc if arc >= 0 else ~arc, set()).add(shape["properties"]["name"])
    coastal = {name for names in uses.values() if len(names) == 1 for name in names}
    found = []
    for shape in atlas["objects"]["countries"]["geometries"]:
        iso = pycountry.countries.get(numeric=shape.get("id") or "none")
        code = iso.alpha_3 if iso else BY_NAME.get(shape["properties"]["name"])
        if code and shape["properties"]["name"] not in coastal:
            found.append(code)
    return sorted(found)


HEADER = '''"""Where on the globe each country lies: a few boxes for each, rounded outwards to 0.1 degree.

Generated by `tools/country_extents.py`; do not edit. Edition {date}.

Source: Natural Earth 4.1.0, Admin 0 countries, 1:10 million, public domain, as the npm
package `world-atlas` 2.0.2 carries it. Areas whose status is not settled, and territories
overseas, lie in the boxes of each country that a publisher may count them with.
"""

from typing import Final

__all__ = ["EXTENTS", "LANDLOCKED"]

EXTENTS: Final[dict[str, tuple[tuple[float, float, float, float], ...]]] = {{
    # our code: (south, west, north, east) of each box, the largest first; none crosses the 180th meridian
'''


def module(found: dict[str, list[Box]], inland: list[str], date: str) -> str:
    """Write the table as a Python module."""
    lines = [
        f'    "{code}": ({", ".join("({:g}, {:g}, {:g}, {:g})".format(*box) for box in boxes)},),'
        for code, boxes in found.items()
    ]
    table = "\n".join(lines) + '\n}  # fmt: skip\n"""Boxes by our code of a country."""\n'
    coast = f'\nLANDLOCKED: Final = frozenset("{" ".join(inland)}".split())  # fmt: skip\n'
    coast += '"""Codes of countries without a coast."""\n'
    return HEADER.format(date=date) + table + coast


def main() -> None:
    """Read the paths from the command line and write the module."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--atlas", type=Path, required=True)
    parser.add_argument("--date", required=True, help="edition of our table, YYYY-MM-DD")
    parser.add_argument("--output", type=Path, default=TARGET)
    asked = parser.parse_args()
    atlas = json.loads(asked.atlas.read_text(encoding="utf-8"))
    found = extents(atlas)
    asked.output.write_text(module(found, landlocked(atlas), asked.date), encoding="utf-8")
    absent = sorted({country.alpha_3 for country in pycountry.countries} - found.keys())
    print(f"{len(found)} countries and areas, {sum(map(len, found.values()))} boxes; none for {', '.join(absent)}")


if __name__ == "__main__":
    main()
