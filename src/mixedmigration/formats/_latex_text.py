r"""Text of LaTeX as people read it: commands for signs and accents become those signs."""

import re
from typing import Any, cast

from mixedmigration.errors import MissingExtraError

__all__ = ["plain_text"]

_OURS = {
    r"\textbackslash{}": "\\",
    r"\lbrace{}": "{",
    r"\rbrace{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    r"\%": "%",
    r"\&": "&",
    r"\$": "$",
    r"\#": "#",
    r"\_": "_",
    r"\{": "{",
    r"\}": "}",
    "{@}": "@",
}
_SIGNS = re.compile("|".join(re.escape(sign) for sign in sorted(_OURS, key=len, reverse=True)))
_JOINED = {"---": "—", "--": "–", "``": "“", "''": "”"}
"""What LaTeX makes of signs that follow each other."""
_LONGEST = 200_000
"""Characters of one value that are read as LaTeX; a longer one stays as it is."""


def plain_text(value: str) -> str:
    r"""Read a value of BibTeX as text, on one line.

    Args:
        value: The value, without the braces or quotes around it.

    Raises:
        MissingExtraError: Accents stand in it, and the package that reads them is not installed.

    Examples:
        >>> plain_text(r"{100\% of \lbrace{}them\rbrace{} -{}- {@}home}")
        '100% of {them} -- @home'
    """
    if len(value) > _LONGEST:
        return value
    stripped = re.sub(r"([-`'])\{\}(?=\1)", r"\1\0", value)
    parts = _SIGNS.split(stripped)
    signs = [_OURS[sign] for sign in _SIGNS.findall(stripped)]
    joined = "".join(_plain(part) + sign for part, sign in zip(parts, [*signs, ""], strict=True))
    return " ".join(joined.replace("\0", "").split())


def _plain(text: str) -> str:
    """Read accents and other commands, and take away the braces."""
    if "\\" in text:
        try:
            from pylatexenc.latex2text import LatexNodes2Text
        except ImportError:
            raise MissingExtraError("reading BibTeX", "mixedmigration[citations]") from None
        try:
            lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
            reader = cast(Any, LatexNodes2Text(math_mode="verbatim"))  # it tells no types
            read = str(reader.latex_to_text(text.replace("%", r"\%")))
            text = f"{lead}{read.strip()}{tail}"
        except Exception:  # noqa: BLE001  broken commands stay as they are
            return text
    for written, meant in _JOINED.items():
        text = text.replace(written, meant)
    return text.replace("~", " ").replace("{", "").replace("}", "")
