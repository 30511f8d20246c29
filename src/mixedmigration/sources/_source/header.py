"""Which printed column is which declared one: blanks and case make no difference, where nothing else fits better."""

from collections.abc import Iterable

from .layout import header_key

__all__ = ["printed_columns"]


def printed_columns(headers: Iterable[str], columns: Iterable[str]) -> dict[str, str]:
    """Find declared columns among those of a table: by the same letters, else by the same up to case.

    Args:
        headers: The columns' names as declared.
        columns: The names that the table prints.

    Returns:
        The printed name of each column that the table has, by the key of the declared one; no
        printed column stands for two of them.

    Examples:
        >>> printed_columns(("URL", "Route"), ("url", "Url", " Route ", "Notes"))
        {'URL': 'url', 'Route': ' Route '}
    """
    wanted = dict.fromkeys(map(header_key, headers))
    same, alike = dict[str, str](), dict[str, str]()
    for column in columns:
        same.setdefault(header_key(column), column)
    for key, column in same.items():
        if key not in wanted:
            alike.setdefault(key.casefold(), column)
    found = {key: same.get(key) or alike.pop(key.casefold(), "") for key in wanted}
    return {key: column for key, column in found.items() if column}
