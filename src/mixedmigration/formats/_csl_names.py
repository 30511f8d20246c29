"""Names of CSL: parts where they are known, else as printed."""

from collections.abc import Mapping
from typing import cast

from mixedmigration.declaration.kind import Plain
from mixedmigration.entities.publication import Contributor
from mixedmigration.vocabularies import ContributorRole

__all__ = ["is_whole", "name_variable", "read_name"]

_PARTS = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")


def name_variable(one: Contributor) -> dict[str, Plain] | None:
    """Write a name; None where there is none.

    Args:
        one: The contributor. Given and family names are written only where the record tells them.
    """
    if one.is_organisation or not one.family:
        text = one.name or one.given
        return {"literal": text} if text else None
    return {"family": one.family, **({"given": one.given} if one.given else {})}


def read_name(value: object, role: ContributorRole) -> dict[str, Plain] | None:
    """Read a name; None where it is none.

    Particles stand with the part that they belong to, and a suffix in the whole name.

    Args:
        value: What the item holds.
        role: What whoever is named did.

    Examples:
        >>> read_name({"literal": "Mixed Migration Centre"}, ContributorRole.AUTHOR)
        {'name': 'Mixed Migration Centre', 'role': 'author'}
    """
    if not isinstance(value, Mapping):
        return None
    said = cast("Mapping[str, object]", value)
    literal = said.get("literal")
    if isinstance(literal, str) and literal:
        return {"name": literal, "role": role.slug}
    parts = {part: text for part in _PARTS if isinstance(text := said.get(part), str) and text}
    given = " ".join(parts[part] for part in ("given", "dropping-particle") if part in parts)
    family = " ".join(parts[part] for part in ("non-dropping-particle", "family") if part in parts)
    name = " ".join(part for part in (given, family) if part)
    if not name:
        return None
    name += f", {parts['suffix']}" if "suffix" in parts else ""
    made: dict[str, Plain] = {"name": name}
    made |= {"given": given} if given else {}
    made |= {"family": family} if family else {}
    return {**made, "role": role.slug}


def is_whole(value: object) -> bool:
    """Tell whether a name says no more than its given and family name, or its literal form."""
    said = set(cast("Mapping[str, object]", value)) if isinstance(value, Mapping) else set[str]()
    return said in ({"literal"}, {"family", "given"}, {"family"}, {"given"})
