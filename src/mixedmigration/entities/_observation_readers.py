"""Readers of fields that only observations have."""

from mixedmigration.declaration import read
from mixedmigration.values import ObservationId, Unlisted
from mixedmigration.vocabularies import ChangeDirection, DimensionName, Measure, PeriodLength, Qualifier, Unit


def change_direction(value: ChangeDirection | str | None) -> ChangeDirection | None:
    """Read change direction."""
    return read.attempt(value, ChangeDirection | None)  # type: ignore[no-any-return]


def measure(value: Measure | Unlisted | str | None) -> Measure | Unlisted | None:
    """Read measure."""
    return read.attempt(value, Measure | Unlisted | None)  # type: ignore[no-any-return]


def baseline_observation(value: ObservationId | str | None) -> ObservationId | None:
    """Read the id of another observation."""
    return read.attempt(value, ObservationId | None)  # type: ignore[no-any-return]


def observation_id(value: ObservationId | str) -> ObservationId:
    """Read observation id."""
    return read.attempt(value, ObservationId)  # type: ignore[no-any-return]


def period_length(value: PeriodLength | str | None) -> PeriodLength | None:
    """Read period length."""
    return read.attempt(value, PeriodLength | None)  # type: ignore[no-any-return]


def qualifier(value: Qualifier | Unlisted | str | None) -> Qualifier | Unlisted | None:
    """Read qualifier."""
    return read.attempt(value, Qualifier | Unlisted | None)  # type: ignore[no-any-return]


def required_dimension_name(value: DimensionName | Unlisted | str) -> DimensionName | Unlisted:
    """Read dimension name."""
    return read.attempt(value, DimensionName | Unlisted)  # type: ignore[no-any-return]


def unit(value: Unit | Unlisted | str | None) -> Unit | Unlisted | None:
    """Read unit."""
    return read.attempt(value, Unit | Unlisted | None)  # type: ignore[no-any-return]
