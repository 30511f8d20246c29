"""The page of checks says what the checks find in published files."""

from mixedmigration.checks import checks_across, checks_of
from mixedmigration.entities import ProtectionIncident
from tests.shared import data
from tools import check_shares

PAGE = check_shares.PAGE.read_text(encoding="utf-8")


def test_each_check_of_incidents_is_on_the_page():
    codes = {one.code for one in checks_of(ProtectionIncident)}
    codes |= {code for one in checks_across(ProtectionIncident) for code in one.codes}
    prose = PAGE.partition(check_shares.START)[0]
    assert [code for code in sorted(codes) if f"| `{code}` |" not in prose] == []


def test_the_shares_are_up_to_date():
    folder = data("iom-missing-migrants").parent
    assert check_shares.updated(PAGE, check_shares.part(folder)) == PAGE, (
        "run python tools/check_shares.py ../shared/data --write"
    )
