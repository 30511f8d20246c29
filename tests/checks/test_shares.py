"""The page of checks says what the checks find in published files."""

import re

from mixedmigration.checks import checks_across, checks_of
from mixedmigration.errors import CODES, Severity
from mixedmigration.formats import entity_named, entity_slugs
from tests.shared import data
from tools import check_shares

PAGE = check_shares.PAGE.read_text(encoding="utf-8")


def on_the_page():
    """Codes in the first cell of a row, of the tables that say what each means."""
    rows = (
        line.split(" |")[0] for line in PAGE.partition(check_shares.START)[0].splitlines() if line.startswith("| `")
    )
    return {code for cell in rows for code in re.findall(r"`([a-z0-9/-]+)`", cell)}


def test_each_check_of_each_entity_is_on_the_page():
    kinds = [entity_named(slug) for slug in entity_slugs()]
    codes = {one.code for kind in kinds for one in checks_of(kind)}
    codes |= {code for kind in kinds for one in checks_across(kind) for code in one.codes}
    assert {"publication/possible-duplicate", "journey/legs-gap", "position/shared"} <= codes
    assert codes - on_the_page() == set()


def test_the_page_tells_of_every_finding_and_of_nothing_else():
    assert on_the_page() == {slug for slug, code in CODES.items() if code.severity is Severity.FINDING}


def test_the_shares_are_up_to_date():
    folder = data("iom-missing-migrants").parent
    assert check_shares.updated(PAGE, check_shares.part(folder)) == PAGE, (
        "run python tools/check_shares.py ../shared/data --write"
    )
