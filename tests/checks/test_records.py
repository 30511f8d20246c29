"""Records that say the same are told; what makes them different is only what they say."""

import attrs
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.checks import check
from mixedmigration.checks.records import identical
from mixedmigration.entities import ProtectionIncident
from mixedmigration.values import Citation, Edition

ID = "protection-incident:my-table:"


def incident(local, row=None, **fields):
    citations = (Citation(edition=Edition(dataset="my-table"), row=row),) if row else ()
    return ProtectionIncident(id=f"{ID}{local}", citations=citations, **fields)


def test_ids_and_citations_take_no_part():
    records = [incident("1", 2, dead=3), incident("2", 3, dead=4), incident("3", 4, dead=3)]
    [issue] = identical(records, [2, 3, 4])
    assert (issue.code, issue.row, issue.path) == ("record/identical", 4, "")
    assert "row 2" in issue.message


def test_each_further_record_is_told_once_and_points_to_the_first():
    issues = list(identical([incident(str(n), n, dead=3) for n in range(1, 5)], range(1, 5)))
    assert [issue.row for issue in issues] == [2, 3, 4]
    assert all("row 1 " in issue.message for issue in issues)


def test_any_other_field_makes_a_difference():
    one = incident("1", dead=3)
    others = [
        incident("2", dead=3, missing=0),
        incident("3", dead=3, inferred=["dead"]),
        incident("4", dead=3, extras={"/N": 1}),
    ]
    assert list(identical([one, *others], [None] * 4)) == []


def test_an_inferred_zero_is_not_the_same_as_a_printed_one():
    assert list(identical([incident("1", dead=0), incident("2", dead=0, inferred=["dead"])], [1, 2])) == []


def test_checking_records_finds_them_too():
    assert check([incident("1", 2, dead=3), incident("2", 3, dead=3)]).by_code == {"record/identical": 1}


def test_records_without_rows_are_named_by_their_place():
    [issue] = check([incident("1", dead=3), incident("2", dead=3)])
    assert issue.row is None
    assert "1" in issue.message


@given(
    st.lists(
        st.fixed_dictionaries(
            {},
            optional={
                "dead": st.integers(0, 1),
                "date": st.sampled_from(["2031-03", "2031-04"]),
                "urls": st.sampled_from([("https://example.org/1",), ()]),
                "types": st.sampled_from([["death-or-disappearance"], []]),
                "extras": st.sampled_from([{"/N": 1}, {"/N": True}, {}]),
                "incident_group": st.sampled_from(["a", "b"]),
            },
        ),
        max_size=8,
    )
)
def test_what_is_compared_quickly_first_makes_no_difference(told):
    records = [incident(str(place), place, **fields) for place, fields in enumerate(told, 1)]
    alike = [attrs.evolve(record, id=f"{ID}same", citations=()) for record in records]
    expected = [(place, alike.index(one) + 1) for place, one in enumerate(alike, 1) if one in alike[: place - 1]]
    issues = identical(records, range(1, len(records) + 1))
    assert [(issue.row, issue.message) for issue in issues] == [
        (row, f"row {earlier} says the same") for row, earlier in expected
    ]


def test_records_of_one_row_are_held_against_each_other_too():
    [issue] = identical([incident("1", 7, dead=3), incident("2", 7, dead=3)], [7, 7])
    assert (issue.row, issue.message) == (7, "row 7 says the same")
