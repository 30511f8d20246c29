"""What the fields of ReliefWeb's API have in common, whatever they belong to."""

from mixedmigration.formats.nested import Nesting
from mixedmigration.sources._source import Column, PublishedId
from mixedmigration.sources._source.answer_cell import AnswerCell
from mixedmigration.sources._source.cell import CellReader, CountryCell
from mixedmigration.sources._source.cleaning import EDGES

__all__ = ["CLEANING", "COUNTRY", "ID", "NESTING", "ORGANISATIONS", "PUBLISHER", "REPORTS", "URL", "field"]

REPORTS, ORGANISATIONS = "reliefweb-reports", "reliefweb-sources"
PUBLISHER = "ReliefWeb, United Nations Office for the Coordination of Humanitarian Affairs (OCHA)"
URL = "https://apidoc.reliefweb.int"
ID = PublishedId(header="id", form="[1-9][0-9]{0,9}")
NESTING = Nesting(records=("data",))
CLEANING = (EDGES,)
COUNTRY = AnswerCell(CountryCell("iso"), unknown=("wld",))
"""Codes of three letters, in lower case. `wld` is the world, which is no country: its name stays in extras."""


def field(name: str, to: str, reads: CellReader, note: str = "", *, is_optional: bool = True) -> Column:
    """Read a field of a record.

    Args:
        name: The way to it below `fields`.
        to: What it fills.
        reads: How it is read.
        note: What a person should know of it.
        is_optional: Whether a record may lack it; whoever asks the API says which fields they want.
    """
    return Column(header=f"fields/{name}", to=to, reads=reads, note=note, is_optional=is_optional)
