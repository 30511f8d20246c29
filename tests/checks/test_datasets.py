"""Incidents that another dataset carries as well."""

import pytest

from mixedmigration.checks import check, findings_of
from mixedmigration.entities import ProtectionIncident
from tests.shared import data


def codes(source):
    record = ProtectionIncident(id="protection-incident:my-table:1", reported_by=source)
    return [issue.code for issue in findings_of(record)]


NAMED = {
    "by name": "Mixed Migration Monitoring Mechanism Initiative (4Mi)",
    "misspelt": "Mixed Migration Monitoring Mechanism Initative (4mi)",
    "with a small i": "Mixed Migration Monitoring Mechanism Initiative (4mi)",
    "without the short form": "Mixed Migration Monitoring Mechanism Initiative",
    "by its short form": "MMC 4Mi",
    "among others": "IOM Niger, 4Mi, local media",
    "in capitals": "MIXED MIGRATION MONITORING MECHANISM INITIATIVE",
}
OTHERS = {
    "another committee": "Mixed Migration Border committee in Borama via IOM Somalia - MRC Hargeisa",
    "the centre alone": "Mixed Migration Centre",
    "a part of a word": "Agency 24Mile",
    "a number": "Channel 4 Miami",
    "nobody": None,
}


@pytest.mark.parametrize("source", NAMED.values(), ids=NAMED.keys())
def test_4mi_is_known_by_each_of_its_names(source):
    assert codes(source) == ["incident/also-in-4mi"]


@pytest.mark.parametrize("source", OTHERS.values(), ids=OTHERS.keys())
def test_others_are_not_4mi(source):
    assert codes(source) == []


def test_without_sources_it_is_not_run():
    report = check([ProtectionIncident(id="protection-incident:my-table:1", dead=1)])
    assert "incident/also-in-4mi" in {one.code for one in report.not_run}


def test_iom_has_2756_rows_from_4mi():
    from mixedmigration.sources import load

    api = load(data("iom-missing-migrants/api-2014-2025.json.gz"), "iom-missing-migrants", on_error="collect")
    found = {issue.row for issue in api.report if issue.code == "incident/also-in-4mi"}
    assert len(found) == api.report.by_code["incident/also-in-4mi"] == 2_756
    carried = [record for at, record in enumerate(api.records, 1) if at in found]
    assert sum(record.dead_and_missing for record in carried) == 6_228
