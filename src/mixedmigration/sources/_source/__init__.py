"""What a source is, and how a declared source is read. Publishers import this; it knows none of them."""

from .layout import Blank, Column, Control, Layout, PublishedId, Source
from .reading import Reader, ReadRow, SetAside
from .recognition import Fit, recognise

__all__ = [
    "Blank",
    "Column",
    "Control",
    "Fit",
    "Layout",
    "PublishedId",
    "ReadRow",
    "Reader",
    "SetAside",
    "Source",
    "recognise",
]
