"""What follows from a class, worked out when it is first asked for."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

__all__ = ["PerClass"]

T = TypeVar("T")


class PerClass(dict[type, T], Generic[T]):
    """Remembers what a function says of each class.

    Classes are few and live as long as the program, so nothing is ever forgotten.

    Examples:
        >>> names = PerClass(lambda cls: cls.__name__)
        >>> names[int]
        'int'
    """

    def __init__(self, of: Callable[[type[Any]], T]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, cls: type) -> T:
        found = self[cls] = self._of(cls)
        return found
