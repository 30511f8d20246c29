"""The way to a value inside of a record's values: names of fields, and numbers of items, joined by dots."""

from collections.abc import Mapping

from mixedmigration.values.shape import is_list

__all__ = ["found_at"]


def found_at(values: Mapping[str, object], way: str) -> object:
    """Follow a dotted way; None where it leads nowhere.

    Args:
        values: The values of a record, by field.
        way: Names of fields and parts, and numbers of items from 0, joined by dots.

    Examples:
        >>> from mixedmigration.values import PartialDate
        >>> found_at({"years": (PartialDate("2019-02"),)}, "years.0.month"), found_at({}, "years.0")
        (2, None)
    """
    first, *steps = way.split(".")
    found = values.get(first)
    for step in steps:
        if is_list(found):
            found = found[int(step)] if step.isdigit() and int(step) < len(found) else None
        else:
            found = getattr(found, step, None)
    return found
