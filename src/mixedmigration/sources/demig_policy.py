"""DEMIG POLICY: changes in the migration policy of countries, year by year, one measure a row.

A row tells of one measure: what it does, for whom, by which means and in which direction.
Several measures of one law share the law's text; they become one event. The sheets of the
countries have a title above the column names, and no column for the country.
"""

import attrs

from mixedmigration.entities import PolicyEvent
from mixedmigration.formats.header import Header
from mixedmigration.values import Country, NoAnswer
from mixedmigration.vocabularies import (
    ChangeMagnitude,
    MilestoneKind,
    PolicyArea,
    PolicyLevel,
    PolicyTargetGroup,
    PolicyTargetOrigin,
    PolicyTool,
    Restrictiveness,
    Word,
)

from ._source import Column, Layout, Source
from ._source.above import CountryInTitleCell
from ._source.answer_cell import AnswerCell
from ._source.cell import CellReader, TextCell, WordCell
from ._source.cleaning import EDGES, INNER_BLANKS
from ._source.joining import Joining
from ._source.named_countries_cell import NamedCountriesCell
from ._source.names_cell import CountryNamesCell
from ._source.running_text_cell import AddressesInTextCell
from ._source.several_cell import SeveralCell
from ._source.year_cell import YearCell

__all__ = ["SOURCE", "source"]

_SLUG = "demig-policy"

_ONE_LAW = Joining(
    by=("Country", "Year", "Description"),
    letters=100,
    lists=("measures",),
    texts=("summary", "description", "source_reported"),
    note=(
        "Rows of one country and year whose descriptions open with the same 100 letters are measures of one law: they "
        "become one event, which cites all its rows."
    ),
)


def _measure(header: str, to: str, reads: CellReader, *also: str, is_optional: bool = True) -> Column:
    return Column(header=header, to=f"measures.0.{to}", reads=reads, is_optional=is_optional, also=also)


def _or_not_applicable(answer: CellReader) -> AnswerCell:
    return AnswerCell(answer, reasons=(("N/A", NoAnswer.NOT_APPLICABLE),))


def _word(words: type[Word]) -> AnswerCell:
    return _or_not_applicable(WordCell(words, _SLUG))


def _groups() -> AnswerCell:
    return _or_not_applicable(SeveralCell(WordCell(PolicyTargetGroup, _SLUG), "", tuple))


SHEET = Layout(
    name="sheet",
    edition="DEMIG POLICY, version 1.3, sheets of single countries",
    identified_by=None,
    cleaning=(EDGES, INNER_BLANKS),
    constants={"milestones.0.kind": MilestoneKind.UNSPECIFIED},
    placeholder=("Year", "Country"),
    joining=_ONE_LAW,
    above=(Column(header="title or file name", to="jurisdictions", reads=CountryInTitleCell()),),
    notes=(
        _ONE_LAW.note,
        "Year only: nothing says what happened in that year, whether a law was adopted or came into force.",
        "The country is taken from a column `Country` where there is one, else from the title above the column names "
        "or the name of the file; where neither names one country, name it: demig_policy.source('DEU').",
        "Rows that hold a year and nothing else are placeholders, and set aside as such.",
        "N/A is the list's own word for not applicable, mostly of plans and of events recorded for their context, and "
        "of nationalities where no specific ones are meant: a reason for no answer, and no direction of its own.",
    ),
    columns=(
        Column(header="Country", to="jurisdictions", reads=CountryNamesCell(), is_optional=True),
        Column(header="Summary", to="summary", reads=TextCell()),
        _measure("Summary", "description", TextCell(), is_optional=False),
        Column(header="Year", to="milestones.0.date.year", reads=YearCell()),
        Column(header="Description", to="description", reads=TextCell()),
        Column(header="Source", to="source_reported", reads=TextCell(), is_optional=True, also=("sources",)),
        Column(header="Source", to="urls", reads=AddressesInTextCell(), is_optional=True, also=("sources",)),
        _measure("Magnitude", "magnitude", _word(ChangeMagnitude), "magnitude of change"),
        Column(
            header="Level of legislation",
            to="level",
            reads=_word(PolicyLevel),
            is_optional=True,
            also=("level",),
        ),
        _measure("Policy area", "area", _word(PolicyArea), is_optional=False),
        _measure("Policy tool", "tool", _word(PolicyTool), is_optional=False),
        _measure("Target group", "target_groups", _groups()),
        _measure("Target origin", "target_origin", _word(PolicyTargetOrigin)),
        _measure("Specific nationalities", "nationalities_reported", _or_not_applicable(TextCell()), "nationalities"),
        _measure("Specific nationalities", "nationalities", NamedCountriesCell(), "nationalities"),
        _measure("Restrictiveness", "direction", _word(Restrictiveness), "change in restrictiveness"),
    ),
)

SOURCE: Source[PolicyEvent] = Source(
    slug=_SLUG,
    title="DEMIG POLICY",
    publisher="International Migration Institute, University of Oxford",
    entity=PolicyEvent,
    layouts=(SHEET,),
    licence="All rights reserved by DEMIG",
    header=Header(names=("Year", "Policy area")),
    notes=(
        "It codes changes of policy, and not how open or closed a country is.",
        "Directions are coded for those whom a measure is made for; rows without one were not coded.",
        "Sheets hold one country each: of a workbook the first sheet that is not hidden is read.",
    ),
)
"""The dataset as the library knows it."""


def source(country: "Country | str") -> Source[PolicyEvent]:
    """Give the source for sheets of one country, whatever their titles say.

    Args:
        country: The country, or its code.

    Raises:
        InvalidValueError: There is no such code.

    Examples:
        >>> source("DEU").layouts[0].constants["jurisdictions"]
        (Country('DEU'),)
    """
    named = country if isinstance(country, Country) else Country(country)
    constants = {**SHEET.constants, "jurisdictions": (named,)}
    return attrs.evolve(SOURCE, layouts=(attrs.evolve(SHEET, constants=constants),))
