"""File formats: what a record looks like outside of the program."""

from .dictionary import Dictionary, describe
from .document import DocumentRow, document_of, draft_of, entity_named, entity_slugs
from .files import SUFFIXES, documents, dump, is_document_file
from .json import from_json, parse, to_json
from .json_schema import json_schema

__all__ = [
    "SUFFIXES",
    "Dictionary",
    "DocumentRow",
    "describe",
    "document_of",
    "documents",
    "draft_of",
    "dump",
    "entity_named",
    "entity_slugs",
    "from_json",
    "is_document_file",
    "json_schema",
    "parse",
    "to_json",
]
