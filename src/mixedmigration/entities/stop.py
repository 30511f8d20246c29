"""A stop: a place where people stayed for a while on their way, and why."""

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about, read
from mixedmigration.values import Country, NoAnswer, Place

from . import _answer_readers as readers

__all__ = ["Stop"]

_PUBLIC, _MODERATE, _HIGH = Sensitivity.PUBLIC, Sensitivity.MODERATE, Sensitivity.HIGH
_NONE, _QUASI, _SENSITIVE, _FREE = Role.NONE, Role.QUASI_IDENTIFIER, Role.SENSITIVE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class Stop(Record):
    """A place on the way where a person stayed for a while.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Stop(country="NER", place={"name": "Agadez"}, order=2, reasons=["To find a smuggler"]).order
        2
    """

    country: Country | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_country,
        metadata=about("Country of the stop.", sensitivity=_MODERATE, role=_QUASI),
    )
    place: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Town or other place, as it was told.", sensitivity=_MODERATE, role=_QUASI),
    )
    order: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about(
            "Which stop it was in order of travel, from 1, where that is known.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    reasons: tuple[str, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.texts,
        metadata=about("Why the person stopped there, by the labels of the form.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    reasons_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Reasons in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
