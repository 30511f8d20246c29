"""How Hypothesis learns of our classes: it calls `register` when it is imported itself.

Nobody pays for what they do not use. At that moment most programs have loaded nothing of
ours, so nothing is loaded: the classes of a floor are registered when that floor is. A
strategy is made only when somebody asks for one.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType, NotImplementedType
from typing import NewType, TypeAlias, get_args, get_origin

from hypothesis import strategies as st

__all__ = ["register"]

_VALUES = "mixedmigration.values"
_ENTITIES = "mixedmigration.entities"
_OUTCOMES = {
    "mixedmigration.errors": ("Issue", "ValidationError"),
    "mixedmigration.checks": ("Report",),
    "mixedmigration.query": ("Collection", "Dataset"),
}
"""What else is offered by floors: what comes of reading, and what records are gathered in."""


def register() -> None:
    """Tell Hypothesis how our classes are made up, now or as soon as they are loaded.

    Hypothesis calls this by itself where the package is installed, so that
    `st.from_type(ProtectionIncident)` works without set-up. Calling it again changes nothing.
    A class that somebody else derives from `Entity` is registered by one line of theirs:
    `st.register_type_strategy(MyEntity, strategies.records(MyEntity))`.

    Examples:
        >>> register()
        >>> from hypothesis import find
        >>> from mixedmigration.values import Period
        >>> find(st.from_type(Period), lambda period: period.start is None).days is None
        True
    """
    for name in (_VALUES, _ENTITIES, *_OUTCOMES):
        if name in sys.modules:
            _register(name)
    if not any(isinstance(finder, _Watch) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Watch())


def _register(name: str) -> None:
    """Register the classes of a floor that is loaded."""
    for offered in _OUTCOMES.get(name, ()):
        made = getattr(sys.modules[name], offered)
        st.register_type_strategy(made, _outcome_resolver(made))
    if name in _OUTCOMES:
        return
    classes: Iterable[object] = _values() if name == _VALUES else _records()
    for made in classes:
        st.register_type_strategy(made, _resolver(made))  # type: ignore[arg-type]  # named types are no `type`


def _values() -> Iterator[object]:
    """Yield the classes and named types that the floor offers; Hypothesis knows enumerations by itself."""
    module = sys.modules[_VALUES]
    for offered in (getattr(module, name) for name in module.__all__):
        if isinstance(offered, NewType) or (isinstance(offered, type) and not issubclass(offered, Enum)):
            yield offered


def _records() -> Iterator[type]:
    """Yield every entity and part that is declared so far."""
    from mixedmigration.declaration import Record

    waiting: list[type[Record]] = [Record]
    while waiting:
        children = waiting.pop().__subclasses__()
        yield from filter(_is_declared, children)
        waiting += children


def _is_declared(cls: type) -> bool:
    """Tell a class from the twin without slots that attrs made it of."""
    from mixedmigration.declaration import fields_of

    try:
        return bool(fields_of(cls))
    except TypeError:
        return False


_Resolved: TypeAlias = "st.SearchStrategy[object] | NotImplementedType"


def _resolver(made: object) -> Callable[[object], _Resolved]:
    """Give what makes a class up when asked for that class; asked for `Hashable`, it keeps out of the way."""

    def resolve(asked: object) -> _Resolved:
        if asked is not made:
            return NotImplemented  # type: ignore[no-any-return]
        from .kind_strategies import values_of

        return values_of(made)

    return resolve


def _outcome_resolver(made: type) -> Callable[[object], _Resolved]:
    """Give what makes a collection of what stands in its brackets up, or whatever else came of reading."""

    def resolve(asked: object) -> _Resolved:
        if asked is not made and get_origin(asked) is not made:
            return NotImplemented  # type: ignore[no-any-return]
        from . import outcome_strategies as outcomes

        if made.__name__ == "Collection":
            held: object = next(iter(get_args(asked)), None)
            return outcomes.collections_of(held)
        return outcomes.OTHERS[made.__name__]()

    return resolve


class _Watch(MetaPathFinder):
    """Notices when one of our floors is loaded; finds nothing by itself."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Give what the other finders find, with a loader that tells us when it has done its work."""
        if fullname != _VALUES and fullname not in _OUTCOMES and not fullname.startswith(_ENTITIES):
            return None
        for finder in sys.meta_path:
            if finder is not self:
                found = finder.find_spec(fullname, path, target)
                if found is not None:
                    if found.loader is not None:
                        found.loader = _Telling(found.loader)
                    return found
        return None


class _Telling(Loader):
    """Loads a module as its own loader does, then registers its classes."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Give what the module's own loader gives."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Step aside, so that the module has its own loader for ever after; then register."""
        assert module.__spec__ is not None
        module.__spec__.loader = module.__loader__ = self._loader
        self._loader.exec_module(module)
        _register(_ENTITIES if module.__name__.startswith(_ENTITIES) else module.__name__)
