import sys
from datetime import date

import pytest

from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import FormatError, MissingExtraError, QueryError
from mixedmigration.formats import is_document_file
from mixedmigration.formats.grid import is_frame
from mixedmigration.formats.table import open_table
from mixedmigration.query import Collection
from mixedmigration.sources.load import load
from mixedmigration.testing import samples
from mixedmigration.values import Citation, Edition
from tests.formats.trial import Leg, Trial

ENGINES = ["pandas", "polars", "pyarrow", "duckdb"]


def incident(number, **values):
    return ProtectionIncident(id=f"protection-incident:my-table:{number}", **values)


RECORDS = Collection(
    ProtectionIncident,
    [
        incident(1, date="2024-02", dead=4, country="LBY", causes=["drowning"]),
        incident(2, extras={"/Notes": "x"}, citations=[Citation(edition=Edition(dataset="my-table"), row=7)]),
    ],
)


@pytest.fixture(params=ENGINES)
def engine(request):
    pytest.importorskip("pyarrow")
    pytest.importorskip(request.param)
    return request.param


def test_a_frame_loads_equal(engine):
    frame = RECORDS.to_frame(engine)
    assert is_frame(frame)
    assert is_document_file(frame)
    assert load(frame).records == RECORDS


def test_an_empty_frame_loads_as_none(engine):
    loaded = load(Collection(ProtectionIncident).to_frame(engine), entity=ProtectionIncident)
    assert loaded.records == Collection(ProtectionIncident)


def test_a_child_table_says_whose_its_rows_are(engine):
    rows = [row.cells for row in open_table(RECORDS.to_frame(engine, part="citations")).rows()]
    assert rows == [
        {
            "record": RECORDS[1].id,
            "index": "0",
            "edition.dataset": "my-table",
            "edition.publisher": "",
            "edition.edition": "",
            "edition.licence": "",
            "edition.url": "",
            "edition.read_on": "",
            "row": "7",
        }
    ]


def test_another_column_goes_to_extras(engine):
    table = RECORDS[:1].to_frame("pyarrow").append_column("Notes", [["x"]])
    frame = {"pandas": lambda: table.to_pandas(), "polars": lambda: pytest.importorskip("polars").DataFrame(table)}
    loaded = load(frame.get(engine, lambda: table)())
    assert dict(loaded.records[0].extras) == {"/Notes": "x"}


def test_counts_with_gaps_stay_whole_numbers_in_pandas():
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    dead = RECORDS.to_frame("pandas")["dead"]
    assert str(dead.dtype) == "int64[pyarrow]"
    assert dead.tolist()[0] == 4
    assert dead.isna().tolist() == [False, True]


def test_pandas_does_without_pyarrow(monkeypatch):
    pytest.importorskip("pandas")
    records = Collection(Trial, [Trial(id="trial:a:1", legs=(Leg(to="KEN"),), told=True), Trial(id="trial:a:2")])
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "pyarrow", None)
        frame, trials = RECORDS.to_frame("pandas"), records.to_frame("pandas")
        child = records.to_frame("pandas", part="legs")
    assert str(frame["dead"].dtype) == "Int64"
    assert child["to"].tolist() == ["KEN"]
    assert load(frame).records == RECORDS
    assert load(trials).records == records


def test_a_frame_that_was_changed_on_the_way_loads(monkeypatch):
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame(
        {
            "type": "protection-incident",
            "schema_version": [1.0, 1.0],
            "id": [record.id for record in RECORDS],
            "dead": [4.0, float("nan")],
            "date": [pd.Timestamp("2024-03-31"), pd.NaT],
            "country": pd.Categorical(["LBY", None]),
            "causes": [["drowning"], []],
        }
    )
    first, second = load(frame).records
    assert (first.dead, str(first.date), first.country.code) == (4, "2024-03-31", "LBY")
    assert (second.dead, second.date, second.country) == (None, None, None)
    assert load(frame.set_index("id")).records == load(frame).records


@pytest.mark.parametrize("name", ["polars", "pandas", "pyarrow", "duckdb"])
def test_a_publisher_s_frame_is_a_table(name):
    pa = pytest.importorskip("pyarrow")
    engine = pytest.importorskip(name)
    table = pa.table(
        {
            "n": pa.array([3, None]),
            "x": [3.5, None],
            "day": pa.array([date(2024, 3, 31), None]).cast(pa.timestamp("us")),
            "date": [date(2024, 3, 31), None],
            "flag": [True, None],
            "text": ["007", ""],
            "list": [["a", "b"], None],
        }
    )
    made = {
        "pyarrow": lambda: table,
        "polars": lambda: engine.DataFrame(table).lazy(),
        "pandas": lambda: table.to_pandas(),
        "duckdb": lambda: engine.from_arrow(table),
    }
    opened = open_table(made[name]())
    rows = list(opened.rows())
    assert opened.blank_rows == 1
    assert rows[0].number == 1
    assert rows[0].cells == {
        "n": "3",
        "x": "3.5",
        "day": "2024-03-31",
        "date": "2024-03-31",
        "flag": "true",
        "text": "007",
        "list": '["a", "b"]',
    }


@pytest.mark.parametrize("name", ["polars", "pandas"])
def test_a_publisher_s_layout_loads_from_a_frame(name):
    engine = pytest.importorskip(name)
    rows = [row.cells for row in open_table(samples.path("iom-missing-migrants")).rows() if row.cells]
    one, other = load(rows, on_error="collect"), load(engine.DataFrame(rows), on_error="collect")
    assert other.records == one.records
    assert other.report.issues == one.report.issues


def test_columns_of_one_name_are_refused():
    pd = pytest.importorskip("pandas")
    with pytest.raises(FormatError, match="columns with the same name"):
        open_table(pd.DataFrame([[1, 2]], columns=["a", "a"]))
    frame = pd.DataFrame([["trial", 1, "a", "b"]], columns=["type", "schema_version", "id", "id"])
    with pytest.raises(FormatError, match="columns with the same name"):
        load(frame)


def test_columns_with_levels_are_refused():
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame([[1]], columns=pd.MultiIndex.from_tuples([("a", "b")]))
    with pytest.raises(FormatError, match="named by tuple"):
        open_table(frame)


def test_a_cell_that_is_no_text_is_told_and_not_shown():
    pd = pytest.importorskip("pandas")
    (row,) = open_table(pd.DataFrame({"a": [object()], "b": ["x"]})).rows()
    assert [said.code for said in row.complaints] == ["value/type"]
    assert row.cells == {"a": "", "b": "x"}


def test_what_a_library_raises_is_our_error():
    class DataFrame:
        columns = ("a",)

        @property
        def index(self):
            raise KeyError("a secret")

    DataFrame.__module__ = "pandas.core.frame"
    with pytest.raises(FormatError, match="KeyError") as caught:
        open_table(DataFrame())
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("engine", ["excel", "", None, "Pandas"])
def test_an_engine_that_is_none_is_refused(engine):
    with pytest.raises(QueryError, match="no engine of ours"):
        RECORDS.to_frame(engine)


def test_a_list_of_parts_that_is_none_is_refused():
    pytest.importorskip("pyarrow")
    with pytest.raises(QueryError, match="did you mean"):
        RECORDS.to_frame("pyarrow", part="legs")


@pytest.mark.parametrize("engine", ENGINES)
def test_an_engine_that_is_absent_is_named(engine, monkeypatch):
    monkeypatch.setitem(sys.modules, engine, None)
    if engine == "pyarrow":
        monkeypatch.setitem(sys.modules, "nanoarrow", None)
    with pytest.raises(MissingExtraError, match=engine):
        RECORDS.to_frame(engine)
