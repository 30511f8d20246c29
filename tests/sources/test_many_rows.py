"""Rows read together, by their columns, give what rows give that are read one by one.

There is one set of rules: the columns only say of which rows nothing has to be explained. So
the same rows go both ways here, and everything that comes of them is compared. A fast way that
silently gave every row to the slow one would pass that, so it is counted too.
"""

import gc
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import ValidationError
from mixedmigration.sources import Column, Layout, PublishedId, Source, available, get, iter_load, load
from mixedmigration.sources._source import distinct, many_rows, reading
from mixedmigration.sources._source.cell import CountCell, TextCell
from mixedmigration.sources._source.number_cell import NumberCell
from mixedmigration.testing import tables
from mixedmigration.testing.tables import possible_dirt
from tests.shared import data, few
from tests.sources import faulty

API = "iom-missing-migrants"
NEVER = sys.maxsize


def everything(loaded):
    """Give all that came of rows, with what equality leaves out."""
    kept = [dict(record.extras) for record in loaded.records]
    issues = [(issue, issue.hint, repr(issue.reveal())) for issue in loaded.report.issues]
    aside = [(one.row, one.issues, repr(one.reveal())) for one in loaded.set_aside]
    return list(loaded.records), list(map(repr, loaded.records)), kept, issues, aside, loaded.report


def both(read, many=1_000):
    """Read twice: one row after another, and as many together as can be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "FEW", NEVER)
        slow = read()
        patch.setattr(reading, "FEW", 1)
        patch.setattr(reading, "MANY", many)
        return slow, read()


def assert_alike(rows, source=None, many=1_000):
    """Load both ways, and compare all there is."""
    slow, fast = both(lambda: everything(load(rows, source, on_error="collect")), many)
    for one, other in zip(slow, fast, strict=True):
        assert one == other


def one_by_one(patch):
    """Count the rows that are read by themselves."""
    counted, read = [], reading.Reader._row

    def counting(self, row, identified=None):
        counted.append(row.number)
        return read(self, row, identified)

    patch.setattr(reading.Reader, "_row", counting)
    return counted


class TestPublishedFiles:
    @pytest.mark.parametrize(
        ("name", "share"),
        [
            ("iom-missing-migrants/api-2014-2025.json.gz", 0.001),
            ("iom-missing-migrants/website-2026-05-06.csv", 0.001),
            ("iom-gdi/iom_mmp.csv.gz", 0.001),
            ("arvig/arvig.csv.gz", 0.05),
            ("apla/APLA_Database.csv.gz", 0.001),
            ("publications/mmc-mpi-records-as-seen.json", 0.1),
        ],
    )
    def test_nearly_all_rows_are_read_together_and_all_of_them_alike(self, name, share, monkeypatch):
        counted, path = one_by_one(monkeypatch), data(name)

        def read():
            counted.clear()
            return everything(load(path, on_error="collect"))

        slow, fast = both(read)
        for one, other in zip(slow, fast, strict=True):
            assert one == other
        assert len(counted) <= len(slow[0]) * share + 1


LAYOUTS = [(source, layout.name) for source in available() for layout in get(source).layouts if layout.of_table is None]


class TestSyntheticTables:
    @pytest.mark.parametrize(("source", "layout"), LAYOUTS)
    def test_dirt_of_every_kind_is_told_alike(self, source, layout):
        dirt = possible_dirt(source, layout)
        table = tables.rows(source, layout, count=len(dirt) + 12, dirt=dirt, seed=7)
        assert_alike(table.rows, source, many=5)

    @few(10)
    @given(st.data())
    def test_any_table_is_read_alike(self, drawn):
        source, layout = drawn.draw(st.sampled_from(LAYOUTS))
        seed, count = drawn.draw(st.integers(0, 10_000)), drawn.draw(st.integers(4, 30))
        dirt = drawn.draw(st.lists(st.sampled_from(possible_dirt(source, layout) or (None,)), max_size=3, unique=True))
        table = tables.rows(source, layout, count=count, dirt=[one for one in dirt if one], seed=seed)
        assert_alike(table.rows, source, many=drawn.draw(st.integers(1, 11)))


CELLS = {
    "web_id": ["2031.MMP00001", "2031.MMP00002", " 2031.MMP00001", "none", "", "2031.MMP00003\n"],
    "reported_date": ["2031-03-04", "2031-13-04", "", "04/05/2031", "2031-01-01", "2031-03"],
    "number_dead": ["", "0", "3", "1,022", "-4", "many", " 3", "####", "#REF!"],
    "number_missing": ["", "0", "2", "2.5"],
    "total_dead_and_missing": ["", "3", "5", "0", "x"],
    "number_of_survivors": ["", "9", "-1", "?"],
    "number_of_female": ["", "1", "70"],
    "cause_death": ["Drowning", "", "Drowning, Violence", "A made-up cause", "&amp; more"],
    "country_of_incident": ["Libya", "Türkiye", "Atlantis", "", "C&ocirc;te d&#039;Ivoire"],
    "region": ["Mediterranean", "", "A made-up region"],
    "unsd_geographic_grouping": ["Northern Africa", "", "Uncategorized", "Nowhere"],
    "location_description": ["Off the made-up cape\n", "", "From 2 May 2031 to 9 May 2031"],
    "location_coodinates": ["32.9, 13.2", "", "13.2, 99.9", "95, 1", "0, 0", "32, 13"],
    "migration_route": ["Central Mediterranean", "", "A made-up route"],
    "url": ["https://example.org/1", "", "https://example.org/1, no address", "example"],
    "source_quality": ["1", "5", "", "6"],
    "Notes": ["", "  ", "kept"],
}
"""Cells of the API's columns, right and wrong, and of a column that nobody declared."""


class TestAnyRows:
    @few(60)
    @given(
        st.lists(st.fixed_dictionaries({name: st.sampled_from(cells) for name, cells in CELLS.items()}), max_size=25),
        st.integers(1, 9),
    )
    def test_any_mix_of_right_and_wrong_cells_is_read_alike(self, changed, many):
        rows = [faulty.api(number) | cells for number, cells in enumerate(changed, 1)]
        assert_alike([faulty.api(0), *rows], API, many)

    def test_rows_of_which_nothing_is_to_be_said_are_never_read_by_themselves(self, monkeypatch):
        counted = one_by_one(monkeypatch)
        rows = [faulty.api(number) for number in range(1, 50)]
        load([*rows, faulty.api(50) | {"number_dead": "some"}], API, on_error="collect")
        assert counted == [50]

    def test_an_id_is_numbered_in_the_order_of_the_rows(self):
        rows = [faulty.api(1) | {"number_dead": dead} for dead in ("2", "x", "2", "y", "2")]
        _, (records, *_) = both(lambda: everything(load(rows, API, on_error="collect")), many=3)
        assert [record.id.partition("#")[2] for record in records] == ["", "2", "3", "4", "5"]

    def test_a_column_that_turns_up_late_is_read_alike(self):
        late = {"region_origin": "Western Africa (P)", "country_origin": "Mali, Atlantis", "Notes": "late"}
        rows = [faulty.api(number) for number in range(1, 130)]
        rows[3:3] = [{}, {"Notes": " "}]
        rows[115] |= late
        rows[120] |= {"Remarks": "later"}
        assert_alike(rows, API)

    def test_two_columns_that_turn_up_late_in_different_rows_are_both_kept(self):
        rows = [faulty.api(number) for number in range(1, 130)]
        rows[110] |= {"Notes": "late"}
        rows[115] |= {"Remarks": "later"}
        assert_alike(rows, API)
        loaded = load(rows, API)
        assert [dict(record.extras) for record in loaded.records if record.extras] == [
            {"/Notes": "late"},
            {"/Remarks": "later"},
        ]
        assert loaded.report.unmapped == ("Notes", "Remarks")

    def test_text_that_no_file_can_carry_is_told_alike(self):
        rows = [faulty.api(number) for number in range(1, 20)]
        rows[4]["cause_death"] = "\ud800"
        rows[9]["web_id"] = object()
        rows[11] = ["no row"]
        assert_alike(rows, API)

    def test_what_is_raised_is_the_same(self):
        def read():
            with pytest.raises(ValidationError) as caught:
                load([faulty.api(number) | {"number_dead": "x" * (number % 5 == 0)} for number in range(1, 30)], API)
            return str(caught.value), everything(caught.value.loaded)

        slow, fast = both(read, many=4)
        assert slow == fast

    def test_what_is_forgotten_makes_no_difference(self, monkeypatch):
        change = {"Notes": "x", "location_description": " Off the cape "}
        rows = [faulty.api(n) | {"cause_death": f" Cause {n % 30} "} | change for n in range(1, 200)]
        rows[150]["number_dead"] = "x"
        monkeypatch.setattr(distinct, "REMEMBERED", 3)
        assert_alike(rows, API, many=10)

    def test_what_is_remembered_is_bounded(self, monkeypatch):
        monkeypatch.setattr(distinct, "REMEMBERED", 20)
        monkeypatch.setattr(reading, "MANY", 10)
        rows = [faulty.api(n) | {"number_dead": f" x{n}", "location_description": f" {n}"} for n in range(1, 200)]
        seen = []
        read = many_rows.ManyRows.read

        def looking(self, *given):
            made = read(self, *given)
            seen.extend(len(held) for one in self._fillings for held in (one, one.foul, *one._steps.values()))
            return made

        monkeypatch.setattr(many_rows.ManyRows, "read", looking)
        load(rows, API, on_error="collect")
        assert 10 < max(seen) <= 20


class TestParts:
    """Values that several columns fill."""

    LAYOUT = Layout(
        name="made-up",
        edition="made up",
        identified_by=PublishedId(header="id", form="[a-z0-9]+"),
        cleaning=get(API).layouts[0].cleaning,
        constants={"dead": 1, "date_basis": get(API).layouts[0].constants["date_basis"]},
        columns=(
            Column(header="lat", to="position.latitude", reads=NumberCell()),
            Column(header="lon", to="position.longitude", reads=NumberCell()),
            Column(header="place", to="place.name", reads=TextCell()),
            Column(header="dead", to="dead", reads=CountCell()),
            Column(header="more", to="causes_reported", reads=TextCell(), joins="; "),
            Column(header="cause", to="causes_reported", reads=TextCell(), joins="; "),
            Column(header="sum", to="dead_and_missing_reported", reads=CountCell()),
            Column(header="missing", to="missing", reads=CountCell(), is_inferred=True),
        ),
    )
    SOURCE = Source(slug="made-up", title="Made up", publisher="Nobody", entity=ProtectionIncident, layouts=(LAYOUT,))

    @few(60)
    @given(
        st.lists(
            st.fixed_dictionaries(
                {
                    "id": st.sampled_from(["a", "b", "", "É"]),
                    "lat": st.sampled_from(["1.5", "", "99", "x"]),
                    "lon": st.sampled_from(["2.5", "", "181"]),
                    "place": st.sampled_from(["Somewhere", "", " A  b "]),
                    "dead": st.sampled_from(["", "4", "x"]),
                    "more": st.sampled_from(["", "one"]),
                    "cause": st.sampled_from(["", "two "]),
                    "sum": st.sampled_from(["", "5", "7"]),
                    "missing": st.sampled_from(["", "1"]),
                    "own": st.sampled_from(["", " kept ", "\t"]),
                }
            ),
            min_size=1,
            max_size=20,
        )
    )
    def test_they_are_put_together_alike(self, rows):
        assert_alike(rows, self.SOURCE, many=6)

    def test_a_rule_between_fields_sends_a_row_to_the_way_that_explains(self, monkeypatch):
        row = {"id": "a", "lat": "1.5", "lon": "2.5", "place": "x", "dead": "4", "more": "", "cause": "", "own": ""}
        counted = one_by_one(monkeypatch)
        rows = [row | {"id": f"a{number}", "sum": "5", "missing": "1"} for number in range(9)]
        rows[6]["sum"] = "7"
        report = load(rows, self.SOURCE, on_error="collect").report
        assert (counted, report.by_code["count/total-differs"]) == ([7], 1)


class Broken:
    """Rows that can be read again and again, and end in a fault each time."""

    def __iter__(self):
        yield from (faulty.api(number) for number in range(1, 150))
        raise OSError("the line went dead")


class TestFault:
    @pytest.mark.parametrize("rows", [Broken, lambda: iter(Broken())], ids=["again", "once"])
    def test_rows_before_it_are_given(self, rows):
        given = []
        with pytest.raises(OSError, match="went dead"):
            given.extend(iter_load(rows(), API))
        assert len(given) == 149

    @pytest.mark.parametrize("rows", [Broken, lambda: iter(Broken())], ids=["again", "once"])
    def test_it_is_raised_by_loading_all(self, rows):
        with pytest.raises(OSError, match="went dead"):
            load(rows(), API)


class TestCollector:
    @pytest.fixture(autouse=True)
    def _afterwards(self):
        yield
        gc.enable()

    def test_it_rests_while_all_is_read(self):
        seen = []
        load([faulty.api(number) for number in range(1, 20)], progress=lambda _: seen.append(gc.isenabled()))
        assert (seen, gc.isenabled()) == ([False], True)

    def test_it_works_again_after_a_fault(self):
        with pytest.raises(ValidationError):
            load([faulty.api(1) | {"number_dead": "x"}])
        assert gc.isenabled()

    def test_it_stays_off_where_it_was_off(self):
        gc.disable()
        load([faulty.api(1)])
        assert not gc.isenabled()

    def test_it_goes_on_where_rows_are_taken_one_by_one(self):
        next(iter_load([faulty.api(1)]))
        assert gc.isenabled()

    def test_reading_leaves_next_to_nothing_for_it(self):
        rows = [faulty.api(number) | {"number_dead": "x" * (number % 3 == 0)} for number in range(1, 400)]
        load(rows, API, on_error="collect")
        gc.collect()
        gc.disable()
        loaded = load(rows, API, on_error="collect")
        assert gc.collect() < len(loaded.records) / 4
