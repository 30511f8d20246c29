"""A web address as a source prints it."""

import re
from typing import NewType
from urllib.parse import urlsplit

from mixedmigration.errors import InvalidValueError

__all__ = ["Url", "read_url"]

_USUAL = re.compile(r"https?://[A-Za-z0-9.-]+(?:[/?#]|\Z)")
"""How nearly all addresses start: a host in plain letters, which nobody has to take apart."""

Url = NewType("Url", str)
"""A web address, kept exactly as printed."""


def read_url(value: object) -> Url:
    """Read a web address; it is neither changed nor followed.

    Raises:
        InvalidValueError: It does not start with http:// or https:// and a host.

    Examples:
        >>> read_url("https://perma.cc/NX5Y-ZH2M")
        'https://perma.cc/NX5Y-ZH2M'
    """
    if isinstance(value, str) and value.isprintable() and " " not in value:
        if _USUAL.match(value):
            return Url(value)
        try:
            parts = urlsplit(value)
        except ValueError:  # such as an unclosed bracket in the host
            parts = urlsplit("")
        if parts.scheme in ("http", "https") and parts.netloc:
            return Url(value)
    raise InvalidValueError("url/malformed", "a web address that starts with http:// or https://", value)
