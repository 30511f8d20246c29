"""How the lines of a question map are read: what each question fills, with the options that it states."""

from collections.abc import Iterable, Iterator

import attrs

from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import CodedKind
from mixedmigration.entities import Entity
from mixedmigration.entities.translation import question_key
from mixedmigration.errors import UnknownTermError
from mixedmigration.values import NoAnswer
from mixedmigration.values.shape import is_list, is_object

from .answer_reader import answer_reader
from .cell import CellReader
from .declared import Declared
from .field_path import item_kind, list_of, near_paths, path_target
from .question_map import Fill, MappedQuestion, Use
from .target import Target, bare

USES = {use.value: use for use in Use if use is not Use.FIELD}
"""What stands in place of a field."""


@attrs.frozen
class Usual:
    """What holds for all questions of a map that do not say otherwise."""

    entity: type[Entity]
    publisher: str | None
    reasons: tuple[tuple[str, NoAnswer], ...]
    none: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]


def questions_told(
    lines: Declared, usual: Usual, beside: tuple[MappedQuestion, ...] = ()
) -> tuple[MappedQuestion, ...]:
    """Read the lines of a map; complain of two that cannot both hold.

    Args:
        lines: A table from questions to what they fill.
        usual: What holds for all questions.
        beside: Questions that hold as well, save where these lines name them anew.
    """
    found: list[MappedQuestion] = []
    replaced = {question_key(name) for name in lines.raw if isinstance(name, str)}
    claims = Claims(usual.entity, [one for one in beside if not one.keys & replaced])
    named: dict[str, str] = {}
    for name, raw in lines.raw.items():
        if not isinstance(name, str) or not question_key(name):
            lines.complain("value/type", "the name or the wording of a question", str(name))
            continue
        question = _question(lines, name, raw, usual, claims)
        for key in question.keys:
            if named.setdefault(key, name) != name:
                lines.complain("mapping/conflict", f"another question than {named[key]}", name)
        found.append(question)
    return tuple(claims.with_others(one) for one in found)


def reason(slug: str) -> NoAnswer:
    """Read why there is no answer.

    Raises:
        UnknownTermError: There is no such reason.
    """
    found = next((one for one in NoAnswer if one.slug == slug), None)
    if found is None:
        raise UnknownTermError("term/unknown", "reason for no answer", slug, tuple(one.slug for one in NoAnswer))
    return found


def _question(lines: Declared, name: str, raw: object, usual: Usual, claims: "Claims") -> MappedQuestion:
    tables = [raw] if is_object(raw) or isinstance(raw, str) else raw
    if not is_list(tables) or not tables:
        expected = f"a field, one of {', '.join(USES)}, or a table of options with one of these under `to`"
        lines.complain("value/type", expected, name, value=raw)
        return MappedQuestion(name=name, use=Use.ANSWER)
    tolds = [_table(lines, name, item, str(at) if is_list(raw) else "") for at, item in enumerate(tables)]
    first = tolds[0]
    wordings, other, note = first.texts("wording"), first.text("other"), first.text("note") or ""
    is_pseudonym, is_kept = first.flag("pseudonym"), first.flag("keep")
    use = USES.get(str(first.get("to")), Use.FIELD) if len(tolds) == 1 else Use.FIELD
    fills: list[Fill] = []
    for told in tolds:
        if use is Use.FIELD:
            fills += _fill(told, usual, claims)
        told.refuse_others("an option of this question")
    return MappedQuestion(
        name=name,
        wordings=wordings,
        use=use,
        fills=tuple(fills),
        other=other,
        is_pseudonym=is_pseudonym,
        is_kept=is_kept,
        note=note,
    )


def _table(lines: Declared, name: str, item: object, place: str) -> Declared:
    path = (*lines.path, name, *([place] if place else []))
    if isinstance(item, str):
        return Declared({"to": item}, path, lines.problems)
    if is_object(item):
        return Declared(item, path, lines.problems)
    lines.complain("value/type", "a field, or a table of options", *path[len(lines.path) :], value=item)
    return Declared({"to": Use.ANSWER.value}, path, lines.problems)


def _fill(told: Declared, usual: Usual, claims: "Claims") -> Iterator[Fill]:
    target = told_path(told, "to", usual.entity)
    if target is None:
        return
    claims.claim(told, target)
    reasons = (*told.pairs("no_answer", reason), *usual.reasons)
    none = told.texts("none") if told.raw.get("none") is not None else usual.none if _may_be_nothing(target) else ()
    told.asked.add("none")
    is_joined = target.is_list and told.raw.get("separator") is not None
    reads = _reader(target if is_joined else Target(target.path, item_kind(target), target.field), told, usual)
    other = told_path(told, "other_to", usual.entity) if told.get("other_to") is not None else None
    if other is not None:
        claims.claim(told, other, "other_to")
    yield Fill(to=target, reads=reads, is_joined=is_joined, other=other, reasons=reasons, none=none)


def _may_be_nothing(target: Target) -> bool:
    """Tell whether an answer can say that there is nothing to list; the No of a yes or no is an answer like any other."""
    return target.is_list or (list_of(target) is not None and bare(target.kind)[0] != kind_of(bool))


def told_path(told: Declared, key: str, entity: type[Entity]) -> Target | None:
    """Read the path of a field; complain of one that there is not, with near ones."""
    path = told.get(key)
    target = path_target(entity, path)
    if path is None:
        told.complain("field/required", f"the field of {entity.type_slug} that it fills", key)
    elif target is None:
        no_path(told, entity, path, key)
    return target


def no_path(told: Declared, entity: type[Entity], path: object, *keys: str) -> None:
    """Complain of a path that can hold no answer."""
    near = near_paths(entity, path)
    hint = f"did you mean {', '.join(near)}?" if near else f"mixedmigration describe {entity.type_slug} lists them"
    told.complain(
        "mapping/unknown", f"a field of {entity.type_slug} that an answer can fill", *keys, value=path, hint=hint
    )


def _reader(target: Target, told: Declared, usual: Usual) -> CellReader:
    """Choose how an answer is read; words are read by the publisher's labels where the vocabulary knows them."""
    options: dict[object, object] = {key: value for key, value in told.raw.items() if key != "no_answer"}
    kind, _ = bare(item_kind(target))
    if isinstance(kind, CodedKind) and usual.publisher in kind.words.crosswalk().editions:
        options.setdefault("publisher", usual.publisher)
    below = Declared(options, told.path, told.problems, told.asked)
    return answer_reader(target, below, usual.yes, usual.no)


class Claims:
    """Which fields are filled by which lines of a map: no two fill the same, save answers of one list."""

    def __init__(self, entity: type[Entity], beside: Iterable[MappedQuestion] = ()) -> None:
        self._entity = entity
        fills = [fill for one in beside for fill in one.fills]
        self._taken = {to.path: to for fill in fills for to in (fill.to, fill.other) if to is not None}

    def claim(self, told: Declared, target: Target, key: str = "to") -> None:
        """Note that a line fills a field; complain where another one fills it, the whole of it, or a part."""
        for path, other in self._taken.items():
            shorter, longer = sorted((path, target.path), key=len)
            is_same_list = path == target.path and target.is_list and other.is_list
            if longer[: len(shorter)] == shorter and not is_same_list:
                what = "a field of its own" if path == target.path else f"{'.'.join(shorter)} as a whole or its parts"
                told.complain("mapping/conflict", f"{what}, since another question fills {other.name}", key)
                return
        self._taken[target.path] = target

    def with_others(self, question: MappedQuestion) -> MappedQuestion:
        """Let the words beside Other go to the field that stands for them, where no line says otherwise."""
        return attrs.evolve(question, fills=tuple(map(self._with_other, question.fills)))

    def _with_other(self, fill: Fill) -> Fill:
        path = (*fill.path[:-1], f"{fill.path[-1]}_other")
        beside = path_target(self._entity, ".".join(path)) if fill.other is None else None
        if beside is None or path in self._taken or bare(beside.kind)[0] != kind_of(str):
            return fill
        self._taken[path] = beside
        return attrs.evolve(fill, other=beside)
