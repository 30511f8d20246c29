"""From what cattrs and other people's classes raise to our issues, with pointers and without values."""

from collections.abc import Iterator

import cattrs
from cattrs.errors import ForbiddenExtraKeysError

from mixedmigration.declaration import issue_of
from mixedmigration.declaration.complaint import Complaint, Complaints, complaint_of
from mixedmigration.errors import CODES, InvalidValueError, UnknownTermError, ValidationError
from mixedmigration.errors._counts import count_of
from mixedmigration.values.extras import pointer


class ComplainedError(ValueError):
    """Carries complaints through cattrs."""

    def __init__(self, complaints: Complaints) -> None:
        super().__init__(count_of(len(complaints), "complaint"))
        self.complaints = complaints

    @classmethod
    def of(cls, error: BaseException, key: str) -> "ComplainedError":
        """Gather the complaints of an error under a key."""
        return cls([said.under(pointer(key)) for said in _complaints(error)])


def validation_error(name: str, error: BaseException) -> ValidationError:
    """Turn whatever was raised into our error, with all issues.

    Args:
        name: What was read.
        error: What was raised.
    """
    return ValidationError(name, tuple(issue_of(said) for said in _complaints(error)))


def _complaints(error: BaseException) -> Iterator[Complaint]:
    if isinstance(error, ComplainedError):
        yield from error.complaints
    elif isinstance(error, cattrs.ClassValidationError):
        fields, others = error.group_exceptions()
        for inner, note in fields:
            yield from _of_field(inner, note.name)
        for other in others:
            yield from _complaints(other)
    elif isinstance(error, ValidationError):
        for issue in error.issues:
            yield Complaint(issue.code, issue.path, "what the entity accepts", issue.reveal(), is_shown=False)
    else:
        yield from _leaf(error)


def _of_field(error: BaseException, name: str) -> Iterator[Complaint]:
    if isinstance(error, KeyError):
        yield Complaint("field/required", pointer(name), f"a value for {name}")
        return
    for said in _complaints(error):
        yield said.under(pointer(name))


def _leaf(error: BaseException) -> Iterator[Complaint]:
    if isinstance(error, (InvalidValueError, UnknownTermError)) and error.code in CODES:
        complaint = complaint_of(error, "")
        yield Complaint(complaint.code, "", complaint.expected, complaint.value, complaint.hint, is_shown=False)
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(map(str, error.extra_fields)):
            yield Complaint("key/refused", pointer(key), f"a field of {error.cl.__name__}", is_shown=False)
    elif isinstance(error, cattrs.StructureHandlerNotFoundError):
        yield Complaint("value/type", "", "a type that we know how to read", is_shown=False)
    else:
        yield Complaint("value/type", "", f"what its class accepts ({type(error).__name__})", is_shown=False)
