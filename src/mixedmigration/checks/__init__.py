"""Checks: what is unlikely, within a record and across records. They report; they change nothing."""

from .check import Check, CheckAcross, Found, NotRun
from .duplicates import Confidence, PossibleDuplicate, duplicates
from .publications import publication_duplicates
from .report import Report, Tally
from .run import check, checks_across, checks_of, findings_across, findings_of, not_run

__all__ = [
    "Check",
    "CheckAcross",
    "Confidence",
    "Found",
    "NotRun",
    "PossibleDuplicate",
    "Report",
    "Tally",
    "check",
    "checks_across",
    "checks_of",
    "duplicates",
    "findings_across",
    "findings_of",
    "not_run",
    "publication_duplicates",
]
