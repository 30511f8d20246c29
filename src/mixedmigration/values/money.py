"""An amount of money: a decimal number and its currency, as it was told.

Amounts are exact, so no float is taken, and amounts of different currencies are never added.
Where the field writes one code for two currencies, as `CFA` for the two CFA francs, that code is
kept until the country says which it is.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Context, Decimal
from typing import NewType

import attrs

from mixedmigration.errors import InvalidValueError, UnknownTermError

from .country import Country

__all__ = ["Currency", "Money", "read_amount", "read_currency"]

Currency = NewType("Currency", str)
"""A currency by its three letters of ISO 4217, or the field's own code `CFA`."""

MOST_DIGITS, MOST_DECIMALS = 15, 6
"""More than any price has; keeps reading and printing cheap."""

_EXACT = Context(prec=100)
"""Our own arithmetic, so that no setting of the program rounds an amount."""
_LAST = Decimal("0.000001")
_AMOUNT = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,6})?")
_EXPECTED = "an amount as text, such as 12.50"


def read_amount(value: object) -> Decimal:
    """Read an amount: a `Decimal`, a whole number, or text with a point before the decimals.

    Raises:
        InvalidValueError: It is a float or no such number (`value/type`, `number/unreadable`),
            or below zero or too large (`number/range`).

    Examples:
        >>> read_amount("12.50")
        Decimal('12.50')
    """
    if isinstance(value, float):
        hint = "write it as text, since a float is not exact"
        raise InvalidValueError("value/type", _EXPECTED, value, hint)
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
        raise InvalidValueError("value/type", _EXPECTED, value)
    return Decimal(_written(value))


def _written(value: "str | int | Decimal") -> str:
    """Give the digits of an amount; what is too large is refused before it is written out."""
    if isinstance(value, Decimal) and not value.is_finite():
        raise InvalidValueError("number/finite", "a finite amount")
    if not isinstance(value, str):
        if not 0 <= value < 10**MOST_DIGITS:
            raise InvalidValueError("number/range", f"an amount from 0 with at most {MOST_DIGITS} digits")
        return _digits(value) if isinstance(value, Decimal) else str(int(value))
    if len(value) > MOST_DIGITS + MOST_DECIMALS + 1 or not _AMOUNT.fullmatch(value):
        hint = "digits 0 to 9 without signs or separators, and a point before the decimals"
        raise InvalidValueError("number/unreadable", _EXPECTED, value, hint)
    return value


def _digits(value: Decimal) -> str:
    rounded = value.quantize(_LAST, context=_EXACT)
    if rounded != value:
        raise InvalidValueError("number/range", f"an amount with at most {MOST_DECIMALS} decimals")
    return f"{rounded.copy_abs():f}"


def read_currency(value: object) -> Currency:
    """Read the code of a currency: one of ISO 4217, withdrawn ones included, or `CFA`.

    Raises:
        InvalidValueError: It is no text.
        UnknownTermError: There is no such code.

    Examples:
        >>> read_currency("SLL"), read_currency("CFA")
        ('SLL', 'CFA')
    """
    from ._currencies import DIGITS

    if not isinstance(value, str):
        raise InvalidValueError("value/type", "the code of a currency, such as EUR", value)
    if value not in DIGITS:
        near = (value.strip().upper(),) if len(value) < 9 and value.strip().upper() in DIGITS else ()
        raise UnknownTermError("term/unknown", "currency", value, near, "by its three letters of ISO 4217, or CFA")
    return Currency(str(value))


def _canonical(amount: Decimal, currency: str) -> Decimal:
    """Write an amount with the digits of its currency, and more only where they count."""
    from ._currencies import DIGITS

    whole, _, decimals = f"{amount:f}".partition(".")
    kept = decimals.rstrip("0").ljust(DIGITS[currency], "0")
    return Decimal(f"{int(whole)}.{kept}" if kept else str(int(whole)))


@attrs.frozen(init=False)
class Money:
    """An amount in one currency, such as 12.50 EUR.

    The amount is written with the digits of its currency: 12.5 EUR are 12.50 EUR, and 5000 CFA have
    none. Amounts are not negative: what somebody paid or was paid is said by the field.

    Raises:
        InvalidValueError: The amount is a float, negative, too large or no number.
        UnknownTermError: The currency is no code of ISO 4217 and not `CFA`.

    Examples:
        >>> Money("12.5", "EUR")
        Money(amount=Decimal('12.50'), currency='EUR')
        >>> print(Money(1250, "USD"))
        1,250.00 USD
    """

    amount: Decimal
    """How much."""
    currency: Currency
    """In which currency, as it was told."""

    def __init__(self, amount: "Decimal | int | str", currency: "Currency | str") -> None:
        code = read_currency(currency)
        object.__setattr__(self, "amount", _canonical(read_amount(amount), code))
        object.__setattr__(self, "currency", code)

    @property
    def is_settled(self) -> bool:
        """Whether the code stands for one currency; `CFA` stands for two."""
        return self.currency != "CFA"

    @property
    def replaced_by(self) -> Currency | None:
        """The currency that took the place of a withdrawn one, where we know it; its amounts differ.

        Examples:
            >>> Money("5000", "SLL").replaced_by
            'SLE'
        """
        from ._currencies import REPLACED_BY

        code = REPLACED_BY.get(self.currency)
        return None if code is None else Currency(code)

    def settled_in(self, country: "Country | str") -> "Money":
        """Say which of two currencies is meant, by the country where it was paid.

        Args:
            country: A country, or its code.

        Returns:
            The same amount as XOF or XAF; what is settled already is given back as it is.

        Raises:
            InvalidValueError: The country uses neither CFA franc (`money/unsettled`), or there is
                no such country (`country/unknown`).

        Examples:
            >>> Money(5000, "CFA").settled_in("MLI").currency, Money(5000, "CFA").settled_in("TCD").currency
            ('XOF', 'XAF')
        """
        from ._currencies import CFA

        if self.is_settled:
            return self
        where = country if isinstance(country, Country) else Country(country)
        for code, countries in CFA.items():
            if where.code in countries:
                return Money(self.amount, code)
        raise InvalidValueError("money/unsettled", "a country whose money is a CFA franc", where.code)

    @staticmethod
    def sums(of: "Iterable[Money]") -> "Mapping[str, Decimal]":
        """Add up amounts, each currency by itself.

        Args:
            of: Amounts of any currencies.

        Returns:
            The sum of each currency by its code, in alphabetical order.

        Examples:
            >>> Money.sums([Money("12.50", "EUR"), Money(5000, "CFA"), Money("7.5", "EUR")])
            {'CFA': Decimal('5000'), 'EUR': Decimal('20.00')}
        """
        found: dict[str, Decimal] = {}
        for money in of:
            found[money.currency] = _EXACT.add(found.get(money.currency, Decimal(0)), money.amount)
        return {code: found[code] for code in sorted(found)}

    def __str__(self) -> str:
        return f"{self.amount:,} {self.currency}"
