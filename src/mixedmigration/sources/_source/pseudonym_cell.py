"""Names of people who did the work, such as enumerators: told apart, and never told."""

import hashlib
import hmac
import secrets

import attrs

__all__ = ["PseudonymCell"]

SHOWN = 10
"""Hexadecimal digits of a pseudonym: 40 bits, so that a few thousand people hardly ever share one."""


@attrs.frozen
class PseudonymCell:
    """A name, kept only as a pseudonym that is the same for the same name within one load.

    The key is drawn anew for each table that is opened and is nowhere kept, so nobody can try
    names against a pseudonym afterwards.

    Examples:
        >>> cell = PseudonymCell()
        >>> cell.read("Amina") == cell.read(" amina"), cell.read("Amina") == cell.read("Yusuf")
        (True, False)
    """

    says = "a name, kept as a pseudonym of this load"
    _key: bytes = attrs.field(factory=lambda: secrets.token_bytes(32), repr=False, eq=False)

    def read(self, cell: str) -> str:
        """Give the pseudonym of a name; blanks and case make no difference."""
        said = " ".join(cell.split()).casefold().encode("utf-8", "surrogatepass")
        return f"person-{hmac.new(self._key, said, hashlib.sha256).hexdigest()[:SHOWN]}"
