"""A cell is read or refused, and never guessed."""

import pickle
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.errors import CODES, InvalidValueError, UnknownTermError
from mixedmigration.sources._source import cell
from mixedmigration.sources._source.level_cell import LevelCell
from mixedmigration.sources._source.value_cell import NamedMonthDateCell
from mixedmigration.values import Country, PartialDate, Place, Position, Unlisted
from mixedmigration.vocabularies import CauseOfDeath, OriginBasis, Region, RouteName, SourceQuality

IOM = "iom-missing-migrants"
READERS = (
    cell.TextCell(),
    cell.CountCell(),
    cell.DateCell(),
    cell.DateCell("mdy"),
    cell.DateCell("ymd"),
    cell.MonthCell(),
    cell.CountryCell(),
    cell.CountryCell("unhcr"),
    cell.CountriesCell(),
    cell.WordCell(SourceQuality, IOM, is_open=False),
    cell.WordCell(CauseOfDeath, IOM),
    cell.WordsCell(RouteName, IOM),
    cell.OriginBasisCell(),
    cell.RegionCell("m49", IOM),
    cell.PositionCell(),
    cell.PlaceCell(),
    cell.AddressesCell(),
)


class Refusal(NamedTuple):
    """One of our errors."""

    code: str
    text: str


def outcome(reader, printed):
    try:
        return reader.read(printed)
    except (InvalidValueError, UnknownTermError) as error:
        return Refusal(error.code, str(error))


HARSH = "Harsh environmental conditions / lack of adequate shelter, food, water"


@pytest.mark.parametrize(
    ("printed", "count"),
    [
        ("0", 0),
        ("12", 12),
        ("-3", -3),
        ("+4", 4),
        ("007", 7),
        ("1,022", 1_022),
        ("-1,022", -1_022),
        ("1,234,567", 1_234_567),
    ],
)
def test_a_count_is_digits_with_or_without_commas_for_thousands(printed, count):
    assert cell.CountCell().read(printed) == count


@pytest.mark.parametrize(
    "printed",
    [
        "some",
        "3-5",
        "2.5",
        "2.0",
        "1e3",
        "1_000",
        "٣",
        "３",
        "1,02",
        "10,22",
        "1022,",
        "1 022",
        "--1",
        "0x1f",
        "½",
        "9" * 19,
    ],
)
def test_nothing_else_is_a_count(printed):
    with pytest.raises(InvalidValueError) as caught:
        cell.CountCell().read(printed)
    assert caught.value.code == "number/unreadable"


@pytest.mark.parametrize(
    ("order", "printed", "day"),
    [
        ("mdy", "Fri, 01/02/2026 - 12:00", "2026-01-02"),
        ("mdy", "Thu, 12/31/2026 - 12:00", "2026-12-31"),
        ("ymd", "2025-02-04", "2025-02-04"),
        (None, "January 05, 2020", "2020-01-05"),
        (None, "February 2019", "2019-02"),
    ],
)
def test_a_date_is_read_in_the_order_of_its_layout(order, printed, day):
    assert str(cell.DateCell(order).read(printed)) == day


@pytest.mark.parametrize(
    ("order", "printed", "code"),
    [
        (None, "01/02/2026", "date/ambiguous"),
        ("mdy", "Mon, 01/02/2026 - 12:00", "date/weekday"),
        ("mdy", "Sun, 02/30/2031 - 12:00", "date/impossible"),
        ("ymd", "soon", "date/unreadable"),
    ],
)
def test_a_date_that_can_mean_two_days_or_none_is_refused(order, printed, code):
    with pytest.raises(InvalidValueError) as caught:
        cell.DateCell(order).read(printed)
    assert caught.value.code == code


def test_months_have_english_names_in_any_case():
    names = "January February March April May June July August September October November December".split()
    assert [cell.MonthCell().read(name) for name in names] == list(range(1, 13))
    assert cell.MonthCell().read("mAY") == 5


@pytest.mark.parametrize("name", ["Mai", "Sept.", "5", "13"])
def test_other_names_are_no_months(name):
    with pytest.raises(InvalidValueError):
        cell.MonthCell().read(name)


@pytest.mark.parametrize(
    ("scheme", "printed", "code"),
    [
        ("name", "Côte d'Ivoire", "CIV"),
        ("unhcr", "AUS", "AUT"),
        ("iso", "AUS", "AUS"),
        ("name", "Mixed/Unknown", "UNK"),
    ],
)
def test_a_country_is_read_in_the_scheme_of_its_column(scheme, printed, code):
    assert cell.CountryCell(scheme).read(printed).code == code


def test_a_misspelt_country_is_refused_with_suggestions():
    with pytest.raises(UnknownTermError) as caught:
        cell.CountryCell().read("Eritera")
    assert caught.value.nearest[0] == "ERI (Eritrea)"


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        ("Sudan", ["SDN"]),
        ("Sudan, Chad", ["SDN", "TCD"]),
        ("China, Hong Kong Special Administrative Region", ["HKG"]),
        ("Egypt,China, Hong Kong Special Administrative Region, Chad", ["EGY", "HKG", "TCD"]),
    ],
)
def test_countries_are_parted_by_commas_and_names_with_commas_stay_whole(printed, codes):
    assert [country.code for country in cell.CountriesCell().read(printed)] == codes


def test_only_the_names_that_are_no_country_are_refused():
    read = cell.CountriesCell().read("Sudan, Atlantis, Congo, Chad")
    assert read.value == (Country("SDN"), Country("TCD"))
    assert [(said.code, said.at, said.value) for said in read.complaints] == [
        ("country/unknown", "/1", "Atlantis"),
        ("country/ambiguous", "/2", "Congo"),
    ]


def test_a_word_of_an_open_vocabulary_is_kept_as_it_is_when_nobody_knows_it():
    reader = cell.WordCell(CauseOfDeath, IOM)
    assert reader.read("Drowning") is CauseOfDeath.DROWNING
    assert reader.read("Made-up cause") == Unlisted("Made-up cause")


def test_a_word_of_a_closed_vocabulary_is_refused():
    with pytest.raises(UnknownTermError):
        cell.WordCell(SourceQuality, IOM, is_open=False).read("9")


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("Drowning", (CauseOfDeath.DROWNING,)),
        (HARSH, (CauseOfDeath.HARSH_CONDITIONS,)),
        (f"Drowning,{HARSH}", (CauseOfDeath.DROWNING, CauseOfDeath.HARSH_CONDITIONS)),
        (f"{HARSH}, Made-up cause", (CauseOfDeath.HARSH_CONDITIONS, Unlisted("Made-up cause"))),
    ],
)
def test_words_are_parted_by_commas_and_labels_with_commas_stay_whole(printed, words):
    assert cell.WordsCell(CauseOfDeath, IOM).read(printed) == words


@pytest.mark.parametrize(
    ("printed", "basis"),
    [
        ("Eastern Africa (P)", OriginBasis.PRESUMED),
        ("Eastern Africa", OriginBasis.REPORTED),
        ("Unknown", None),
        ("Mixed", None),
        ("Mixed,Unknown", None),
        ("Sub-Saharan Africa (P),Western Africa", OriginBasis.PRESUMED),
        ("Unknown,Western Africa", OriginBasis.REPORTED),
    ],
)
def test_an_origin_is_presumed_where_the_publisher_marks_it_so(printed, basis):
    assert cell.OriginBasisCell().read(printed) is basis


def test_the_mark_is_no_part_of_the_region():
    [presumed] = cell.RegionCell(IOM).read("Eastern Africa (P)")
    [reported] = cell.RegionCell(IOM).read("Eastern Africa")
    assert presumed is reported
    assert isinstance(presumed, Region)


def test_a_region_that_nobody_knows_is_kept_as_it_is():
    assert cell.RegionCell("m49", IOM).read("Made-up Sea") == (Unlisted("Made-up Sea"),)


WEST, NORTH = Region.in_scheme(IOM, "Western Africa"), Region.in_scheme(IOM, "Northern Africa")


@pytest.mark.parametrize(
    ("printed", "regions"),
    [
        ("Northern Africa,Western Africa", (NORTH, WEST)),
        ("Northern Africa (P), Western Africa", (NORTH, WEST)),
        ("Western Africa,Western Africa (P)", (WEST,)),
        ("Western Africa,Made-up Coast", (WEST, Unlisted("Made-up Coast"))),
        ("Made-up Coast, northern part", (Unlisted("Made-up Coast, northern part"),)),
        ("Western Africa,", (WEST,)),
    ],
)
def test_regions_joined_by_commas_are_each_a_region_once(printed, regions):
    assert cell.RegionCell(IOM).read(printed) == regions


@pytest.mark.parametrize("printed", ["3", "3.0", " 3".strip(), "03"])
def test_a_level_is_read_by_its_number(printed):
    assert LevelCell(SourceQuality, IOM).read(printed) is SourceQuality.find("3", publisher=IOM)


@pytest.mark.parametrize("printed", ["45", "4,5", "4.5", "0", "6", "three", "-3"])
def test_what_is_no_one_level_of_the_scale_is_refused(printed):
    with pytest.raises(UnknownTermError):
        LevelCell(SourceQuality, IOM).read(printed)


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("January 05, 2020", "2020-01-05"),
        ("5-Jan-20", "2020-01-05"),
        ("13-Jan-20", "2020-01-13"),
        ("05 January 2020", "2020-01-05"),
        ("2020-01-05", "2020-01-05"),
        ("25/01/2020", "2020-01-25"),
    ],
)
def test_a_date_with_the_name_of_its_month_has_one_order(printed, date):
    assert NamedMonthDateCell().read(printed) == PartialDate(date)


@pytest.mark.parametrize("printed", ["05/01/2020", "5.1.20", "13-01-20"])
def test_digits_alone_stay_ambiguous_where_months_are_named(printed):
    with pytest.raises(InvalidValueError, match="one way only"):
        NamedMonthDateCell().read(printed)


def test_a_place_and_a_position_are_read():
    assert cell.PlaceCell().read("Off Cabo Ficticio") == Place(name="Off Cabo Ficticio")
    assert cell.PositionCell().read("36.8, -5.7") == Position(36.8, -5.7)


@pytest.mark.parametrize(
    ("printed", "count"),
    [
        ("https://example.org/a", 1),
        ("https://example.org/a, https://example.org/b", 2),
        ("https://example.org/a;https://example.org/b https://example.org/c", 3),
        ("https://example.org/a,b, https://example.org/c", 2),
        ("https://example.org/a, ", 1),
    ],
)
def test_addresses_are_parted_where_the_next_one_starts(printed, count):
    assert len(cell.AddressesCell().read(printed)) == count


def test_only_the_pieces_that_are_no_address_are_refused():
    read = cell.AddressesCell().read("www.example.org/1, https://example.org/2")
    assert read.value == ("https://example.org/2",)
    assert [(said.code, said.at, said.value) for said in read.complaints] == [
        ("url/malformed", "/0", "www.example.org/1")
    ]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: type(reader).__name__)
class TestEveryReader:
    def test_it_says_in_words_how_it_reads(self, reader):
        assert reader.says
        assert reader.says[0].islower()

    def test_it_is_data(self, reader):
        assert pickle.loads(pickle.dumps(reader)) == reader
        assert hash(reader) == hash(pickle.loads(pickle.dumps(reader)))

    @given(printed=st.text(min_size=1).map(str.strip).filter(bool))
    def test_it_gives_a_value_or_one_of_our_refusals_for_any_text(self, reader, printed):
        read = outcome(reader, printed)
        assert hash(read) is not None
        assert not isinstance(read, Refusal) or read.code in CODES

    @given(printed=st.text(min_size=1).map(str.strip).filter(bool))
    def test_it_gives_the_same_each_time(self, reader, printed):
        assert outcome(reader, printed) == outcome(reader, printed)

    @pytest.mark.parametrize("printed", ["9" * 100_000, "," * 100_000, "a, " * 30_000, "https://" * 10_000])
    def test_a_huge_cell_is_no_harm(self, reader, printed):
        read = outcome(reader, printed)
        assert not isinstance(read, Refusal) or len(read.text) < 1_000
