"""From findings to a cleaning log, and from a reviewed log to clean data.

The data are never changed: applying a log gives a new table, and says of each line whether it
was applied, and why not. A line is applied only where the data still hold what it says they held,
so that applying a log twice changes nothing the second time.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

import attrs

from mixedmigration.errors import CODES, Issue
from mixedmigration.errors._counts import count_of
from mixedmigration.formats.cleaning_log import Action, CleaningLog, LogEntry
from mixedmigration.formats.survey_table import SurveyRow, SurveyTable

from .report import Report
from .rule_expression import number_of
from .survey_finding import USUAL, SurveyColumns, SurveyFinding

__all__ = ["AppliedLog", "Change", "RefusedEntry", "apply_log", "cleaning_log_of"]

EVERYBODY = "all_data"
"""Stands for all interviews in the column of their ids. Source: MMC, cleaningkit 2026.07, `apply_cleaning_log`."""
WHOLE = "all_columns"
"""Stands for the whole interview in the column of questions. Source: as above, `validate_completeness`."""
_FLAGS = ({"0", "false"}, {"1", "true"})
"""How a column of one answer of several says no and yes. Source: exports of Ona and KoboToolbox."""


# From findings to a log -----------------------------------------------------------------------------------------------


def cleaning_log_of(
    found: Iterable[SurveyFinding | Issue],
    table: SurveyTable,
    *,
    columns: SurveyColumns = USUAL,
    identified_by: str = "",
) -> CleaningLog:
    """Write down what was found, one line for each answer to look at, for a person to decide.

    Args:
        found: Findings of this table's checks, or issues of a report on the same file, which name row and
            column. An issue without a row gives a line without an interview.
        table: The export.
        columns: Which columns hold ids, enumerators and days.
        identified_by: Who stands in the column `Identified by`.

    Returns:
        A log in the order of rows, with no action yet; it holds answers.

    Examples:
        >>> from mixedmigration.formats.survey_table import read_survey
        >>> table = read_survey([{"_uuid": "u1", "Q13": "Libya", "Q31": "Libya"}])
        >>> found = SurveyFinding("survey/logical", 1, "u1", ("Q13", "Q31"), "[home] Interviewed at home?")
        >>> [(line.question, line.old_value) for line in cleaning_log_of([found], table)]
        [('Q13', 'Libya'), ('Q31', 'Libya')]
    """
    rows = {row.number: row for row in table.rows}
    lines = [line for one in found for line in _lines(one)]
    lines.sort(key=lambda line: (line[0] is None, line[0] or 0))
    return CleaningLog(
        tuple(_entry(table, rows.get(row or 0), column, said, columns, identified_by) for row, column, said in lines)
    )


def _lines(found: SurveyFinding | Issue) -> Iterator[tuple[int | None, str, str]]:
    if isinstance(found, SurveyFinding):
        for column in found.columns or (WHOLE,):
            yield found.row, column, found.message
    else:
        yield found.row, found.column or found.path or WHOLE, f"[{found.code}] {found.message}"


def _entry(
    table: SurveyTable, row: SurveyRow | None, column: str, said: str, columns: SurveyColumns, identified_by: str
) -> LogEntry:
    def cell(name: str) -> str:
        place = table.place(name)
        return "" if row is None or place is None else row.cells[place]

    day = cell(columns.day).strip()
    return LogEntry(
        date=day[:10] if day[:4].isdigit() and day[4:5] == "-" else day,
        uuid=cell(columns.uuid).strip(),
        enumerator=cell(columns.enumerator),
        question=column,
        question_text=table.label(column),
        issue=said,
        old_value=cell(column),
        identified_by=identified_by,
    )


# From a log to clean data ---------------------------------------------------------------------------------------------


@attrs.frozen
class Change:
    """What one line of a log did to one interview."""

    entry: int
    """Row of the line in its log."""
    action: Action
    """What was decided."""
    row: int
    """Row of the interview in the export."""
    column: str
    """The column; nothing where the whole interview was discarded."""
    uuid: str = attrs.field(repr=False)
    """The interview's own id."""
    before: str = attrs.field(repr=False)
    """What stood there."""
    after: str = attrs.field(repr=False)
    """What stands there now."""


@attrs.frozen
class RefusedEntry:
    """A line of a log that was not applied, and why."""

    entry: LogEntry
    """The line."""
    issue: Issue
    """Why, with the line's row; it holds no answer."""


@attrs.frozen(kw_only=True)
class AppliedLog:
    """What came of applying a log: clean data, and what was done with each line."""

    table: SurveyTable
    """The clean data; the table that was given is as it was."""
    changes: tuple[Change, ...] = attrs.field(default=(), repr=lambda told: f"<{len(told):,}>")
    """What was changed, line by line."""
    refused: tuple[RefusedEntry, ...] = attrs.field(default=(), repr=lambda told: f"<{len(told):,}>")
    """Lines that were not applied."""
    unchanged: tuple[LogEntry, ...] = attrs.field(default=(), repr=lambda told: f"<{len(told):,}>")
    """Lines whose new value stood there already, as when a log is applied again."""
    kept: tuple[LogEntry, ...] = attrs.field(default=(), repr=lambda told: f"<{len(told):,}>")
    """Lines that say `no_action`."""
    undecided: tuple[LogEntry, ...] = attrs.field(default=(), repr=lambda told: f"<{len(told):,}>")
    """Lines without an action, which somebody has to decide yet."""

    def __str__(self) -> str:
        discarded = sum(change.action is Action.DISCARD for change in self.changes)
        counts = (
            (len(self.changes) - discarded, "answer", "changed"),
            (discarded, "interview", "discarded"),
            (len(self.unchanged), "line", "already so"),
            (len(self.kept), "line", "without action"),
            (len(self.undecided), "line", "not decided"),
            (len(self.refused), "line", "refused"),
        )
        told = [f"{count_of(count, noun)} {what}" for count, noun, what in counts if count]
        return ", ".join(told) or "nothing to do"

    @property
    def report(self) -> Report:
        """The lines that were refused, as a report; rows are those of the log."""
        lines = {change.entry for change in self.changes}
        done = len(lines) + len(self.unchanged) + len(self.kept) + len(self.undecided)
        return Report(
            subject="the cleaning log",
            rows=done + len(self.refused),
            records=done,
            set_aside=len(self.refused),
            issues=tuple(one.issue for one in self.refused),
            notes=(str(self),),
        )


def apply_log(
    log: CleaningLog,
    table: SurveyTable,
    *,
    choices: Mapping[str, Collection[str]] | None = None,
    columns: SurveyColumns = USUAL,
) -> AppliedLog:
    """Apply a reviewed log to the data it was written from.

    A line is refused where the data do not have its interview or its question, or have the interview
    twice; where the old value is not what the data hold; where a new value is lacking, is the old one,
    or stands beside an action that takes none; where it is none of the question's answers; and where two
    lines disagree. A line for `all_data` changes all interviews that no line names, or none of them.

    Args:
        log: The log.
        table: The export; it stays as it is.
        choices: The answers that each question offers, as exported. A question that is not named takes any;
            a column of one answer of several takes its label, 0 or 1, TRUE or FALSE.
        columns: Which column holds the interviews' ids.

    Examples:
        >>> from mixedmigration.formats.survey_table import read_survey
        >>> table = read_survey([{"_uuid": "u1", "Q31": "Libia"}])
        >>> line = LogEntry(uuid="u1", question="Q31", old_value="Libia", action=Action.RECODED, new_value="Libya")
        >>> applied = apply_log(CleaningLog((line,)), table)
        >>> applied.table.column("Q31"), table.column("Q31")
        (('Libya',), ('Libia',))
        >>> len(apply_log(CleaningLog((line,)), applied.table).unchanged)
        1
    """
    desk = _Desk(log, table, choices or {}, columns)
    for number, entry in enumerate(log, 2):
        desk.take(entry, entry.row if entry.row is not None else number)
    return desk.applied()


class _Desk:
    """Where a log is held against a table, line by line."""

    def __init__(
        self, log: CleaningLog, table: SurveyTable, choices: Mapping[str, Collection[str]], columns: SurveyColumns
    ) -> None:
        self._table, self._choices = table, choices
        self._labels = table.answer_columns()
        self._stems = {name.partition("/")[0] for name in self._labels}
        place = table.place(columns.uuid)
        self._rows: dict[str, list[SurveyRow]] = {}
        for row in table.rows:
            self._rows.setdefault("" if place is None else row.cells[place].strip(), []).append(row)
        self._wanted = self._wanted_by(log)
        self._cells: dict[tuple[int, int], str] = {}
        self._gone: dict[int, int] = {}
        self._changes: list[Change] = []
        self._refused: list[RefusedEntry] = []
        self._others: dict[str, list[LogEntry]] = {"unchanged": [], "kept": [], "undecided": []}

    def _key(self, entry: LogEntry) -> tuple[str, int | None]:
        return EVERYBODY if _is_everybody(entry) else entry.uuid.strip(), self._table.place(entry.question)

    def _wanted_by(self, log: CleaningLog) -> Mapping[tuple[str, int | None], set[str]]:
        """Give the new values that the lines of a log want for each answer."""
        wanted: dict[tuple[str, int | None], set[str]] = {}
        for entry in log:
            if entry.action not in (None, Action.NO_ACTION, Action.DISCARD):
                wanted.setdefault(self._key(entry), set()).add(entry.new_value.strip())
        return wanted

    def take(self, entry: LogEntry, number: int) -> None:
        """Apply a line, or file it with its reason."""
        if entry.action is None:
            self._others["undecided"].append(entry)
            return
        why = self._why_not(entry)
        if why is None and entry.action is Action.NO_ACTION:
            self._others["kept"].append(entry)
        elif why is None:
            why = self._discard(entry, number) if entry.action is Action.DISCARD else self._change(entry, number)
        if why is not None:
            self._refused.append(RefusedEntry(entry, _issue(number, *why)))

    def applied(self) -> AppliedLog:
        """Give the clean data and what was done."""
        by_row: dict[int, dict[int, str]] = {}
        for (number, place), text in self._cells.items():
            by_row.setdefault(number, {})[place] = text
        rows = tuple(_with(row, by_row.get(row.number, {})) for row in self._table.rows if row.number not in self._gone)
        return AppliedLog(
            table=attrs.evolve(self._table, rows=rows),
            changes=tuple(self._changes),
            refused=tuple(self._refused),
            **{name: tuple(entries) for name, entries in self._others.items()},
        )

    def _why_not(self, entry: LogEntry) -> "_Why | None":
        rows = self._rows.get(entry.uuid.strip(), []) if entry.uuid.strip() else []
        if not _is_everybody(entry) and len(rows) != 1:
            said = "several interviews have this id" if rows else "no interview has this id"
            return "cleaning/interview", said, "Survey UUID"
        if entry.action is Action.NO_ACTION:
            is_at_odds = entry.new_value.strip() and not _same(entry.new_value, entry.old_value)
            return ("cleaning/new-value", "no_action takes no new value", "New value") if is_at_odds else None
        if entry.action is Action.DISCARD:
            said = "all interviews would be discarded"
            return ("cleaning/interview", said, "Survey UUID") if _is_everybody(entry) else None
        if self._table.place(entry.question) is None:
            said = "the data have no such column" if entry.question else "no question is named"
            return "cleaning/question", said, "Question number"
        return self._why_not_new(entry)

    def _why_not_new(self, entry: LogEntry) -> "_Why | None":
        new, action = entry.new_value.strip(), entry.action
        if (action is Action.DELETE_DATA_POINT) == bool(new):
            said = "delete_data_point takes no new value" if new else f"{action} needs a new value"
            return "cleaning/new-value", said, "New value"
        if new and _same(new, entry.old_value):
            return "cleaning/new-value", "the new value is the old one", "New value"
        if new and not self._is_offered(entry.question, new):
            return "cleaning/choice", "the question does not offer the new value", "New value"
        if len(self._wanted[self._key(entry)]) > 1:
            return "cleaning/conflict", "two lines give this answer different new values", "New value"
        return None

    def _is_offered(self, question: str, new: str) -> bool:
        label = self._labels.get(question)
        if label is not None:
            return new == label.strip() or any(new.casefold() in flags for flags in _FLAGS)
        offered = self._choices.get(question)
        return offered is None or question in self._stems or new in {choice.strip() for choice in offered}

    def _discard(self, entry: LogEntry, number: int) -> "_Why | None":
        row = self._rows[entry.uuid.strip()][0]
        if row.number in self._gone:
            return "cleaning/conflict", f"row {self._gone[row.number]} discards the same interview", "Survey UUID"
        self._gone[row.number] = number
        self._changes.append(Change(number, Action.DISCARD, row.number, "", entry.uuid.strip(), "", ""))
        return None

    def _change(self, entry: LogEntry, number: int) -> "_Why | None":
        place = self._table.place(entry.question) or 0
        new, rows = entry.new_value.strip(), self._named(entry)
        left = [row for row in rows if not _same(row.cells[place], new)]
        if any(not _same(row.cells[place], entry.old_value) for row in left):
            return "cleaning/old-value", "the data hold another value than the old value of this line", "Old value"
        changed = [row for row in left if (row.number, place) not in self._cells]
        for row in changed:
            self._cells[row.number, place] = new
            uuid = "" if _is_everybody(entry) else entry.uuid.strip()
            action = entry.action or Action.OTHER
            name = self._table.columns[place]
            self._changes.append(Change(number, action, row.number, name, uuid, row.cells[place], new))
        if not changed:
            self._others["unchanged"].append(entry)
        return None

    def _named(self, entry: LogEntry) -> list[SurveyRow]:
        """Give the interviews that a line changes; a line for all of them leaves out those that others name."""
        if not _is_everybody(entry):
            return self._rows[entry.uuid.strip()]
        return [
            row
            for uuid, rows in self._rows.items()
            if (uuid, self._table.place(entry.question)) not in self._wanted
            for row in rows
        ]


_Why = tuple[str, str, str]
"""Code, what is wrong in words, and the column of the log to look at."""


def _is_everybody(entry: LogEntry) -> bool:
    return entry.uuid.strip().casefold() == EVERYBODY


def _same(one: str, other: str) -> bool:
    """Tell whether two cells say the same, for all that a spreadsheet does to numbers, flags and blanks."""
    first, second = " ".join(one.split()), " ".join(other.split())
    if first == second or any({first.casefold(), second.casefold()} <= flags for flags in ({"true"}, {"false"})):
        return True
    number = number_of(first)
    return number is not None and number == number_of(second)


def _with(row: SurveyRow, changed: Mapping[int, str]) -> SurveyRow:
    if not changed:
        return row
    return attrs.evolve(row, cells=tuple(changed.get(place, cell) for place, cell in enumerate(row.cells)))


def _issue(row: int, code: str, message: str, column: str) -> Issue:
    said = CODES[code]
    return Issue(said.slug, said.severity, "", message, row, column, said.mend)
