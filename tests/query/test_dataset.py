"""A dataset holds collections of several kinds, and knows whether their references lead anywhere."""

# ruff: noqa: RUF009 - `declared` makes an attrs field

import copy
import pickle
from types import SimpleNamespace
from typing import ClassVar

import attrs
import pytest

from mixedmigration import check
from mixedmigration.checks.datasets import told_twice
from mixedmigration.declaration import Record
from mixedmigration.entities import Entity, Interview, MigrantProfile, ProtectionIncident, Route, build
from mixedmigration.entities.organisation import Organisation
from mixedmigration.entities.reference import references_of
from mixedmigration.errors import (
    CODES,
    AmbiguousIdError,
    FormatError,
    InvalidValueError,
    QueryError,
    SourceError,
    ValidationError,
)
from mixedmigration.formats import dump
from mixedmigration.knowledge import routes
from mixedmigration.query import Collection, Dataset, field
from mixedmigration.sources import load, load_dataset
from mixedmigration.values import PublicationId, RouteId
from mixedmigration.vocabularies import RouteName, TravelMode
from tests.query.talks import HIGH, Speaker, Talk, name_of, speaker, talk
from tests.query.trips import declared, incident, incidents


@attrs.frozen(kw_only=True)
class Tie(Record):
    """A made-up part that refers."""

    meaning: TravelMode | None = declared(TravelMode | None, "What the tie is.")
    to: RouteId | None = declared(RouteId | None, "The other.")
    secret: RouteId | None = declared(RouteId | None, "One that nobody may see.", sensitivity=HIGH)
    _mutual: ClassVar[frozenset[str]] = frozenset({"air"})


@attrs.frozen(kw_only=True)
class Knot(Entity):
    """A made-up entity with references at every depth."""

    type_slug: ClassVar[str] = "knot"

    id: RouteId = name_of("knot")
    ties: tuple[Tie, ...] = declared(tuple[Tie, ...], "Its ties.", default=())
    inner: Route | None = declared(Route | None, "A route inside.")
    book: PublicationId | None = declared(PublicationId | None, "Where it is told.")


def route(name, **values):
    return Route(id=f"route:t:{name}", **values)


def knot(name, *ties, **values):
    return Knot(id=f"knot:t:{name}", ties=ties, **values)


def found(dataset, code, **known):
    return [(issue.path, issue.message) for issue in dataset.check(**known) if issue.code == code]


# --------------------------------------------------------------------------------------------------- what it holds


def test_it_holds_collections_kind_by_kind():
    dataset = Dataset(incident(1), [route("a"), route("b")], incident(2))
    assert len(dataset) == 4
    assert [type(record) for record in dataset] == [ProtectionIncident, ProtectionIncident, Route, Route]
    assert dataset[Route] == Collection(Route, [route("a"), route("b")])
    assert dataset["route"] == dataset[Route]
    assert dataset.kinds == (ProtectionIncident, Route)
    assert route("a") in dataset
    assert route("c") not in dataset
    assert repr(dataset) == "Dataset of 2 protection incidents, 2 routes"


def test_a_kind_that_it_does_not_hold_is_an_empty_collection():
    assert Dataset()[Route] == Collection(Route)
    assert len(Dataset()) == 0
    assert repr(Dataset()) == "Dataset of nothing"
    assert Dataset(Collection(Route)).kinds == (Route,)


def test_a_collection_is_kept_with_how_it_came_about():
    fatal = incidents({"dead": 1}, {"dead": 0}).where(field("dead") >= 1)
    dataset = Dataset(fatal, route("a"))
    assert dataset[ProtectionIncident] is fatal
    assert dataset.explain() == "1 protection incident (protection incidents where dead is at least 1); 1 route"


def test_a_collection_of_several_kinds_is_taken_apart():
    mixed = Collection(Entity, [route("a"), incident(1)])
    assert Dataset(mixed).kinds == (Route, ProtectionIncident)
    assert Dataset(Collection(Entity)).kinds == ()


@pytest.mark.parametrize("wrong", [3, "route", b"x", None, {"id": 1}, [3], [[route("a")]], Route])
def test_only_records_are_held(wrong):
    with pytest.raises(QueryError, match="a dataset is made of records"):
        Dataset(wrong)


@pytest.mark.parametrize(
    ("wrong", "hint"), [("routs", "did you mean route"), *((wrong, "is none") for wrong in (3, int, Entity, None))]
)
def test_a_kind_that_there_is_not_is_refused(wrong, hint):
    with pytest.raises(QueryError, match=hint):
        Dataset()[wrong]


def test_records_inside_others_are_found_once():
    apart, inside = speaker(1, age=30), speaker(2, age=40)
    dataset = Dataset([talk(1, speaker=apart), talk(2, speaker=inside), talk(3, speaker=inside), talk(4)], apart)
    assert len(dataset) == 5
    assert list(dataset[Speaker]) == [apart, inside]
    assert dataset[Speaker][1] is inside
    assert dataset[Speaker] is dataset[Speaker]
    assert Dataset(talk(1, speaker=inside)).kinds == (Talk, Speaker)
    assert Dataset(talk(1, speaker=inside)).explain() == "1 talk; 1 speaker inside them"
    assert found(dataset, "id/duplicate") == []


def test_an_id_is_looked_up_among_all():
    dataset = Dataset(talk(1, speaker=speaker(2)), route("a"), incident(1), incident("1#2"))
    assert dataset.by_id["route:t:a"] == route("a")
    assert dataset.by_id["speaker:my-table:2"] == speaker(2)
    with pytest.raises(AmbiguousIdError):
        dataset.by_id["protection-incident:my-table:1"]


def test_it_is_a_value():
    dataset = Dataset(incident(1), route("a"))
    assert dataset == Dataset(route("a"), incident(1))
    assert hash(dataset) == hash(Dataset(route("a"), incident(1)))
    assert dataset != Dataset(incident(1))
    assert pickle.loads(pickle.dumps(dataset)) == dataset
    assert copy.copy(dataset) == dataset
    assert "protection-incident" in dataset._repr_html_()


# -------------------------------------------------------------------------------------------------------- references


def test_references_are_found_at_every_depth():
    record = knot("a", {"to": "route:t:x"}, {"to": "route:t:y"}, inner=route("b", parents=["route:t:z"]))
    assert [(one.at, one.target, one.holder.id) for one in references_of(record)] == [
        ("/ties/0/to", "route:t:x", "knot:t:a"),
        ("/ties/1/to", "route:t:y", "knot:t:a"),
        ("/inner/parents/0", "route:t:z", "route:t:b"),
    ]


def test_a_dangling_reference_is_found():
    dataset = Dataset(route("a", parents=["route:t:b", "route:t:c"]), route("b"))
    assert found(dataset, "reference/dangling") == [
        ("/parents/1", "route:t:a names route:t:c, which the dataset does not hold")
    ]


def test_what_is_known_elsewhere_does_not_dangle():
    dataset = Dataset(route("a", parents=["route:t:b", "route:t:c"]))
    assert len(found(dataset, "reference/dangling")) == 2
    assert len(found(dataset, "reference/dangling", known=["route:t:b"])) == 1
    assert found(dataset, "reference/dangling", known=[route("b"), "route:t:c"]) == []


def test_a_record_inside_another_is_there():
    assert found(Dataset(knot("a", {"to": "route:t:b"}, inner=route("b"))), "reference/dangling") == []


def test_the_id_of_another_kind_is_found():
    dataset = Dataset(route("a", parents=["protection-incident:my-table:1"]), incident(1))
    [(path, message)] = found(dataset, "reference/type")
    assert path == "/parents/0"
    assert message.startswith("route:t:a names protection-incident:my-table:1, which is no ")
    assert found(dataset, "reference/dangling") == []


def test_a_reference_to_one_of_several_rows_is_found():
    dataset = Dataset(route("a", parents=["route:t:b"]), route("b"), route("b#2"))
    assert len(found(dataset, "reference/ambiguous")) == 1


def test_an_id_that_may_not_be_shown_is_not():
    [(path, message)] = found(Dataset(knot("a", {"secret": "route:t:b"})), "reference/dangling")
    assert (path, message) == ("/ties/0/secret", "knot:t:a names a record, which the dataset does not hold")


def test_a_duplicate_id_is_found():
    [first, second] = found(Dataset(route("a"), route("a"), route("a", description="Another")), "id/duplicate")
    assert first == ("/id", "an earlier record has the id route:t:a too")
    assert second == ("/id", "an earlier record has the id route:t:a too, and they differ")


def test_a_record_inside_that_differs_from_the_one_apart_is_found():
    dataset = Dataset(talk(1, speaker=speaker(1, age=30)), speaker(1, age=31))
    assert found(dataset, "id/duplicate") == [
        ("/id", "an earlier record has the id speaker:my-table:1 too, and they differ")
    ]


# ------------------------------------------------------------------------------------------------------------ circles


def test_a_circle_is_found_once_and_told_in_order():
    dataset = Dataset(
        route("d", parents=["route:t:a"]),
        route("a", parents=["route:t:b"]),
        route("b", parents=["route:t:c"]),
        route("c", parents=["route:t:a"]),
    )
    assert found(dataset, "reference/cycle") == [
        ("/parents/0", "parents lead in a circle: route:t:a → route:t:b → route:t:c → route:t:a")
    ]


def test_a_way_that_leads_nowhere_is_no_part_of_the_circle():
    dataset = Dataset(
        route("a", parents=["route:t:x", "route:t:b"]),
        route("x", parents=["route:t:y"]),
        route("y"),
        route("b", parents=["route:t:a"]),
    )
    assert [message for _, message in found(dataset, "reference/cycle")] == [
        "parents lead in a circle: route:t:a → route:t:b → route:t:a"
    ]


def test_references_of_different_meaning_make_no_circle():
    succession = {"route": "route:t:a", "publisher": "me"}
    assert (
        found(Dataset(route("a", parents=["route:t:b"]), route("b", succeeded_by=[succession])), "reference/cycle")
        == []
    )
    two = [
        route("a", succeeded_by=[{"route": "route:t:b", "publisher": "me"}]),
        route("b", succeeded_by=[succession]),
    ]
    assert len(found(Dataset(two), "reference/cycle")) == 1


def test_words_beside_a_reference_are_part_of_its_meaning():
    boat, foot, air = ({"meaning": word} for word in ("boat", "foot", "air"))

    def two(one, other):
        made = Dataset(knot("a", {**one, "to": "knot:t:b"}), knot("b", {**other, "to": "knot:t:a"}))
        return len(found(made, "reference/cycle"))

    assert two(boat, boat) == 1
    assert two(boat, foot) == 0
    assert two(air, air) == 0  # declared as mutual


def test_a_long_circle_is_cut_and_needs_no_deep_stack():
    count = 3_000
    ring = [route(n, parents=[f"route:t:{(n + 1) % count}"]) for n in range(count)]
    issues = [issue for issue in check(ring, known=()) if issue.code == "reference/cycle"]
    assert [issue.message for issue in issues] == [
        "parents lead in a circle: " + " → ".join([*(f"route:t:{n}" for n in range(6)), "…", "route:t:0"])
    ]


@pytest.mark.parametrize(("kind", "circles"), [("part-of", 1), ("related", 0), ("sister-of", 0)])
def test_organisations_may_be_sisters_and_not_parts_of_each_other(kind, circles):
    two = [
        build(
            Organisation,
            {"id": f"organisation:t:{one}", "relations": [{"kind": kind, "organisation": f"organisation:t:{other}"}]},
        )
        for one, other in ("ab", "ba")
    ]
    assert len(found(Dataset(two), "reference/cycle")) == circles


def test_the_same_ancestor_twice_is_no_circle():
    dataset = Dataset(
        route("a", parents=["route:t:b", "route:t:c"]),
        route("b", parents=["route:t:d"]),
        route("c", parents=["route:t:d"]),
        route("d"),
    )
    assert found(dataset, "reference/cycle") == []


# -------------------------------------------------------------------------------------------------------- the report


def test_the_door_checks_a_dataset_as_it_checks_itself():
    dataset = Dataset(route("a", parents=["route:t:b"]), incident(1, dead=-1))
    assert check(dataset).issues == dataset.check().issues
    assert set(check(dataset).by_code) == {"reference/dangling", "count/negative"}


def test_a_plain_collection_says_nothing_of_its_references_unless_asked():
    records = Collection(Route, [route("a", parents=["route:t:b"])])
    assert "reference/dangling" not in check(records).by_code
    assert "reference/dangling" in check(records, known=()).by_code


def test_our_own_routes_refer_to_one_another():
    assert not Dataset(routes()).check().issues
    route_id = next(one.id for one in routes() if one.name is RouteName.DARIEN)
    assert found(Dataset(route("a", parents=[route_id])), "reference/dangling", known=routes()) == []


def test_records_of_several_kinds_are_checked_by_their_own_checks():
    assert check([route("a"), incident(1, dead=0, missing=0)]).by_code == {"count/nobody": 1}


def test_records_of_two_kinds_are_never_identical():
    assert "record/identical" not in check([route("a"), knot("a"), talk(1), speaker(1)]).by_code


@pytest.mark.parametrize(
    "code", ["id/duplicate", "reference/dangling", "reference/type", "reference/cycle", "dataset/also-in-4mi"]
)
def test_what_is_found_leaves_the_record_whole(code):
    assert CODES[code].severity.value == "finding"


# -------------------------------------------------------------------------------------------------- counting twice


def test_a_real_interview_of_4mi_is_one():
    interview = build(Interview, {"id": "interview:mmc-4mi:1", "profile": {"id": "migrant-profile:mmc-4mi:1"}})
    dataset = Dataset(interview, incident(1, reported_by="4Mi"))
    assert check(dataset).by_code["dataset/also-in-4mi"] == 1
    assert "dataset/also-in-4mi" not in check(Dataset(interview)).by_code
    assert list(dataset[MigrantProfile]) == [interview.profile]


def test_interviews_of_4mi_beside_incidents_from_4mi_are_told():
    interview = SimpleNamespace(type_slug="interview", id="interview:mmc-4mi:1", citations=())
    other = SimpleNamespace(type_slug="interview", id="interview:my-survey:1", citations=())
    told = incident(1, reported_by="Mixed Migration Monitoring Mechanism Initative (4mi)")
    [issue] = told_twice([interview, told, incident(2), incident(3, reported_by="Red Crescent")])
    assert issue.code == "dataset/also-in-4mi"
    assert issue.message.startswith("1 of 3 incidents comes from 4Mi, and 1 interview of 4Mi is here as well")
    assert not list(told_twice([other, told]))
    assert not list(told_twice([interview, incident(2)]))
    assert not list(told_twice([told]))


# ------------------------------------------------------------------------------------------------------------- files


@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".jsonl.gz", ".json.gz"])
def test_a_dataset_is_written_to_one_file_and_read_back(tmp_path, suffix):
    dataset = Dataset(incident(1, dead=4), route("a"), talk(1, speaker=speaker(1, age=30)), speaker(2))
    dump(dataset, tmp_path / f"all{suffix}")
    loaded = load_dataset(tmp_path / f"all{suffix}")
    assert loaded.dataset == dataset
    assert (loaded.report.rows, loaded.report.records, loaded.set_aside) == (4, 4, ())
    assert "4 rows = 4 records" in str(loaded)
    assert "Dataset" in loaded._repr_html_()


def test_a_table_holds_one_kind_and_says_so(tmp_path):
    with pytest.raises(FormatError, match="one type"):
        dump(Dataset(incident(1), route("a")), tmp_path / "all.csv")
    dump(Dataset(incident(1)), tmp_path / "one.csv")
    assert load_dataset(tmp_path / "one.csv").dataset == Dataset(incident(1))


def test_loading_several_kinds_as_one_says_what_to_do(tmp_path):
    dump(Dataset(incident(1), route("a")), tmp_path / "all.jsonl")
    with pytest.raises(SourceError, match="load_dataset"):
        load(tmp_path / "all.jsonl")


def test_what_is_no_record_is_set_aside(tmp_path):
    path = tmp_path / "all.jsonl"
    dump(Dataset(incident(1), route("a")), path)
    path.write_text(path.read_text(encoding="utf-8") + '{"type": "dragon", "schema_version": 1}\n', encoding="utf-8")
    loaded = load_dataset(path, on_error="collect")
    assert (len(loaded.dataset), len(loaded.set_aside), loaded.report.rows) == (2, 1, 3)
    assert loaded.report.by_code == {"record/type": 1}
    with pytest.raises(ValidationError) as caught:
        load_dataset(path)
    assert caught.value.loaded.dataset == loaded.dataset


LAW = "Law 1 of 2006, which says who may stay in the country, who may not, and what becomes of whoever does not leave: "
DEMIG = (
    "Country,Summary,Year,Description,Policy area,Policy tool,Target group,Restrictiveness",
    f'Germany,,2006,"{LAW}part 1",Exit,Expulsion,Irregular migrants,More restrictive',
    f'Germany,,2006,"{LAW}part 2",Exit,Expulsion,Irregular migrants,More restrictive',
)
APLA = ("Q1,Q2,Q5#1_1,Q5#2_1,Q5#3_1_1,Q5#4_1_1,Q7#1_1", "Peru,1990,Yes,0,,,No")
PUBLISHED = {
    "rows that are put together": (DEMIG, (2, 2, 1)),
    "a row that is spread": (APLA, (1, 1, 2)),
}


@pytest.mark.parametrize(("lines", "counts"), PUBLISHED.values(), ids=PUBLISHED)
def test_rows_of_a_publisher_are_counted_as_rows_and_not_as_records(tmp_path, lines, counts):
    path = tmp_path / "printed.csv"
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    report = load_dataset(path, on_error="collect").report
    assert (report.rows, report.rows_of_records, report.records) == counts
    assert report.headline == load(path, on_error="collect").report.headline


def test_only_raise_and_collect_are_taken(tmp_path):
    dump(Dataset(incident(1)), tmp_path / "all.jsonl")
    with pytest.raises(InvalidValueError, match="raise or collect"):
        load_dataset(tmp_path / "all.jsonl", on_error="warn")
