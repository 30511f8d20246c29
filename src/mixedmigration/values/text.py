"""Text as a value: anything that a file can carry, or a word that is not blank."""

from mixedmigration.errors import InvalidValueError

__all__ = ["text", "words"]


def text(value: object) -> str:
    """Read text; nothing else becomes text.

    Raises:
        InvalidValueError: It is no text, or holds half of a character pair.

    Examples:
        >>> text("Zuwara")
        'Zuwara'
    """
    if not isinstance(value, str):
        raise InvalidValueError("value/type", "text", value)
    if not value.isascii() and any("\ud800" <= sign <= "\udfff" for sign in value):
        raise InvalidValueError("text/surrogate", "text without halves of character pairs", value)
    return str(value)


def words(value: object) -> str | None:
    """Read text that is not blank; None stays None.

    Raises:
        InvalidValueError: It is blank, no text, or holds half of a character pair.

    Examples:
        >>> words("Agadez")
        'Agadez'
    """
    if value is None:
        return None
    read = text(value)
    if not read.strip():
        raise InvalidValueError("text/blank", "text that is not blank", value)
    return read
