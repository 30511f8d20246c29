"""The codebook: the data dictionary of an entity as a page for people, with all its words.

A page says what each field means, what may stand in it, how much harm it can do and, at the
end, every word of the vocabularies it uses. It is read off the declaration each time.
"""

import re
from collections.abc import Iterable
from html import escape

import attrs

from mixedmigration.declaration import Field, Record, Role
from mixedmigration.declaration.kind import ManyKind, StructKind
from mixedmigration.values import NoAnswer
from mixedmigration.vocabularies import Word

from ._declared import declared, kinds_of, words_of
from ._schema_values import meaning_of, sentence, slug_of
from .dictionary import Dictionary, Entry, describe

__all__ = ["html_page", "markdown_page"]


@attrs.frozen
class _Table:
    """One section of a page."""

    title: str
    said: tuple[str, ...]
    """Sentences before the table."""
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """Cells; the first of each is a name, as it stands in files."""


def markdown_page(entity: type[Record]) -> str:
    """Write the codebook of an entity, or of a part of one, as a page in Markdown.

    Args:
        entity: The class.

    Returns:
        The page, which ends with a line end.

    Raises:
        TypeError: The class is no declared entity or part.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> print(markdown_page(ProtectionIncident).splitlines()[0])
        # Protection incident
    """
    return markdown_of(describe(entity))


def markdown_of(dictionary: Dictionary) -> str:
    """Write a data dictionary as a page in Markdown."""
    title, meaning, tables = _page(dictionary)
    lines = [f"# {_inline(title)}", "", _inline(meaning), ""]
    for table in tables:
        lines += [f"## {_inline(table.title)}", ""]
        for said in table.said:
            lines += [_inline(said), ""]
        lines += [_row(table.head), _row("---" for _ in table.head)]
        lines += [_row((f"`{row[0]}`", *map(_cell, row[1:]))) for row in table.rows]
        lines.append("")
    return "\n".join(lines)


def html_page(entity: type[Record]) -> str:
    """Write the codebook as one HTML page that needs nothing else, for a browser or a printer.

    Args:
        entity: The class.

    Returns:
        The page.

    Raises:
        TypeError: The class is no declared entity or part.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> "<h1>Protection incident</h1>" in html_page(ProtectionIncident)
        True
    """
    return html_of(describe(entity))


def html_of(dictionary: Dictionary) -> str:
    """Write a data dictionary as one HTML page."""
    title, meaning, tables = _page(dictionary)
    body = [f"<h1>{escape(title)}</h1>", f"<p>{escape(meaning)}</p>"]
    for table in tables:
        body += [f'<h2 id="{_anchor(table.title)}">{escape(table.title)}</h2>']
        body += [f"<p>{escape(said)}</p>" for said in table.said]
        head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head)
        body += ["<table>", f"<thead><tr>{head}</tr></thead>", "<tbody>"]
        for name, *cells in table.rows:
            written = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
            body.append(f'<tr><th scope="row"><code>{_breakable(name)}</code></th>{written}</tr>')
        body += ["</tbody>", "</table>"]
    return _HTML.format(title=escape(title), body="\n".join(body))


_HTML = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }}
table {{ border-collapse: collapse; display: block; overflow-x: auto; }}
th, td {{ border: 1px solid; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def _anchor(title: str) -> str:
    """Name a section so that a link can point to it."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def _breakable(name: str) -> str:
    """Write a name so that a line breaks between its words, and not within one."""
    return re.sub(r"(?<=[_.])", "<wbr>", escape(name))


def _inline(text: str) -> str:
    """Write text so that Markdown takes none of it for HTML or for an emphasis."""
    return text.replace("\\", "\\\\").replace("<", "&lt;").replace("*", "\\*").replace("\n", " ")


def _cell(text: str) -> str:
    return _inline(text).replace("|", "\\|")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


# What stands on the page ----------------------------------------------------------------------------------------------


def _page(dictionary: Dictionary) -> tuple[str, str, list[_Table]]:
    entity = dictionary.entity
    fields_by_name = dict(declared(entity))
    version = [f"Version {dictionary.schema_version} of the schema."] if dictionary.schema_version else []
    fields = tuple(_field_row(entry, fields_by_name[entry.name]) for entry in dictionary)
    head = ("field", "meaning", "what may stand in it", "where it is absent", "sensitivity", "role")
    structs = {kind.type: kind for kind in kinds_of(entity) if isinstance(kind, StructKind)}
    tables = [_Table("Fields", (*version, _SAID), head, fields)]
    tables += [_struct_table(structs[made]) for made in sorted(structs, key=slug_of)]
    if any(entry.takes_no_answer for entry in dictionary):
        tables.append(_reasons())
    tables += [_words_table(words) for words in words_of(entity).values()]
    return sentence(slug_of(entity)), dictionary.meaning, tables


_SAID = (
    "Sensitivity is the harm that a field can do when it leaks; its role is what it does to the anonymity of a record."
)


def _field_row(entry: Entry, field: Field) -> tuple[str, ...]:
    source = f" Source: {entry.source}." if entry.source else ""
    role = "" if entry.role is Role.NONE else entry.role.value
    return (entry.name, entry.meaning + source, _may_hold(entry), _absent(entry, field), entry.sensitivity.slug, role)


def _may_hold(entry: Entry) -> str:
    """Say what a field takes: its kind, its vocabulary, its unit."""
    if entry.vocabulary is None:
        said = entry.kind
    else:
        said = f"{'words' if entry.is_list else 'a word'} of {entry.vocabulary}"
        said += ", or a label it does not have" if entry.takes_unlisted else ""
        said += ", or a reason for no answer" if entry.takes_no_answer else ""
    return f"{said}; in {entry.unit}" if entry.unit else said


def _absent(entry: Entry, field: Field) -> str:
    """Say what it means that a field is not there."""
    if entry.is_derived:
        return "follows from other fields"
    if entry.is_required:
        return "never absent"
    if field.default is None:
        return "not recorded"
    plain = field.kind.plain(field.default)
    return f"means {str(plain).lower() if isinstance(plain, bool) else plain}" if plain else "none"


def _struct_table(kind: StructKind) -> _Table:
    required = {part.name for part in attrs.fields(kind.type) if part.default is attrs.NOTHING}
    rows = tuple(
        (
            name,
            part.expected,
            "never absent" if name in required else ("none" if isinstance(part, ManyKind) else "not recorded"),
        )
        for name, part in kind.parts.items()
    )
    head = ("part", "what may stand in it", "where it is absent")
    return _Table(f"Value: {slug_of(kind.type).replace('-', ' ')}", (meaning_of(kind.type),), head, rows)


def _reasons() -> _Table:
    rows = tuple((reason.slug, reason.name.replace("_", " ").capitalize()) for reason in NoAnswer)
    return _Table("Reasons for no answer", (meaning_of(NoAnswer),), ("reason", "label"), rows)


def _words_table(words: type[Word]) -> _Table:
    said = (meaning_of(words), f"List of {words.edition()}.")
    rows = tuple((word.slug, word.label(), word.definition) for word in words)
    return _Table(f"Words: {words.vocabulary()}", said, ("word", "label", "meaning"), rows)
