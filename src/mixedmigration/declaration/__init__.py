"""How fields are declared, read and refused, and the one engine that collects issues."""

from .about import About, Role, Sensitivity, about
from .field import Derived, Field, fields_of, questions_of
from .record import Draft, PartKind, Record, checked, draft, issue_of, keep_homeless, plain_of, settle, unchecked
from .rule import Rule

__all__ = [
    "About",
    "Derived",
    "Draft",
    "Field",
    "PartKind",
    "Record",
    "Role",
    "Rule",
    "Sensitivity",
    "about",
    "checked",
    "draft",
    "fields_of",
    "issue_of",
    "keep_homeless",
    "plain_of",
    "questions_of",
    "settle",
    "unchecked",
]
