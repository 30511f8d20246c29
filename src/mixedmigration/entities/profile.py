"""A migrant profile: a refugee, asylum seeker or migrant as they describe themselves.

It is what one person said of themselves in one interview, on that day. Whatever was not asked,
refused or not known is kept apart, since a refusal is an answer too.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Derived, Record, Role, Rule, Sensitivity, about, read
from mixedmigration.values import Age, Country, Language, NoAnswer, PartialDate, Place, ProfileId, Rating, Unlisted
from mixedmigration.vocabularies import (
    EducationLevel,
    MaritalStatus,
    MigrationStatus,
    Sector,
    Sex,
    SexBasis,
    SpecificNeed,
    WorkKind,
)

from . import _answer_readers as readers
from ._counting import from_zero
from .entity import Entity

__all__ = ["Household", "MigrantProfile", "MigrationStatusIn"]

_PUBLIC, _LOW, _MODERATE, _HIGH = Sensitivity.PUBLIC, Sensitivity.LOW, Sensitivity.MODERATE, Sensitivity.HIGH
_NONE, _QUASI, _SENSITIVE, _FREE = Role.NONE, Role.QUASI_IDENTIFIER, Role.SENSITIVE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class MigrationStatusIn(Record):
    """The status of a person in one country, at one time.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> MigrationStatusIn(country="IRN", status="irregular", as_of="2023").country.name
        'Iran'
    """

    country: Country | None = attrs.field(
        default=None,
        converter=read.country,
        metadata=about("Country in which the status holds.", sensitivity=_MODERATE, role=_QUASI),
    )
    status: MigrationStatus | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.migration_status,
        metadata=about("On what footing the person is, or was, in that country.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    status_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The status in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    as_of: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about("When it held, as far as it is known.", sensitivity=_LOW, role=_QUASI),
    )
    before_return: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about(
            "Whether it held right before the person went back from that country.", sensitivity=_PUBLIC, role=_NONE
        ),
    )


@attrs.frozen(kw_only=True)
class Household(Record):
    """Who lives with a person, depends on them, or stayed behind.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Household(children_in_care=2, children_ages=[4, "5-11"]).children_ages
        (Age('4'), Age('5-11'))
    """

    has_children_in_care: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether children under 18 live in the person's care.", sensitivity=_MODERATE, role=_QUASI),
    )
    children_in_care: int | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_number,
        metadata=about("Children under 18 in the person's care.", sensitivity=_MODERATE, role=_QUASI, unit="people"),
    )
    children_ages: tuple[Age, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.ages,
        metadata=about("Ages of those children, as far as told.", sensitivity=_MODERATE, role=_QUASI),
    )
    travels_with_children: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether children who depend on the person travel along.", sensitivity=_MODERATE, role=_QUASI),
    )
    size: int | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_number,
        metadata=about("People who live together.", sensitivity=_MODERATE, role=_QUASI, unit="people"),
    )
    has_family_along: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about(
            "Whether family members travel along, or live with the person.", sensitivity=_MODERATE, role=_QUASI
        ),
    )
    has_family_left: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether family members stayed behind.", sensitivity=_MODERATE, role=_QUASI),
    )

    _rules: ClassVar[tuple[Rule, ...]] = from_zero("children_in_care", "size")


def _statuses(value: Iterable[MigrationStatusIn | Mapping[str, object]]) -> tuple[MigrationStatusIn, ...]:
    return read.attempt(value, tuple[MigrationStatusIn, ...])  # type: ignore[no-any-return]


def _household(value: Household | Mapping[str, object] | None) -> Household | None:
    return read.attempt(value, Household | None)  # type: ignore[no-any-return]


@attrs.frozen(kw_only=True)
class MigrantProfile(Entity):
    """A person on the move, as they describe themselves in one interview.

    `None` is "not recorded"; a reason says why there is no answer; an empty tuple is the answer that
    there is none.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> person = MigrantProfile(
        ...     id="migrant-profile:my-table:7", age="18-24", sex="female", sex_basis="observed", nationalities=["ETH"]
        ... )
        >>> person.age_low, person.age_high, person.sex.label("fr")
        (18, 24, 'Féminin')
        >>> person
        MigrantProfile(id='migrant-profile:my-table:7', sex_basis=SexBasis.OBSERVED, … 3 more)
    """

    type_slug: ClassVar[str] = "migrant-profile"

    id: ProfileId = attrs.field(
        converter=readers.own_profile_id,
        metadata=about("The name by which the record is found again.", sensitivity=_PUBLIC, role=_NONE),
    )
    age: Age | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.age,
        metadata=about("Age in completed years, or an age band.", sensitivity=_MODERATE, role=_QUASI, unit="years"),
    )
    sex: Sex | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.sex,
        metadata=about("Sex, as the form records it.", sensitivity=_MODERATE, role=_QUASI),
    )
    sex_basis: SexBasis | None = attrs.field(
        default=None,
        converter=readers.known_sex_basis,
        metadata=about(
            "Whether the sex was observed by the enumerator or told by the person.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    gender: str | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_text,
        metadata=about("Gender in the person's own words, if told.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    nationalities: tuple[Country, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.countries,
        metadata=about("Countries of which the person is a national.", sensitivity=_MODERATE, role=_QUASI),
    )
    nationality_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Nationality in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    country_of_origin: Country | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_country,
        metadata=about("Country that the person comes from.", sensitivity=_MODERATE, role=_QUASI),
    )
    place_of_origin: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Province, town or village that the person comes from.", sensitivity=_MODERATE, role=_QUASI),
    )
    country_of_residence: Country | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_country,
        metadata=about("Country in which the person lived before this journey.", sensitivity=_MODERATE, role=_QUASI),
    )
    place_of_residence: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Where the person lived before this journey.", sensitivity=_MODERATE, role=_QUASI),
    )
    country_of_departure: Country | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_country,
        metadata=about("Country from which the person set out on this journey.", sensitivity=_MODERATE, role=_QUASI),
    )
    place_of_departure: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Where the person set out from.", sensitivity=_MODERATE, role=_QUASI),
    )
    statuses: tuple[MigrationStatusIn, ...] = attrs.field(
        default=(),
        converter=_statuses,
        metadata=about("Migration status by country and time.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    education: EducationLevel | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.education_level,
        metadata=about("Highest level of schooling completed.", sensitivity=_MODERATE, role=_QUASI),
    )
    education_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Schooling in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    is_earning: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether the person earns money now.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    work_kinds: tuple[WorkKind | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.work_kinds,
        metadata=about("On what footing the person earns money.", sensitivity=_MODERATE, role=_QUASI),
    )
    work_kinds_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    sectors: tuple[Sector | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.sectors,
        metadata=about("In which trades the person earns money.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    sectors_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The trade in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    occupation: str | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_text,
        metadata=about("What the person works as, in their own words.", sensitivity=_HIGH, role=_FREE),
    )
    income_adequacy: Rating | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.rating,
        metadata=about("How far the income of the household meets its needs.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    marital_status: MaritalStatus | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.marital_status,
        metadata=about("Whether the person is or was married.", sensitivity=_MODERATE, role=_QUASI),
    )
    household: Household | None = attrs.field(
        default=None,
        converter=_household,
        metadata=about(
            "Who lives with the person, depends on them, or stayed behind.", sensitivity=_MODERATE, role=_QUASI
        ),
    )
    languages: tuple[Language, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.languages,
        metadata=about(
            "Languages that the person speaks.", sensitivity=_MODERATE, role=_QUASI, source="ISO 639-1, two letters"
        ),
    )
    specific_needs: tuple[SpecificNeed | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.specific_needs,
        metadata=about(
            "Circumstances for which the person needs particular support.",
            sensitivity=_HIGH,
            role=_SENSITIVE,
            source="UNHCR, specific needs codes (2009)",
        ),
    )
    specific_needs_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Needs in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )

    _derived: ClassVar[Mapping[str, Derived]] = {
        "age_low": Derived(
            int | None,
            about("The lowest age that the person may have.", sensitivity=_MODERATE, role=_QUASI, unit="years"),
        ),
        "age_high": Derived(
            int | None,
            about("The highest age that the person may have.", sensitivity=_MODERATE, role=_QUASI, unit="years"),
        ),
    }

    @property
    def age_low(self) -> int | None:
        """The lowest age that the person may have; None where no age was given."""
        return self.age.low if isinstance(self.age, Age) else None

    @property
    def age_high(self) -> int | None:
        """The highest age that the person may have; None where no age was given or the band is open."""
        return self.age.high if isinstance(self.age, Age) else None
