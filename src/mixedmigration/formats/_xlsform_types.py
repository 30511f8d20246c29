"""What a cell of the column `type` says: a kind of question with its list, or where a section begins and ends."""

import re

import attrs

from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies import QuestionKind

_SECTION = re.compile(
    r"(begin|end)[ _]+(group|repeat|lgroup|loop(?:ed[ _]group)?|score|rank|kobomatrix|literacy_test)", re.A
)
_SELECT = re.compile(
    r"(select[ _](?:one|multiple)[ _](?:external|from[ _]file)|select[ _]one(?: from)?|select1"
    r"|select[ _]multiple(?: from)?|select all that apply(?: from)?|rank) +([^\n]+)",
    re.A | re.I,
)
_OTHER = re.compile(r"(.*?)[ _]or[ _](?:specify[ _])?other", re.A | re.I)
LONGEST = 500
"""Signs of a type at most."""


@attrs.frozen
class Section:
    """Where a section begins or ends."""

    is_begin: bool
    is_repeat: bool


@attrs.frozen
class Asked:
    """A kind of question."""

    kind: QuestionKind
    list_name: str | None = None
    has_other: bool | None = None
    has_sheet: bool = True
    """Whether the answers are to be found on the sheet of choices, and not in another file."""


def read_type(cell: str) -> Section | Asked | None:
    """Read a type; None where XLSForm has none such.

    Examples:
        >>> read_type("select_one  yes_no or_other")
        Asked(kind=QuestionKind.SELECT_ONE, list_name='yes_no', has_other=True, has_sheet=True)
        >>> read_type("begin group"), read_type("rating")
        (Section(is_begin=True, is_repeat=False), None)
    """
    text = " ".join(cell.split())
    if len(text) > LONGEST:
        return None
    section = _SECTION.fullmatch(text.casefold())
    if section:
        return Section(
            section[1] == "begin", section[2] not in ("group", "score", "rank", "kobomatrix", "literacy_test")
        )
    select = _SELECT.fullmatch(text)
    if select:
        return _select(select[1], select[2])
    kind = _kind(text)
    return None if kind is None or kind.is_select else Asked(kind)


def _select(head: str, rest: str) -> Asked | None:
    other = _OTHER.fullmatch(rest)
    list_name = (other[1] if other else rest).strip()
    spelt = head.casefold().replace(" ", "_")
    kind = _kind(spelt.removesuffix("_external").removesuffix("_from_file").replace("_from", "").replace("_", " "))
    is_elsewhere = spelt.endswith(("_external", "_from_file"))
    return Asked(kind, list_name, True if other else None, not is_elsewhere) if kind and list_name else None


def _kind(text: str) -> QuestionKind | None:
    for spelt in (text, text.replace(" ", "_"), text.replace("_", " ")):
        try:
            return QuestionKind.find(spelt, "xlsform")
        except UnknownTermError:
            continue
    return None
