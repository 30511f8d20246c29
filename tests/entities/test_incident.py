"""A protection incident holds what a source says, refuses what cannot be, and shows only what is public."""

import copy
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration import fields_of, plain_of
from mixedmigration.entities import Entity, ProtectionIncident, build
from mixedmigration.errors import InvalidValueError, ValidationError
from mixedmigration.values import (
    Citation,
    Country,
    Edition,
    Estimate,
    Extras,
    PartialDate,
    Period,
    Place,
    Position,
    Unlisted,
)
from mixedmigration.vocabularies import CauseOfDeath, DateBasis, OriginBasis, SourceQuality

ID = "protection-incident:my-table:7"
FULL = {
    "id": ID,
    "incident_group": "2031.MMP0007",
    "kinds": ["split-incident"],
    "types": ["death-or-disappearance"],
    "status": "confirmed",
    "date": "2031-03-04",
    "date_basis": "best-known-day",
    "period": "2031-03-01/2031-03-31",
    "reported_on": "2031-03-05",
    "country": "LBY",
    "regions": [{"unlisted": "Made-up Sea"}],
    "place": {"name": "Off Ras Mithal", "country": "LBY"},
    "position": {"latitude": 33.5, "longitude": 12.25},
    "routes": ["central-mediterranean"],
    "dead": 4,
    "dead_estimate": {"low": 4, "high": 6},
    "missing": 12,
    "missing_estimate": {"low": 10, "best": 12, "high": 20},
    "dead_and_missing_reported": 16,
    "injured": 0,
    "survivors": 31,
    "females": 3,
    "males": 9,
    "children": 1,
    "causes": ["drowning"],
    "causes_reported": "drowned",
    "perpetrators": [{"unlisted": "made-up group"}],
    "origin_countries": ["SDN", "ERI"],
    "origin_regions": [{"unlisted": "Made-up Land"}],
    "origin_basis": "presumed",
    "description": "A boat turned over.",
    "description_language": "en",
    "source_quality": "several-media",
    "reported_by": "Example Harbour News",
    "urls": ["https://example.org/1"],
    "citations": [{"edition": {"dataset": "my-table"}, "row": 7}],
    "extras": {"/Notes": "a name"},
    "inferred": ["injured"],
}
"""Every field, in its plain form."""


def of_errors(call):
    with pytest.raises(ValidationError) as caught:
        call()
    return [(issue.code, issue.path) for issue in caught.value.issues]


class TestAWholeIncident:
    def test_every_field_is_in_the_example(self):
        assert list(fields_of(ProtectionIncident)) == list(FULL)

    def test_it_reads_its_plain_form_and_writes_it_again(self):
        made = build(ProtectionIncident, FULL)
        assert plain_of(made) == FULL
        assert build(ProtectionIncident, plain_of(made)) == made

    def test_fields_hold_values_and_not_text(self):
        made = build(ProtectionIncident, FULL)
        assert (made.date, made.period, made.country) == (
            PartialDate("2031-03-04"), Period("2031-03-01/2031-03-31"), Country("LBY")
        )  # fmt: skip
        assert (made.place, made.position) == (Place(name="Off Ras Mithal", country="LBY"), Position(33.5, 12.25))
        assert made.causes == (CauseOfDeath.DROWNING,)
        assert made.regions == (Unlisted("Made-up Sea"),)
        assert made.dead_estimate == Estimate(low=4, high=6)
        assert (made.source_quality, made.origin_basis) == (SourceQuality.SEVERAL_MEDIA, OriginBasis.PRESUMED)
        assert made.date_basis is DateBasis.BEST_KNOWN
        assert made.citations == (Citation(edition=Edition(dataset="my-table"), row=7),)

    def test_the_class_takes_text_and_values_alike(self):
        made = build(ProtectionIncident, FULL)
        assert ProtectionIncident(**{name: getattr(made, name) for name in fields_of(ProtectionIncident)}) == made
        assert ProtectionIncident(**FULL | {"regions": made.regions, "perpetrators": made.perpetrators}) != build(
            ProtectionIncident, FULL | {"survivors": 5}
        )

    def test_it_copies_pickles_and_is_hashed_by_value(self):
        made = build(ProtectionIncident, FULL)
        for again in (pickle.loads(pickle.dumps(made)), copy.copy(made), copy.deepcopy(made), attrs.evolve(made)):
            assert again == made
            assert hash(again) == hash(made)
        assert len({made, attrs.evolve(made, survivors=5), build(ProtectionIncident, FULL)}) == 2

    @pytest.mark.parametrize("field", [name for name in FULL if name != "id"])
    def test_every_field_but_the_id_may_be_unknown(self, field):
        less = {name: value for name, value in FULL.items() if name not in (field, "inferred")}
        assert getattr(build(ProtectionIncident, less), field) == fields_of(ProtectionIncident)[field].default


class TestCounts:
    def test_an_unknown_number_is_none_and_not_zero(self):
        assert ProtectionIncident(id=ID).dead is None
        assert ProtectionIncident(id=ID, dead=0) != ProtectionIncident(id=ID)

    def test_a_correction_may_be_negative(self):
        assert ProtectionIncident(id=ID, missing=-3).missing == -3

    @pytest.mark.parametrize("count", [True, "4", 4.0, 2.5, 2**64, [4]])
    def test_what_is_no_whole_number_is_refused(self, count):
        assert [path for _, path in of_errors(lambda: ProtectionIncident(id=ID, dead=count))] == ["/dead"]

    @pytest.mark.parametrize(
        ("dead", "missing", "total"), [(4, 12, 16), (0, 0, 0), (4, None, None), (None, 12, None), (4, -3, 1)]
    )
    def test_the_dead_and_missing_are_known_where_both_are(self, dead, missing, total):
        assert ProtectionIncident(id=ID, dead=dead, missing=missing).dead_and_missing == total

    @pytest.mark.parametrize(("dead", "missing"), [(None, None), (4, None), (None, 12)])
    def test_where_one_number_is_printed_for_both_it_is_theirs_together_and_of_neither(self, dead, missing):
        incident = ProtectionIncident(id=ID, dead=dead, missing=missing, dead_and_missing_reported=16)
        assert incident.dead_and_missing == 16
        assert (incident.dead, incident.missing) == (dead, missing)

    def test_a_printed_number_for_both_may_not_contradict_the_two(self):
        faulty = {"id": ID, "dead": 4, "missing": 12, "dead_and_missing_reported": 15}
        assert of_errors(lambda: build(ProtectionIncident, faulty)) == [
            ("count/total-differs", "/dead_and_missing_reported")
        ]
        assert build(ProtectionIncident, faulty | {"dead": 3}).dead_and_missing == 15

    @given(st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6))
    def test_they_are_their_sum(self, dead, missing):
        assert ProtectionIncident(id=ID, dead=dead, missing=missing).dead_and_missing == dead + missing


class TestWhatCannotBe:
    @pytest.mark.parametrize(
        ("date", "reported_on", "refused"),
        [
            ("2031-03-04", "2031-03-03", True),
            ("2031-03-04", "2031-03-04", False),
            ("2031-03-04", "2031-03", False),
            ("2031-03", "2031-02-28", True),
            ("2031", "2031-01-01", False),
        ],
    )
    def test_an_incident_is_not_reported_before_it_can_have_happened(self, date, reported_on, refused):
        fields = {"id": ID, "date": date, "reported_on": reported_on}
        if refused:
            assert of_errors(lambda: build(ProtectionIncident, fields)) == [
                ("incident/reported-before", "/reported_on")
            ]
        else:
            assert build(ProtectionIncident, fields)

    @pytest.mark.parametrize(
        ("date", "period", "refused"),
        [
            ("2031-03-04", "2031-03-01/2031-03-31", False),
            ("2031-04-01", "2031-03-01/2031-03-31", True),
            ("2031-03", "2031-03-15/2031-03-31", False),
            ("2031", "2031-03-01/2031-03-31", False),
        ],
    )
    def test_the_date_lies_in_the_period_that_the_record_covers(self, date, period, refused):
        fields = {"id": ID, "date": date, "period": period}
        if refused:
            assert of_errors(lambda: build(ProtectionIncident, fields)) == [("incident/outside-period", "/period")]
        else:
            assert build(ProtectionIncident, fields)

    @pytest.mark.parametrize(
        ("identifier", "codes"),
        [
            ("7", ["id/malformed"]),
            ("", ["id/malformed"]),
            (None, ["id/malformed"]),
            (7, ["id/malformed"]),
            ("protection-incident:my-table:", ["id/malformed"]),
            ("protection-incident:my-table:a b", ["id/malformed"]),
            ("route:my-table:7", ["id/type"]),
        ],
    )
    def test_an_id_is_one_of_an_incident(self, identifier, codes):
        assert [code for code, _ in of_errors(lambda: ProtectionIncident(id=identifier))] == codes

    def test_only_fields_of_an_incident_can_be_inferred(self):
        assert of_errors(lambda: ProtectionIncident(id=ID, inferred=["dead", "deaths"])) == [
            ("inferred/unknown", "/inferred")
        ]

    def test_everything_is_told_at_once(self):
        wrong = {"id": "x", "dead": "some", "country": "Atlantis", "date": "2031-03-04", "reported_on": "2031-03-03"}
        assert of_errors(lambda: ProtectionIncident(**wrong)) == [
            ("id/malformed", "/id"),
            ("country/unknown", "/country"),
            ("value/type", "/dead"),
            ("incident/reported-before", "/reported_on"),
        ]

    @pytest.mark.parametrize("mapping", [None, 5, [("id", ID)], {1: 2}])
    def test_building_takes_a_mapping_with_names(self, mapping):
        with pytest.raises(InvalidValueError) as caught:
            build(ProtectionIncident, mapping)
        assert caught.value.code == "record/shape"


class TestWhatCouldNotBeRead:
    def test_unread_names_the_declared_fields_in_extras(self):
        extras = Extras({"/dead": "some", "/urls/2": "x", "/Notes": "a name", "/Year": "2013"})
        assert ProtectionIncident(id=ID, extras=extras).unread == {"dead", "urls"}
        assert ProtectionIncident(id=ID).unread == frozenset()

    def test_an_unknown_key_is_kept_and_is_no_field(self):
        made = build(ProtectionIncident, {"id": ID, "Notes": {"by": ["Ana"]}})
        assert made.extras["/Notes"]["by"] == ("Ana",)
        assert made.unread == frozenset()


class TestSilence:
    def test_the_representation_shows_what_publishers_print_and_counts_the_rest(self):
        text = repr(build(ProtectionIncident, FULL))
        assert "dead=4" in text
        for hidden in (
            "Ras Mithal",
            "33.5",
            "SDN",
            "Harbour",
            "example.org",
            "a name",
            "made-up group",
            "gekentert",
            "my-table, row",
        ):
            assert hidden not in text
        assert f"… {sum(not field.is_public for field in fields_of(ProtectionIncident).values())} more" in text

    def test_an_incident_with_nothing_but_an_id_says_so(self):
        assert repr(ProtectionIncident(id=ID)) == f"ProtectionIncident(id={ID!r})"


class TestTheEntity:
    def test_it_has_a_name_and_a_version(self):
        assert (ProtectionIncident.type_slug, ProtectionIncident.schema_version) == ("protection-incident", 1)
        assert issubclass(ProtectionIncident, Entity)

    def test_what_all_entities_share_comes_last(self):
        assert next(iter(fields_of(ProtectionIncident))) == "id"
        assert list(fields_of(ProtectionIncident))[-3:] == ["citations", "extras", "inferred"]

    def test_arguments_are_named(self):
        with pytest.raises(TypeError):
            ProtectionIncident(ID)

    def test_every_rule_blames_fields_that_it_reads(self):
        for rule in ProtectionIncident._rules:
            assert set(rule.blames) <= set(rule.reads) <= set(fields_of(ProtectionIncident))
