"""Logical checks of a survey: rules on the answers of one interview, kept in a spreadsheet.

A data team keeps its rules in a list with the columns `check_id`, `description`,
`check_to_perform` and `columns_to_clean`, the conditions written in R. They flag interviews
for follow-up; nothing is rejected for them.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import attrs

from mixedmigration.errors import CODES, FormatError, InvalidValueError, Issue, ValidationError
from mixedmigration.errors._counts import count_of
from mixedmigration.formats.prose import listed
from mixedmigration.formats.survey_table import SurveyTable
from mixedmigration.formats.table import Source, Table, open_table
from mixedmigration.formats.xlsx import sheet_names

from .check import NotRun
from .rule_expression import Expression, parse_expression
from .survey_finding import USUAL, SurveyColumns, SurveyFinding, SurveyFindings, finder

__all__ = ["LogicalRule", "RuleBook", "RuleNotRun", "logical_findings", "logical_rule", "read_rules"]

CODE = "survey/logical"
COLUMNS = ("check_id", "description", "check_to_perform", "columns_to_clean")
"""What a list of rules has. Source: MMC, cleaningkit 2026.07, logical_checks_mmc.xlsx."""
WIDEST_RANGE = 200
"""Questions that a range such as `Q47:Q54` may stand for."""

_RANGE = re.compile(r"([A-Za-z_.]{1,40})([0-9]{1,6}) ?: ?([A-Za-z_.]{1,40})([0-9]{1,6})")


@attrs.frozen
class LogicalRule:
    """A condition that should not hold in an interview, and what to look at where it does."""

    check_id: str
    """Its name in the list."""
    description: str
    """What is odd where it holds, and what to do, in words."""
    condition: Expression
    """When it holds."""
    columns: tuple[str, ...]
    """The columns to look at, and perhaps to clean."""
    instruments: frozenset[str] = frozenset()
    """The questionnaires it is meant for; any where nothing stands here."""


@attrs.frozen
class RuleNotRun(NotRun):
    """A rule that could not be asked of an export."""

    rule: str = ""
    """Its name in the list."""
    columns: tuple[str, ...] = ()
    """The columns that it needs and the export does not have; nothing where it is meant for another questionnaire."""


@attrs.frozen
class RuleBook:
    """A list of logical checks; iterating gives the rules."""

    rules: tuple[LogicalRule, ...]
    """The rules that can be run, in order."""
    refused: tuple[Issue, ...] = ()
    """Rules that cannot be run, each with its row and the place in its condition."""
    notes: tuple[str, ...] = ()
    """What the list leaves open, such as a rule that stands on two sheets in two forms."""

    def __iter__(self) -> Iterator[LogicalRule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __bool__(self) -> bool:
        return True

    def for_instruments(self, *instruments: str) -> "RuleBook":
        """Give the same rules, meant for the questionnaires named only.

        Args:
            instruments: Their names, such as `4mi-core`.
        """
        scope = frozenset(instruments)
        return attrs.evolve(self, rules=tuple(attrs.evolve(rule, instruments=scope) for rule in self.rules))


def logical_rule(
    check_id: str, description: str, check_to_perform: str, columns_to_clean: str = "", instruments: Iterable[str] = ()
) -> LogicalRule:
    """Make a rule of what stands in the columns of a list.

    Args:
        check_id: Its name.
        description: What is odd where it holds.
        check_to_perform: The condition, as `parse_expression` reads it.
        columns_to_clean: Columns between commas; `Q47:Q54` stands for `Q47` to `Q54`. Blank
            takes those of the condition.
        instruments: The questionnaires it is meant for; any by default.

    Raises:
        InvalidValueError: The condition cannot be read; the message names the rule and the place.

    Examples:
        >>> logical_rule("home", "Interviewed at home.", "Q13 == Q31", "Q13, Q31:Q33").columns
        ('Q13', 'Q31', 'Q32', 'Q33')
    """
    try:
        condition = parse_expression(check_to_perform)
    except InvalidValueError as error:
        raise attrs.evolve(error, expected=f"in the rule {check_id[:60]}, {error.expected}") from None
    columns = tuple(dict.fromkeys(_named(columns_to_clean))) or condition.columns
    return LogicalRule(check_id, description, condition, columns, frozenset(instruments))


def _named(columns: str) -> Iterator[str]:
    for name in filter(None, map(str.strip, columns.split(","))):
        found = _RANGE.fullmatch(name)
        if found and found[1] == found[3] and 0 <= int(found[4]) - int(found[2]) < WIDEST_RANGE:
            yield from (f"{found[1]}{number}" for number in range(int(found[2]), int(found[4]) + 1))
        else:
            yield name


# Reading --------------------------------------------------------------------------------------------------------------


def read_rules(
    source: Source,
    *,
    sheet: str | None = None,
    instruments: Iterable[str] = (),
    on_error: Literal["raise", "collect"] = "raise",
) -> RuleBook:
    """Read a list of logical checks, such as MMC's `logical_checks_mmc.xlsx`.

    The conditions mean what they mean in R for one interview: `Q92 %in% c(Q31, Q41)` holds where the
    interview's own answers agree. (Run over a whole table, R would look among everybody's answers.)

    Args:
        source: A workbook, another table, or rows in memory.
        sheet: Which sheet of a workbook. None takes all sheets with these columns; where a rule
            stands on several, the last one counts, and `notes` says so.
        instruments: The questionnaires that the rules are meant for; any by default.
        on_error: `raise` refuses a list with a rule that cannot be run, naming all of them;
            `collect` leaves them out and gives their issues in `refused`.

    Raises:
        FormatError: It has no such columns, or a rule's name stands twice on one sheet.
        ValidationError: A condition cannot be read; `loaded` holds the others.
        MissingExtraError: The package that reads the format is not installed.

    Examples:
        >>> book = read_rules([{"check_id": "home", "description": "At home?", "check_to_perform": "Q13 == Q31"}])
        >>> [rule.check_id for rule in book]
        ['home']
    """
    rules: dict[str, LogicalRule] = {}
    refused: list[Issue] = []
    notes: list[str] = []
    for table in _tables(source, sheet):
        before = dict(rules)
        for rule in _rules_of(table, frozenset(instruments), refused):
            if rule.check_id in rules and rule.check_id not in before:
                raise FormatError(table.name, f"the rule {rule.check_id[:60]!r} stands twice on one sheet")
            notes += _note(before.pop(rule.check_id, None), rule)
            rules[rule.check_id] = rule
    book = RuleBook(tuple(rules.values()), tuple(refused), tuple(notes))
    if refused and on_error == "raise":
        raise ValidationError("the list of rules", tuple(refused), book)
    return book


def _note(before: LogicalRule | None, rule: LogicalRule) -> list[str]:
    if before is None or before.condition == rule.condition:
        return []
    return [f"{rule.check_id} stands on two sheets with two conditions; the last one counts"]


def _tables(source: Source, sheet: str | None) -> Sequence[Table]:
    if sheet is not None or not isinstance(source, str | os.PathLike) or ".xlsx" not in os.fspath(source).lower()[-9:]:
        return [_judged(open_table(source, sheet=sheet))]
    found: list[Table] = []
    fault = FormatError("the workbook", "has no sheet")
    for name in sheet_names(source):
        try:
            found.append(_judged(open_table(source, sheet=name)))
        except FormatError as error:
            fault = error
    if not found:
        raise fault
    return found


def _judged(table: Table) -> Table:
    known = {_key(column) for column in table.columns}
    absent = [column for column in COLUMNS[:3] if column not in known]
    if absent:
        raise FormatError(table.name, f"is no list of rules: it has no column {' or '.join(absent)}")
    return table


def _key(column: str) -> str:
    return "_".join(column.lower().split())


def _rules_of(table: Table, instruments: frozenset[str], refused: list[Issue]) -> Iterator[LogicalRule]:
    for row in table.rows():
        said = {_key(column): cell.strip() for column, cell in row.cells.items()}
        try:
            yield _rule(said, instruments)
        except InvalidValueError as error:
            code = CODES[error.code]
            refused.append(
                Issue(code.slug, code.severity, "", f"expected {error.expected}", row.number, COLUMNS[2], error.hint)
            )


def _rule(said: Mapping[str, str], instruments: frozenset[str]) -> LogicalRule:
    name = said.get("check_id", "")
    if not name:
        raise InvalidValueError("rule/expression", "a rule with a check_id", "")
    description, condition, columns = (said.get(column, "") for column in COLUMNS[1:])
    return logical_rule(name, description, condition, columns, instruments)


# Running --------------------------------------------------------------------------------------------------------------


def logical_findings(
    table: SurveyTable,
    rules: Iterable[LogicalRule],
    *,
    instrument: str | None = None,
    columns: SurveyColumns = USUAL,
) -> SurveyFindings:
    """Ask each rule of each interview.

    Args:
        table: The export.
        rules: A `RuleBook`, or any rules.
        instrument: The questionnaire that the export is of. A rule that is meant for others is not
            run; where it is None, the columns alone decide.
        columns: Which column holds the interviews' ids.

    Returns:
        The findings, rule by rule; a rule whose columns the export does not have stands in `not_run`.
    """
    found: list[SurveyFinding] = []
    skipped: list[NotRun] = []
    make = finder(table, CODE, columns.uuid)
    for rule in rules:
        not_run = _not_run(table, rule, instrument)
        if not_run is not None:
            skipped.append(not_run)
            continue
        holds = rule.condition.bound(lambda name: table.place(name) or 0)
        shown = [column for column in rule.columns if table.place(column) is not None]
        said = f"[{rule.check_id}] {rule.description}".strip()
        found += (make(row, shown, said, rule.check_id) for row in table.rows if holds(row.cells))
    return SurveyFindings(tuple(found), tuple(skipped))


def _not_run(table: SurveyTable, rule: LogicalRule, instrument: str | None) -> RuleNotRun | None:
    if instrument is not None and rule.instruments and instrument not in rule.instruments:
        why = f"is meant for {', '.join(sorted(rule.instruments))}, and this is {instrument}"
        return RuleNotRun(CODE, f"{rule.check_id} {why}", rule.check_id)
    absent = tuple(column for column in rule.condition.columns if table.place(column) is None)
    if not absent:
        return None
    why = f"{rule.check_id} needs {', '.join(absent)}, which the export does not have"
    return RuleNotRun(CODE, why, rule.check_id, absent)


def in_short(skipped: Iterable[NotRun]) -> tuple[NotRun, ...]:
    """Tell of many rules that were not run for the same kind of reason in one sentence.

    Args:
        skipped: Checks that were not run, rules among them.
    """
    rules: dict[bool, list[RuleNotRun]] = {}
    others: list[NotRun] = []
    for one in skipped:
        if isinstance(one, RuleNotRun):
            rules.setdefault(bool(one.columns), []).append(one)
        else:
            others.append(one)
    return (*(told for lacks_columns, group in rules.items() for told in _told(group, lacks_columns)), *others)


def _told(rules: Sequence[RuleNotRun], lacks_columns: bool) -> Sequence[NotRun]:
    if len(rules) < 3:
        return rules
    told, names = count_of(len(rules), "rule"), listed((one.rule for one in rules), 3)
    if not lacks_columns:
        return (NotRun(CODE, f"{told} ({names}) are meant for another questionnaire"),)
    columns = listed(dict.fromkeys(column for one in rules for column in one.columns), 6)
    return (NotRun(CODE, f"{told} ({names}) need columns that the export does not have ({columns})"),)
