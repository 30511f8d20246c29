"""`import mixedmigration` stays light; `benchmarks/import_cost.py` prints how light."""

from benchmarks.import_cost import HEAVY, heavy_modules


def test_importing_the_library_loads_nothing_heavy():
    assert heavy_modules() == []


def test_the_list_of_heavy_modules_names_what_is_promised():
    assert set(HEAVY) >= {"cattrs", "pycountry", "hypothesis", "dateutil", "json", "csv"}
