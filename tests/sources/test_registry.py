"""Sources are found by their slug, ours and those of other packages."""

import pytest

from mixedmigration.cli.app import main
from mixedmigration.errors import SourceError
from mixedmigration.sources import iter_load, load, registry, scaffold
from tests.sources import faulty
from tests.sources.test_reading import DEAD, a_source


class Point:
    """What an installed package offers."""

    def __init__(self, found):
        self.name = "made-up"
        self._found = found

    def load(self):
        if isinstance(self._found, Exception):
            raise self._found
        return self._found


@pytest.fixture
def offer(monkeypatch):
    def offer(found):
        monkeypatch.setattr(registry, "_offered", lambda: {"made-up": Point(found)})

    return offer


def test_our_own_sources_are_available():
    assert {"arvig", "iom-missing-migrants"} <= {*registry.available()}


def test_a_source_says_what_it_is():
    source = registry.get("iom-missing-migrants")
    assert source.slug == "iom-missing-migrants"
    assert source.licence == "CC-BY-4.0"
    assert {layout.name for layout in source.layouts} >= {"api", "website-2026"}


def test_a_declaration_is_taken_as_it_is():
    source = a_source(DEAD)
    assert registry.get(source) is source
    assert load([{"Dead": "3"}], source=source).records[0].dead == 3


def test_an_unknown_slug_is_refused_with_near_ones():
    with pytest.raises(SourceError, match="iom-missing-migrants"):
        registry.get("iom-missing-migrant")


@pytest.mark.parametrize("slug", ["", "x" * 10_000, None, 7])
def test_whatever_is_asked_for_the_error_is_ours(slug):
    with pytest.raises(SourceError):
        registry.get(slug)


def test_an_installed_package_adds_a_source(offer):
    source, own = a_source(DEAD), registry.available()
    offer(source)
    assert registry.available() == tuple(sorted((*own, "made-up")))
    assert registry.get("made-up") is source
    assert load([{"Dead": "3"}]).report.source == "made-up, layout made-up"


def test_an_installed_package_cannot_take_our_place(offer, monkeypatch):
    own = registry.available()
    monkeypatch.setattr(registry, "_offered", lambda: {"iom-missing-migrants": Point(a_source(DEAD))})
    assert registry.get("iom-missing-migrants").publisher.startswith("International")
    assert registry.available() == own


@pytest.mark.parametrize("found", [None, "a source", dict])
def test_a_package_that_offers_something_else_is_named(offer, found):
    offer(found)
    with pytest.raises(SourceError, match="made-up"):
        registry.get("made-up")


def test_a_package_that_fails_to_load_is_named_and_not_quoted(offer):
    offer(RuntimeError("a secret path"))
    with pytest.raises(SourceError, match="RuntimeError") as caught:
        registry.get("made-up")
    assert "secret" not in str(caught.value)


class TestAPackageThatFails:
    @pytest.fixture(autouse=True)
    def failing(self, offer):
        offer(ImportError("no module of that name"))

    def test_the_others_are_recognised_and_the_report_says_which_one_was_not_asked(self):
        loaded = load([faulty.api(1)])
        assert loaded.report.source.startswith("iom-missing-migrants")
        assert loaded.report.notes[-1] == "The source made-up was not asked: its package fails to load (ImportError)."
        assert "made-up" in str(loaded.report)

    def test_rows_are_given_one_by_one_too(self):
        assert len(list(iter_load([faulty.api(1)]))) == 1

    def test_a_table_that_none_knows_is_told_with_it(self):
        with pytest.raises(SourceError, match=r"The source made-up was not asked: .*\(ImportError\)"):
            load([{"a": "b"}])

    def test_the_source_itself_still_raises(self):
        with pytest.raises(SourceError, match="made-up: its package fails to load"):
            load([faulty.api(1)], source="made-up")

    def test_a_source_that_is_named_says_nothing_of_others(self):
        assert "made-up" not in " ".join(load([faulty.api(1)], source="iom-missing-migrants").report.notes)

    def test_a_mapping_can_still_be_begun(self):
        assert "[columns]" in scaffold([{"Fecha": "28/02/2031"}])

    def test_the_command_line_lists_the_others(self, capsys):
        assert main(["sources"]) == 0
        told = capsys.readouterr()
        assert "iom-missing-migrants" in told.out
        assert "made-up" in told.err
