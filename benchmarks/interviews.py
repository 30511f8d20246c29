"""Time and memory per interview of `mm.load` on JSON Lines, beside pydantic v2 with the same fields.

    python benchmarks/interviews.py [--interviews N] [--rounds N]

It writes N synthetic interviews (100,000 by default: about 30 coded fields, 5 legs and 2 abuses
each) to a temporary file, and lets each contestant read it in a process of its own: from the path
to a list of typed objects. Processor time is counted; memory is what the process holds more than
before, when all are read and the garbage is collected. The file stands on disk and in the cache of the system.

What the comparison is, and is not:

- The pydantic models are made from the same declaration, so they have the same fields, all of
  them: enumerations for words, models for parts, unions with the reasons for no answer and with
  unlisted labels, patterns for dates, ids and amounts that know the calendar, sets of codes for
  countries and currencies, and validators for the order of the legs. They read the text of a line with
  `model_validate_json`, which is pydantic's fastest way.
- Only ours: the file is taken for hostile (keys given twice, halves of character pairs, depth);
  unknown keys and raw input are kept; dates, ages and amounts become values that can be asked;
  checks look for what is unlikely in each interview, and interviews are held against each other.
- Before anything is printed, both must agree on sums.
"""

import argparse
import gc
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

COUNTRIES = ("ETH", "SDN", "LBY", "TUN", "NER", "DZA", "EGY", "SOM", "ERI", "NGA")
REFUSED, UNKNOWN = {"no_answer": "refused"}, {"no_answer": "dont-know"}


def made_up(number: int) -> dict[str, Any]:
    """Make up an interview; everything is a function of its number."""
    from mixedmigration.vocabularies import Driver, Financing, IncidentType, Perpetrator, TravelMode
    from mixedmigration.vocabularies.livelihood import EducationLevel, MaritalStatus, Sector, WorkKind
    from mixedmigration.vocabularies.smuggling import Crossing

    def word(words: Any, shift: int = 0) -> str:
        members = list(words)
        return str(members[(number + shift) % len(members)].slug)

    def country(shift: int = 0) -> str:
        return COUNTRIES[(number + shift) % len(COUNTRIES)]

    def leg(place: int) -> dict[str, Any]:
        return {
            "from_country": country(place),
            "to_country": country(place + 1),
            "modes": [word(TravelMode, place), word(TravelMode, place + 3)],
            "departed": f"2023-{1 + 2 * place:02}",
            "arrived": f"2023-{2 + 2 * place:02}" if number % 3 else UNKNOWN,
            "crossing": word(Crossing, place),
            "smuggler_used": number % 2 == 0 if place else REFUSED,
            "cost": {"amount": f"{100 + number % 900}.50", "currency": "EUR" if place % 2 else "USD"},
        }

    def abuse(place: int) -> dict[str, Any]:
        return {
            "types": [word(IncidentType, place), {"unlisted": "Something else"}],
            "perpetrators": [word(Perpetrator, place)] if number % 4 else REFUSED,
            "countries": [country(place)],
            "was_detained": number % 3 == 0,
        }

    profile = {
        "id": f"migrant-profile:made-up:{number}",
        "age": f"{18 + number % 40}" if number % 5 else "18-24",
        "nationalities": [country()],
        "country_of_origin": country(1),
        "country_of_residence": country(2),
        "education": word(EducationLevel) if number % 7 else REFUSED,
        "is_earning": bool(number % 2),
        "work_kinds": [word(WorkKind)],
        "sectors": [word(Sector), word(Sector, 1)],
        "marital_status": word(MaritalStatus),
        "languages": ["so", "ar"],
        "specific_needs": [] if number % 2 else UNKNOWN,
    }
    journey = {
        "id": f"journey:made-up:{number}",
        "respondent": profile["id"],
        "country_of_departure": country(),
        "started": "2022-11",
        "went_directly": False,
        "transit_countries": [country(1), country(2), country(3)],
        "legs": [leg(place) for place in range(5)],
        "drivers": [word(Driver), word(Driver, 2), {"unlisted": "A label of the form"}],
        "destination": "ITA",
        "is_ended": UNKNOWN,
        "financing_initial": [word(Financing)],
        "financing_later": REFUSED if number % 3 else [word(Financing, 1)],
        "had_enough_money": number % 2 == 1,
        "total_cost": {"amount": f"{1000 + number % 5000}", "currency": "USD"},
        "previous_attempts": number % 3,
    }
    return {
        "type": "interview",
        "schema_version": 1,
        "id": f"interview:made-up:{number}",
        "instrument": "made-up",
        "language": "so",
        "date": f"2024-0{1 + number % 9}-{1 + number % 28:02}",
        "duration_seconds": 2400 + number % 1000,
        "country": country(4),
        "consent": True,
        "enumerator": f"enumerator {number % 90}",
        "profile": profile,
        "journey": journey,
        "abuses": [abuse(0), abuse(1)],
        "citations": [{"edition": {"dataset": "made-up"}, "row": number + 1}],
    }


def sums(interviews: Iterator[Any] | list[Any]) -> list[int]:
    """Give what the contestants have to agree on."""
    found = [0, 0, 0, 0]
    for one in interviews:
        found[0] += 1
        found[1] += len(one.journey.legs)
        found[2] += sum(len(abuse.types) for abuse in one.abuses)
        found[3] += one.journey.previous_attempts
    return found


# contestants ----------------------------------------------------------------------------------------------------------


def ours(path: Path) -> list[Any]:
    from mixedmigration.sources import load

    return list(load(path, on_error="collect").records)


def bare(path: Path) -> list[Any]:
    """Read without checks and report, which pydantic has not either."""
    from mixedmigration.declaration import keep_homeless, unchecked
    from mixedmigration.formats import documents, draft_of

    found = []
    for row in documents(path):
        made = draft_of(row.document)
        keep_homeless(made)
        found.append(unchecked(made.cls, made.values))
    return found


def pydantic_v2(path: Path) -> list[Any]:
    from mixedmigration.entities import Interview

    model = models()(Interview)
    with path.open("rb") as file:
        return [model.model_validate_json(line) for line in file]


def models() -> Callable[[type], Any]:
    """Make pydantic models of our classes, field by field."""
    import enum
    from decimal import Decimal
    from typing import Annotated, Literal, Optional, Union

    from pydantic import (
        BaseModel,
        ConfigDict,
        Field,
        StrictBool,
        StrictFloat,
        StrictInt,
        StrictStr,
        create_model,
        model_validator,
    )

    from mixedmigration.declaration import PartKind, fields_of
    from mixedmigration.declaration.annotation import kind_of
    from mixedmigration.declaration.kind import CodedKind, ManyKind, OptionalKind, ReasonedKind, StructKind
    from mixedmigration.formats import _schema_patterns as patterns
    from mixedmigration.values import (
        Age,
        Country,
        Currency,
        Duration,
        Extras,
        Language,
        Moment,
        NoAnswer,
        PartialDate,
        Period,
        Url,
    )
    from mixedmigration.values._currencies import DIGITS
    from mixedmigration.values.language import CODES

    config = ConfigDict(frozen=True, extra="forbid")

    def text(pattern: str) -> Any:
        return Annotated[str, Field(pattern=f"^(?:{pattern})$", strict=True)]

    reasons = enum.Enum("Reason", {reason.name: reason.slug for reason in NoAnswer})  # type: ignore[misc]
    no_answer = create_model("NoAnswer", __config__=config, no_answer=(reasons, ...))
    unlisted = create_model("Unlisted", __config__=config, unlisted=(Annotated[str, Field(min_length=1)], ...))
    codes = enum.Enum("Code", {country.code: country.code for country in Country.all()})  # type: ignore[misc]
    known = {
        kind_of(str): StrictStr,
        kind_of(int): StrictInt,
        kind_of(float): StrictFloat,
        kind_of(bool): StrictBool,
        kind_of(PartialDate): text(patterns.DATE),
        kind_of(Period): text(patterns.PERIOD),
        kind_of(Age): text(patterns.AGE) | Annotated[int, Field(ge=0, le=130)],
        kind_of(Duration): text(patterns.DURATION),
        kind_of(Moment): text(patterns.MOMENT),
        kind_of(Country): codes,
        kind_of(Language): Literal[tuple(sorted(CODES))],
        kind_of(Currency): Literal[tuple(sorted(DIGITS))],
        kind_of(Decimal): Annotated[Decimal, Field(ge=0, max_digits=21, decimal_places=6)],
        kind_of(Extras): dict[str, Any],
        kind_of(Url): text("https?://.+"),
    }
    enums: dict[type, Any] = {}
    made: dict[type, Any] = {}

    def type_of(kind: Any) -> Any:
        if isinstance(kind, OptionalKind):
            return Optional[type_of(kind.inner)]  # noqa: UP045  made of a value
        if isinstance(kind, ReasonedKind):
            return Union[type_of(kind.inner), no_answer]  # noqa: UP007  as above
        if isinstance(kind, ManyKind):
            return tuple[type_of(kind.inner), ...]
        if isinstance(kind, CodedKind):
            words = enums.setdefault(
                kind.words, enum.Enum(kind.words.__name__, {word.name: word.slug for word in kind.words})
            )
            return Union[words, unlisted] if kind.is_open else words  # noqa: UP007  as above
        if isinstance(kind, PartKind):
            return model_of(kind.cls)
        if isinstance(kind, StructKind):
            return struct_of(kind)
        return known.get(kind) or text(r"[a-z][a-z0-9-]*:[a-z0-9][a-z0-9.-]*:\S+")

    def struct_of(kind: Any) -> Any:
        if kind.type not in made:
            import attrs

            needed = {part.name for part in attrs.fields(kind.type) if part.default is attrs.NOTHING}
            fields = {
                name: (type_of(part), ... if name in needed else () if isinstance(part, ManyKind) else None)
                for name, part in kind.parts.items()
            }
            made[kind.type] = create_model(kind.type.__name__, __config__=config, **fields)
        return made[kind.type]

    def in_order(leg: Any) -> Any:
        if isinstance(leg.departed, str) and isinstance(leg.arrived, str) and leg.arrived[:7] < leg.departed[:7]:
            raise ValueError("an arrival before the departure")
        return leg

    def legs_in_order(journey: Any) -> Any:
        days = [day for leg in journey.legs for day in (leg.departed, leg.arrived) if isinstance(day, str)]
        if any(later[:7] < earlier[:7] for earlier, later in pairwise(days)):
            raise ValueError("a leg before an earlier one")
        return journey

    validators = {"Leg": in_order, "Journey": legs_in_order}

    def model_of(cls: type) -> Any:
        if cls not in made:
            fields: dict[str, Any] = {
                name: (type_of(field.kind), ... if field.is_required else field.default)
                for name, field in fields_of(cls).items()
            }
            fields |= (
                {"extras": (dict[str, Any], {}), "inferred": (frozenset[str], frozenset())}
                if "extras" in fields
                else {}
            )
            if hasattr(cls, "type_slug"):
                fields |= {"type": (str, cls.type_slug), "schema_version": (int, 1)}
            judges: Any = {}
            if cls.__name__ in validators:
                judges = {"judge": model_validator(mode="after")(validators[cls.__name__])}
            made[cls] = create_model(cls.__name__, __config__=config, __validators__=judges, **fields)
        return made[cls]

    assert issubclass(no_answer, BaseModel)
    return model_of


CONTESTANTS = {"mixedmigration": ours, "…without checks": bare, "pydantic v2": pydantic_v2}


# the race -------------------------------------------------------------------------------------------------------------


def held() -> int:
    """Give the bytes that the process holds now."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text(encoding="ascii").split()[1]) * resource.getpagesize()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def run(name: str, path: Path, small: Path) -> dict[str, Any]:
    """Run one contestant, warm: what is worked out once is worked out before the clock starts."""
    work = CONTESTANTS[name]
    work(small)
    gc.collect()
    before, clock = held(), time.process_time()
    interviews = work(path)
    seconds = time.process_time() - clock
    gc.collect()
    return {"seconds": seconds, "bytes": held() - before, "sums": sums(interviews)}


def write(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(made_up(number), separators=(",", ":")) + "\n" for number in range(count))


def child(name: str, path: Path, small: Path) -> dict[str, Any]:
    asked = [sys.executable, __file__, "--contestant", name, str(path), str(small)]
    said = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    result: dict[str, Any] = json.loads(said)
    return result


def main() -> None:
    asked = argparse.ArgumentParser(description="Time and memory per interview of mm.load beside pydantic.")
    asked.add_argument("--interviews", type=int, default=100_000)
    asked.add_argument("--rounds", type=int, default=1)
    asked.add_argument(
        "--contestant", nargs=3, metavar=("NAME", "FILE", "SMALL"), help="run one, and print its figures as JSON"
    )
    given = asked.parse_args()
    if given.contestant:
        name, path, small = given.contestant
        print(json.dumps(run(name, Path(path), Path(small))))
        return
    count = given.interviews
    with tempfile.TemporaryDirectory() as folder:
        path, small = Path(folder) / "interviews.jsonl", Path(folder) / "few.jsonl"
        write(path, count)
        write(small, 20)
        print(f"{count:,} interviews, {path.stat().st_size / count:,.0f} bytes each")
        rounds = [{name: child(name, path, small) for name in CONTESTANTS} for _ in range(given.rounds)]
    if len({tuple(result["sums"]) for results in rounds for result in results.values()}) > 1:
        raise SystemExit("they do not read the same: the comparison would mean nothing")
    best = {name: min((results[name] for results in rounds), key=lambda one: one["seconds"]) for name in CONTESTANTS}
    theirs = best["pydantic v2"]
    for name, result in best.items():
        print(
            f"{name:16} {result['seconds']:7.2f} s, {result['seconds'] / count * 1e6:6.0f} us and "
            f"{result['bytes'] / count / 1024:5.1f} KB per interview; "
            f"time x {result['seconds'] / theirs['seconds']:.2f}, memory x {result['bytes'] / theirs['bytes']:.2f}"
        )


if __name__ == "__main__":
    main()
