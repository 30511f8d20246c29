"""A rule about what cannot be, within one record.

A rule says which fields it reads and is asked only when all of them are known: a refused
or unknown field never causes a second complaint.
"""

from collections.abc import Callable, Mapping

import attrs

from mixedmigration.values import NoAnswer

from .complaint import Complaint, Refused

__all__ = ["Rule"]


@attrs.frozen(kw_only=True)
class Rule:
    """What must hold between fields of one record."""

    code: str
    """Slug in the registry of issue codes."""
    reads: tuple[str, ...]
    """The fields it looks at; `holds` gets their values in this order."""
    holds: Callable[..., bool]
    """Whether known values can be true together."""
    expected: str
    """What was expected, as it follows on "expected"."""
    blames: tuple[str, ...]
    """The fields that loading sets aside when it does not hold."""

    def judge(self, values: Mapping[str, object]) -> tuple[Complaint, ...]:
        """Complain of each blamed field, or of nothing.

        Args:
            values: The values of the record's fields, some perhaps refused.
        """
        read = [values[name] for name in self.reads]
        for value in read:
            if value is None or isinstance(value, (Refused, NoAnswer)):
                return ()
        if self.holds(*read):
            return ()
        return tuple(Complaint(self.code, f"/{name}", self.expected, values[name]) for name in self.blames)
