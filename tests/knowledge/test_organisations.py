"""The organisations and initiatives that ship: hubs and hosts, funders, founders, and how to find one."""

import pytest

from mixedmigration import knowledge
from mixedmigration.errors import UnknownTermError
from mixedmigration.knowledge import initiative, organisation
from mixedmigration.query import field
from mixedmigration.vocabularies import OrganisationPlaceKind

MMC, MPI = organisation("mmc"), organisation("mpi")
FINDERS = {
    "organisation": (organisation, "mmc"),
    "initiative": (initiative, "4mi"),
    "publication": (knowledge.publication, "afghan-returns"),
    "policy-event": (knowledge.policy_event, "chnv-parole"),
    "observation": (knowledge.observation, "4mi-interviews"),
}


def test_every_hub_of_the_centre_sits_with_the_danish_refugee_council():
    hubs = [place for place in MMC.places if place.kind is OrganisationPlaceKind.REGIONAL_HUB]
    assert [str(hub.region) for hub in hubs] == [
        "Africa",
        "Asia and the Pacific",
        "Europe",
        "Latin America and the Caribbean",
    ]
    assert {organisation(hub.hosted_by).name for hub in hubs} == {"Danish Refugee Council"}


def test_the_global_team_has_no_host_that_is_named():
    team = [place for place in MMC.places if place.kind is OrganisationPlaceKind.GLOBAL_TEAM]
    assert [place.place.name for place in team] == ["Geneva", "Brussels"]
    assert [place.hosted_by for place in team] == [None, None]


def test_funders_stand_in_the_order_of_the_page_and_have_no_dates():
    funders = [relation for relation in MMC.relations if relation.kind.slug == "funded-by"]
    assert len(funders) == 28
    assert (funders[0].name, funders[-1].name) == ("World Bank", "Swiss SDC")
    assert {(relation.period, relation.as_of) for relation in funders} == {(None, None)}
    assert MMC.relations_on("2025", "funded-by") == ()
    assert len(MMC.relations_on("2025", "funded-by", possibly=True)) == 28


def test_a_kind_is_only_told_where_the_text_or_the_name_tells_it():
    assert organisation("university-of-edinburgh").kind.slug == "university"
    assert [organisation(slug).kind for slug in ("world-bank", "meta", "iom", "drc", "unhcr")] == [None] * 5


def test_the_institute_was_founded_by_two_and_grew_out_of_a_programme():
    assert str(MPI.founded) == "2001"
    assert [person.name for person in MPI.people] == ["Demetrios G. Papademetriou", "Kathleen Newland"]
    grew = [relation.organisation for relation in MPI.relations if relation.kind.slug == "grew-out-of"]
    assert [organisation(one).name for one in grew] == ["International Migration Policy Program"]


def test_the_european_institute_is_told_from_both_sides():
    told = [
        (one.kind.slug, str(one.period))
        for one in MPI.relations
        if one.organisation and "mpi-europe" in one.organisation
    ]
    assert told == [("established", "2011")]
    back = [(one.kind.slug, one.organisation) for one in organisation("mpi-europe").relations]
    assert back == [("established-by", MPI.id)]


def test_initiatives_are_found_by_who_runs_and_who_pays():
    by_mmc = knowledge.initiatives().where(field("run_by").contains(MMC.id))
    assert [one.name for one in by_mmc.where(field("is_flagship") == True)] == ["4Mi", "Mixed Migration Review"]  # noqa: E712
    paid = knowledge.initiatives().where(
        field("funded_by").contains("organisation:mixedmigration:eu-delegation-to-the-us")
    )
    assert [one.name for one in paid] == ["EU Delegation Project on Credential Recognition"]


def test_4mi_began_in_2014_and_the_review_in_2018():
    assert [str(initiative(slug).started) for slug in ("4mi", "mixed-migration-review")] == ["2014", "2018"]


@pytest.mark.parametrize("kind", FINDERS)
def test_a_record_is_found_by_slug_or_id(kind):
    find, slug = FINDERS[kind]
    assert find(slug) is find(f"{kind}:mixedmigration:{slug}")
    assert find(slug).id == f"{kind}:mixedmigration:{slug}"


@pytest.mark.parametrize("kind", FINDERS)
@pytest.mark.parametrize(
    "asked", ["nothing-like-it", "", None, 7, b"mmc", "x" * 10_000, "route:mixedmigration:darien", []]
)
def test_nothing_else_finds_a_record(kind, asked):
    with pytest.raises(UnknownTermError) as caught:
        FINDERS[kind][0](asked)
    assert caught.value.code == "term/unknown"


def test_near_slugs_are_offered():
    with pytest.raises(UnknownTermError) as caught:
        organisation("mpi-europa")
    assert "mpi-europe" in caught.value.nearest


def test_nobody_is_named_but_in_a_public_role():
    people = [person for one in [*knowledge.organisations(), *knowledge.initiatives()] for person in one.people]
    assert sorted((person.name, person.role.slug) for person in people) == [
        ("Demetrios G. Papademetriou", "founder"),
        ("Joan Rosenhauer", "director"),
        ("Kathleen Newland", "founder"),
    ]
