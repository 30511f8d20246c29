"""How facts become records: from TOML, in the fields of our files, checked like anybody's.

Each table of a file is one record. Its head is the id; its keys are fields as JSON has them;
`told_in` names the sentences that it rests on, by text, and becomes citations.
"""

import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from importlib.resources import files
from typing import TypeVar, cast

from mixedmigration.declaration import checked
from mixedmigration.entities import Entity
from mixedmigration.errors import UnknownTermError
from mixedmigration.formats.document import draft_of
from mixedmigration.query.collection import Collection
from mixedmigration.values import Citation

from ._texts import TEXTS

__all__ = ["one", "shipped"]

E = TypeVar("E", bound=Entity)

_AUTHORITY = "mixedmigration"


def shipped(entity: type[E], *names: str) -> Collection[E]:
    """Make the records of some files.

    Args:
        entity: What they are.
        *names: Names of the files, without suffix, in order.

    Raises:
        ValidationError: A record cannot be, or has a key that is no field.
    """
    return Collection(entity, [cast(E, record) for name in names for record in _records(entity, name)])


def one(records: Collection[E], slug: object) -> E:
    """Give the record with an id, or with its last part.

    Args:
        records: Records that we ship.
        slug: The id, or its last part.

    Raises:
        UnknownTermError: There is none; near ones are offered.
    """
    kind = records.entity.type_slug
    whole = f"{kind}:{_AUTHORITY}:"
    known = {str(getattr(record, "id", "")).removeprefix(whole): record for record in records}
    asked = slug.removeprefix(whole) if isinstance(slug, str) else None
    if asked is None or asked not in known:
        near = get_close_matches(asked[:100], known, n=3) if asked else []
        raise UnknownTermError("term/unknown", f"known {kind.replace('-', ' ')}", slug, tuple(near))
    return known[asked]


def _records(entity: type[Entity], name: str) -> Iterator[Entity]:
    text = files(__package__ or "").joinpath("facts", f"{name}.toml").read_text(encoding="utf-8")
    for identifier, fields in tomllib.loads(text).items():
        told_in = fields.pop("told_in")
        document = {"id": identifier, **fields, "citations": list(_citations(told_in))}
        yield cast(Entity, checked(draft_of(document, entity, strict=True)))


def _citations(told_in: Mapping[str, list[int]]) -> Iterator[Citation]:
    for text, sentences in told_in.items():
        yield from (Citation(edition=TEXTS[text], row=number) for number in sentences)
