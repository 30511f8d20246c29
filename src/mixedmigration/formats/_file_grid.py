"""The cells of a workbook or a Parquet file, read once however many ways a table is opened in."""

from ._stream import PathText, is_path, name_of
from .grid import Grid

__all__ = ["file_grid", "grid_in"]


def grid_in(source: object, sheet: str | None = None) -> Grid | None:
    """Give the cells of a workbook or a Parquet file; None where it is neither.

    Args:
        source: A path, or anything else that a table can be opened from.
        sheet: Which sheet of a workbook; None takes the first one that is not hidden.

    Raises:
        FormatError: The file cannot be read as what its name says.
        MissingExtraError: The package that reads the format is not installed.
    """
    if not is_path(source):
        return None
    suffix = next((suffix for suffix in (".xlsx", ".parquet") if name_of(source).lower().endswith(suffix)), None)
    return None if suffix is None else file_grid(source, suffix, sheet)


def file_grid(path: PathText, suffix: str, sheet: str | None) -> Grid:
    """Read the cells of a file, by its suffix; see `grid_in`."""
    if suffix == ".parquet":
        from .parquet import parquet_grid

        return parquet_grid(path)
    from .xlsx import xlsx_grid

    return xlsx_grid(path, sheet)
