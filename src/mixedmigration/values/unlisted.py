"""A publisher's word that our vocabulary does not have."""

import attrs

from mixedmigration.errors import InvalidValueError

from .text import words

__all__ = ["Unlisted"]


def _label(value: object) -> str:
    label = words(value)
    if label is None:
        raise InvalidValueError("text/blank", "a label that is not blank", value)
    return label


@attrs.frozen(order=True)
class Unlisted:
    """A label kept exactly as it was printed, because no vocabulary knows it.

    Args:
        label: The publisher's own words; not blank.

    Raises:
        InvalidValueError: The label is blank or no text.

    Examples:
        >>> Unlisted("Sharks")
        Unlisted(label='Sharks')
    """

    label: str = attrs.field(converter=_label)
    """The publisher's own words."""

    def __str__(self) -> str:
        return self.label
