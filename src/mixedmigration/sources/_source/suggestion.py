"""What a column of somebody's table may fill: what its name says, and whether its cells agree.

A suggestion is certain when its name stands for one field, one way to read the cells is
proven, and nearly all of them can be read so. Everything else is offered with its reason,
and decided by a person.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

import attrs

from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import CodedKind, Kind, ManyKind
from mixedmigration.entities import Entity
from mixedmigration.errors._counts import count_of
from mixedmigration.values import Country, PartialDate, Place, Position, Url

from .blank_marks import is_machine_mark, is_mark
from .header_words import fields_called, form_of, has_odd_note, has_telling_note, names_people, plain_header
from .layout import Column, Source, header_key
from .personal_names import look_like_names
from .target import Target, bare, targets_of
from .trial import Options, Verdict, verdict

__all__ = ["Sample", "Suggestion", "known_headers", "suggest"]

SURE = 0.9
"""Share of the cells that must be readable for a field to be certain, or to be offered by the cells alone."""
HALF = 0.5
"""Share of the cells that must be readable where the name may as well mean something else."""
SOME = 0.01
"""Share of the cells that must be readable where only another dataset has a column of that name."""
MOST_NAMED = 4
"""Rival ways that a reason names."""
_FIGURES = re.compile(r"[\d\s.,;:/+-]{1,60}\Z")
_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)


@attrs.frozen
class Sample:
    """What was seen of one column."""

    header: str
    """Its name as printed."""
    cells: Mapping[str, int] = attrs.field(repr=False)
    """Its distinct cells, cleaned, and how often each is there."""
    blanks: int
    """Its blank cells."""
    rows: tuple[str, ...] = attrs.field(default=(), repr=False)
    """Its cells by row, to be compared with those of another column."""


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
    read: Mapping[str, object] = attrs.field(factory=dict[str, object], repr=False)
    """What its cells are read as, where they were tried."""
    is_map_word: bool = False
    """Whether its name is a word of map programs, which yields to a name in words."""

    @property
    def form(self) -> str:
        """How the name calls the cells written, as `form_of` tells it."""
        return form_of(self.header)

    @property
    def to(self) -> str:
        """The dotted name of the field; empty where nothing is suggested."""
        return str(self.options.get("to", ""))


@attrs.frozen
class _Claim:
    """A field that the name of a column stands for."""

    target: Target
    why: str
    doubt: str = ""
    """Why it can never be certain; empty where it can."""
    least: float = 0.0
    """Share of the cells without which the name alone is no reason to offer it."""
    is_map_word: bool = False
    """Whether the name is a word of map programs: `X` and `Y`."""

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
    if not any(not is_mark(cell) for cell in sample.cells):
        return _of_blank(sample, claims)
    judged = [(claim, verdict(claim.target, sample.cells)) for claim in claims]
    judged = [one for one in judged if one[1].share >= one[0].least]
    if judged:
        return _judged(sample, judged)
    return _of_people(sample) or _by_cells(sample, entity)


def _claims(header: str, entity: type[Entity], known: Mapping[str, tuple[str, str]]) -> list[_Claim]:
    """Collect the fields that a header stands for, each once."""
    targets, found = targets_of(entity), dict[str, _Claim]()
    words = [word for word in fields_called(header) if word.target in targets]
    plain = plain_header(header)
    if header in targets:
        words = []
    for name, target in targets.items():
        if plain == plain_header(name) and (not has_telling_note(header) or name in {word.target for word in words}):
            found[name] = _Claim(target, "the column has the name of the field")
    for word in words:
        why = f"the name is {word.language} for {word.target}"
        found.setdefault(
            word.target, _open(targets[word.target], header) if word.is_open else _Claim(targets[word.target], why)
        )
    to, dataset = known.get(header_key(header), ("", ""))
    if to in targets and to not in found:
        found = _with_known(found, targets[to], dataset, is_plain=" " not in plain)
    return list(found.values())


def _open(target: Target, header: str) -> _Claim:
    """Take a name that says too little to be certain; coordinates in the words of map programs are told by the cells."""
    name = target.name
    if target.path[0] == "position":
        return _Claim(target, f"map programs call {name} so", least=SURE, is_map_word=True)
    return _Claim(target, f"the name may mean {name}", "the name leaves open what it is", least=HALF)


def _with_known(found: Mapping[str, _Claim], target: Target, dataset: str, is_plain: bool) -> dict[str, _Claim]:
    """Add what a dataset calls so; its own use of a plain word is no reason to doubt the word."""
    sure = {name: claim for name, claim in found.items() if not claim.doubt}
    if not sure:
        return {target.name: _Claim(target, f"a column of {dataset} has this name", least=SOME)}
    if is_plain or any(name.partition(".")[0] == target.path[0] for name in sure):
        return dict(found)
    doubt = f"a column of {dataset} has this name and holds {target.name}"
    doubted = {name: attrs.evolve(claim, doubt=doubt) for name, claim in sure.items()}
    rival = _Claim(target, f"a column of {dataset} has this name", f"its words mean {' or '.join(sure)}", SOME)
    return {**doubted, target.name: rival}


def _of_blank(sample: Sample, claims: Sequence[_Claim]) -> Suggestion:
    if len(claims) == 1:
        reasons = (claims[0].why, "all cells that were looked at are blank")
        return Suggestion(sample.header, {"to": claims[0].target.name}, False, reasons)
    return Suggestion(sample.header, {}, False, ("all cells that were looked at are blank",))


def _judged(sample: Sample, judged: list[tuple[_Claim, Verdict]]) -> Suggestion:
    """Choose among the fields that the name stands for: words before text, as text reads anything."""
    told = [one for one in judged if not one[0].is_text]
    free = [one for one in judged if one[0].is_text]
    reading = [one for one in told if one[1].share >= SURE and not _is_excel(one[1])]
    reading.sort(key=lambda one: bool(one[0].doubt))
    partly = sorted((one for one in told if one[1].read), key=lambda one: (_is_excel(one[1]), -one[1].share))
    likely = [one for one in partly if one[1].share >= HALF]
    chosen = (reading or likely or (partly and free) or partly or free or told)[0]
    is_one = len([one for one in reading if not one[0].doubt]) == 1 or (not partly and len(free) == 1)
    others = [claim.target.name for claim, found in judged if claim is not chosen[0] and found.read]
    return _suggestion(sample, *chosen, others=() if is_one and not chosen[0].doubt else others)


def _is_excel(found: Verdict) -> bool:
    """Say whether dates are read only as numbers of days, as which any number can be read."""
    return found.best.options.get("order") == "excel"


def _suggestion(sample: Sample, claim: _Claim, found: Verdict, others: Sequence[str]) -> Suggestion:
    also = [f"it may also be {' or '.join(others)}"] if others else []
    doubts = [
        *_doubts(claim, found),
        *_noted(claim, sample),
        *_misread(claim, found),
        *_unlike_text(claim, sample),
        *also,
    ]
    reasons = (claim.why, *_facts(claim, found), *doubts, *_blanks(claim, sample), *_silent(claim, found))
    options: Options = {"to": claim.target.name, **(found.best.options if found.read else {})}
    marks = _marks(found.misread) if _is_misread(claim, found) else _blank_texts(claim, found)
    if marks:
        options = {**options, "unknown": marks}
    return Suggestion(sample.header, options, not doubts, reasons, found.best.read, claim.is_map_word)


def _is_misread(claim: _Claim, found: Verdict) -> bool:
    """Say whether a mark for a blank would be read as something else, as `NA` as Namibia; text is what it is."""
    return bool(found.misread) and not claim.is_text


def _marks(cells: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(cells))


def _blank_texts(claim: _Claim, found: Verdict) -> list[str]:
    """Give the marks that programs print for a blank, which are no text that anybody wrote."""
    return _marks(filter(is_machine_mark, found.misread)) if claim.is_text else []


def _misread(claim: _Claim, found: Verdict) -> list[str]:
    if not _is_misread(claim, found):
        return []
    words = " or ".join(_marks(found.misread))
    cells = count_of(sum(found.misread.values()), "cell says", "cells say")
    return [f"{cells} {words}, which would be read as a value and is likely a mark for a blank"]


def _noted(claim: _Claim, sample: Sample) -> list[str]:
    """Doubt a number beside whose name stands a note that may say that something else is counted."""
    is_odd = claim.kind == kind_of(int) and not claim.target.is_part and has_odd_note(sample.header)
    return ["the note in brackets may say that it counts something else"] if is_odd else []


def _unlike_text(claim: _Claim, sample: Sample) -> list[str]:
    """Doubt a text whose cells are figures, codes or addresses."""
    if not claim.is_text:
        return []
    if form_of(sample.header) == "code":
        return ["the name says that its cells are codes"]
    what = {"figures": _FIGURES, "web addresses": _ADDRESS}
    return [f"most cells are {name}" for name, form in what.items() if _share(sample, form) > HALF]


def _share(sample: Sample, form: re.Pattern[str]) -> float:
    """Give the share of the cells that start in a form."""
    return sum(count for cell, count in sample.cells.items() if form.match(cell)) / sum(sample.cells.values())


def _doubts(claim: _Claim, found: Verdict) -> list[str]:
    doubts = [*([claim.doubt] if claim.doubt else []), *_rivals(found)]
    if claim.is_map_word and not any(_is_broken(value) for value in found.best.read.values()):
        doubts.append("all of its numbers are whole")
    if found.best.options.get("order") == "excel":
        doubts.append("the cells are numbers, as Excel writes days; look whether the dates come out right")
    if found.share < SURE:
        what = "words that we know" if isinstance(claim.kind, CodedKind) else "read"
        doubts.append(f"only {found.read} of {_cells(found)} {what}" if found.tried else "no cell could be tried")
    return doubts


def _is_broken(value: object) -> bool:
    return isinstance(value, float) and not value.is_integer()


def _cells(found: Verdict) -> str:
    return count_of(found.tried, "cell is", "cells are")


def _rivals(found: Verdict) -> list[str]:
    ways = (found.best, *found.rivals[:MOST_NAMED])
    return [f"no cell proves which it is: {' or '.join(_way(way.options) for way in ways)}"] if found.rivals else []


def _way(options: Options) -> str:
    return ", ".join(f'{name} = "{value}"' for name, value in options.items()) or "nothing declared"


def _facts(claim: _Claim, found: Verdict) -> list[str]:
    if found.share < SURE or claim.is_text:
        return []
    facts = [f"{found.read} of {_cells(found)} read"]
    if found.proofs and not found.rivals:
        facts.append(f"{found.proofs} of them can be read in no other way")
    return facts


def _blanks(claim: _Claim, sample: Sample) -> list[str]:
    """Ask what blanks mean where they may mean that there was nobody."""
    if not sample.blanks or claim.target.is_part or claim.kind != kind_of(int):
        return []
    cells = count_of(sample.blanks, "cell is blank and counts", "cells are blank and count")
    return [f'{cells} as unknown; if a blank means none, add blank = "zero"']


def _silent(claim: _Claim, found: Verdict) -> list[str]:
    """Ask what words mean that are often written where nothing is known."""
    if not found.silent or _is_misread(claim, found):
        return []
    words = list(dict.fromkeys(cell.casefold() for cell in found.silent))
    cells = count_of(sum(found.silent.values()), "cell says", "cells say")
    if _blank_texts(claim, found) and all(map(is_machine_mark, found.silent)):
        return [f"{cells} {' or '.join(words)}, as programs write a blank"]
    listed = ", ".join(f'"{word}"' for word in words)
    return [f"{cells} {' or '.join(words)}; if that means not recorded, add unknown = [{listed}]"]


# People --------------------------------------------------------------------------------------------------------------

_TRAVELS = (
    "nobody maps it, so it is not read; but what is not named travels along in extras: "
    "uncomment the line, and the column is neither read nor kept"
)


def _of_people(sample: Sample) -> Suggestion | None:
    """Warn of a column that may name people, by its own name or by how its cells look."""
    if names_people(sample.header) and _share(sample, _FIGURES) <= HALF:
        why = "the name says that it may name people"
    elif look_like_names(sample.cells):
        why = "the cells look like names, which may be those of people"
    else:
        return None
    return Suggestion(sample.header, {}, False, (why, _TRAVELS))


# By the cells alone ---------------------------------------------------------------------------------------------------


def _by_cells(sample: Sample, entity: type[Entity]) -> Suggestion:
    """Offer fields of a kind that its cells give away; never as certain."""
    telling = {kind_of(PartialDate): "dates", kind_of(Url): "web addresses"}
    telling |= {kind_of(Position): "pairs of coordinates", kind_of(Country): "countries"}
    for kind, what in telling.items():
        fields = [one for one in targets_of(entity).values() if not one.is_part and _one(one) == kind]
        found = verdict(fields[0], sample.cells) if fields else None
        is_told = found is not None and found.share >= SURE and not _is_excel(found)
        if found is not None and is_told and not _says_little(kind, found):
            names = ", ".join(field.name for field in fields)
            reason = f"{found.read} of {_cells(found)} {what}; fields that hold them: {names}"
            options = {"to": fields[0].name, **found.best.options}
            return Suggestion(sample.header, options, False, (reason, *_rivals(found)))
    return Suggestion(sample.header, {}, False, ("neither the name nor the cells say what it is",))


def _says_little(kind: Kind, found: Verdict) -> bool:
    """Say whether dates are all bare numbers, as which any can be read, or countries all the same one."""
    if kind == kind_of(PartialDate):
        return all(cell.isdigit() for cell in found.best.read)
    return kind == kind_of(Country) and len(set(found.best.read.values())) == 1
