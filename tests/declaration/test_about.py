"""A field says what it means and how sensitive it is, or its class cannot be defined."""

import attrs
import pytest

from mixedmigration.declaration import Record, Role, Sensitivity, about, fields_of
from mixedmigration.declaration.about import ABOUT
from mixedmigration.declaration.read import attempt
from mixedmigration.entities import Entity, ProtectionIncident


def test_levels_are_ordered():
    assert Sensitivity.PUBLIC < Sensitivity.LOW < Sensitivity.MODERATE < Sensitivity.HIGH
    assert [level.slug for level in Sensitivity] == ["public", "low", "moderate", "high"]


def test_what_is_said_is_kept():
    said = about("A number.", sensitivity=Sensitivity.LOW, role=Role.NONE, unit="people", source="a codebook")[ABOUT]
    assert (said.meaning, said.sensitivity, said.role, said.unit, said.source) == (
        "A number.", Sensitivity.LOW, Role.NONE, "people", "a codebook"
    )  # fmt: skip


@pytest.mark.parametrize("left_out", ["sensitivity", "role"])
def test_nothing_of_it_may_be_left_out(left_out):
    said = {"sensitivity": Sensitivity.LOW, "role": Role.NONE}
    del said[left_out]
    with pytest.raises(TypeError):
        about("A number.", **said)


@pytest.mark.parametrize("metadata", [{}, {ABOUT: "a number"}, {"other": 1}])
def test_a_field_that_says_nothing_fails_when_its_class_is_defined(metadata):
    with pytest.raises(TypeError, match=r"Silent\.number must say what it means"):

        @attrs.frozen(kw_only=True)
        class Silent(Record):
            number: int = attrs.field(metadata=metadata)


def test_a_field_of_a_type_that_nobody_reads_fails_when_its_class_is_defined():
    with pytest.raises(TypeError, match="no kind"):

        @attrs.frozen(kw_only=True)
        class Odd(Record):
            number: complex = attrs.field(metadata=about("A number.", sensitivity=Sensitivity.LOW, role=Role.NONE))


def test_a_default_is_a_value_and_not_a_factory():
    """Values cannot change, so all records may share one."""
    with pytest.raises(TypeError, match="words needs a default"):

        @attrs.frozen(kw_only=True)
        class Listing(Record):
            words: tuple[str, ...] = attrs.field(
                factory=tuple,
                converter=lambda value: attempt(value, tuple[str, ...]),
                metadata=about("Words.", sensitivity=Sensitivity.LOW, role=Role.NONE),
            )


@pytest.mark.parametrize("cls", [ProtectionIncident])
def test_every_field_of_every_entity_is_classified(cls):
    for field in fields_of(cls).values():
        assert isinstance(field.about.sensitivity, Sensitivity)
        assert isinstance(field.about.role, Role)
        assert field.about.meaning.endswith(".")


def test_what_nobody_classified_counts_as_most_sensitive():
    assert fields_of(Entity)["extras"].about.sensitivity is Sensitivity.HIGH
