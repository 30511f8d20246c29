"""Questions to many records: fields, predicates, collections, groups and totals."""

from .attribute import Attribute, attribute, paths_of
from .binding import Bound, bind
from .by_id import ById
from .collection import Collection
from .dataset import Dataset
from .field import FieldPath, field
from .grouped import Grouped, Row
from .grouping import Groups
from .policies import InForce, in_force
from .predicate import AllOf, AnyOf, Condition, Not, Operator, PartsCondition, Predicate, Quantifier
from .serials import Gaps, Series, series
from .tabulation import Tabulation
from .timelines import Timeline, chain, timeline

__all__ = [
    "AllOf",
    "AnyOf",
    "Attribute",
    "Bound",
    "ById",
    "Collection",
    "Condition",
    "Dataset",
    "FieldPath",
    "Gaps",
    "Grouped",
    "Groups",
    "InForce",
    "Not",
    "Operator",
    "PartsCondition",
    "Predicate",
    "Quantifier",
    "Row",
    "Series",
    "Tabulation",
    "Timeline",
    "attribute",
    "bind",
    "chain",
    "field",
    "in_force",
    "paths_of",
    "series",
    "timeline",
]
