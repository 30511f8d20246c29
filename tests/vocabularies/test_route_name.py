"""Routes across publishers and years: what meets, and what must not."""

import re

import pytest

from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies import RouteName
from mixedmigration.vocabularies.label import fold
from tests.vocabularies.words import cells

IOM = "iom-missing-migrants"

NOT_ROUTES = {"iom-gdi": {"Undefined"}, "frontex": {"Other"}}
"""Labels that say that no route is named: deliberately no words."""

PUBLISHED = {
    "IOM's API": ("iom-missing-migrants/api-2014-2025.json.gz", "migration_route", IOM, 30),
    "IOM's website": ("iom-missing-migrants/website-2026-05-06.csv", "Migration route", IOM, 18),
    "IOM's grouping": ("iom-gdi/iom_mmp.csv.gz", "route", "iom-gdi", 13),
    "Frontex": ("iom-gdi/frontex.csv.gz", "route", "frontex", 8),
}

EARLIER = {
    "2020": [
        "Calais to United Kingdom",
        "Caribbean to Central America",
        "Central America to US",
        "Central Mediterranean",
        "Darien Gap",
        "Dominican Republic to Puerto Rico",
        "Eastern Mediterranean",
        "From Haiti to Dajabon, Dominican Republic",
        "Horn Africa to Yemen",
        "Italy to France",
        "Malaysia to Indonesia",
        "Venezuela to Curaçao",
        "Western African",
        "Western Balkans",
        "Western Mediterranean",
    ],
    "2023": [
        "Afghanistan to Iran",
        "Belarus-EU border",
        "Caribbean to US",
        "Central Mediterranean",
        "Comoros to Mayotte",
        "Darien Gap",
        "Dominican Republic to Puerto Rico",
        "DRC to Uganda",
        "Eastern Mediterranean",
        "English Channel to the UK",
        "Haiti to Dominican Republic",
        "Horn of Africa to Yemen crossing",
        "Iran to Turkey",
        "Iran to Türkiye",
        "Italy to France",
        "Sahara Desert crossing",
        "Syria to Turkey",
        "Syria to Türkiye",
        "Turkey-Europe land route",
        "Türkiye-Europe land route",
        "Ukraine to Europe",
        "US-Mexico border crossing",
        "Venezuela to Caribbean",
        "Western Africa / Atlantic route to the Canary Islands",
        "Western Balkans",
        "Western Mediterranean",
    ],
}


@pytest.mark.parametrize(("file", "column", "publisher", "count"), PUBLISHED.values(), ids=PUBLISHED)
def test_each_published_label_is_a_word_of_its_own(file, column, publisher, count):
    labels = cells(file, column) - NOT_ROUTES.get(publisher, set())
    assert len({RouteName.find(label, publisher) for label in labels}) == len(labels) == count


@pytest.mark.parametrize(("publisher", "label"), [(p, label) for p, labels in NOT_ROUTES.items() for label in labels])
def test_a_label_that_names_no_route_is_no_word(publisher, label):
    with pytest.raises(UnknownTermError):
        RouteName.find(label, publisher)


@pytest.mark.parametrize(("edition", "label"), [(e, label) for e, labels in EARLIER.items() for label in labels])
def test_each_earlier_label_of_iom_is_known(edition, label):
    word = RouteName.find(label, IOM, edition)
    assert word is RouteName.find(label, IOM)
    assert any(fold(label) == fold(printed) for printed in word.printed_by(IOM, edition))


def test_several_routes_in_a_cell_are_split():
    assert RouteName.split("Central Mediterranean,Sahara Desert crossing", IOM) == (
        RouteName.CENTRAL_MEDITERRANEAN,
        RouteName.SAHARA_DESERT_CROSSING,
    )
    assert RouteName.split("Darien Gap,From Haiti to Dajabon, Dominican Republic", IOM, edition="2020") == (
        RouteName.DARIEN,
        RouteName.HAITI_TO_DAJABON,
    )


def test_labels_with_slashes_are_found_whole():
    cell = "Bay of Bengal/Andaman Sea,Western Africa / Atlantic route to the Canary Islands,Eastern Route to/from EHOA"
    assert [word.label() for word in RouteName.split(cell, IOM)] == cell.split(",")


SAME = {
    "Darien": ("Darien Gap", "2020", "Darien", "2025"),
    "the Canary Islands": ("Western African", "2020", "Western Africa / Atlantic route to the Canary Islands", "2025"),
    "the crossing to Yemen": ("Horn Africa to Yemen", "2020", "Horn of Africa to Yemen crossing", "2023"),
    "the name of Türkiye": ("Turkey-Europe land route", "2023", "Türkiye-Europe land route", "2025"),
}
WITHIN = {
    "the crossing to Yemen, of 2023": ("Horn of Africa to Yemen crossing", "2023", "Eastern Route to/from EHOA"),
    "the crossing to Yemen, of 2020": ("Horn Africa to Yemen", "2020", "Eastern Route to/from EHOA"),
    "Calais, of 2020": ("Calais to United Kingdom", "2020", "English Channel to the UK"),
    "the Channel, of 2023": ("English Channel to the UK", "2023", "Mainland Europe to the UK"),
    "the Comoros": ("Comoros to Mayotte", "2023", "Sea crossings to Mayotte"),
}


@pytest.mark.parametrize(("one", "when", "other", "then"), SAME.values(), ids=SAME)
def test_an_earlier_label_means_the_same_as_a_later_one(one, when, other, then):
    assert RouteName.find(one, IOM, when) is RouteName.find(other, IOM, then)


@pytest.mark.parametrize(("label", "edition", "today"), WITHIN.values(), ids=WITHIN)
def test_an_earlier_label_is_within_a_later_one_and_not_widened(label, edition, today):
    word, later = RouteName.find(label, IOM, edition), RouteName.find(today, IOM)
    assert word is not later
    assert word.is_within(later)


def test_a_label_of_2020_is_not_made_more_precise():
    word = RouteName.find("Central America to US", IOM, "2020")
    assert word is RouteName.CENTRAL_AMERICA_TO_US
    assert word.narrower == (RouteName.US_MEXICO_BORDER_CROSSING, RouteName.DARIEN)


@pytest.mark.parametrize("publisher", ["frontex", "iom-gdi", None])
def test_the_eastern_mediterranean_by_sea_and_land_is_not_read_as_the_sea_alone(publisher):
    word = RouteName.find("Eastern Mediterranean Route", publisher)
    assert word is RouteName.EASTERN_MEDITERRANEAN_ROUTE
    assert set(word.narrower) == {RouteName.EASTERN_MEDITERRANEAN, RouteName.TURKIYE_EUROPE_LAND}


def test_one_publisher_means_another_route_by_the_same_label():
    assert RouteName.find("Central Mediterranean Route", "frontex") is RouteName.CENTRAL_MEDITERRANEAN
    with pytest.raises(UnknownTermError, match="related to Northern Route from EHOA"):
        RouteName.find("Central Mediterranean Route", "mmc")


@pytest.mark.parametrize("label", ["Eastern Route", "Southern Route", "Northern Route"])
def test_a_bare_point_of_the_compass_is_read_only_for_its_publisher(label):
    assert RouteName.find(label, "mmc").slug in {
        "eastern-route-to-from-ehoa",
        "route-to-southern-africa",
        "northern-route-from-ehoa",
    }
    with pytest.raises(UnknownTermError, match="name the publisher"):
        RouteName.find(label)


def test_the_seven_routes_of_4mi_in_2018_are_known():
    labels = [
        "Afghanistan to Europe",
        "Afghanistan to South/Southeast Asia",
        "Horn of Africa to North Africa/Europe",
        "Horn of Africa to Yemen/Saudi Arabia",
        "Horn of Africa to South Africa",
        "West Africa to West and Central Africa",
        "West Africa to North Africa",
    ]
    assert len({RouteName.find(label, "mmc-4mi", "2018") for label in labels}) == 7


def test_a_slug_is_its_label_made_plain():
    given = {RouteName.EASTERN_MEDITERRANEAN_ROUTE}
    for word in set(RouteName) - given:
        assert word.slug == re.sub(r"[^a-z0-9]+", "-", fold(word.label()))
