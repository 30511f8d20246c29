"""Questions to many records: fields, predicates, collections, groups and totals."""

from .attribute import Attribute, attribute, paths_of
from .binding import Bound, bind
from .by_id import ById
from .collection import Collection
from .field import FieldPath, field
from .grouped import Grouped, Row
from .grouping import Groups
from .predicate import AllOf, AnyOf, Condition, Not, Operator, PartsCondition, Predicate, Quantifier

__all__ = [
    "AllOf",
    "AnyOf",
    "Attribute",
    "Bound",
    "ById",
    "Collection",
    "Condition",
    "FieldPath",
    "Grouped",
    "Groups",
    "Not",
    "Operator",
    "PartsCondition",
    "Predicate",
    "Quantifier",
    "Row",
    "attribute",
    "bind",
    "field",
    "paths_of",
]
