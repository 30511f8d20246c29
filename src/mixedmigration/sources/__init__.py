"""Published datasets: how each publisher's tables are recognised and read into records."""

from ._source import Blank, Column, Control, Layout, PublishedId, SetAside, Source
from .description import SourceDescription, describe
from .load import Loaded, iter_load, load
from .load_dataset import LoadedDataset, load_dataset
from .mapping import mapping
from .question_map import QuestionMap, placed, read_question_map
from .questionnaire import questionnaire
from .registry import available, get
from .scaffold import scaffold

__all__ = [
    "Blank",
    "Column",
    "Control",
    "Layout",
    "Loaded",
    "LoadedDataset",
    "PublishedId",
    "QuestionMap",
    "SetAside",
    "Source",
    "SourceDescription",
    "available",
    "describe",
    "get",
    "iter_load",
    "load",
    "load_dataset",
    "mapping",
    "placed",
    "questionnaire",
    "read_question_map",
    "scaffold",
]
