"""An intention: what a person means to do next."""

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about, read
from mixedmigration.values import Country, NoAnswer, Unlisted
from mixedmigration.vocabularies import MovementPlan

from . import _answer_readers as readers

__all__ = ["Intention"]

_MODERATE, _HIGH = Sensitivity.MODERATE, Sensitivity.HIGH
_SENSITIVE, _FREE = Role.SENSITIVE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class Intention(Record):
    """What a person means to do in the time to come.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Intention(plan="leave", country="DEU").plan
        MovementPlan.LEAVE
    """

    plan: MovementPlan | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.movement_plan,
        metadata=about("What the person plans for the next twelve months.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    plan_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The plan in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    country: Country | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_country,
        metadata=about("To which country the person means to go.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    country_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about(
            "The country in the respondent's words, where the list has it not.", sensitivity=_HIGH, role=_FREE
        ),
    )
    conditions: str | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_text,
        metadata=about("On what it depends, in the respondent's words.", sensitivity=_HIGH, role=_FREE),
    )
