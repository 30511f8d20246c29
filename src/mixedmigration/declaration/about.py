"""What a field says of itself, in one place: meaning, sensitivity and role.

Everything else is derived from this: checks, files, queries, the data dictionary and
what may be shown. A field that does not say it fails when its class is defined.
"""

from collections.abc import Mapping
from enum import Enum, IntEnum

import attrs

__all__ = ["ABOUT", "About", "Role", "Sensitivity", "about"]

ABOUT = "mixedmigration"
"""The key under which a field keeps its `About` in the attrs metadata."""


class Sensitivity(IntEnum):
    """How much harm a field can do when it leaks; ordered.

    Source: the levels of the OCHA Data Responsibility Guidelines (2021, updated 2025),
        with `PUBLIC` for what publishers already print.
    """

    PUBLIC = 0
    """Printed by publishers; may be shown in messages."""
    LOW = 1
    """Little harm by itself."""
    MODERATE = 2
    """May harm a person or a group together with other data."""
    HIGH = 3
    """Harms by itself: names, contacts, testimonies, whatever nobody classified."""

    @property
    def slug(self) -> str:
        """The name that files and pages use."""
        return self.name.lower()


class Role(Enum):
    """What a field does to the anonymity of a record.

    Source: the roles of statistical disclosure control as the HDX guidance on disclosure
        risk (Centre for Humanitarian Data) uses them.
    """

    DIRECT_IDENTIFIER = "direct-identifier"
    """Names a person by itself."""
    QUASI_IDENTIFIER = "quasi-identifier"
    """Names a person or a small group together with others."""
    SENSITIVE = "sensitive"
    """What must not become known of a person."""
    FREE_TEXT = "free-text"
    """Words of the source, which may hold anything."""
    NONE = "none"
    """Nothing of these."""


@attrs.frozen(kw_only=True)
class About:
    """What one field means and how it must be treated."""

    meaning: str
    """What it says about the world, in one sentence."""
    sensitivity: Sensitivity
    """How much harm it can do when it leaks."""
    role: Role
    """What it does to the anonymity of the record."""
    unit: str | None = None
    """Unit of a number, such as `people`."""
    source: str | None = None
    """Who defined the notion, where it is not ours."""


def about(
    meaning: str,
    *,
    sensitivity: Sensitivity,
    role: Role,
    unit: str | None = None,
    source: str | None = None,
) -> Mapping[str, About]:
    """Declare a field; the result is its attrs metadata.

    Args:
        meaning: What the field says about the world, in one sentence.
        sensitivity: How much harm it can do when it leaks.
        role: What it does to the anonymity of the record.
        unit: Unit of a number.
        source: Who defined the notion, where it is not ours.

    Returns:
        Metadata for `attrs.field(metadata=...)`.

    Examples:
        >>> about("Day it happened", sensitivity=Sensitivity.PUBLIC, role=Role.NONE)[ABOUT].meaning
        'Day it happened'
    """
    return {ABOUT: About(meaning=meaning, sensitivity=sensitivity, role=role, unit=unit, source=source)}
