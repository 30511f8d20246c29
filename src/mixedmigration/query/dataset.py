"""Records of several kinds together: interviews with their people and journeys, incidents, routes, publications.

A dataset holds one collection for each kind. It stands for all there is, so it can say
whether references between its records lead anywhere. A record that stands inside another,
such as the journey in an interview, is found as one of its own kind too, and is held once.
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from html import escape
from types import MappingProxyType
from typing import TypeVar, cast, overload

from mixedmigration.checks import Report
from mixedmigration.checks import check as check_records
from mixedmigration.checks.references import Whole
from mixedmigration.entities import Entity
from mixedmigration.entities.embedded import embedded_in, kinds_in
from mixedmigration.entities.reference import entity_classes
from mixedmigration.errors import QueryError
from mixedmigration.errors.exceptions import shown

from .by_id import ById
from .collection import Collection
from .english import nouns

__all__ = ["Dataset"]

E = TypeVar("E", bound=Entity)


class Dataset(Whole):
    """Collections of several kinds of record, in the order in which the kinds were first given.

    It never changes. Iterating gives the records that were given, kind by kind; `len` counts
    them. `dataset[Journey]` gives journeys given by themselves and those inside interviews.

    Args:
        *given: Records, or any collections or lists of them; an empty collection counts
            as a kind of which there are none.

    Raises:
        QueryError: Something given is no record.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident, Route
        >>> dataset = Dataset(
        ...     [ProtectionIncident(id="protection-incident:my-table:7", dead=4)],
        ...     Route(id="route:my-table:west", parents=["route:my-table:south"]),
        ... )
        >>> dataset
        Dataset of 1 protection incident, 1 route
        >>> dataset["route"].entity is Route and len(dataset[Route]) == 1
        True
        >>> [issue.message for issue in dataset.check() if issue.code == "reference/dangling"]
        ['route:my-table:west names route:my-table:south, which the dataset does not hold']
    """

    __slots__ = ("_by_id", "_given", "_with_embedded")
    _given: Mapping[type[Entity], Collection[Entity]]
    _with_embedded: dict[type[Entity], Collection[Entity]]
    _by_id: ById[Entity] | None

    def __init__(self, *given: "Entity | Iterable[Entity]") -> None:
        records = dict[type[Entity], list[Entity]]()
        whole = dict[type[Entity], Collection[Entity]]()
        for one in given:
            if isinstance(one, Collection) and one.entity not in records and _is_pure(one):
                whole[one.entity] = one
                records[one.entity] = list(one)
                continue
            for record in _each(one):
                records.setdefault(type(record), []).append(record)
                whole.pop(type(record), None)
        made = {kind: whole[kind] if kind in whole else Collection(kind, them) for kind, them in records.items()}
        self._given, self._with_embedded, self._by_id = MappingProxyType(made), {}, None

    @property
    def kinds(self) -> tuple[type[Entity], ...]:
        """The kinds of record in it: those given, then those that stand only inside others."""
        inside = {kind for given in self._given for kind in kinds_in(given)} - set(self._given)
        return (*self._given, *sorted(inside, key=lambda kind: kind.type_slug))

    @property
    def collections(self) -> tuple[Collection[Entity], ...]:
        """The collections as they were given, one for each kind, without what stands inside others."""
        return tuple(self._given.values())

    @overload
    def __getitem__(self, kind: type[E]) -> Collection[E]: ...
    @overload
    def __getitem__(self, kind: str) -> Collection[Entity]: ...
    def __getitem__(self, kind: "type[Entity] | str") -> Collection[Entity]:
        entity = _entity(kind)
        if not any(entity in kinds_in(given) for given in self._given):
            return self._given[entity] if entity in self._given else Collection(entity)
        if entity not in self._with_embedded:
            self._with_embedded[entity] = Collection(entity, self._all_of(entity))
        return self._with_embedded[entity]

    def _all_of(self, entity: type[Entity]) -> Iterator[Entity]:
        """Yield the records of a kind given by themselves, then those inside others that say something else."""
        apart = dict[object, list[Entity]]()
        for record in self._given.get(entity, ()):
            apart.setdefault(_id(record), []).append(record)
            yield record
        for record in self._inside():
            if type(record) is entity and record not in (same := apart.setdefault(_id(record), [])):
                same.append(record)
                yield record

    def _inside(self) -> Iterator[Entity]:
        for record in self:
            for _, inner in embedded_in(record):
                yield inner

    @property
    def by_id(self) -> ById[Entity]:
        """All records by their ids, those inside others too; an id that stands for several raises with them."""
        if self._by_id is None:
            self._by_id = ById([*self, *self._inside()])
        return self._by_id

    def check(self, *, known: "Iterable[str | Entity]" = ()) -> Report:
        """Ask every check of all records, and follow every reference between them.

        Args:
            known: Ids, or records, that references may lead to though the dataset does not
                hold them, such as the routes that we ship.

        Returns:
            A report of findings, as of `mm.check(dataset)`.
        """
        return check_records(self, known=known)

    def explain(self) -> str:
        """Write what it holds and how each collection came about, in English."""
        told = [f"{len(given):,} {_noun(given)}{_how(given)}" for given in self._given.values()]
        inside = [
            f"{len(self[kind]):,} {_noun(self[kind])} inside them" for kind in self.kinds if kind not in self._given
        ]
        return "; ".join([*told, *inside]) or "nothing"

    def __iter__(self) -> Iterator[Entity]:
        for given in self._given.values():
            yield from given

    def __len__(self) -> int:
        return sum(map(len, self._given.values()))

    def __contains__(self, record: object) -> bool:
        given = self._given.get(type(record)) if isinstance(record, Entity) else None
        return given is not None and record in given

    def __eq__(self, other: object) -> bool:
        return dict(self._given) == dict(other._given) if isinstance(other, Dataset) else NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset(self._given.values()))

    def __reduce__(self) -> tuple[object, ...]:
        return Dataset, self.collections

    def __repr__(self) -> str:
        return (
            f"Dataset of {', '.join(f'{len(given):,} {_noun(given)}' for given in self._given.values()) or 'nothing'}"
        )

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><th scope='row'>{escape(kind.type_slug)}</th>"
            f"<td style='text-align: right'>{len(self._given.get(kind, ())):,}</td>"
            f"<td style='text-align: right'>{len(self[kind]) - len(self._given.get(kind, ())):,}</td></tr>"
            for kind in self.kinds
        )
        head = "<tr><th scope='col'>kind</th><th scope='col'>records</th><th scope='col'>inside others</th></tr>"
        caption = f"<caption>{escape(repr(self))}</caption>"
        return f"<div><table>{caption}<thead>{head}</thead><tbody>{rows}</tbody></table></div>"


def _is_pure(given: Collection[Entity]) -> bool:
    """Say whether a collection holds one kind of entity, and no further kinds made of it."""
    entity = given.entity
    return issubclass(entity, Entity) and bool(entity.type_slug) and all(type(record) is entity for record in given)


def _each(given: object) -> Iterator[Entity]:
    """Yield the records that one argument gives.

    Raises:
        QueryError: It is no record and no collection of them.
    """
    asked, name = "records, or collections of records", type(given).__name__
    if isinstance(given, Entity):
        yield given
        return
    if isinstance(given, (str, bytes, dict)) or not isinstance(given, Iterable):
        raise QueryError(f"a dataset is made of {asked}, not of {name}")
    for one in cast("Iterable[object]", given):
        if not isinstance(one, Entity):
            raise QueryError(f"a dataset is made of {asked}, and one of those given holds {type(one).__name__}")
        yield one


def _entity(kind: object) -> type[Entity]:
    """Give the entity that is named by its class or its slug.

    Raises:
        QueryError: There is none.
    """
    if isinstance(kind, type) and issubclass(kind, Entity) and kind.type_slug:
        return kind
    known = entity_classes()
    if isinstance(kind, str) and kind in known:
        return known[kind]
    near = get_close_matches(kind[:100], known, n=3) if isinstance(kind, str) else []
    said: object = kind.__name__ if isinstance(kind, type) else kind
    raise QueryError(f"a dataset is asked for a kind of record, and {shown(said)} is none", tuple(near))


def _id(record: Entity) -> object:
    return getattr(record, "id", None)


def _how(given: Collection[Entity]) -> str:
    """Say how a collection came about, where anything was asked of it."""
    return f" ({given.explain()})" if given.steps else ""


def _noun(given: Collection[Entity]) -> str:
    name = given.entity.type_slug.replace("-", " ")
    return name if len(given) == 1 else nouns(given.entity)
