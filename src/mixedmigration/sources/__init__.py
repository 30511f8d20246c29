"""Published datasets: how each publisher's tables are recognised and read into records."""

from ._source import Blank, Column, Control, Layout, PublishedId, SetAside, Source
from .description import SourceDescription, describe
from .load import Loaded, iter_load, load
from .mapping import mapping
from .registry import available, get
from .scaffold import scaffold

__all__ = [
    "Blank",
    "Column",
    "Control",
    "Layout",
    "Loaded",
    "PublishedId",
    "SetAside",
    "Source",
    "SourceDescription",
    "available",
    "describe",
    "get",
    "iter_load",
    "load",
    "mapping",
    "scaffold",
]
