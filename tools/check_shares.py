"""Write into `docs/reference/checks.md` how often each check finds something in published files.

    python tools/check_shares.py ../shared/data --write

Without `--write` it says whether the page is up to date. Only the part of the page between
the two marks is written.
"""

import sys
from pathlib import Path

from mixedmigration.checks import checks_across, checks_of
from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import CODES
from mixedmigration.sources import load

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "checks.md"
START, END = "<!-- shares: start -->", "<!-- shares: end -->"
FILES = {
    "API, 2014 to 2025": "iom-missing-migrants/api-2014-2025.json.gz",
    "website, 2026": "iom-missing-migrants/website-2026-05-06.csv",
}


def part(data: Path) -> str:
    """Count the rows with a finding of each code, file by file."""
    reports = {
        name: load(data / path, "iom-missing-migrants", on_error="collect").report for name, path in FILES.items()
    }
    rows = {
        name: {code: len({issue.row for issue in report if issue.code == code}) for code in report.by_code}
        for name, report in reports.items()
    }
    skipped = {name: {one.code for one in report.not_run} - rows[name].keys() for name, report in reports.items()}
    heads = [f"{name} ({report.rows:,} rows)" for name, report in reports.items()]
    lines = [f"| code | {' | '.join(heads)} |", f"|---|{'--:|' * len(heads)}"]
    asked = {one.code for one in checks_of(ProtectionIncident)} | {"id/repeated", "record/identical", "term/unlisted"}
    asked |= {code for one in checks_across(ProtectionIncident) for code in one.codes}
    for code in CODES:
        if code in asked:
            cells = [
                cell(rows[name].get(code, 0), report.rows, code in skipped[name]) for name, report in reports.items()
            ]
            lines.append(f"| `{code}` | {' | '.join(cells)} |")
    return "\n".join(lines)


def cell(count: int, of: int, is_skipped: bool) -> str:
    return "not run" if is_skipped else f"{count:,} ({count / of:.2%})" if count else "0"


def updated(page: str, written: str) -> str:
    """Put the part between the marks of the page."""
    before, _, rest = page.partition(START)
    return f"{before}{START}\n\n{written}\n\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    now = PAGE.read_text(encoding="utf-8")
    new = updated(now, part(Path(sys.argv[1])))
    if "--write" in sys.argv:
        PAGE.write_text(new, encoding="utf-8")
    elif now != new:
        sys.exit("not up to date: run python tools/check_shares.py <data> --write")
