"""Made-up records of any entity or part, drawn field by field from its declaration.

All records are made up: no person, place or event in them exists. Fields are drawn each by
itself; where a rule of the record then does not hold, a blamed field takes the value of a
like field or is left out. So nothing is drawn and thrown away, whatever rules are added.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Generic, TypeVar, cast

import attrs
from hypothesis import strategies as st

from mixedmigration.declaration import Draft, Field, Record, checked, draft, fields_of
from mixedmigration.entities import Entity, ProtectionIncident
from mixedmigration.errors import InvalidValueError
from mixedmigration.values import Extras
from mixedmigration.values.extras import pointer, segments

from .kind_strategies import EVER, Span, entities, of_kind
from .value_strategies import ids

__all__ = ["incidents", "records", "records_within"]

R = TypeVar("R", bound=Record)

_SPANS: tuple[Span, ...] = ((date(2024, 1, 1), date(2024, 12, 31)), (date(2014, 1, 1), date(2026, 12, 31)), EVER)
"""The dates of one record lie within a year, within the years of the field's data, or anywhere."""


def records(cls: type[R], /, **overrides: st.SearchStrategy[object]) -> st.SearchStrategy[R]:
    """Give made-up records of a class.

    Args:
        cls: An entity or a part of one; `Entity` itself gives entities of every kind.
        **overrides: A strategy for a field, in place of what follows from its declaration. It
            may give whatever the class takes, such as text for a date. It is never changed to
            make a rule hold; other fields are.

    Raises:
        InvalidValueError: The class has no such field (`key/unknown`).
        TypeError: The class is no entity and no part of one.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(records(ProtectionIncident, country=st.just("LBY")))
        ... def law(incident):
        ...     assert incident.country.name == "Libya"
        >>> law()
    """
    if cls is Entity:
        return cast("st.SearchStrategy[R]", st.one_of([records(entity, **overrides) for entity in entities()]))
    for name in overrides:
        _must_be_a_field(cls, name)
    return _made_up(_Plan(cls, _SPANS, overrides) if overrides else _plan(cls))  # type: ignore[arg-type]  # a class is hashable


def incidents(**overrides: st.SearchStrategy[object]) -> st.SearchStrategy[ProtectionIncident]:
    """Give made-up protection incidents.

    Args:
        **overrides: A strategy for a field, as for `records`.

    Raises:
        InvalidValueError: An incident has no such field (`key/unknown`).

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(incidents(dead=st.integers(1, 9)))
        ... def law(incident):
        ...     assert 1 <= incident.dead <= 9
        >>> law()
    """
    return records(ProtectionIncident, **overrides)


def records_within(cls: type[R], span: Span, depth: int) -> st.SearchStrategy[R]:
    """Give made-up parts of a record, whose dates lie within some days.

    Args:
        cls: A part, which may be an entity.
        span: First and last day.
        depth: In how many parts it stands, itself included.
    """
    return _made_up(_Plan(cls, (span,), {}, depth))


class _Plan(Generic[R]):
    """What to draw for each field of a record; messages show it, so it is written as the class alone."""

    def __init__(
        self,
        cls: type[R],
        spans: tuple[Span, ...],
        given: Mapping[str, st.SearchStrategy[object]],
        depth: int = 0,
    ) -> None:
        self.cls, self.given = cls, frozenset(given)
        self.spans = st.sampled_from(spans)
        self.fields = {span: st.fixed_dictionaries({**_fields(cls, span, depth), **given}) for span in spans}

    def __repr__(self) -> str:
        return ", ".join([self.cls.__name__, *sorted(self.given)])


@cache
def _plan(cls: type[R]) -> _Plan[R]:
    return _Plan(cls, _SPANS, {})


@st.composite
def _made_up(draw: st.DrawFn, plan: _Plan[R]) -> R:
    return _record(plan.cls, plan.given, draw(plan.fields[draw(plan.spans)]))


def _must_be_a_field(cls: type[Record], name: str) -> None:
    if name not in fields_of(cls):
        near = get_close_matches(name, fields_of(cls), n=3)
        hint = f"did you mean {', '.join(near)}?" if near else ""
        raise InvalidValueError("key/unknown", f"a field of {cls.__name__}", name, hint)


def _fields(cls: type[Record], span: Span, depth: int) -> dict[str, st.SearchStrategy[object]]:
    return {name: _field(cls, field, span, depth) for name, field in fields_of(cls).items()}


def _field(cls: type[Record], field: Field, span: Span, depth: int) -> st.SearchStrategy[object]:
    """Draw a field; two that all entities share depend on the entity and not on their type alone."""
    if issubclass(cls, Entity) and field.name == "id":
        return ids(cls.type_slug)
    if issubclass(cls, Entity) and field.name == "inferred":
        return st.frozensets(st.sampled_from(list(fields_of(cls))), max_size=3)
    drawn = of_kind(field.kind, span, depth)
    if depth and not field.is_required:
        return _rarely(drawn, field.default)
    return drawn if field.default in (attrs.NOTHING, None, (), frozenset()) else st.just(field.default) | drawn


@st.composite
def _rarely(draw: st.DrawFn, drawn: st.SearchStrategy[object], default: object) -> object:
    """Draw a field of a part, or leave it out: a whole interview has hundreds of them."""
    return draw(drawn) if draw(st.integers(0, 2)) == 0 else default


def _record(cls: type[R], given: frozenset[str], values: dict[str, object]) -> R:
    """Make the record, or raise with all that is wrong where only the overrides can be to blame."""
    made, before = draft(cls, values), -1
    while made.complaints and len(made.complaints) != before:
        before = len(made.complaints)
        made = _mended(made, values, given)
    _undisputed(made, given)
    record: R = checked(made)
    return record


def _mended(made: Draft, values: dict[str, object], given: frozenset[str]) -> Draft:
    """Change one field so that less is wrong: one that is blamed, else any that was not asked for."""
    blamed = (segments(said.at)[0] for said in made.complaints)
    for name in dict.fromkeys((*blamed, *values)):
        if name in values and name not in given:
            for value in _others(made.cls, name, values):
                again = draft(made.cls, {**values, name: value})
                if len(again.complaints) < len(made.complaints):
                    values[name] = value
                    return again
    return made


def _others(cls: type[Record], name: str, values: Mapping[str, object]) -> Iterator[object]:
    """Yield what a field might hold instead: what like fields hold, or part of it, then its default."""
    fields = fields_of(cls)
    like = [values[other] for other in values if other != name and fields[other].kind == fields[name].kind]
    yield from (value[:1] for value in like if isinstance(value, tuple) and value)
    yield from (value for value in like if value is not None)
    if not fields[name].is_required:
        yield fields[name].default


def _undisputed(made: Draft, given: frozenset[str]) -> None:
    """Leave out of `extras` what claims the place of a field that was read."""
    extras = made.values.get("extras")
    if isinstance(extras, Extras) and "extras" not in given:
        fields = fields_of(made.cls)
        read = {pointer(name) for name, value in made.values.items() if value != fields[name].default}
        made.values["extras"] = Extras({key: extras[key] for key in extras if key not in read})
