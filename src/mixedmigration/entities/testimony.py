"""Testimony: what people say was done to them, and what they hold dangerous.

It is what a respondent tells: mostly without date and place, and without saying who did what. It is
no established incident, and is never counted as one.
"""

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about, read
from mixedmigration.values import Country, Duration, NoAnswer, PartialDate, Place, Unlisted
from mixedmigration.vocabularies import IncidentType, Perpetrator

from . import _answer_readers as readers

__all__ = ["PerceivedRisk", "ReportedAbuse"]

_PUBLIC, _MODERATE, _HIGH = Sensitivity.PUBLIC, Sensitivity.MODERATE, Sensitivity.HIGH
_NONE, _SENSITIVE, _FREE = Role.NONE, Role.SENSITIVE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class ReportedAbuse(Record):
    """What a person tells was done to them: a testimony, not an established incident.

    A questionnaire that asks once for all types and once for all perpetrators gives no pairs, so one
    of these holds several of each.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> ReportedAbuse(types=["robbery", "detention"], perpetrators=["criminal-gangs", "border-guards"]).types[0]
        IncidentType.ROBBERY
    """

    types: tuple[IncidentType | Unlisted, ...] = attrs.field(
        default=(),
        converter=readers.listed_incident_types,
        metadata=about(
            "What the person tells was done to them or happened to them.", sensitivity=_HIGH, role=_SENSITIVE
        ),
    )
    types_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    perpetrators: tuple[Perpetrator | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.perpetrators,
        metadata=about(
            "Who is said to have done it: any of these, each of the types, in no pairs.",
            sensitivity=_HIGH,
            role=_SENSITIVE,
        ),
    )
    perpetrators_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    countries: tuple[Country, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.countries,
        metadata=about("Countries where it happened, as told.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    places: tuple[Place, ...] = attrs.field(
        default=(),
        converter=readers.listed_places,
        metadata=about("Places where it happened, as told.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    date: PartialDate | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_date,
        metadata=about("When it happened, where that is told.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    on_return: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about("Whether it happened on the way back.", sensitivity=_PUBLIC, role=_NONE),
    )
    was_detained: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether the person was held.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    detention_length: Duration | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.duration,
        metadata=about("For how long the person was held.", sensitivity=_HIGH, role=_SENSITIVE),
    )


@attrs.frozen(kw_only=True)
class PerceivedRisk(Record):
    """A place that a person holds dangerous, and why. It need not have happened to them.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> PerceivedRisk(country="LBY", risks=["kidnapping"]).country.code
        'LBY'
    """

    country: Country | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_country,
        metadata=about("Country that the person holds dangerous.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    place: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Place that the person holds dangerous, as told.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    risks: tuple[IncidentType | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.incident_types,
        metadata=about("What the person holds likely to happen there.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    risks_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    perpetrators: tuple[Perpetrator | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.perpetrators,
        metadata=about("Who the person holds likely to do it.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    perpetrators_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
