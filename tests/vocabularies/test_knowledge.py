"""The words of policies, publications, organisations and figures, against the lists that their publishers print."""

import csv
import json
import re

import pytest

from mixedmigration import vocabularies
from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies import (
    BorderScope,
    ChangeMagnitude,
    Compact,
    CompactObjective,
    ContributorRole,
    DateRole,
    MilestoneKind,
    NameKind,
    Openness,
    OrganisationKind,
    OrganisationRelationKind,
    PolicyArea,
    PolicyForce,
    PolicyLevel,
    PolicyReason,
    PolicyTargetGroup,
    PolicyTargetOrigin,
    PolicyTool,
    PublicationFormat,
    PublicationKind,
    PublicationSeries,
    Qualifier,
    Region,
    Restrictiveness,
    Theme,
    Unit,
)
from tests.shared import data

DEMIG = {PolicyArea: 4, PolicyTool: 28, PolicyTargetGroup: 14, PolicyTargetOrigin: 5, PolicyLevel: 2}
DEMIG |= {Restrictiveness: 4, ChangeMagnitude: 4}


@pytest.mark.parametrize(("words", "count"), DEMIG.items(), ids=[words.vocabulary() for words in DEMIG])
def test_demig_has_so_many_words(words, count):
    assert len([word for word in words if word.printed_by("demig-policy")]) == count


CELLS = {
    (PolicyArea, "Border and land control "): "border-and-land-control",
    (PolicyTool, " Institutional capacities"): "institutional-capacities",
    (PolicyTool, "Action Plan, Strategy, Report*"): "action-plan",
    (PolicyTargetGroup, "All"): "all",
    (PolicyTargetOrigin, "All"): "all",
    (Restrictiveness, "Change in restrictiveness cannot be assessed"): "cannot-be-assessed",
    (ChangeMagnitude, "Mid-level change"): "mid-level",
    (PolicyLevel, "Multi- or bilateral policy"): "multi-or-bilateral",
}


@pytest.mark.parametrize(("cell", "slug"), CELLS.items(), ids=[cell for _, cell in CELLS])
def test_a_cell_of_demig_is_read(cell, slug):
    words, label = cell
    assert words.find(label, "demig-policy").slug == slug


def test_three_tools_are_not_scored():
    assert [tool.slug for tool in PolicyTool if not tool.is_scored] == [
        "institutional-capacities",
        "action-plan",
        "contextual-elements",
    ]


def test_a_magnitude_has_a_rank_and_a_direction_has_none():
    assert [size.rank for size in ChangeMagnitude] == [1, 2, 3, 4]
    assert {direction.rank for direction in Restrictiveness} == {None}


LISTED = {"Land and air borders", "land and air borders", "some borders", "Some Borders ", "all borders"}


@pytest.mark.parametrize("cell", sorted(LISTED))
def test_a_scope_of_a_border_control_is_read(cell):
    assert BorderScope.find(cell, "schengen-border-controls").slug == cell.strip().lower().removesuffix(
        " borders"
    ).replace(" ", "-")


REASONS = ["migration", "political conference", "terrorism", "sports event", "demonstration", "other foreseeable event"]


@pytest.mark.parametrize("cell", REASONS)
def test_a_reason_of_a_border_control_is_read(cell):
    assert PolicyReason.find(cell, "schengen-border-controls").slug == cell.replace(" ", "-")


def test_the_compact_has_23_objectives_in_order():
    assert [objective.number for objective in CompactObjective] == list(range(1, 24))
    assert {objective.compact for objective in CompactObjective} == {Compact.MIGRATION}
    assert CompactObjective.find("Objective 20") is CompactObjective.numbered(20)


def test_there_is_no_objective_24():
    with pytest.raises(UnknownTermError):
        CompactObjective.numbered(24)


def test_titles_are_those_of_the_published_list_but_for_its_misprint():
    text = data("codelists/gcm-objectives.md").read_text(encoding="utf-8")
    titles = re.findall(r"^## Title: (.+?)\s*$", text, re.MULTILINE)
    differing = [
        objective.number
        for objective, title in zip(CompactObjective, titles, strict=True)
        if objective.label().lower() != title.lower()
    ]
    assert differing == [20]
    assert CompactObjective.numbered(20).label().startswith("Promote faster, safer and cheaper transfer of remittances")


def test_the_misprint_is_read_as_what_it_says():
    title = "Minimize the adverse drivers and structural factors that compel people to leave their country of origin"
    assert CompactObjective.find(title) is CompactObjective.DRIVERS


def test_each_code_of_iati_is_read_by_number_and_by_name():
    with data("codelists/iati-organisation-type.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 16
    for row in rows:
        kind = OrganisationKind.find(row["code"], "iati")
        assert OrganisationKind.find(row["name_en"], "iati") is kind
        assert row["code"] in kind.printed_by("iati")


TYPES = [
    "Non-governmental Organization",
    "International Organization",
    "Academic and Research Institution",
    "Government",
    "Media",
    "Red Cross/Red Crescent Movement",
    "Other",
]


def test_the_seven_types_of_reliefweb_are_seven_kinds():
    assert len({OrganisationKind.find(label, "reliefweb") for label in TYPES}) == len(TYPES) == 7


ROR = {
    "archive": "archive",
    "company": "private-sector",
    "education": "university",
    "funder": "funder",
    "government": "government",
    "healthcare": "healthcare",
    "other": "other",
}


@pytest.mark.parametrize(("label", "slug"), ROR.items())
def test_a_type_of_ror_is_read(label, slug):
    assert OrganisationKind.find(label, "ror").slug == slug


@pytest.mark.parametrize("label", ["nonprofit", "facility"])
def test_a_type_that_cuts_differently_is_refused_with_the_reason(label):
    with pytest.raises(UnknownTermError, match=r"means (more|less) than"):
        OrganisationKind.find(label, "ror")


FORMATS = [
    "News and Press Release",
    "Situation Report",
    "Map",
    "Infographic",
    "Analysis",
    "Other",
    "Assessment",
    "Manual and Guideline",
    "Appeal",
    "UN Document",
    "Evaluation and Lessons Learned",
]


def test_the_eleven_formats_of_reliefweb_are_eleven_kinds():
    assert len({PublicationKind.find(label, "reliefweb") for label in FORMATS}) == len(FORMATS) == 11


LINES = {
    "Policy Briefs": "policy-brief",
    "Reports": "report",
    "Fact Sheets": "fact-sheet",
    "Expert Q&A": "expert-qa",
    "Articles": "article",
    "Commentaries": "commentary",
    "Webinars": "webinar",
}


@pytest.mark.parametrize(("label", "slug"), LINES.items())
def test_a_type_of_the_migration_policy_institute_is_read(label, slug):
    assert PublicationKind.find(label, "mpi").slug == slug


def test_a_type_line_is_taken_apart_into_formats_and_what_is_none():
    assert PublicationFormat.split("Video, Audio, Webinars", "mpi") == (
        PublicationFormat.VIDEO,
        PublicationFormat.AUDIO,
        "Webinars",
    )


def test_the_name_of_a_series_is_no_kind():
    with pytest.raises(UnknownTermError, match="means less than"):
        PublicationKind.find("Quarterly Mixed Migration Update", "mmc")
    assert PublicationSeries.find("Quarterly Mixed Migration Update", "mmc").issues_a_year == 4
    assert PublicationSeries.MIGRATION_INFORMATION_SOURCE.issues_a_year is None


def test_each_type_line_seen_is_a_kind_a_format_or_a_series_but_one():
    records = json.loads(data("publications/mmc-mpi-records-as-seen.json").read_text(encoding="utf-8"))
    lines = {record["type_raw"] for record in records if record["type_raw"]}
    assert {line for line in lines if not all(_is_known(part) for part in line.split(", "))} == {
        "Research Publications (RSS)"
    }


def _is_known(label):
    for words in (PublicationKind, PublicationFormat, PublicationSeries):
        for publisher in ("mmc", "mpi", "bluesky", "mhub"):
            try:
                words.find(label, publisher)
            except UnknownTermError:
                continue
            return True
    return False


def test_themes_stand_in_three_schemes_and_the_pillars_of_mpi_are_four():
    assert len([theme for theme in Theme if theme.scheme == "mpi"]) == 4
    assert {theme.scheme for theme in Theme} == {"mpi", "mmc", "reliefweb"}


HUBS = ["Africa", "Asia and the Pacific", "Europe", "Latin America", "Eastern and Southern Africa", "Middle East"]


@pytest.mark.parametrize("label", HUBS)
def test_the_hubs_of_mmc_have_their_regions(label):
    assert Region.in_scheme("mmc", label).scheme == "mmc"


def test_regions_that_mpi_names_are_read():
    assert Region.in_scheme("mpi", "Southeastern Europe").is_within(Region.MPI_EUROPE)


def test_steps_that_start_a_policy_never_stop_it():
    assert not [kind for kind in MilestoneKind if kind.starts and kind.stops]
    assert [force.is_in_force for force in PolicyForce] == [True, False, None]


def test_apla_calls_restrictive_what_it_codes_1():
    assert [word.printed_by("apla") for word in (Openness.OPEN, Openness.RESTRICTIVE)] == [("0",), ("1",)]


SAID = {"over": "more-than", "+": "more-than", "fewer than": "less-than", "nearly": "almost"}
SAID |= {"hundreds": "hundreds", "tens of thousands": "tens-of-thousands"}


@pytest.mark.parametrize(("words", "slug"), SAID.items())
def test_the_words_around_a_figure_are_read(words, slug):
    assert Qualifier.find(words).slug == slug


def test_bounds_are_on_one_side():
    assert not [word for word in Qualifier if word.is_lower_bound and word.is_upper_bound]
    assert Unit.find("%") is Unit.PERCENT


def test_each_relation_of_two_sides_has_both():
    for kind in OrganisationRelationKind:
        assert kind.inverse in OrganisationRelationKind
    assert OrganisationRelationKind.SUCCEEDS.inverse is OrganisationRelationKind.SUCCEEDED_BY


SHARED_NAMES = {(DateRole, "original"): "published", (NameKind, "longname"): "official"}
SHARED_NAMES |= {(DateRole, "created"): "posted", (NameKind, "spanish_name"): "translated"}


@pytest.mark.parametrize(("named", "slug"), SHARED_NAMES.items(), ids=[name for _, name in SHARED_NAMES])
def test_a_key_of_reliefweb_is_read(named, slug):
    words, key = named
    assert words.find(key, "reliefweb").slug == slug


def test_a_role_of_csl_is_read():
    assert ContributorRole.find("collection-editor", "csl") is ContributorRole.SERIES_EDITOR


PARTLY_KNOWN = {"policy-tool", "theme", "publication-series", "publication-kind", "measure", "unit", "policy-reason"}


@pytest.mark.parametrize("slug", sorted(PARTLY_KNOWN))
def test_a_vocabulary_that_is_only_partly_known_says_so(slug):
    assert not vocabularies.get(slug).origin().is_complete


@pytest.mark.parametrize("slug", ["policy-area", "compact-objective", "organisation-kind", "openness"])
def test_a_vocabulary_that_is_known_whole_says_so(slug):
    assert vocabularies.get(slug).origin().is_complete
