"""An amount of money: exact, in one currency, as it was told."""

import copy
import pickle
from decimal import Decimal, localcontext

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration.annotation import kind_of
from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values import Country, Money
from mixedmigration.values._currencies import CFA, DIGITS, REPLACED_BY

NO_PRICES = {"XAG", "XAU", "XPD", "XPT", "XBA", "XBB", "XBC", "XBD", "XTS", "XXX"}
FUNDS = {"BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW", "XAD", "XDR", "XSU", "XUA"}
"""Metals, test codes and units of account, in which nobody is paid on the way."""

HOSTILE = [
    "NaN",
    "Infinity",
    "-Infinity",
    "sNaN",
    "1e999999",
    "1E5",
    "١٢",
    "１２",
    "12,50",
    "1,250.00",
    "12.",
    ".5",
    "",
    " 12",
    "12 ",
    "-3",
    "+3",
    "1_000",
    "0x10",
    "12.50 EUR",
    "9" * 16,
    "9" * 10**6,
    "1.1234567",
    "12\n",
    "12\x00",
    "½",
]
WRONG = [
    None,
    True,
    b"12",
    [12],
    {},
    object(),
    Decimal("NaN"),
    Decimal("sNaN"),
    Decimal("Infinity"),
    Decimal("1e999999"),
    Decimal("1e-999999"),
    Decimal(-1),
    -1,
    10**15,
    10**10_000,
    Decimal("0.1234567"),
]

amounts = st.decimals(0, 10**9, places=2) | st.integers(0, 10**15 - 1) | st.decimals(0, 10**6, places=6)
currencies = st.sampled_from(sorted(DIGITS))


@pytest.mark.parametrize("amount", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_text_that_is_no_amount_is_refused(amount):
    with pytest.raises(InvalidValueError) as caught:
        Money(amount, "EUR")
    assert caught.value.code == "number/unreadable"


@pytest.mark.parametrize("amount", WRONG, ids=lambda thing: type(thing).__name__)
def test_things_that_are_no_amount_are_refused(amount):
    with pytest.raises(InvalidValueError):
        Money(amount, "EUR")


@pytest.mark.parametrize("amount", [12.5, 12.0, float("nan"), float("inf"), 1e300])
def test_a_float_is_refused_with_what_to_write_instead(amount):
    with pytest.raises(InvalidValueError) as caught:
        Money(amount, "EUR")
    assert caught.value.code == "value/type"
    assert "text" in caught.value.hint


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [
        ("12.5", "EUR", "12.50"),
        ("12.50", "EUR", "12.50"),
        (12, "EUR", "12.00"),
        (Decimal("12.500"), "EUR", "12.50"),
        ("5000", "CFA", "5000"),
        ("5000.00", "XOF", "5000"),
        ("0.125", "EUR", "0.125"),
        ("007", "USD", "7.00"),
        ("1.5", "TND", "1.500"),
        (Decimal("1E+3"), "GNF", "1000"),
        (0, "EUR", "0.00"),
        (Decimal("-0"), "EUR", "0.00"),
    ],
)
def test_an_amount_is_written_with_the_digits_of_its_currency(amount, currency, written):
    assert f"{Money(amount, currency).amount:f}" == written


@pytest.mark.parametrize("code", ["eur", "EURO", "", "€", "XXX", "XAU", None, 978, b"EUR", "E" * 10**6])
def test_a_currency_that_is_no_code_is_refused(code):
    with pytest.raises((InvalidValueError, UnknownTermError)):
        Money(1, code)


def test_a_code_in_small_letters_is_offered_and_not_taken():
    with pytest.raises(UnknownTermError) as caught:
        Money(1, " eur ")
    assert caught.value.nearest == ("EUR",)


def test_every_currency_of_iso_in_which_people_pay_is_known():
    published = {currency.alpha_3 for currency in pycountry.currencies} - NO_PRICES - FUNDS
    assert published <= DIGITS.keys()
    assert {"SLL", "SLE", "CFA", "HRK"} <= DIGITS.keys() - (NO_PRICES | FUNDS)


def test_what_replaced_a_currency_is_a_currency():
    assert REPLACED_BY.keys() | set(REPLACED_BY.values()) <= DIGITS.keys()
    assert Money(1, "SLL").replaced_by == "SLE"
    assert Money(1, "EUR").replaced_by is None


@pytest.mark.parametrize(("code", "countries"), CFA.items())
def test_cfa_is_settled_by_the_country(code, countries):
    for country in countries:
        assert Money(5000, "CFA").settled_in(country) == Money(5000, code)
        assert Money(5000, "CFA").settled_in(Country(country)).is_settled


def test_a_country_without_a_cfa_franc_does_not_settle_it():
    with pytest.raises(InvalidValueError) as caught:
        Money(5000, "CFA").settled_in("GHA")
    assert caught.value.code == "money/unsettled"
    with pytest.raises(InvalidValueError) as caught:
        Money(5000, "CFA").settled_in("Mali")
    assert caught.value.code == "country/unknown"


def test_a_settled_amount_stays_as_it_is():
    euros = Money("12.50", "EUR")
    assert euros.settled_in("MLI") is euros
    assert not Money(1, "CFA").is_settled


def test_currencies_are_never_added_up_together():
    told = [Money("12.50", "EUR"), Money(5000, "CFA"), Money("0.5", "EUR"), Money(5000, "XOF")]
    assert Money.sums(told) == {"CFA": 5000, "EUR": 13, "XOF": 5000}
    assert list(Money.sums(told)) == ["CFA", "EUR", "XOF"]
    with pytest.raises(TypeError):
        told[0] + told[2]


def test_no_setting_of_the_program_rounds_an_amount():
    with localcontext(prec=2):
        told = Money(Decimal("123456.789"), "EUR")
        assert str(told.amount) == "123456.789"
        assert Money.sums([told, told])["EUR"] == Decimal("246913.578")


def test_its_plain_form_is_text_and_reads_back():
    kind = kind_of(Money)
    assert kind.plain(Money("12.5", "EUR")) == {"amount": "12.50", "currency": "EUR"}
    said = []
    assert kind.read({"amount": "12.50", "currency": "EUR"}, "", said) == Money("12.5", "EUR")
    assert not said


@pytest.mark.parametrize(
    "plain",
    [
        {"amount": 12.5, "currency": "EUR"},
        {"amount": "NaN", "currency": "EUR"},
        {"amount": "1"},
        {"currency": "EUR"},
        {"amount": "1", "currency": "EUR", "x": 1},
        {"amount": None, "currency": None},
        "12.50 EUR",
        12,
    ],
)
def test_a_wrong_plain_form_is_complained_of(plain):
    said = []
    kind_of(Money).read(plain, "", said)
    assert said


@given(amounts, currencies)
def test_an_amount_comes_back_exactly(amount, currency):
    money = Money(amount, currency)
    assert money.amount == Decimal(amount)
    again = Money(f"{money.amount:f}", currency)
    assert again == money
    assert str(again) == str(money)
    assert hash(again) == hash(money)
    assert pickle.loads(pickle.dumps(money)) == copy.deepcopy(money) == money


@given(st.lists(st.builds(Money, amounts, currencies), max_size=8), st.randoms())
def test_a_sum_does_not_depend_on_the_order(told, chance):
    mixed = list(told)
    chance.shuffle(mixed)
    assert Money.sums(mixed) == Money.sums(told)
    assert sum(Money.sums(told).values()) == sum(money.amount for money in told)


@given(st.text() | st.integers() | st.floats() | st.decimals() | st.binary(), st.text() | st.none() | currencies)
def test_reading_raises_nothing_foreign(amount, currency):
    try:
        money = Money(amount, currency)
    except (InvalidValueError, UnknownTermError):
        return
    assert money.amount.is_finite()
