"""A table of answers says who was asked, who answered, and what each percentage is of."""

import copy
import csv
import io
import pickle
from collections import Counter

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities import Interview, ProtectionIncident, build
from mixedmigration.errors import QueryError
from mixedmigration.formats.document import entity_named, entity_slugs
from mixedmigration.query import Collection, field
from mixedmigration.query.answers import answers_of, asked, paths_inside
from mixedmigration.values import Country, NoAnswer, Unlisted
from mixedmigration.vocabularies import Agreement, CauseOfDeath, TravelMode
from tests.query.talks import Talk, talks
from tests.query.trips import incidents, trips
from tests.shared import data

REFUSED, DONT_KNOW, NOT_ASKED = NoAnswer.REFUSED, NoAnswer.DONT_KNOW, NoAnswer.NOT_ASKED
NOT_APPLICABLE, WITHHELD = NoAnswer.NOT_APPLICABLE, NoAnswer.WITHHELD
BOAT, AIR = TravelMode("boat"), TravelMode("air")

# Twelve people. Asked how they travelled: 9 = 6 who answered + 2 refused + 1 did not know. The six
# gave 8 answers: boat 4, air 2, a label that nobody knows 1, "none of these" 1.
TWELVE = talks(
    {"modes": ["boat", "air"], "nationality": "ETH"},
    {"modes": ["boat", Unlisted("Sledge")], "nationality": "ETH"},
    {"modes": ["boat"], "nationality": "ETH"},
    {"modes": ["boat"], "nationality": "SOM"},
    {"modes": ["air"], "nationality": "SOM"},
    {"modes": [], "nationality": "SOM"},
    {"modes": REFUSED, "nationality": "ETH"},
    {"modes": REFUSED, "nationality": REFUSED},
    {"modes": DONT_KNOW},
    {"modes": NOT_ASKED, "nationality": "ETH"},
    {"modes": NOT_APPLICABLE, "nationality": "SOM"},
    {"nationality": "SOM"},
)


def shares(table):
    return {row.value: (row.count, row.percent, row.percent_known) for row in table}


def test_both_denominators_come_in_one_call():
    table = TWELVE.tabulate("modes")
    assert shares(table) == {
        BOAT: (4, pytest.approx(100 * 4 / 9), pytest.approx(100 * 4 / 6)),
        AIR: (2, pytest.approx(100 * 2 / 9), pytest.approx(100 * 2 / 6)),
        Unlisted("Sledge"): (1, pytest.approx(100 / 9), pytest.approx(100 / 6)),
        (): (1, pytest.approx(100 / 9), pytest.approx(100 / 6)),
        REFUSED: (2, pytest.approx(100 * 2 / 9), None),
        DONT_KNOW: (1, pytest.approx(100 / 9), None),
    }


def test_percentages_of_answers_are_of_times_an_answer_was_given():
    table = TWELVE.tabulate("modes", base="answers")
    assert (table.whole.base(table.base), table.whole.base_known(table.base)) == (11, 8)
    assert shares(table)[BOAT] == (4, pytest.approx(100 * 4 / 11), 50.0)
    assert sum(row.percent for row in table) == pytest.approx(100)
    assert sum(row.percent_known for row in table if not row.is_reason) == pytest.approx(100)


def test_who_was_not_asked_stands_in_no_base_and_is_counted():
    whole = TWELVE.tabulate("modes").whole
    assert (whole.records, whole.asked, whole.answered, whole.given) == (12, 9, 6, 8)
    assert (whole.refused, whole.dont_know) == (2, 1)
    assert (whole.not_asked, whole.not_applicable, whole.withheld, whole.not_recorded) == (1, 1, 0, 1)


def test_an_answer_that_was_taken_out_is_in_no_base():
    table = talks({"modes": ["boat"]}, {"modes": WITHHELD}).tabulate("modes")
    assert table.cell("boat").percent == 100.0
    assert table.whole.withheld == 1


def test_groups_have_their_own_bases():
    table = TWELVE.tabulate("modes", by="nationality")
    assert [group.key for group in table.groups] == [Country("ETH"), Country("SOM"), REFUSED, None]
    ethiopia, somalia, refused, unknown = table.groups
    assert (ethiopia.records, ethiopia.asked, ethiopia.answered) == (5, 4, 3)
    assert (somalia.records, somalia.asked, somalia.answered) == (5, 3, 3)
    assert (refused.records, refused.asked, refused.answered) == (1, 1, 0)
    assert (unknown.records, unknown.asked, unknown.answered) == (1, 1, 0)
    assert table.cell("boat", "ETH").percent == 75.0
    assert table.cell("boat", "ETH").percent_known == 100.0
    assert table.cell("boat", Country("SOM")).percent == pytest.approx(100 / 3)
    assert table.cell("boat", REFUSED).percent == 0.0
    assert table.cell("boat", REFUSED).percent_known is None


def test_several_fields_make_a_group_for_each_combination_that_occurs():
    table = incidents(
        {"country": "LBY", "date": "2023-02", "causes": ["drowning"]},
        {"country": "LBY", "date": "2024", "causes": ["drowning"]},
        {"country": "TUN", "date": "2023", "causes": ["violence"]},
    ).tabulate("causes", by=["country", "date"])
    assert [group.key for group in table.groups] == [
        (Country("LBY"), 2023),
        (Country("LBY"), 2024),
        (Country("TUN"), 2023),
    ]
    assert table.cell(CauseOfDeath.VIOLENCE, ("TUN", 2023)).count == 1
    assert table.group(("LBY", 2024)).records == 1


def test_without_groups_there_is_one_column():
    table = TWELVE.tabulate("modes")
    assert table.groups == ()
    assert table.row("boat").cells == ()


def test_a_record_in_several_groups_is_once_in_the_whole():
    table = talks({"modes": ["boat", "air"], "nationality": "ETH"}).tabulate("nationality", by="modes")
    assert [group.records for group in table.groups] == [1, 1]
    assert table.whole.records == 1
    assert table.is_overlapping
    assert "a record may stand in several groups" in str(table)


def test_a_value_listed_twice_is_one_answer():
    assert talks({"modes": ["boat", "boat"]}).tabulate("modes").whole.given == 1


def test_incidents_are_counted_by_year():
    records = incidents(
        {"causes": ["drowning"], "date": "2023-05-01"},
        {"causes": ["drowning", "violence"], "date": "2024"},
        {"causes": ["violence"], "date": "2024-02"},
        {"date": "2024-02"},
        {"causes": ["drowning"]},
    )
    table = records.tabulate("causes", by="date")
    assert [group.key for group in table.groups] == [2023, 2024, None]
    assert table.cell("drowning", 2024).count == 1
    assert table.cell("drowning", 2024).percent == 50.0  # one of 2024's three gives no cause
    assert table.whole.not_recorded == 1


def test_an_empty_list_is_an_answer_only_where_none_could_say_otherwise():
    assert talks({"modes": []}).tabulate("modes").cell(()).count == 1
    assert talks({"places": []}).tabulate("places").whole.not_recorded == 1
    assert incidents({}).tabulate("causes").whole.not_recorded == 1


# ---------------------------------------------------------------------------------------------------------- which field


@pytest.mark.parametrize(("name", "path"), [
    ("nationality", "speaker.nationality"),
    ("speaker.nationality", "speaker.nationality"),
    ("kinds", "harms.kinds"),
    ("nationality.mmc_region", "speaker.nationality.mmc_region"),
    ("date", "date"),
    ("date.month", "date.month"),
    (field("nationality"), "speaker.nationality"),
])  # fmt: skip
def test_a_name_that_one_field_has_is_enough(name, path):
    assert TWELVE.tabulate(name).path == path


@pytest.mark.parametrize(("name", "hint"), [
    ("notes", r"several fields 'notes'; did you mean speaker.notes, harms.notes"),
    ("nationalty", "did you mean .*nationality"),
    ("speaker", "name one of its parts; did you mean speaker.nationality"),
    ("harms", "did you mean harms.kinds"),
    ("speaker.nationality.nowhere", "has no field 'nowhere'"),
    ("", "has no field"),
    ("extras", "cannot be counted"),
])  # fmt: skip
def test_what_cannot_be_counted_is_refused_with_candidates(name, hint):
    with pytest.raises(QueryError, match=hint):
        Collection(Talk).tabulate(name)


def test_fields_of_every_entity_have_no_short_name_inside_another():
    assert asked(Talk, "id").path == "id"


def test_a_period_is_counted_by_its_start_or_end():
    with pytest.raises(QueryError, match=r"period\.start"):
        incidents({}).tabulate("period")
    assert incidents({"period": "2023-05/2024-01"}).tabulate("period.start").row(2023).count == 1


@pytest.mark.parametrize("wrong", [{"base": "people"}, {"base": None}, {"small": -1}, {"small": True}, {"small": 2.5}])
def test_a_wrong_base_or_threshold_is_refused(wrong):
    with pytest.raises(QueryError):
        TWELVE.tabulate("modes", **wrong)


@pytest.mark.parametrize("by", [3, [3], [None]])
def test_groups_are_named_by_fields(by):
    with pytest.raises((QueryError, TypeError)):
        TWELVE.tabulate("modes", by=by)


# ------------------------------------------------------------------------------------------------------- lists of parts


def test_an_answer_in_any_part_counts_once():
    records = talks(
        {"harms": [{"kinds": ["drowning"]}, {"kinds": ["drowning", "violence"]}]},
        {"harms": [{"kinds": REFUSED}, {"kinds": ["violence"]}]},
        {"harms": [{"kinds": DONT_KNOW}, {"kinds": REFUSED}]},
        {"harms": [{}]},
        {"harms": []},
        {"harms": REFUSED},
        {},
    )
    table = records.tabulate("harms.kinds")
    assert {row.value: row.count for row in table} == {
        CauseOfDeath.VIOLENCE: 2,
        CauseOfDeath.DROWNING: 1,
        (): 1,
        REFUSED: 2,
    }
    assert (table.whole.asked, table.whole.answered, table.whole.not_recorded) == (5, 3, 2)


# ---------------------------------------------------------------------------------------------------------------- order


def test_the_most_frequent_comes_first_and_reasons_last():
    assert [row.value for row in TWELVE.tabulate("modes")] == [BOAT, AIR, Unlisted("Sledge"), (), REFUSED, DONT_KNOW]


def test_numbers_and_years_stand_in_their_order():
    table = trips({"age": 40}, {"age": 9}, {"age": 40}, {"age": REFUSED}).tabulate("age")
    assert [row.value for row in table] == [9, 40, REFUSED]


def test_yes_stands_before_no():
    table = trips({"is_alone": False}, {"is_alone": False}, {"is_alone": True}).tabulate("is_alone")
    assert [row.value for row in table] == [True, False]


def test_a_scale_stands_in_its_order():
    from mixedmigration.query.tabulating import _ranked

    counts = {Agreement.STRONGLY_AGREE: 9, Unlisted("Perhaps"): 5, Agreement.STRONGLY_DISAGREE: 1, None: 7}
    assert _ranked(counts) == [Agreement.STRONGLY_DISAGREE, Agreement.STRONGLY_AGREE, Unlisted("Perhaps"), None]


# ----------------------------------------------------------------------------------------------------------- few people


def test_few_are_marked_and_not_hidden():
    table = TWELVE.tabulate("modes", by="nationality", small=3)
    assert not table.cell("boat").is_small
    assert table.cell("air").is_small
    assert not table.cell("air", REFUSED).is_small  # nobody is not few
    assert "2*" in str(table)
    assert "* fewer than 3" in str(table)


def test_ten_is_not_few_unless_asked():
    ten = talks(*[{"modes": ["boat"]}] * 10)
    assert not ten.tabulate("modes").cell("boat").is_small
    assert ten.tabulate("modes", small=11).cell("boat").is_small
    assert "*" not in str(ten.tabulate("modes", small=0))


# -------------------------------------------------------------------------------------------------------------- silence


def test_free_text_and_unlisted_labels_are_not_shown_unless_the_field_is_public():
    table = TWELVE.tabulate("modes", by="nationality")
    for shown in (str(table), repr(table), table._repr_html_(), table.to_csv(), table.explain(), repr(table.rows)):
        assert "Sledge" not in shown
    assert "(text 1, not shown)" in str(table)
    assert "Sledge (unlisted)" in str(table.reveal())
    assert "~Sledge" in table.reveal().to_csv()
    assert "Sledge" not in repr(table.reveal())


def test_public_labels_are_shown():
    assert "Sharks (unlisted)" in str(incidents({"causes": [Unlisted("Sharks")]}).tabulate("causes"))


def test_a_refusal_names_no_value():
    with pytest.raises(QueryError) as caught:
        TWELVE.tabulate("modes").row(Unlisted("secret"))
    assert "secret" not in str(caught.value)


# ---------------------------------------------------------------------------------------------------------- as it looks


def test_it_prints_as_a_table():
    assert str(TWELVE.where(field("speaker.nationality") == "ETH").tabulate("modes", small=2)) == "\n".join([
        "modes, percentages of talks that were asked",
        "modes                 n      %  % known",
        "-------------------  --  -----  -------",
        "Boat                  3   75.0    100.0",
        "By air               1*   25.0     33.3",
        "(text 1, not shown)  1*   25.0     33.3",
        "Refused              1*   25.0",
        "-------------------  --  -----  -------",
        "answers given         5",
        "asked                 4  100.0",
        "of them answered      3           100.0",
        "not asked             1",
        "records               5",
        "%: with those who refused or did not know; % known: without them",
        "percentages may add up to more than 100: a record may have several",
        "* fewer than 2",
        "text of modes is not public; .reveal() shows it, keep it local",
    ])  # fmt: skip


def test_wide_tables_go_on_below_and_no_group_is_lost():
    records = talks(*({"modes": ["boat"], "nationality": code} for code in "ETH SOM ERI SDN NGA MLI GIN AFG".split()))
    text = str(records.tabulate("modes", by="nationality"))
    assert max(map(len, text.splitlines())) <= 120
    for name in "Ethiopia Somalia Eritrea Sudan Nigeria Mali Guinea Afghanistan".split():
        assert text.count(name) == 1


def test_without_reasons_there_is_one_percentage():
    assert "known" not in str(incidents({"causes": ["drowning"]}).tabulate("causes"))


def test_html_is_escaped():
    table = incidents({"causes": [Unlisted("<script>")]}).tabulate("causes")
    assert "<script>" not in table._repr_html_()
    assert "&lt;script&gt;" in table._repr_html_()


def test_plain_lines_say_the_same_everywhere():
    table = TWELVE.tabulate("modes", by="nationality")
    lines = table.to_dicts()
    assert len(lines) == len(table) * (1 + len(table.groups))
    first = lines[0]
    assert first["answer"] == "boat"
    assert first["speaker.nationality"] == "(all)"
    assert (first["count"], first["base"], first["base_known"], first["records"]) == (4, 9, 6, 12)
    read = list(csv.DictReader(io.StringIO(table.to_csv(), newline="")))
    assert [row["count"] for row in read] == [str(line["count"]) for line in lines]
    assert {row["answer"] for row in read} >= {"boat", "air", "!refused", "!dont-know"}
    frame = table.to_frame()
    assert isinstance(frame, pandas.DataFrame)
    assert frame["count"].tolist() == [line["count"] for line in lines]


def test_a_csv_cell_is_no_formula(tmp_path):
    table = incidents({"causes": [Unlisted("=1+1")]}, {"country": "LBY", "reported_by": "=2+2"})
    text = table.tabulate("causes").reveal().to_csv(tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_bytes().decode() == text
    assert "~=1+1" in text
    assert not any(cell.startswith("=") for row in csv.reader(io.StringIO(text)) for cell in row[:1])


def test_no_records_make_an_empty_table():
    table = Collection(Talk).tabulate("modes", by="nationality")
    assert len(table) == 0
    assert table.whole.records == 0
    assert "records          0" in str(table)
    assert table.to_csv().splitlines() == ["answer,answer_label"]


def test_it_explains_itself():
    table = TWELVE.where(field("date").within("2024")).tabulate("modes", by="nationality")
    assert table.explain() == (
        "talks where date lies within 2024: modes by speaker nationality, percentages of talks that were asked"
    )


def test_it_is_a_value():
    table = TWELVE.tabulate("modes", by="nationality")
    assert pickle.loads(pickle.dumps(table)) == table
    assert copy.deepcopy(table) == table
    assert table == TWELVE.tabulate("modes", by="nationality")
    assert hash(table) == hash(TWELVE.tabulate("modes", by="nationality"))
    assert repr(table) == "Tabulation of modes by speaker.nationality: 6 answers of 12 records"
    assert table[0].value is BOAT
    assert len(table[:2]) == 2


def test_a_row_that_there_is_not_is_refused():
    with pytest.raises(QueryError, match="nobody answered 'foot'"):
        TWELVE.tabulate("modes").row("foot")
    with pytest.raises(QueryError, match="no group 'KEN'"):
        TWELVE.tabulate("modes", by="nationality").group("KEN")


# ----------------------------------------------------------------------------------------------------------------- laws

MODES = st.one_of(
    st.none(),
    st.sampled_from(NoAnswer),
    st.lists(st.one_of(st.sampled_from(TravelMode), st.builds(Unlisted, st.sampled_from("abc"))), max_size=4),
)
NATIONS = st.one_of(st.none(), st.sampled_from(NoAnswer), st.sampled_from([Country("ETH"), Country("SOM")]))
PEOPLE = st.lists(st.fixed_dictionaries({"modes": MODES, "nationality": NATIONS}), max_size=12).map(
    lambda several: talks(*several)
)


@given(PEOPLE)
def test_groups_of_one_value_add_up_to_the_whole(records):
    table = records.tabulate("modes", by="nationality")
    for name in "records asked answered given refused dont_know not_asked withheld not_recorded".split():
        assert sum(getattr(group, name) for group in table.groups) == getattr(table.whole, name)
    for row in table:
        assert sum(cell.count for cell in row.cells) == row.count


@given(PEOPLE)
def test_everybody_is_accounted_for(records):
    table = records.tabulate("modes", by="nationality")
    assert table.whole.records == len(records)
    for group in (table.whole, *table.groups):
        asked_ = group.answered + group.refused + group.dont_know
        assert group.asked == asked_
        apart = group.not_asked + group.not_applicable + group.withheld + group.not_recorded
        assert group.records == asked_ + apart


@given(PEOPLE, st.sampled_from(["respondents", "answers"]))
def test_a_plain_loop_gives_the_same_percentages(records, base):
    table = records.tabulate("modes", by="nationality", base=base)
    for group in (None, *table.groups):
        chosen = [
            record.modes
            for record in records
            if group is None or (record.speaker.nationality if record.speaker else None) == group.key
        ]
        given_ = Counter(answer for modes in chosen if isinstance(modes, tuple) for answer in (set(modes) or {()}))
        silent = sum(1 for modes in chosen if modes in (REFUSED, DONT_KNOW))
        known = given_.total() if base == "answers" else sum(1 for modes in chosen if isinstance(modes, tuple))
        for row in table:
            cell = row.whole if group is None else row.cells[table.groups.index(group)]
            count = sum(1 for modes in chosen if modes is row.value) if row.is_reason else given_[row.value]
            assert cell.count == count
            assert cell.percent == (100 * count / (known + silent) if known + silent else None)
            assert cell.percent_known == (None if row.is_reason or not known else 100 * count / known)


@given(PEOPLE)
def test_any_table_can_be_printed(records):
    table = records.tabulate("modes", by=["nationality", "modes"])
    assert all(len(line) < 300 for line in str(table).splitlines())
    assert table._repr_html_().count('<tr><th scope="row">') >= len(table) + 2
    assert list(csv.reader(io.StringIO(table.to_csv(), newline="")))


def test_published_incidents_are_all_in_the_table():
    from mixedmigration.sources import load

    path = data("iom-missing-migrants/website-2026-05-06.csv")
    loaded = load(path, source="iom-missing-migrants", on_error="collect").records
    table = loaded.tabulate("causes", by="date")
    assert table.whole.records == len(loaded)
    answers = answers_of(asked(ProtectionIncident, "causes"))
    assert table.whole.answered == sum(1 for record in loaded if isinstance(answers(record), frozenset))


# ------------------------------------------------------------------------------------------------------ real interviews


def interviews(*values):
    made = []
    for number, each in enumerate(values, 1):
        profile = {"id": f"migrant-profile:my-survey:{number}", **each.pop("profile", {})}
        journey = {"id": f"journey:my-survey:{number}", **each.pop("journey", {})}
        made.append(
            build(Interview, {"id": f"interview:my-survey:{number}", "profile": profile, "journey": journey, **each})
        )
    return Collection(Interview, made)


def test_interviews_are_asked_by_the_names_that_people_use():
    records = interviews(
        {"profile": {"sex": "female", "nationalities": ["ETH", "ERI"]}, "journey": {"drivers": ["economic"]}},
        {"profile": {"sex": "male", "nationalities": ["ETH"]}, "journey": {"drivers": NoAnswer.REFUSED}},
    )
    table = records.tabulate("drivers", by="sex")
    assert (table.path, table.by) == ("journey.drivers", ("profile.sex",))
    assert table.cell("economic").percent == 50.0
    assert table.cell("economic").percent_known == 100.0
    by_country = records.tabulate("drivers", by="nationalities")
    assert by_country.is_overlapping
    assert [group.records for group in by_country.groups] == [2, 1]


def test_robbery_is_told_once_by_each_who_tells_it():
    records = interviews(
        {"abuses": [{"types": ["robbery"]}, {"types": ["robbery", "detention"]}]},
        {"abuses": [{"types": ["detention"]}]},
        {"abuses": []},
        {"abuses": NoAnswer.REFUSED},
        {"abuses": NoAnswer.NOT_ASKED},
        {},
    )
    table = records.tabulate("abuses.types")
    assert {getattr(row.value, "slug", row.value): row.count for row in table} == {
        "detention": 2,
        "robbery": 1,
        (): 1,
        "refused": 1,
    }
    assert (table.whole.asked, table.whole.answered) == (4, 3)
    assert table.cell("robbery").percent == 25.0
    assert table.cell("robbery").percent_known == pytest.approx(100 / 3)


def test_ages_stand_in_their_order():
    records = interviews(*({"profile": {"age": age}} for age in (40, 9, "18-24", 40, "60+")))
    assert [str(row.value) for row in records.tabulate("age")] == ["9", "18-24", "40", "60+"]


def test_steps_of_a_scale_stand_in_their_order_and_their_labels_are_silent():
    most, least, odd = ({"label": "Plenty", "step": 4}, {"label": "Not at all", "step": 1}, {"label": "Odd"})
    ratings = [{**most, "steps": 4}, {**most, "steps": 4}, {**least, "steps": 4}, odd]
    records = interviews(*({"profile": {"income_adequacy": each}} for each in ratings))
    table = records.tabulate("income_adequacy")
    assert [row.value.label for row in table] == ["Not at all", "Plenty", "Odd"]
    assert "1 of 4" in str(table)
    for shown in (str(table), table.to_csv(), table._repr_html_()):
        assert not any(label in shown for label in ("Plenty", "Not at all", "Odd"))
    assert "Plenty (4 of 4)" in str(table.reveal())
    assert "Plenty (4 of 4)" in table.reveal().to_csv()


@pytest.mark.parametrize(("name", "part"), [("started", "started.hour"), ("legs.cost", "cost")])
def test_what_hardly_two_share_is_not_counted(name, part):
    with pytest.raises(QueryError, match=part):
        interviews({}).tabulate(name)


def test_a_long_label_is_whole_in_a_file():
    label = "a long label " * 8
    table = incidents({"causes": [Unlisted(label.strip())]}).tabulate("causes")
    assert label.strip() not in str(table)
    assert label.strip() in table.to_csv()
    assert label.strip() in table._repr_html_()


def test_every_question_of_every_entity_can_be_counted_or_says_why():
    for slug in entity_slugs():
        entity = entity_named(slug)
        for path in paths_inside(entity):
            try:
                Collection(entity).tabulate(path)
            except QueryError as error:
                assert "name one of its parts" in str(error), path  # noqa: PT017 - most are counted, and raise nothing
