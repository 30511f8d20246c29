"""Cells that name a language."""

from typing import Any

import attrs

from mixedmigration.errors import UnknownTermError
from mixedmigration.values import Language
from mixedmigration.values.language import CODES, read_language

__all__ = ["LanguageCell"]

_OTHER_NAMES = {"dari": "fa", "farsi": "fa", "pashto": "ps", "greek": "el", "kurdish": "ku", "bangla": "bn"}
"""Names that ISO 639 has in another form."""
_LONGEST = 60


@attrs.frozen
class LanguageCell:
    """A language by its English name or by a code of ISO 639, of which the first two letters count in `en-GB`.

    Examples:
        >>> LanguageCell().read("Spanish"), LanguageCell().read("en-GB")
        ('es', 'en')
    """

    says = "a language by its English name or its code"

    def read(self, cell: str) -> Language:
        """Give its code of two letters.

        Raises:
            UnknownTermError: It is no such language, or one without such a code.
        """
        code = cell[:_LONGEST].replace("_", "-").partition("-")[0].strip().casefold()
        return read_language(code) if code in CODES else _named(cell)


def _named(cell: str) -> Language:
    import pycountry

    languages: Any = pycountry.languages
    name = " ".join(cell[:_LONGEST].split())
    if name.casefold() in _OTHER_NAMES:
        return read_language(_OTHER_NAMES[name.casefold()])
    found = languages.get(alpha_3=name.casefold()) or languages.get(name=name) or languages.get(name=name.title())
    code = getattr(found, "alpha_2", None)
    if code not in CODES:
        expected = "as an English name or two letters of ISO 639-1, such as de"
        raise UnknownTermError("term/unknown", "language", cell, (), expected)
    return read_language(code)
