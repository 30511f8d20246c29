"""Values cannot be changed after they are made, and can be kept in sets."""

import importlib
import re

import attrs
import pytest

from tests.house.source import PACKAGE, dotted, is_generated, modules

FROZEN_FLOORS = ("values", "entities")
CHANGING = re.compile(r"\b(list|dict|set|bytearray|defaultdict|Mutable\w+)\b")
INTERNED = {"Country"}
"""Classes with one object for each value, so that being equal is being the same."""


def attrs_classes():
    found = []
    for path in modules():
        floor = path.relative_to(PACKAGE).parts[0]
        if floor in FROZEN_FLOORS and not is_generated(path):
            module = importlib.import_module(dotted(path))
            found += [
                c
                for c in vars(module).values()
                if isinstance(c, type) and attrs.has(c) and c.__module__ == module.__name__
            ]
    return found


def name(cls) -> str:
    return f"{cls.__module__}.{cls.__qualname__}"


@pytest.fixture(scope="module", params=["frozen", "slotted", "hashable", "compared by value"])
def virtue(request):
    return request.param


def has(virtue: str, cls: type) -> bool:
    match virtue:
        case "frozen":
            return cls.__setattr__ is not object.__setattr__ and "frozen" in cls.__setattr__.__name__
        case "slotted":
            return "__dict__" not in dir(cls) or not any("__dict__" in vars(c) for c in cls.__mro__)
        case "hashable":
            return cls.__hash__ is not None
        case _:
            return cls.__eq__ is not object.__eq__ or cls.__name__ in INTERNED


def test_each_class_of_values_and_entities_has_the_virtue(virtue):
    lacking = [name(cls) for cls in attrs_classes() if not has(virtue, cls)]
    assert not lacking, f"not {virtue}: {', '.join(lacking)}"


def test_no_field_holds_what_can_be_changed():
    found = [
        f"{name(cls)}.{field.name}: {field.type}"
        for cls in attrs_classes()
        for field in attrs.fields(cls)
        if CHANGING.search(str(field.type))
    ]
    assert not found, f"tuples, frozen sets and frozen mappings, please: {found}"


def test_each_entity_takes_its_fields_by_name():
    found = [
        f"{name(cls)}.{field.name}"
        for cls in attrs_classes()
        if ".entities." in cls.__module__
        for field in attrs.fields(cls)
        if field.init and not field.kw_only
    ]
    assert not found, f"not keyword-only: {found}"
