"""A stay: a longer time in a country on the way or abroad, and what life was like there."""

from typing import ClassVar

import attrs

from mixedmigration.declaration import Record, Role, Rule, Sensitivity, about, read
from mixedmigration.values import Country, Duration, Money, NoAnswer, PartialDate, Place, Rating, Unlisted
from mixedmigration.vocabularies import Expectation, MigrationStatus, Sector, Skill, WorkKind

from . import _answer_readers as readers
from ._order_in_time import in_order

__all__ = ["Stay"]

_LOW, _MODERATE, _HIGH = Sensitivity.LOW, Sensitivity.MODERATE, Sensitivity.HIGH
_NONE, _QUASI, _SENSITIVE, _FREE = Role.NONE, Role.QUASI_IDENTIFIER, Role.SENSITIVE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class Stay(Record):
    """A longer time in a country.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Stay(country="IRN", length="P1Y/P3Y", status="irregular").length.in_words
        '1 year to 3 years'
    """

    country: Country | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_country,
        metadata=about("Country of the stay.", sensitivity=_MODERATE, role=_QUASI),
    )
    place: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Where in that country.", sensitivity=_MODERATE, role=_QUASI),
    )
    arrived: PartialDate | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_date,
        metadata=about("When the stay began.", sensitivity=_MODERATE, role=_QUASI),
    )
    left: PartialDate | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_date,
        metadata=about("When it ended.", sensitivity=_MODERATE, role=_QUASI),
    )
    length: Duration | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.duration,
        metadata=about("How long it was, in days or as a band.", sensitivity=_MODERATE, role=_QUASI),
    )
    status: MigrationStatus | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.migration_status,
        metadata=about(
            "On what footing the person was there, at the end of the stay.", sensitivity=_HIGH, role=_SENSITIVE
        ),
    )
    status_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The status in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    earned: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether the person made any money there.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    work_kinds: tuple[WorkKind | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.work_kinds,
        metadata=about("On what footing the person made money.", sensitivity=_MODERATE, role=_QUASI),
    )
    work_kinds_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    sectors: tuple[Sector | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.sectors,
        metadata=about("In which trades the person made money.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    sectors_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The trade in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    income: Money | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.money,
        metadata=about("What the person earned in a month.", sensitivity=_MODERATE, role=_SENSITIVE, unit="a month"),
    )
    was_school_age: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether the person was of school age there at any time.", sensitivity=_MODERATE, role=_QUASI),
    )
    had_schooling: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether the person had any formal schooling there.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    skills: tuple[Skill | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.skills,
        metadata=about("Skills and qualifications that the person acquired there.", sensitivity=_LOW, role=_NONE),
    )
    skills_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Skills in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    had_family_along: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether family members were there too.", sensitivity=_MODERATE, role=_QUASI),
    )
    expectations: tuple[Expectation | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.expectations,
        metadata=about("What the person had hoped for in that country.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    expectations_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Hopes in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    expectations_met: Rating | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.rating,
        metadata=about("How far the stay met what the person had hoped for.", sensitivity=_MODERATE, role=_SENSITIVE),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(
            code="journey/stay-reversed",
            reads=("arrived", "left"),
            holds=in_order,
            expected="a stay that was left no earlier than it began",
            blames=("left",),
        ),
    )
