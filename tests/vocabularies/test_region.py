"""Regions stand in the scheme that drew them, and labels are read within one."""

import csv
import gzip
import json
import pickle

import pytest

from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies.region import Region
from tests.shared import data

SCHEMES = {"m49", "unhcr", "iom", "iom-missing-migrants", "mmc", "mpi"}


def test_every_slug_begins_with_its_scheme():
    assert {region.scheme for region in Region} == SCHEMES
    assert all(region.slug == region.slug.casefold() and region.slug.count("/") == 1 for region in Region)


def test_every_region_has_definition_and_source():
    assert all(region.definition and region.source for region in Region)


def test_the_same_label_is_another_region_in_another_scheme():
    found = {Region.in_scheme(scheme, "Europe") for scheme in ("m49", "unhcr", "iom-missing-migrants", "mmc")}
    assert len(found) == 4


def test_a_label_of_two_schemes_is_not_found_without_its_scheme():
    with pytest.raises(UnknownTermError):
        Region.find("Northern Africa")
    assert Region.find("Northern Africa", "m49") is Region.M49_NORTHERN_AFRICA
    assert Region.find("m49/northern-africa") is Region.M49_NORTHERN_AFRICA


@pytest.mark.parametrize(
    ("scheme", "label", "slug"),
    [
        ("m49", "Northern Africa", "m49/northern-africa"),
        ("m49", " northern  AFRICA ", "m49/northern-africa"),
        ("m49", "015", "m49/northern-africa"),
        ("m49", "Sub-Saharan Africa", "m49/sub-saharan-africa"),
        ("m49", "south-eastern-asia", "m49/south-eastern-asia"),
        ("unhcr", "The Americas", "unhcr/americas"),
        ("iom", "East, Horn and Southern Africa", "iom/east-horn-and-southern-africa"),
        ("iom-missing-migrants", "Mediterranean", "iom-missing-migrants/mediterranean"),
        ("iom-missing-migrants", "US-Mexico Border", "iom-missing-migrants/us-mexico-border"),
        ("iom-missing-migrants", "US–Mexico border", "iom-missing-migrants/us-mexico-border"),
        ("iom-missing-migrants", "North Africa", "iom-missing-migrants/northern-africa"),
        ("iom-missing-migrants", "Uncategorized", "iom-missing-migrants/uncategorised"),
        ("iom-missing-migrants", "Latin America / Caribbean", "iom-missing-migrants/latin-america-caribbean"),
        ("iom-missing-migrants", "Western / Southern Asia", "iom-missing-migrants/western-southern-asia"),
        ("mmc", "East Africa & Yemen", "mmc/eastern-and-southern-africa"),
        ("mmc", "Eastern and Southern Africa | Egypt & Yemen", "mmc/eastern-and-southern-africa"),
    ],
)
def test_a_label_is_read_within_its_scheme(scheme, label, slug):
    assert Region.in_scheme(scheme, label).slug == slug


@pytest.mark.parametrize(
    "label", ["Mediterranean", "Atlantis", "", "Western Africa (P)", None, b"Africa", 2, "x" * 10_000, "\ud800"]
)
def test_a_label_of_no_region_of_the_scheme_is_refused(label):
    with pytest.raises(UnknownTermError) as caught:
        Region.in_scheme("m49", label)
    assert caught.value.code == "term/unknown"


@pytest.mark.parametrize("scheme", ["", "who", None, 3])
def test_an_unknown_scheme_is_refused_with_the_known_ones(scheme):
    with pytest.raises(UnknownTermError) as caught:
        Region.in_scheme(scheme, "Africa")
    assert set(caught.value.nearest) == SCHEMES


def test_every_region_of_the_un_but_the_world_lies_in_another():
    m49 = [region for region in Region if region.scheme == "m49"]
    assert len(m49) == 30
    assert [region for region in m49 if not region.broader] == [Region.M49_WORLD]
    assert len({region.m49_code for region in m49}) == 30
    assert Region.MMC_EUROPE.m49_code is None


def test_a_region_survives_pickling():
    assert all(pickle.loads(pickle.dumps(region)) is region for region in Region)


def test_every_region_cell_of_missing_migrants_is_read():
    with gzip.open(data("iom-missing-migrants/api-2014-2025.json.gz"), "rt", encoding="utf-8") as file:
        rows = json.load(file)
    with data("iom-missing-migrants/website-2026-05-06.csv").open(encoding="utf-8") as file:
        rows += [
            {
                "region": r["Region"],
                "region_origin": r["Region of Origin"],
                "unsd_geographic_grouping": r["UNSD Geographical Grouping"],
            }
            for r in csv.DictReader(file)
        ]
    own = {row.get(key) for row in rows for key in ("region", "region_origin")} - {None, ""}
    for label in own:
        Region.in_scheme("iom-missing-migrants", label.removesuffix(" (P)"))
    for label in {row["unsd_geographic_grouping"] for row in rows} - {"", "Uncategorized"}:
        Region.in_scheme("m49", label)
