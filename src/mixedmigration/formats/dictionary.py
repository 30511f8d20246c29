"""The data dictionary: what each field of an entity means and how it must be treated.

It is read off the entity's own declaration each time, so that it cannot differ from what
the library does.
"""

import inspect
from collections.abc import Iterator
from html import escape

import attrs

from mixedmigration.declaration import Field, Record, Role, Sensitivity
from mixedmigration.declaration.kind import CodedKind, ManyKind, ReasonedKind

from ._declared import declared, layers
from ._replacing import replacing
from ._stream import PathText, name_of
from .prose import WIDTH, columns, paragraph

__all__ = ["Dictionary", "Entry", "describe"]


@attrs.frozen(kw_only=True)
class Entry:
    """What the dictionary says of one field."""

    name: str
    """As it stands in files; a field of a part comes after its part and a dot."""
    meaning: str
    """What it says about the world, in one sentence."""
    kind: str
    """What is accepted, in words."""
    vocabulary: str | None = None
    """Slug of the vocabulary its words come from."""
    takes_unlisted: bool = False
    """Whether a word that the vocabulary does not have is kept."""
    takes_no_answer: bool = False
    """Whether it can hold the reason why there is no answer."""
    is_list: bool = False
    """Whether it holds several values."""
    unit: str | None = None
    """Unit of its numbers."""
    sensitivity: Sensitivity
    """How much harm it can do when it leaks."""
    role: Role
    """What it does to the anonymity of a record."""
    source: str | None = None
    """Who defined the notion, where it is not ours."""
    is_required: bool = False
    """Whether every record needs it."""
    is_derived: bool = False
    """Whether it follows from other fields, and is never written down."""

    @property
    def treatment(self) -> str:
        """How the field is written and treated, in a few words."""
        said = (
            self.kind,
            "required" if self.is_required else "",
            "derived, never written" if self.is_derived else "",
            f"in {self.unit}" if self.unit else "",
            "unlisted labels are kept" if self.takes_unlisted else "",
            f"{self.sensitivity.slug} sensitivity" if self.sensitivity else "public",
            f"role: {self.role.value}" if self.role is not Role.NONE else "",
            f"source: {self.source}" if self.source else "",
        )
        return "; ".join(filter(None, said))

    def to_dict(self) -> dict[str, str | bool | None]:
        """Give the entry as plain data, always with the same keys."""
        plain = attrs.asdict(self, recurse=False)
        return plain | {"sensitivity": self.sensitivity.slug, "role": self.role.value}


@attrs.frozen(kw_only=True)
class Dictionary:
    """All fields of one entity or part, in order; iterating gives its entries.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> dead = describe(ProtectionIncident)["dead"]
        >>> dead.meaning, dead.unit, dead.sensitivity.slug
        ('People who died.', 'people', 'public')
    """

    name: str
    """The slug of an entity, or the name of a part."""
    meaning: str
    """What a record of it is."""
    schema_version: int | None = None
    """The version that files carry; None for a part."""
    entity: type[Record] = attrs.field(repr=False)
    """The class that was described."""
    entries: tuple[Entry, ...]
    """One for each field that can be asked for."""

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __getitem__(self, name: str) -> Entry:
        """Give the entry of a field by its name.

        Raises:
            KeyError: There is no such field.
        """
        for entry in self.entries:
            if entry.name == name:
                return entry
        raise KeyError(name)

    def __str__(self) -> str:
        return self.text()

    def text(self, width: int = WIDTH) -> str:
        """Write the dictionary for a terminal.

        Args:
            width: Characters of a line.
        """
        lines = [*paragraph(f"{self.name}: {self.meaning}", width), ""]
        rows: list[tuple[str, str]] = []
        for entry in self.entries:
            rows += [(entry.name, entry.meaning), ("", entry.treatment)]
        return "\n".join([*lines, *columns(rows, width)])

    def to_dicts(self) -> list[dict[str, str | bool | None]]:
        """Give the entries as plain data, such as for a data frame."""
        return [entry.to_dict() for entry in self.entries]

    def to_markdown(self) -> str:
        """Write the codebook as a page in Markdown: every field, and every word of its vocabularies.

        Returns:
            The page, which ends with a line end.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> print(describe(ProtectionIncident).to_markdown().splitlines()[0])
            # Protection incident
        """
        from .codebook import markdown_of

        return markdown_of(self)

    def to_html(self) -> str:
        """Write the codebook as one HTML page that needs nothing else, for a browser or a printer.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> "<h1>Protection incident</h1>" in describe(ProtectionIncident).to_html()
            True
        """
        from .codebook import html_of

        return html_of(self)

    def to_xlsx(self, path: PathText) -> None:
        """Write the sheets that explain the records in a workbook of ours, without records.

        The old file stays until the new one is complete.

        Args:
            path: The workbook to write.

        Raises:
            MissingExtraError: XlsxWriter is not installed.
            OSError: The system refuses to write; the old file is then as it was.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> from mixedmigration.formats.xlsx import sheet_names
            >>> describe(ProtectionIncident).to_xlsx("incidents.xlsx")
            >>> sheet_names("incidents.xlsx")
            ('dictionary', 'vocabularies')
        """
        from ._xlsx_dictionary import write_dictionary

        with replacing(path) as file:
            write_dictionary(self, file, name_of(path))

    def _repr_html_(self) -> str:
        heads = ("field", "meaning", "how it is written and treated")
        head = "".join(f'<th scope="col">{text}</th>' for text in heads)
        cells = ((entry.name, entry.meaning, entry.treatment) for entry in self.entries)
        body = "".join("<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>" for row in cells)
        caption = escape(f"{self.name}: {self.meaning}")
        return f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def describe(entity: type[Record]) -> Dictionary:
    """Give the data dictionary of an entity, or of a part of one.

    Args:
        entity: The class.

    Returns:
        What each field means, its vocabulary, its unit, its sensitivity and its role.

    Raises:
        TypeError: The class is no declared entity or part.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> describe(ProtectionIncident)["causes"].vocabulary
        'cause-of-death'
    """
    entries = tuple(_entry(name, field) for name, field in declared(entity))
    return Dictionary(
        name=getattr(entity, "type_slug", "") or entity.__name__,
        meaning=(inspect.getdoc(entity) or entity.__name__).split("\n", 1)[0],
        schema_version=getattr(entity, "schema_version", None),
        entity=entity,
        entries=entries,
    )


def _entry(name: str, field: Field) -> Entry:
    kinds = layers(field.kind)
    coded = kinds[-1] if isinstance(kinds[-1], CodedKind) else None
    return Entry(
        name=name,
        meaning=field.about.meaning,
        kind=field.kind.expected,
        vocabulary=coded.words.vocabulary() if coded else None,
        takes_unlisted=coded is not None and coded.is_open,
        takes_no_answer=any(isinstance(kind, ReasonedKind) for kind in kinds),
        is_list=any(isinstance(kind, ManyKind) for kind in kinds),
        unit=field.about.unit,
        sensitivity=field.about.sensitivity,
        role=field.about.role,
        source=field.about.source,
        is_required=field.is_required,
        is_derived=field.is_derived,
    )
