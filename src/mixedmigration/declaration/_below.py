"""What lies below a field: a field of one of its parts, found by the steps of a JSON Pointer.

A rule over several parts, such as the legs of a journey, blames one field of one part. Only that
is set aside; the other parts, and the rest of this one, stay.
"""

from collections.abc import Sequence

from mixedmigration.values.shape import is_list, is_object

from .field import fields_of

__all__ = ["found", "without"]


def found(raw: object, steps: Sequence[str]) -> object:
    """Give what lies below raw input, or None where the steps lead nowhere.

    Args:
        raw: A value, a record, or their plain forms.
        steps: Names of fields and places in lists.
    """
    for step in steps:
        if is_list(raw):
            raw = raw[int(step)] if step.isdecimal() and int(step) < len(raw) else None
        else:
            raw = raw.get(step) if is_object(raw) else getattr(raw, step, None)
    return raw


def without(held: object, steps: Sequence[str]) -> object:
    """Give a value in which one field of a part has its default again.

    Args:
        held: The value of a field: parts in a tuple, or one part.
        steps: Where the field is, from there: places in lists and names of fields.
    """
    from .record import Record, unchecked

    step, below = steps[0], steps[1:]
    if is_list(held):
        return tuple(without(part, below) if str(place) == step else part for place, part in enumerate(held))
    assert isinstance(held, Record), "a rule blames a field of a part"
    fields = fields_of(type(held))
    values = {name: getattr(held, name) for name in fields}
    values[step] = without(values[step], below) if below else fields[step].default
    return unchecked(type(held), values)
