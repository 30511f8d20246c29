"""Loading a file that holds records of several kinds, as `mm.dump` writes a dataset."""

from collections import Counter
from typing import Literal

import attrs

from mixedmigration.checks import Report
from mixedmigration.entities import Entity
from mixedmigration.errors import Issue, Severity, ValidationError
from mixedmigration.query import Dataset

from ._source import SetAside
from ._source.stream import Rows, subject_of
from .load import CAP, iter_load

__all__ = ["LoadedDataset", "load_dataset"]


@attrs.frozen(kw_only=True)
class LoadedDataset:
    """What came of a file of several kinds; `len(dataset) + len(set_aside)` is the number of rows read."""

    dataset: Dataset
    """What could be read, kind by kind, each in the order of the file."""
    report: Report
    """What is wrong or unlikely in each record; `dataset.check()` holds them against each other."""
    set_aside: tuple[SetAside, ...]
    """The rows that are no records, each with its issues."""

    def __str__(self) -> str:
        return str(self.report)

    def _repr_html_(self) -> str:
        return self.report._repr_html_() + self.dataset._repr_html_()  # pyright: ignore[reportPrivateUsage] # notebooks name it so


def load_dataset(path: Rows, *, on_error: Literal["raise", "collect"] = "raise", strict: bool = False) -> LoadedDataset:
    """Read a whole file of records of several kinds into a dataset.

    Each document says by its `type` what it is. `mm.load` reads files of one kind; several
    of those make a dataset with `mm.Dataset(mm.load(…).records, …)`.

    Args:
        path: A file of ours: `.jsonl` or `.json`, also `.gz`. A file of one kind is read too,
            and so is a publisher's.
        on_error: `raise` raises once when anything was set aside, with all issues and with what
            was read in `.loaded`; `collect` gives it with the report.
        strict: Whether unknown keys refuse a record.

    Raises:
        ValidationError: Something was set aside, and `on_error` is `raise`.
        SourceError: The file is not ours, and no publisher's that we know.
        SourceChangedError: The publisher's columns moved.
        FormatError: The file cannot be read as what it says it is.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident, Route
        >>> from mixedmigration.formats import dump
        >>> incident = ProtectionIncident(id="protection-incident:my-table:7", dead=4)
        >>> dump(Dataset(incident, Route(id="route:my-table:west")), "all.jsonl")
        >>> load_dataset("all.jsonl").dataset
        Dataset of 1 protection incident, 1 route
    """
    records, set_aside = list[Entity](), list[SetAside]()
    issues, further = list[Issue](), Counter[str]()

    def take(issue: Issue) -> None:
        if len(issues) < CAP or issue.severity is Severity.ERROR:
            issues.append(issue)
        else:
            further[issue.code] += 1

    for row in iter_load(path, strict=strict, on_issue=take):
        if isinstance(row, SetAside):
            set_aside.append(row)
        else:
            records.append(row)
    report = Report(
        subject=subject_of(path),
        rows=len(records) + len(set_aside),
        records=len(records),
        set_aside=len(set_aside),
        issues=tuple(issues),
        further=dict(further),
    )
    loaded = LoadedDataset(dataset=Dataset(records), report=report, set_aside=tuple(set_aside))
    if on_error == "raise" and (report.errors or set_aside):
        raise ValidationError(report.subject, report.errors, loaded)
    return loaded
