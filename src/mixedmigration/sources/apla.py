"""APLA: what the law of Latin American countries says of asylum, year by year, 1990 to 2020.

Each row is a country and a year, with 65 questions of four columns each: whether a rule is
there, on which side it stands, the law it rests on, and a comment. Each question of a row that
somebody answered is an indicator.
"""

from collections.abc import Mapping

from mixedmigration.entities import PolicyIndicator
from mixedmigration.formats.header import Header
from mixedmigration.vocabularies import Openness

from ._source import Column, Layout, Source
from ._source.cell import CountryCell, DateCell, TextCell, WordCell
from ._source.cleaning import BLANKS
from ._source.flag_cell import FlagCell
from ._source.piece_cell import PieceCell
from ._source.running_text_cell import AddressesInTextCell
from ._source.unpivot import CODE, LABEL, Blocks

__all__ = ["SOURCE"]

_SLUG = "apla"
_LABEL = f"{LABEL}*#1_1"
"""What the second header row says of a question, such as `Has the country made any reservations? -
Presence/Absence Value - Legal Framework`."""


def _are_questions(cells: Mapping[str, str]) -> bool:
    """Tell the row of questions from that of a country: rows in memory may come without it."""
    return cells.get("Q1", "").rstrip().endswith("?")


QUESTIONS = Blocks(
    columns=(
        Column(header="*#1_1", to="presence", reads=FlagCell(yes=("Yes",), no=("No",))),
        Column(header="*#1_1", to="coding", reads=TextCell()),
        Column(
            header="*#2_1",
            to="openness",
            reads=WordCell(Openness, _SLUG, is_open=False),
            note="1 is restrictive and 0 is open.",
        ),
        Column(header="*#2_1", to="coding", reads=TextCell(), joins=", "),
        Column(header="*#3_1_1", to="source_reported", reads=TextCell()),
        Column(header="*#3_1_1", to="urls", reads=AddressesInTextCell()),
        Column(header="*#4_1_1", to="comment", reads=TextCell()),
    ),
    told=(
        Column(header=CODE, to="indicator", reads=TextCell(), note="What stands before # in the column's name."),
        Column(header=_LABEL, to="label", reads=PieceCell(" - ", 3, 0), note="Long questions are printed cut short."),
        Column(header=_LABEL, to="dimension", reads=PieceCell(" - ", 3, 2)),
    ),
)

COUNTRY_YEARS = Layout(
    name="country-years",
    edition="APLA_Database.csv, 19 countries, 1990 to 2020",
    identified_by=None,
    derived_from=("Q1", "Q2", CODE),
    cleaning=(BLANKS,),
    placeholder=("Q1", "Q2"),
    blocks=QUESTIONS,
    notes=(
        "A row is a country and a year; each question of it that is not blank in all four columns is a record.",
        "Openness is coded 1 for restrictive and 0 for open.",
        "348 places where a file in another encoding was read wrongly (as `â€`) stand as they are printed.",
    ),
    columns=(
        Column(header="Q1", to="country", reads=CountryCell("name")),
        Column(header="Q2", to="year", reads=DateCell()),
    ),
)

SOURCE: Source[PolicyIndicator] = Source(
    slug=_SLUG,
    title="Asylum policies in Latin America, country by year",
    publisher="APLA, Asylum Policies in Latin America",
    entity=PolicyIndicator,
    layouts=(COUNTRY_YEARS,),
    licence="CC-BY-4.0",
    url="https://github.com/HammoudG/APLA_Dataset",
    header=Header(has_labels=_are_questions),
    notes=(
        "It codes what the law says, and not how it is carried out.",
        "A question that is blank in a year was not coded, or has no answer because of another one.",
    ),
)
"""APLA as the library knows it."""
