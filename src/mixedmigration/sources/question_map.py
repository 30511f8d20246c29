"""Question maps: which question of a form fills which field of an interview, told as data.

An organisation writes one for its own form, in TOML or as a mapping of Python; `scaffold`
begins it from an XLSForm. Those of the Mixed Migration Centre's 4Mi ship with the package.
"""

from ._source.question_columns import Option, PlacedColumns, PlacedQuestion, placed
from ._source.question_map import Fill, MappedQuestion, QuestionMap, Use
from ._source.question_reader import Declaration, read_question_map

__all__ = [
    "Declaration",
    "Fill",
    "MappedQuestion",
    "Option",
    "PlacedColumns",
    "PlacedQuestion",
    "QuestionMap",
    "Use",
    "placed",
    "read_question_map",
]
