"""Reading a whole file without the garbage collector, which would look again and again at records that stay."""

import gc
from collections.abc import Generator
from contextlib import contextmanager

__all__ = ["uncollected"]


@contextmanager
def uncollected() -> Generator[None]:
    """Let the collector of cycles rest, and work again afterwards, whatever happens.

    Reading makes no cycles: records, values and issues hold what is older than they are. The
    collector is switched for the whole process, so it is only switched for as long as one call
    takes, and not where somebody has switched it off.

    Examples:
        >>> with uncollected():
        ...     gc.isenabled()
        False
        >>> gc.isenabled()
        True
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
