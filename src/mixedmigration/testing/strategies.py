"""Hypothesis strategies for every value, record and table of ours; all that they give is made up.

They follow from the declarations, so a new field, vocabulary or source is in them at once.
Nothing is drawn and thrown away again. With the package installed, `st.from_type` knows
our classes by itself; see `docs/how-to/test-with-made-up-people.md`.
"""

from .document_strategies import FaultyDocument, faulty_documents, plain_documents
from .kind_strategies import values_of
from .record_strategies import incidents, records
from .survey_strategies import survey_exports, survey_interviews, surveys
from .table_strategies import tables
from .text_strategies import labels, slugs, texts, urls
from .told_strategies import ages, amounts, currencies, durations, moments, money, ratings
from .value_strategies import (
    admin_areas,
    citations,
    countries,
    editions,
    estimates,
    extras,
    id_parts,
    ids,
    partial_dates,
    periods,
    places,
    positions,
    totals,
    unlisted,
    whole_numbers,
    words,
)

__all__ = [
    "FaultyDocument",
    "admin_areas",
    "ages",
    "amounts",
    "citations",
    "countries",
    "currencies",
    "durations",
    "editions",
    "estimates",
    "extras",
    "faulty_documents",
    "id_parts",
    "ids",
    "incidents",
    "labels",
    "moments",
    "money",
    "partial_dates",
    "periods",
    "places",
    "plain_documents",
    "positions",
    "ratings",
    "records",
    "slugs",
    "survey_exports",
    "survey_interviews",
    "surveys",
    "tables",
    "texts",
    "totals",
    "unlisted",
    "urls",
    "values_of",
    "whole_numbers",
    "words",
]
