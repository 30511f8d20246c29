"""What a data dictionary is read off: the fields of an entity, those of its parts, and their kinds."""

from collections.abc import Iterable, Iterator

from mixedmigration.declaration import Field, PartKind, Record, questions_of
from mixedmigration.declaration.kind import CodedKind, Kind, ManyKind, OptionalKind, ReasonedKind, StructKind
from mixedmigration.vocabularies import Word


def declared(cls: type[Record], prefix: str = "", above: tuple[type[Record], ...] = ()) -> Iterator[tuple[str, Field]]:
    """Yield the fields of a class with their names, and after each part the fields of the part.

    Args:
        cls: The entity or part.
        prefix: What comes before each name.
        above: The classes that it is a part of; none of them is entered again.
    """
    within = (*above, cls)
    for field in questions_of(cls).values():
        yield prefix + field.name, field
        inner = layers(field.kind)[-1]
        if isinstance(inner, PartKind) and inner.cls not in within:
            yield from declared(inner.cls, f"{prefix}{field.name}.", within)


def layers(kind: Kind) -> list[Kind]:
    """Give a kind and what it holds, from the outside in."""
    found = [kind]
    while isinstance(found[-1], (OptionalKind, ReasonedKind, ManyKind)):
        found.append(found[-1].inner)
    return found


def kinds_of(entity: type[Record]) -> Iterator[Kind]:
    """Yield every kind that the fields are made of, those in parts and in values included."""
    return _within(field.kind for _, field in declared(entity))


def _within(kinds: Iterable[Kind]) -> Iterator[Kind]:
    for kind in kinds:
        for layer in layers(kind):
            yield layer
            if isinstance(layer, StructKind):
                yield from _within(layer.parts.values())


def words_of(entity: type[Record]) -> dict[str, type[Word]]:
    """Give the vocabularies whose words a record may hold, by slug."""
    coded = (kind.words for kind in kinds_of(entity) if isinstance(kind, CodedKind))
    return dict(sorted((words.vocabulary(), words) for words in set(coded)))
