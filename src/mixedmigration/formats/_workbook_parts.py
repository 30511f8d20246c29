"""What is inside of a workbook before anybody trusts it: sizes, extents and cells in error.

A workbook is a packed folder of XML. It may unpack to a thousand times its weight, claim any
extent, or put two cells at opposite corners of a sheet, for which a reader would make room
for all between. All parts are unpacked once here, in pieces, and measured.
"""

import io
import re
import shutil
import zipfile
import zlib
from collections.abc import Container, Iterator, Mapping
from html import unescape
from typing import BinaryIO

import attrs

from mixedmigration.errors import FormatError

FREE = 16 * 2**20
"""Unpacked bytes up to which nobody asks how well a workbook was packed."""
LARGEST = 2**30
"""Unpacked bytes that a workbook may have in all."""
TIGHTEST = 100
"""Unpacked bytes for each packed one, beyond that; sheets of a single repeated row reach 60."""
MOST_PARTS = 5_000
"""Parts that a workbook may have."""
ROOM = 10_000_000
"""Cells that a sheet may span, whatever it holds."""
SPARSEST = 200
"""Cells that a larger sheet may span for each one it has."""
ROWS, COLUMNS = 2**20, 2**14
"""What a sheet may have at most."""
PIECE = 2**20

_CELL = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\sr\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["']""")
_ERROR = re.compile(
    rb"""<(?:\w+:)?c\b(?=[^>]*?\st\s*=\s*["']e["'])[^>]*?\sr\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["'][^>]*>"""
    rb"""(?:(?!</?(?:\w+:)?c\b)[^\0])*?<(?:\w+:)?v>([^<]{1,40})</"""
)
_IS_ERROR = re.compile(rb"""\st\s*=\s*["']e["']""")
_EXTENT = re.compile(rb"""<(?:\w+:)?dimension\b""")
_REST_OF_TAG = re.compile(rb"""(?:[^>"']|"[^"]*"|'[^']*')*>(?:\s*</(?:\w+:)?dimension\s*>)?""")
_CLAIM = re.compile(rb"""\sref\s*=\s*["']([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?["']""")
_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")

Place = tuple[int, int]
"""Row and column, from 0."""


@attrs.frozen
class Part:
    """What one part of a workbook holds."""

    cells: int = 0
    rows: int = 0
    columns: int = 0
    errors: Mapping[Place, str] = attrs.Factory(dict[Place, str])
    """The text of each cell in error, such as `#N/A`."""
    has_foul_extent: bool = False
    """Whether the extent that the sheet claims is none, for which the reader would refuse the whole workbook."""


@attrs.frozen
class Parts:
    """What was found in a workbook."""

    by_path: Mapping[str, Part]
    sheets: tuple[str, ...]
    """Path of the part of each sheet, in the order of the workbook; empty where it is not found."""

    @property
    def foul_extents(self) -> frozenset[str]:
        """Paths of the sheets that claim an extent which is none."""
        return frozenset(path for path in self.sheets if path in self.by_path and self.by_path[path].has_foul_extent)

    def errors_of(self, place: int) -> Mapping[Place, str]:
        """Give the cells in error of a sheet, by its place."""
        path = self.sheets[place] if place < len(self.sheets) else ""
        return self.by_path[path].errors if path in self.by_path else {}


def measure(file: BinaryIO, size: int, name: str) -> Parts:
    """Unpack every part of a workbook once and judge what it asks for.

    Args:
        file: The workbook.
        size: Its bytes.
        name: What it is, for messages.

    Raises:
        FormatError: It is no workbook, is damaged, or asks for more room than it has reason to.
    """
    try:
        with zipfile.ZipFile(file) as folder:
            infos = [info for info in folder.infolist() if not info.is_dir()]
            _judge_claims(infos, size, name)
            parts = {info.filename.lower(): _part(folder, info, name) for info in infos}
            return Parts(parts, tuple(_sheet_paths(folder)))
    except FormatError:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, NotImplementedError, RuntimeError):
        raise FormatError(name, "is no .xlsx workbook, or is damaged or locked with a password") from None


def _judge_claims(infos: list[zipfile.ZipInfo], size: int, name: str) -> None:
    unpacked = sum(info.file_size for info in infos)
    if len(infos) > MOST_PARTS or unpacked > LARGEST or (unpacked > FREE and unpacked > TIGHTEST * size):
        raise FormatError(name, "unpacks to far more than it weighs", hint="save the sheet as CSV if it is yours")
    if len({info.filename.lower() for info in infos}) < len(infos):
        raise FormatError(name, "holds two parts of one name")


def _part(folder: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> Part:
    cells = rows = columns = 0
    errors: dict[Place, str] = {}
    has_foul_extent = False
    for at, piece in enumerate(_pieces(folder, info, name)):
        has_foul_extent |= at == 0 and _has_foul_extent(piece)
        found = _CELL.findall(piece)
        if not found:
            continue
        cells += len(found)
        rows = max(rows, *(int(row) for _, row in found))
        columns = max(columns, *map(_column, {letters for letters, _ in found}))
        if _IS_ERROR.search(piece):
            for letters, row, text in _ERROR.findall(piece):
                errors[int(row) - 1, _column(letters) - 1] = unescape(text.decode("utf-8", "replace"))
    if rows * columns > max(ROOM, SPARSEST * cells):
        raise FormatError(name, "a sheet has cells so far apart that all between would fill the memory")
    return Part(cells, rows, columns, errors, has_foul_extent)


def _has_foul_extent(piece: bytes) -> bool:
    """Tell whether the beginning of a part claims an extent that no sheet can have."""
    extent = _extent(piece)
    if not piece[extent]:
        return False
    claim = _CLAIM.search(piece[extent])
    if claim is None:
        return True
    left, top, right, bottom = claim[1], int(claim[2]), claim[3] or claim[1], int(claim[4] or claim[2])
    return not (1 <= top <= bottom <= ROWS and _column(left) <= _column(right) <= COLUMNS)


def _extent(piece: bytes) -> slice:
    """Find the element that claims an extent; it comes once, so the first is looked at alone."""
    start = _EXTENT.search(piece)
    end = _REST_OF_TAG.match(piece, start.end()) if start else None
    return slice(start.start(), end.end()) if start and end else slice(0)


def without_extents(data: bytes, paths: Container[str]) -> bytes:
    """Give a workbook in which some sheets claim no extent, so that their rows are counted instead.

    Args:
        data: A workbook that was measured.
        paths: The parts, as `Parts.foul_extents` gives them.
    """
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            with old.open(info) as given, new.open(info.filename, "w", force_zip64=True) as written:
                if info.filename.lower() in paths:
                    head = given.read(PIECE)
                    extent = _extent(head)
                    written.write(head[: extent.start] + head[extent.stop :] if head[extent] else head)
                shutil.copyfileobj(given, written, PIECE)
    return changed.getvalue()


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _pieces(folder: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> Iterator[bytes]:
    """Yield a part in pieces that end where a row or a cell ends."""
    rest = b""
    with folder.open(info) as part:
        head = part.read(PIECE)
        if head[:2] in (b"\xff\xfe", b"\xfe\xff") and head[2:4] in (b"<\0", b"\0<"):
            raise FormatError(name, "has parts that are not in UTF-8")
        if b"<!DOCTYPE" in head[:4096]:
            raise FormatError(name, "declares its own XML entities, which no workbook needs")
        while head:
            piece = rest + head
            cut = piece.rfind(b"</row>") + 6 if b"</row>" in head else piece.rfind(b"<c ")
            if cut <= 0 or len(piece) - cut > 8 * PIECE:
                cut = len(piece)
            yield piece[:cut]
            rest = piece[cut:]
            head = part.read(PIECE)
    yield rest


def _sheet_paths(folder: zipfile.ZipFile) -> Iterator[str]:
    targets = {
        tag.get("Id", ""): _path(tag.get("Target", ""))
        for tag in _tags(folder, "xl/_rels/workbook.xml.rels", _RELATION)
    }
    for tag in _tags(folder, "xl/workbook.xml", _SHEET):
        relation = next((value for key, value in tag.items() if key.endswith(":id")), "")
        yield targets.get(relation, "")


def _path(target: str) -> str:
    return (target[1:] if target.startswith("/") else f"xl/{target}").lower()


def _tags(folder: zipfile.ZipFile, path: str, pattern: re.Pattern[str]) -> Iterator[dict[str, str]]:
    if path not in folder.namelist():
        return
    text = folder.read(path)[:PIECE].decode("utf-8", "replace")
    for tag in pattern.findall(text):
        yield {key: unescape(one or other) for key, one, other in _ATTRIBUTE.findall(tag)}
