"""Cells that hold one web address."""

import attrs

from mixedmigration.values import Url, read_url

__all__ = ["UrlCell"]


@attrs.frozen
class UrlCell:
    """One web address.

    Examples:
        >>> UrlCell().read("https://example.org/a")
        'https://example.org/a'
    """

    says = "a web address"

    def read(self, cell: str) -> Url:
        """Give the address.

        Raises:
            InvalidValueError: It is no web address.
        """
        return read_url(cell)
