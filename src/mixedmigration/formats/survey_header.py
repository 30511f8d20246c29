"""The top of a survey export: where its column names stand, and whether a row of labels stands below them.

Ona writes the words of the questions under their names; people put titles above them, and
forms ask for "Please specify" more than once. One declaration serves whoever reads an export.
"""

import re
from collections.abc import Iterable, Mapping

import attrs

from .header import Header

__all__ = ["SURVEY_HEADER", "are_labels", "is_survey_header", "survey_header"]

_SERVER = re.compile(
    r"(?:[^ ]*[/.])?(_uuid|uuid|_id|instanceID|_submission_time|_index|_duration|today|start|end)", re.DOTALL
)
"""Columns that the server or the device fills in every interview. Source: exports of Ona and KoboToolbox."""
_IDS = ("_uuid", "uuid", "_id", "instanceID")
_MARKS = ("_uuid", "_id", "instanceID", "_submission_time")
"""Columns that no title above a table holds."""


def _server(name: str) -> str | None:
    found = _SERVER.fullmatch(name.replace("\ufeff", "").strip())
    return found[1] if found else None


def is_survey_header(cells: Iterable[str]) -> bool:
    """Tell whether a row holds the column names of an export: one of them is the server's.

    Args:
        cells: The row.

    Examples:
        >>> is_survey_header(["4Mi, March 2031", ""]), is_survey_header(["Q13", "meta/instanceID"])
        (False, True)
    """
    return any(_server(cell) in _MARKS for cell in cells if cell)


def are_labels(cells: Mapping[str, str]) -> bool:
    """Tell whether the row below the column names holds labels and is no interview.

    What the server fills has digits in an interview, and an id is neither blank nor the word for it.
    Without such columns, half of several cells have to be questions, or labels of their columns.

    Args:
        cells: The cells by column.

    Examples:
        >>> are_labels({"_uuid": "uuid", "today": "today"}), are_labels({"_uuid": "9f1c-22", "today": ""})
        (True, False)
        >>> are_labels({"Q13": "In which country are you?", "Q25": "How old are you?"}), are_labels({"Q13": "Libya"})
        (True, False)
    """
    said = {name: cell.strip() for name, cell in cells.items()}
    texts = {name: cell for name, cell in said.items() if cell}
    server = {name: found for name in said if (found := _server(name))}
    if not texts or any(sign.isdigit() or sign == "#" for name in server for sign in said[name]):
        return False
    ids = [said[name] for name, found in server.items() if found in _IDS]
    if ids:
        return all(_plain(cell) in ("", *map(_plain, _IDS)) for cell in ids)
    like = sum(cell.endswith(("?", ":")) or name == cell or name.endswith(f"/{cell}") for name, cell in texts.items())
    return len(texts) > 1 and 2 * like >= len(texts)


def _plain(name: str) -> str:
    return name.strip("_ ").casefold()


def survey_header(has_labels: bool | None = None) -> Header:
    """Give where the column names of an export stand.

    Args:
        has_labels: Whether a row of labels stands below them; None looks at the row.
    """
    return SURVEY_HEADER if has_labels is None else attrs.evolve(SURVEY_HEADER, has_labels=has_labels)


SURVEY_HEADER = Header(has_labels=are_labels, are_repeats_numbered=True, is_like=is_survey_header)
"""Exports may have titles above the names, a row of labels below them, and several columns of one name."""
