"""What a kind is once "may be absent" and "or a reason for no answer" are taken off."""

from mixedmigration.declaration.kind import Kind, OptionalKind, ReasonedKind

__all__ = ["bare"]


def bare(kind: Kind) -> tuple[Kind, bool, bool]:
    """Give the inner kind, and whether it may be absent and whether it may be a reason for no answer.

    Examples:
        >>> from mixedmigration.declaration.annotation import kind_of
        >>> bare(kind_of(int | None))[1:]
        (True, False)
    """
    is_optional = is_reasoned = False
    while isinstance(kind, (OptionalKind, ReasonedKind)):
        is_optional |= isinstance(kind, OptionalKind)
        is_reasoned |= isinstance(kind, ReasonedKind)
        kind = kind.inner
    return kind, is_optional, is_reasoned
