"""What a column of somebody's table may fill: what its name says, and whether its cells agree.

A suggestion is certain when its name stands for one field, one way to read the cells is
proven, and nearly all of them can be read so. Everything else is offered with its reason,
and decided by a person.
"""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import CodedKind, Kind, ManyKind
from mixedmigration.entities import Entity
from mixedmigration.values import Country, PartialDate, Place, Position, Url

from .header_words import fields_called, plain_header
from .layout import Column, Source, header_key
from .target import Target, bare, targets_of
from .trial import Options, Verdict, verdict

__all__ = ["Sample", "Suggestion", "known_headers", "suggest"]

SURE = 0.9
"""Share of the cells that must be readable for a field to be certain, or to be offered by the cells alone."""
MOST_NAMED = 4
"""Rival ways that a reason names."""


@attrs.frozen
class Sample:
    """What was seen of one column."""

    header: str
    """Its name as printed."""
    cells: Mapping[str, int] = attrs.field(repr=False)
    """Its distinct cells, cleaned, and how often each is there."""
    blanks: int
    """Its blank cells."""


@attrs.frozen
class Suggestion:
    """What one column may fill, and why."""

    header: str
    options: Options
    """The field under `to`, with the options of the column; empty where nothing is suggested."""
    is_certain: bool
    """Whether it may stand without a person's yes."""
    reasons: tuple[str, ...]
    """Why, and what to look at; no cell is quoted."""

    @property
    def to(self) -> str:
        """The dotted name of the field; empty where nothing is suggested."""
        return str(self.options.get("to", ""))


@attrs.frozen
class _Claim:
    """A field that the name of a column stands for."""

    target: Target
    why: str

    @property
    def kind(self) -> Kind:
        """The kind of one value."""
        return _one(self.target)

    @property
    def is_text(self) -> bool:
        """Whether any text would do, so that reading proves nothing."""
        return self.kind in (kind_of(str), kind_of(Place))


def _one(target: Target) -> Kind:
    """Give the kind of one value of a field, of one item where it is a list."""
    kind, _ = bare(target.kind)
    return bare(kind.inner)[0] if isinstance(kind, ManyKind) else kind


def known_headers(sources: Iterable[Source[Entity]], entity: type[Entity]) -> Mapping[str, tuple[str, str]]:
    """Give the columns of known layouts: the field that each fills, and the dataset that prints it.

    Args:
        sources: The sources whose layouts count.
        entity: What the rows are.
    """
    found: dict[str, tuple[str, str]] = {}
    for source in sources:
        for layout in source.layouts if source.entity is entity else ():
            for column in layout.columns:
                if isinstance(column, Column):
                    found.setdefault(header_key(column.header), (column.to, source.slug))
    return found


def suggest(sample: Sample, entity: type[Entity], known: Mapping[str, tuple[str, str]]) -> Suggestion:
    """Say what a column may fill.

    Args:
        sample: What was seen of it.
        entity: What the rows are.
        known: The columns of known layouts.
    """
    claims = _claims(sample.header, entity, known)
    if not sample.cells:
        return _of_blank(sample, claims)
    if not claims:
        return _by_cells(sample, entity)
    judged = [(claim, verdict(claim.target, sample.cells)) for claim in claims]
    return _judged(sample, judged)


def _claims(header: str, entity: type[Entity], known: Mapping[str, tuple[str, str]]) -> list[_Claim]:
    """Collect the fields that a header stands for, each once."""
    targets, found = targets_of(entity), dict[str, _Claim]()
    plain = plain_header(header)
    for name, target in targets.items():
        if plain == plain_header(name):
            found[name] = _Claim(target, "the column has the name of the field")
    for word in fields_called(header):
        if word.target in targets:
            found.setdefault(
                word.target, _Claim(targets[word.target], f"the name is {word.language} for {word.target}")
            )
    to, dataset = known.get(header_key(header), ("", ""))
    if to in targets and not found:  # a dataset's own use of a plain word is no reason to doubt the word
        found[to] = _Claim(targets[to], f"a column of {dataset} has this name")
    return list(found.values())


def _of_blank(sample: Sample, claims: Sequence[_Claim]) -> Suggestion:
    if len(claims) == 1:
        reasons = (claims[0].why, "all cells that were looked at are blank")
        return Suggestion(sample.header, {"to": claims[0].target.name}, False, reasons)
    return Suggestion(sample.header, {}, False, ("all cells that were looked at are blank",))


def _judged(sample: Sample, judged: list[tuple[_Claim, Verdict]]) -> Suggestion:
    """Choose among the fields that the name stands for: words before text, as text reads anything."""
    told = [one for one in judged if not one[0].is_text]
    free = [one for one in judged if one[0].is_text]
    reading = [one for one in told if one[1].share >= SURE]
    partly = [one for one in told if one[1].read]
    chosen = (reading or partly or free or told)[0]
    is_one = len(reading) == 1 or (not partly and len(free) == 1)
    others = [claim.target.name for claim, found in judged if claim is not chosen[0] and found.read]
    return _suggestion(sample, *chosen, others=() if is_one else others)


def _suggestion(sample: Sample, claim: _Claim, found: Verdict, others: Sequence[str]) -> Suggestion:
    doubts = [*_doubts(claim, found), *(f"it may also be {other}" for other in others)]
    reasons = (claim.why, *_facts(claim, found), *doubts, *_blanks(claim, sample), *_silent(found))
    to: Options = {"to": claim.target.name}
    return Suggestion(sample.header, {**to, **found.best.options} if found.read else to, not doubts, reasons)


def _doubts(claim: _Claim, found: Verdict) -> list[str]:
    doubts = _rivals(found)
    if found.best.options.get("order") == "excel":
        doubts.append("the cells are numbers, as Excel writes days; look whether the dates come out right")
    if found.share < SURE:
        what = "words that we know" if isinstance(claim.kind, CodedKind) else "read"
        doubts.append(
            f"only {found.read} of {found.tried} cells are {what}" if found.tried else "no cell could be tried"
        )
    return doubts


def _rivals(found: Verdict) -> list[str]:
    ways = (found.best, *found.rivals[:MOST_NAMED])
    return [f"no cell proves which it is: {' or '.join(_way(way.options) for way in ways)}"] if found.rivals else []


def _way(options: Options) -> str:
    return ", ".join(f'{name} = "{value}"' for name, value in options.items()) or "nothing declared"


def _facts(claim: _Claim, found: Verdict) -> list[str]:
    if found.share < SURE or claim.is_text:
        return []
    facts = [f"{found.read} of {found.tried} cells are read"]
    if found.proofs and not found.rivals:
        facts.append(f"{found.proofs} of them can be read in no other way")
    return facts


def _blanks(claim: _Claim, sample: Sample) -> list[str]:
    """Ask what blanks mean where they may mean that there was nobody."""
    if not sample.blanks or claim.target.is_part or claim.kind != kind_of(int):
        return []
    cells = "1 cell is blank and counts" if sample.blanks == 1 else f"{sample.blanks} cells are blank and count"
    return [f'{cells} as unknown; if a blank means none, add blank = "zero"']


def _silent(found: Verdict) -> list[str]:
    """Ask what words mean that are often written where nothing is known."""
    if not found.silent:
        return []
    words = list(dict.fromkeys(cell.casefold() for cell in found.silent))
    count = sum(found.silent.values())
    cells = "1 cell says" if count == 1 else f"{count} cells say"
    listed = ", ".join(f'"{word}"' for word in words)
    return [f"{cells} {' or '.join(words)}; if that means not recorded, add unknown = [{listed}]"]


# By the cells alone ---------------------------------------------------------------------------------------------------


def _by_cells(sample: Sample, entity: type[Entity]) -> Suggestion:
    """Offer fields of a kind that its cells give away; never as certain."""
    telling = {kind_of(PartialDate): "dates", kind_of(Url): "web addresses"}
    telling |= {kind_of(Position): "pairs of coordinates", kind_of(Country): "countries"}
    for kind, what in telling.items():
        fields = [one for one in targets_of(entity).values() if not one.is_part and _one(one) == kind]
        found = verdict(fields[0], sample.cells) if fields else None
        if found is not None and found.share >= SURE and found.best.options.get("order") != "excel":
            names = ", ".join(field.name for field in fields)
            reason = f"{found.read} of {found.tried} cells are {what}; fields that hold them: {names}"
            options = {"to": fields[0].name, **found.best.options}
            return Suggestion(sample.header, options, False, (reason, *_rivals(found)))
    return Suggestion(sample.header, {}, False, ("neither the name nor the cells say what it is",))
