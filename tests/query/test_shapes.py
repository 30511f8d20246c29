"""Questions to records that hold records, to lists that a person may decline, and to parts of parts."""

import pytest

from mixedmigration.entities.building import build
from mixedmigration.errors import QueryError
from mixedmigration.query import Collection, bind, field
from mixedmigration.query.memory import compiled
from mixedmigration.values import NoAnswer
from tests.shapes import FULL, Survey, Way

f = field


def survey(number=1, **fields):
    return build(Survey, {"id": f"made-up-survey:my-table:{number}", **fields})


def way(**fields):
    return {"id": "made-up-way:my-table:1", **fields}


WHOLE = build(Survey, FULL)


def answer(record, predicate):
    return compiled(bind(predicate, Survey))(record)


STRETCHES = f("way.stretches")
BY_BUS = f("modes").contains("bus")
ASKED = [
    ("a field of an embedded entity", f("respondent.nationality") == "SOM", True),
    ("a part of a value in it", f("respondent.age.low") >= 18, True),
    ("a field of a part in it", f("respondent.dwelling.has_family") == False, True),  # noqa: E712
    ("a reason there", f("respondent.dwelling.children").no_answer(NoAnswer.REFUSED), True),
    ("another reason", f("respondent.dwelling.children").no_answer(NoAnswer.DONT_KNOW), False),
    ("a comparison with a reason", f("respondent.dwelling.children") >= 1, None),
    ("a list that was declined", f("way.drivers").contains("robbery"), None),
    ("why it was", f("way.drivers").no_answer(NoAnswer.DONT_KNOW), True),
    ("a list that is not known is not recorded either", f("way.drivers").is_none(), False),
    ("an answer of none is known", f("respondent.dwelling.left_behind").is_known(), True),
    ("none holds nothing", f("respondent.dwelling.left_behind").contains("Ana"), False),
    ("a derived field of an embedded entity", f("way.countries").contains("LBY"), True),
    ("a set of countries", f("way.destinations").contains("DEU"), True),
    ("any of the parts in it", STRETCHES.any(BY_BUS), True),
    ("none of them certainly, one unknown", STRETCHES.any(f("modes").contains("boat")), None),
    ("all of them", STRETCHES.all(f("country").is_known()), True),
    ("one of them is not so", STRETCHES.all(BY_BUS), False),
    ("any of the parts of any of the parts", STRETCHES.any(f("payments").any(f("amount") == 100)), True),
    ("of any, one of which declined", STRETCHES.any(f("payments").any(f("amount") == 5)), None),
    ("who among the parts declined", STRETCHES.any(f("payments").no_answer(NoAnswer.REFUSED)), True),
    ("an empty list of parts", STRETCHES.any(f("payments").is_known() & ~f("payments").any(f("to").is_known())), True),
    ("items that were declined", f("abuses").any(f("by").contains("smugglers")), True),
    ("a list of parts in a list", f("abuses").any(f("places").any(f("name") == "Sabha")), True),
    ("parts of entities in a list", f("earlier").any(f("stretches").any(f("country") == "YEM")), True),
    ("an unlisted label there", STRETCHES.any(f("modes").is_unlisted()), True),
]


@pytest.mark.parametrize(("predicate", "expected"), [pytest.param(*row[1:], id=row[0]) for row in ASKED])
def test_each_shape_can_be_asked(predicate, expected):
    assert answer(WHOLE, predicate) is expected
    negated = None if expected is None else not expected
    assert answer(WHOLE, ~predicate) is negated


@pytest.mark.parametrize(
    ("given", "contains", "any_", "all_", "is_known", "is_none", "has_reason"),
    [
        (None, None, None, None, False, True, False),
        ({"no_answer": "refused"}, None, None, None, False, False, True),
        ([], False, False, True, True, False, False),
    ],
    ids=["not recorded", "declined", "none of these"],
)
def test_not_recorded_declined_and_none_are_three_things(given, contains, any_, all_, is_known, is_none, has_reason):
    record = survey(way=way(drivers=given), abuses=given)
    assert answer(record, f("way.drivers").contains("robbery")) is contains
    assert answer(record, f("abuses").any(f("types").is_known())) is any_
    assert answer(record, f("abuses").all(f("types").is_known())) is all_
    for name in ("way.drivers", "abuses"):
        assert answer(record, f(name).is_known()) is is_known
        assert answer(record, f(name).is_none()) is is_none
        assert answer(record, f(name).no_answer()) is has_reason


def test_a_list_that_cannot_be_none_is_not_recorded_when_it_is_empty():
    record = survey(way=way())
    assert answer(record, STRETCHES.any(BY_BUS)) is None
    assert answer(record, STRETCHES.is_none()) is True
    assert answer(record, f("links").is_known()) is False


def test_what_stands_in_a_part_that_is_absent_is_unknown():
    record = survey()
    assert answer(record, f("way.stretches").any(BY_BUS)) is None
    assert answer(record, f("respondent.dwelling.children") >= 1) is None
    assert answer(record, f("respondent.dwelling.children").is_none()) is True


def test_what_stands_in_a_part_that_was_declined_has_its_reason():
    record = survey(respondent={"id": "made-up-respondent:my-table:1", "dwelling": {"no_answer": "withheld"}})
    assert answer(record, f("respondent.dwelling.children").no_answer(NoAnswer.WITHHELD)) is True
    assert answer(record, f("respondent.dwelling.left_behind").is_none()) is False


@pytest.mark.parametrize(
    ("predicate", "said"),
    [
        (f("stretches").is_known(), "did you mean way.stretches"),
        (f("homecoming.reasons").is_known(), "did you mean way.homecoming.reasons"),
        (f("way.stretches.modes").contains("bus"), r"ask field\('way.stretches'\).any"),
        (f("way.drivers").no_answer(NoAnswer.REFUSED) & (f("way.drivers") == "robbery"), "use .contains"),
        (f("way") == "x", "cannot be compared as a whole"),
        (f("country").no_answer(), "never holds a reason"),
        (STRETCHES.any(f("mode").is_known()), "did you mean modes"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_what_can(predicate, said):
    with pytest.raises(QueryError, match=said):
        bind(predicate, Survey)


def test_groups_keep_none_and_declined_apart():
    records = Collection(
        Survey,
        [
            survey(1, way=way(drivers=["robbery"])),
            survey(2, way=way(drivers=[])),
            survey(3, way=way(drivers={"no_answer": "refused"})),
            survey(4, way=way()),
            survey(5),
        ],
    )
    table = records.group_by("way.drivers").count()
    assert [row.records for row in table] == [1, 1, 1, 2]
    shown = str(table)
    assert all(said in shown for said in ("none", "refused", "not recorded"))


def test_figures_of_parts_can_be_summed_and_sorted_by():
    ids = "made-up-respondent:my-table:1"
    records = Collection(
        Survey,
        [
            survey(1, respondent={"id": ids, "dwelling": {"children": 2}}),
            survey(2, respondent={"id": ids, "dwelling": {"children": {"no_answer": "refused"}}}),
            survey(3),
        ],
    )
    total = records.total("respondent.dwelling.children")
    assert (total.value, total.known, total.unknown) == (2, 1, 2)
    assert records.sort_by("-respondent.dwelling.children")[0].id.endswith(":1")


def test_a_collection_shows_parts_by_name_and_number():
    cells = [
        line.split("  ") for line in Collection(Survey, [WHOLE, survey(2, abuses=[])]).show("abuses", "way").split("\n")
    ]
    assert [[cell.strip() for cell in line if cell.strip()] for line in cells[2:4]] == [
        ["2 of Abuse", "1 Way"],
        ["none", "–"],
    ]


def test_a_question_says_itself_in_english():
    asked = STRETCHES.any(BY_BUS & f("payments").no_answer(NoAnswer.REFUSED))
    assert asked.explain() == (
        "for at least one of way stretches, (modes include bus, and payments have no answer (refused))"
    )


def test_an_embedded_entity_can_be_asked_by_itself():
    ways = Collection(Way, [WHOLE.way])
    assert len(ways.where(f("stretches").any(BY_BUS))) == 1
