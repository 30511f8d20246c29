"""The language of a text, so that nobody takes a testimony in German for one in English."""

from typing import NewType

from mixedmigration.errors import InvalidValueError, UnknownTermError

__all__ = ["CODES", "Language", "read_language"]

Language = NewType("Language", str)
"""A language by its two letters of ISO 639-1."""

CODES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo "
    "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka "
    "kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng "
    "nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su "
    "sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
"""Every code. Source: ISO 639-1:2002, alpha-2 codes, with the additions and withdrawals up to 2023."""


def read_language(value: object) -> Language:
    """Read the code of a language.

    Raises:
        InvalidValueError: It is no text.
        UnknownTermError: ISO 639-1 has no such code.

    Examples:
        >>> read_language("de")
        'de'
    """
    if not isinstance(value, str):
        raise InvalidValueError("value/type", "the code of a language, such as de", value)
    if value not in CODES:
        raise UnknownTermError("term/unknown", "language", value, (), "as two letters of ISO 639-1, such as de")
    return Language(value)
