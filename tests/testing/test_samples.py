"""The sample is made up, untidy as published files are, and the same each time."""

import csv
import subprocess
import sys
from datetime import date

import pytest

from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import SourceError
from mixedmigration.sources import load
from mixedmigration.testing import samples
from tests.shared import data
from tools import make_samples

SOURCE = "iom-missing-migrants"


@pytest.fixture(scope="module")
def loaded():
    return load(samples.path(SOURCE), on_error="collect")


@pytest.fixture(scope="module")
def printed():
    with samples.path(SOURCE).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_the_generator_writes_the_same_bytes_again(tmp_path):
    make_samples.write(tmp_path)
    for slug in samples.available():
        assert (tmp_path / samples.path(slug).name).read_bytes() == samples.path(slug).read_bytes()


def test_no_hash_seed_makes_a_difference(tmp_path):
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        command = [sys.executable, make_samples.__file__, str(folder)]
        subprocess.run(command, check=True, env={"PYTHONHASHSEED": seed})
        assert (folder / samples.path(SOURCE).name).read_bytes() == samples.path(SOURCE).read_bytes()


def test_it_has_240_rows_in_the_layout_of_the_website(loaded, printed):
    assert len(printed) == 241
    assert loaded.report.rows == 240
    assert loaded.report.source == "iom-missing-migrants, layout website-2026"


def test_one_row_is_ragged_and_set_aside(loaded):
    assert [[issue.code for issue in row.issues] for row in loaded.set_aside] == [["row/ragged"]]


def test_incidents_are_all_other_rows(loaded):
    assert samples.incidents() == loaded.records
    assert samples.incidents().entity is ProtectionIncident


UNTIDY = {
    "cell/disagrees": 1,
    "country/unknown": 1,
    "date/impossible": 1,
    "id/malformed": 1,
    "number/unreadable": 1,
    "position/unreadable": 1,
    "row/ragged": 1,
    "term/unknown": 1,
    "url/malformed": 1,
    "position/whole-degree": 2,
    "count/children-exceed-total": 1,
    "count/negative": 1,
    "count/nobody": 1,
    "count/sexes-exceed-total": 1,
    "term/unlisted": 1,
}
"""What was planted; checks of positions may find more in made-up places."""


def test_it_is_as_untidy_as_published_files(loaded):
    found = loaded.report.by_code
    assert {code: found.get(code) for code in UNTIDY} == UNTIDY
    assert {issue.code for issue in loaded.report.errors} <= UNTIDY.keys()
    assert {what for _, what in loaded.report.cleaned} == {"HTML entities", "line ends", "stray blanks"}


@pytest.mark.parametrize("cell", ["1,022", "Mixed", "Unknown", "Mixed/Unknown", "Eritera", "Made-up Ring Route"])
def test_it_has_the_cells_that_make_readers_stumble(printed, cell):
    assert any(cell in row for row in printed)


def test_blank_numbers_of_dead_come_with_missing_people(loaded):
    blank = [record for record in loaded.records if "dead" in record.inferred]
    assert len(blank) >= 10
    assert all(record.missing > 0 for record in blank)


def test_split_incidents_share_a_group(loaded):
    groups = [record.incident_group for record in loaded.records]
    assert groups.count("2031.MMP0060") == 3


def test_causes_with_commas_and_several_causes_are_there(loaded):
    assert any(len(record.causes) > 1 for record in loaded.records)
    assert any(len(record.urls) > 1 for record in loaded.records)


def test_everything_lies_in_a_year_that_had_not_come(loaded):
    assert {record.date.year for record in loaded.records if record.date} == {2031}
    assert date.fromisoformat("2026-11-22").year < 2031


def test_every_address_is_one_that_can_never_be_anybodys(loaded):
    assert all(url.startswith("https://example.org/") for record in loaded.records for url in record.urls)


def test_no_row_is_one_that_iom_published(loaded):
    real = load(data("iom-missing-migrants/website-2026-05-06.csv")).records
    places = {record.place.name for record in real if record.place}
    positions = {record.position for record in real}
    assert not [record for record in loaded.records if record.place.name in places or record.position in positions]
    assert not {record.id for record in real} & {record.id for record in loaded.records}


def test_a_sample_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(SourceError, match=SOURCE):
        samples.path("nowhere")


def test_it_needs_no_optional_package():
    work = "from mixedmigration.testing import samples; samples.incidents()"
    program = f"import sys; {work}; print('hypothesis' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
