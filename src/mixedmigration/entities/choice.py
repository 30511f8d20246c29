"""One answer of a list of a form."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Record, Rule, read

from . import _form_readers as form
from .translation import NAMED, Translation, one_each, read_translations, text_in

__all__ = ["Choice", "Property"]


@attrs.frozen(kw_only=True)
class Property(Record):
    """What a column of a form's own says of a choice, for filters such as `country = ${country}`.

    Raises:
        ValidationError: It lacks its column or its value.

    Examples:
        >>> Property(column="country", value="NER").value
        'NER'
    """

    column: str = attrs.field(converter=form.name, metadata=form.about("The column."))
    value: str = attrs.field(converter=form.words, metadata=form.about("What stands in it."))


def _properties(value: Iterable[Property | Mapping[str, object]]) -> tuple[Property, ...]:
    found: tuple[Property, ...] = read.attempt(value, tuple[Property, ...])
    return tuple(sorted(found, key=lambda one: one.column)) if isinstance(found, tuple) else found


@attrs.frozen(kw_only=True)
class Choice(Record):
    """One answer of a list.

    Raises:
        ValidationError: It has no name.

    Examples:
        >>> Choice(name="1", labels=[{"text": "Oui", "language": "French (fr)"}]).label("fr")
        'Oui'
    """

    name: str = attrs.field(converter=form.name, metadata=form.about("What the device stores."))
    labels: tuple[Translation, ...] = attrs.field(
        default=(), converter=read_translations, metadata=form.about("What is shown, by language.")
    )
    properties: tuple[Property, ...] = attrs.field(
        default=(), converter=_properties, metadata=form.about("What filters ask about it.")
    )

    _rules: ClassVar[tuple[Rule, ...]] = (NAMED, one_each("labels"))

    def label(self, language: str | None = None) -> str:
        """Give what is shown, in a language or the first that there is; the name where there is nothing."""
        return text_in(self.labels, language) or self.name
