"""Loading a file that holds records of several kinds, as `mm.dump` writes a dataset."""

from typing import Literal

import attrs

from mixedmigration.checks import Report
from mixedmigration.errors import InvalidValueError, Severity, ValidationError
from mixedmigration.query import Dataset

from . import registry
from ._source import SetAside
from ._source.gathering import Gathered
from ._source.stream import Rows, open_stream, subject_of
from .load import CAP

__all__ = ["LoadedDataset", "load_dataset"]


@attrs.frozen(kw_only=True)
class LoadedDataset:
    """What came of a file of several kinds; `len(dataset) + len(set_aside)` is the number of rows read.

    Of a publisher's file that makes a record of several rows, or several of one row, the report says
    of how many rows the records were made: `rows_of_records + len(set_aside)` is then that number.
    """

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
        InvalidValueError: `on_error` is neither of the two.
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
    if on_error not in ("raise", "collect"):
        raise InvalidValueError("term/unknown", "raise or collect as on_error", on_error)
    stream = open_stream(path, None, registry.asked, strict=strict)
    gathered = Gathered(most=CAP)
    for row in stream.rows:
        gathered.take(row)
    report = stream.report(gathered, subject_of(path))
    loaded = LoadedDataset(dataset=Dataset(gathered.records), report=report, set_aside=tuple(gathered.set_aside))
    if on_error == "raise" and (gathered.kept[Severity.ERROR] or gathered.set_aside):
        raise ValidationError(report.subject, report.errors, loaded)
    return loaded
