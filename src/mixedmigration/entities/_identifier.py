"""The number or name under which a register knows something: a DOI, an ISBN, a ReliefWeb number."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Record, Role, Rule, Sensitivity, about, read
from mixedmigration.values import Unlisted, Url
from mixedmigration.vocabularies import IdentifierScheme

from . import _reading
from ._check_digit import has_form, spelling

__all__ = ["Identifier", "identifiers"]

_PUBLIC, _NONE = Sensitivity.PUBLIC, Role.NONE


def _identifier_scheme(value: IdentifierScheme | Unlisted | str | None) -> IdentifierScheme | Unlisted | None:
    return read.attempt(value, IdentifierScheme | Unlisted | None)  # type: ignore[no-any-return]


def _has_form(scheme: IdentifierScheme | Unlisted, value: str) -> bool:
    return isinstance(scheme, Unlisted) or has_form(scheme.slug, value)


@attrs.frozen(kw_only=True)
class Identifier(Record):
    """The number or name under which a register knows a publication, a person or an organisation.

    A DOI has to have its form, and an ISBN, ISSN or ORCID iD the right check digit; identifiers
    of other schemes are kept as they are.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Identifier(scheme="isbn", value="978-3-16-148410-0").key
        'isbn:9783161484100'
    """

    value: str = attrs.field(
        converter=read.label,
        metadata=about(
            "The identifier itself, without the address of a resolver before it.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    scheme: IdentifierScheme | Unlisted | None = attrs.field(
        default=None,
        converter=_identifier_scheme,
        metadata=about("Who gave it, and so what it looks like.", sensitivity=_PUBLIC, role=_NONE),
    )
    url: Url | None = attrs.field(
        default=None,
        converter=_reading.url,
        metadata=about("Where it leads.", sensitivity=_PUBLIC, role=_NONE),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(
            code="identifier/form",
            reads=("scheme", "value"),
            holds=_has_form,
            expected="an identifier with the form and the check digit of its scheme",
            blames=("value",),
        ),
    )

    @property
    def key(self) -> str:
        """What two spellings of one identifier have in common: scheme and value without hyphens or case.

        An ISBN of ten digits becomes the one of thirteen that it stands for.

        Examples:
            >>> Identifier(scheme="doi", value="10.1000/ABC").key
            'doi:10.1000/abc'
        """
        scheme = self.scheme.slug if isinstance(self.scheme, IdentifierScheme) else str(self.scheme or "")
        return f"{scheme}:{spelling(scheme, self.value)}"


def identifiers(value: Iterable[Identifier | Mapping[str, object]]) -> tuple[Identifier, ...]:
    """Read identifiers, in order."""
    return read.attempt(value, tuple[Identifier, ...])  # type: ignore[no-any-return]
