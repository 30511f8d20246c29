"""The policy events that ship, and what they answer honestly from what the texts tell."""

import pytest

from mixedmigration import knowledge
from mixedmigration.knowledge import policy_event
from mixedmigration.query import field
from mixedmigration.vocabularies import PolicyForce

EVENTS = knowledge.policy_events()
FOR_HAITIANS = field("jurisdictions").contains("USA") & field("measures").any(field("nationalities").contains("HTI"))


def short(events):
    return [event.id.rpartition(":")[2] for event in events]


def test_what_was_in_force_for_haitians_in_june_2024_is_unknown_and_says_why():
    (event,) = EVENTS.where(FOR_HAITIANS)
    status = event.status_on("2024-06-01")
    assert (event.title, status.answer) == ("CHNV parole programme", PolicyForce.UNKNOWN)
    assert [str(milestone) for milestone in status.rests_on] == ["in force, date unknown", "perhaps: ended 2025"]
    assert str(status).startswith("unknown: nothing says when it came into force")


def test_the_question_by_country_and_nationality_names_all_that_may_hold():
    asked = EVENTS.in_force("USA", target="HTI", during="2024-06-01")
    assert len(asked.in_force) == 0
    assert short(answer.event for answer in asked.answers)[1] == "chnv-parole"
    assert [answer.event for answer in asked.answers if answer.status.answer is PolicyForce.NOT_IN_FORCE] == [
        policy_event("us-rollback-2025")
    ]


@pytest.mark.parametrize("slug", ["chnv-parole", "safe-mobility-offices", "biden-migration-reforms"])
def test_no_reform_has_a_day_on_which_it_began_or_surely_ended(slug):
    event = policy_event(slug)
    assert [milestone.date for milestone in event.milestones if milestone.kind.starts] == [None]
    (ended,) = [milestone for milestone in event.milestones if milestone.kind.stops]
    assert (str(ended.date), ended.is_uncertain) == ("2025", True)
    assert {event.status_on(day).answer for day in ("2019", "2024-06-01", "2025-10-29", "2026")} == {
        PolicyForce.UNKNOWN
    }


def test_the_rollback_is_certain_and_repeals_the_reforms():
    rollback = policy_event("us-rollback-2025")
    assert rollback.status_on("2024-12-31").answer is PolicyForce.NOT_IN_FORCE
    assert [(one.kind.slug, one.event) for one in rollback.related] == [
        ("repeals", policy_event("biden-migration-reforms").id)
    ]


def test_offices_are_those_of_the_united_states_in_four_other_countries():
    offices = policy_event("safe-mobility-offices")
    assert [str(country) for country in offices.carried_out_in] == ["Guatemala", "Colombia", "Costa Rica", "Ecuador"]
    assert [str(country) for country in offices.jurisdictions] == ["United States"]


def test_the_compact_was_adopted_in_a_month_and_does_not_bind():
    compact = policy_event("global-compact-for-migration")
    adopted = compact.milestones[-1]
    assert (adopted.kind.slug, str(adopted.date), compact.is_binding) == ("adopted", "2018-12", False)


def test_who_withdrew_from_the_compact_did_so_on_no_day_that_is_told():
    compact = policy_event("global-compact-for-migration")
    left = [milestone for milestone in compact.milestones if milestone.kind.slug == "party-withdrew"]
    assert [(str(one.country) if one.country else one.party, one.date) for one in left] == [
        ("United States", None),
        ("others, particularly in Eastern Europe", None),
    ]
    assert compact.status_on("2019-06-01", "USA").answer is PolicyForce.NOT_IN_FORCE
    assert compact.status_on("2019-06-01", "DNK").answer is PolicyForce.UNKNOWN


def test_no_day_is_given_that_no_text_gives():
    dates = {str(milestone.date) for event in EVENTS for milestone in event.milestones if milestone.date}
    assert dates == {"1951", "2018-12", "2025"}


def test_the_chain_of_the_parole_programme_is_the_reforms_and_their_rollback():
    chain = EVENTS.chain(policy_event("chnv-parole").id)
    assert sorted(short(chain)) == [
        "biden-migration-reforms",
        "chnv-parole",
        "safe-mobility-offices",
        "us-rollback-2025",
    ]


def test_citizenship_by_investment_names_no_country():
    event = policy_event("citizenship-by-investment")
    assert (event.jurisdictions, [group.slug for group in event.measures[0].target_groups]) == ((), ["investors"])
