"""A number with its noun, as sentences for people hold it: 1 row, 2 rows."""

__all__ = ["count_of"]


def count_of(number: float, noun: str, several: str | None = None) -> str:
    """Write a number with the noun of what it counts.

    Args:
        number: How many there are.
        noun: What one of them is called; the words that go with it may follow.
        several: What several are called; the noun with an s where it is None.

    Examples:
        >>> count_of(1, "record"), count_of(0, "record"), count_of(1200, "record")
        ('1 record', '0 records', '1,200 records')
        >>> count_of(1, "row is", "rows are"), count_of(2, "row is", "rows are")
        ('1 row is', '2 rows are')
        >>> count_of(1.0, "minute"), count_of(1.5, "minute")
        ('1 minute', '1.5 minutes')
    """
    written = int(number) if isinstance(number, float) and number.is_integer() else number
    return f"{written:,} {noun if number == 1 else several or f'{noun}s'}"
