"""The figures that ship, each with the words around it."""

import pytest

from mixedmigration import knowledge
from mixedmigration.knowledge import observation

WORDS = {
    "4mi-enumerators": "more than 100 enumerators",
    "4mi-interviews": "more than 100,000 interviews",
    "opening-doors-experts": "more than 30 experts",
    "chnv-crossings-fell": "more than 90 percent (decrease)",
    "afghan-returns-survey": "747 returnees",
    "afghan-returns-interviews": "32 interviews",
    "refugees-resettled-share": "about 1 percent",
    "mpi-reports-and-books": "more than 300 publications",
    "mpi-public-briefings": "hundreds of events",
    "mpi-private-meetings": "countless events",
    "southeastern-europe-depopulation": "at least 15 percent (decrease)",
    "people-let-to-the-greek-border": "tens of thousands of persons",
    "compact-approvals": "164 countries",
}


@pytest.mark.parametrize(("slug", "words"), WORDS.items())
def test_a_figure_keeps_its_qualifier(slug, words):
    assert observation(slug).in_words == words


def test_every_change_says_what_it_is_measured_from():
    changes = [figure for figure in knowledge.observations() if figure.change is not None]
    assert len(changes) == 3
    assert all(figure.baseline is not None and figure.baseline.words for figure in changes)


def test_the_fall_of_crossings_is_of_four_nationalities_and_counted_by_nobody_named():
    fall = observation("chnv-crossings-fell")
    assert [country.alpha_3 for country in fall.origin_countries] == ["CUB", "HTI", "NIC", "VEN"]
    assert (fall.value, fall.period, fall.counted_by, fall.baseline.value) == (90, None, None, None)


def test_a_figure_without_a_number_has_none():
    empty = {figure.id.rpartition(":")[2] for figure in knowledge.observations() if figure.value is None}
    assert empty == {
        "climate-migration-discourse",
        "countries-in-the-migration-system",
        "countries-turned-to-immigration",
        "countries-with-integration-efforts",
        "crossings-fell-under-biden",
        "mass-returns-to-afghanistan",
        "mpi-private-meetings",
        "mpi-public-briefings",
        "people-let-to-the-greek-border",
    }


def test_4mi_counts_from_its_start():
    figure = observation("4mi-interviews")
    assert (str(figure.period), figure.period_length.slug) == ("2014/..", "since-start")


def test_projections_and_claims_of_others_are_marked():
    ahead = {figure.id.rpartition(":")[2] for figure in knowledge.observations() if figure.is_projection}
    assert ahead == {"climate-migration-discourse", "southeastern-europe-depopulation"}


def test_each_figure_stands_in_a_publication_that_ships():
    known = knowledge.publications().by_id
    assert all(known[figure.published_in] for figure in knowledge.observations())
