"""Checks: what is unlikely, within a record and across records. They report; they change nothing."""

from .check import Check, NotRun
from .report import Report, Tally
from .run import check, checks_of, findings_of, not_run

__all__ = ["Check", "NotRun", "Report", "Tally", "check", "checks_of", "findings_of", "not_run"]
