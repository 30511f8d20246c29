"""Controls at the internal borders of the Schengen area, reintroduced for a time.

Member states notify the European Commission of them. The list was coded by journalists of
Deutsche Welle. It is the one list of policies in the field that gives both first and last day.
"""

from mixedmigration.entities import PolicyEvent
from mixedmigration.values import PartialDate
from mixedmigration.vocabularies import (
    BorderScope,
    MilestoneKind,
    PolicyAct,
    PolicyArea,
    PolicyLevel,
    PolicyReason,
    PolicyRelationKind,
    PolicyTool,
)

from ._source import Column, Control, Layout, PublishedId, Source
from ._source.cell import CellReader, DateCell, TextCell, WordsCell
from ._source.cleaning import BLANKS
from ._source.clock_cell import ClockCell
from ._source.implied_cell import ImpliedCell
from ._source.names_cell import CountryNamesCell
from ._source.number_cell import WholeNumberCell
from ._source.sequel import Sequel

__all__ = ["SOURCE"]

_SLUG = "schengen-border-controls"
_COUNTRY = ("country", "state", "memberstate", "*member*state*")

_PROLONGS = Sequel(
    to="related",
    says={"kind": PolicyRelationKind.PROLONGS},
    names="event",
    shared="jurisdictions",
    starts="milestones.0.date",
    ends="milestones.1.date",
    within=1,
    note=(
        "A control prolongs another of the same member state where it starts after that one and no later than on the "
        "day after its last day, and ends after it; of several, the one that ended last. The order of the rows makes "
        "no difference. Reasons and borders are not compared, and a control within the days of another prolongs "
        "nothing."
    ),
)


def _is_length(days: int, start: PartialDate, end: PartialDate) -> bool:
    return (end.earliest - start.earliest).days == days


def _measure(header: str, to: str, reads: CellReader, *also: str, is_optional: bool = True) -> Column:
    return Column(header=header, to=f"measures.0.{to}", reads=reads, is_optional=is_optional, also=also)


LIST = Layout(
    name="list",
    edition="repository dw-data/border-controls, 122 controls",
    identified_by=PublishedId(header="NB", form="[0-9]{1,6}", also=("No", "Nr", "Number", "ID", "#")),
    cleaning=(BLANKS,),
    constants={
        "title": "Temporary reintroduction of border control",
        "kind": PolicyAct.BORDER_CONTROL,
        "level": PolicyLevel.NATIONAL,
        "milestones.0.kind": MilestoneKind.IN_FORCE,
        "milestones.1.kind": MilestoneKind.ENDED,
    },
    placeholder=("NB",),
    sequel=_PROLONGS,
    notes=(
        "Controls that prolong an earlier one are linked to it by a rule, and not by the list: it names no links. "
        + _PROLONGS.note,
        "The list is not printed in order of dates: it is read whole before a record is given, by iter_load too.",
        "A control of one day has 0 days: days are counted from the first to the last, without the first.",
    ),
    columns=(
        Column(header="Member State", to="jurisdictions", reads=CountryNamesCell(), also=_COUNTRY),
        Column(
            header="Member State",
            to="measures.0.area",
            reads=ImpliedCell(PolicyArea.BORDER_AND_LAND_CONTROL),
            also=_COUNTRY,
        ),
        Column(header="Member State", to="measures.0.tool", reads=ImpliedCell(PolicyTool.SURVEILLANCE), also=_COUNTRY),
        Column(
            header="start date",
            to="milestones.0.date",
            reads=DateCell("dmy"),
            also=("start", "begin", "beginning", "from", "*start*date*", "*date*start*", "*begin*date*", "*date*begin*",
                  "*from*date*", "*date*from*", "*start*day*", "*begin*day*"),
        ),
        Column(
            header="start time",
            to="milestones.0.time",
            reads=ClockCell(),
            is_optional=True,
            also=("start hour", "*start*time*", "*time*start*", "*begin*time*", "*from*time*", "*time*from*",
                  "*time*begin*", "*start*hour*", "*hour*start*", "*begin*hour*"),
        ),
        Column(
            header="end date",
            to="milestones.1.date",
            reads=DateCell("dmy"),
            also=("end", "to", "until", "*end*date*", "*date*end*", "*to*date*", "*until*date*", "*date*to*",
                  "*end*day*"),
        ),
        Column(
            header="end time",
            to="milestones.1.time",
            reads=ClockCell(),
            is_optional=True,
            also=("end hour", "*end*time*", "*time*end*", "*to*time*", "*until*time*", "*time*to*", "*end*hour*",
                  "*hour*end*"),
        ),
        Control(
            header="days",
            of=("milestones.0.date", "milestones.1.date"),
            reads=WholeNumberCell(),
            agrees=_is_length,
            code="cell/disagrees",
            expected="the days from the first to the last",
            also=("duration", "length", "*days*"),
        ),
        _measure("scope", "border_scopes", WordsCell(BorderScope, _SLUG), "borders", "*scope*border*", "*scope*categ*",
                 is_optional=False),
        _measure("neighbour", "neighbours", CountryNamesCell(), "neighbours", "neighbor", "neighbors", "*neighbo*r*"),
        _measure("reason", "reasons", WordsCell(PolicyReason, _SLUG), "reasons", "*reason*categ*", is_optional=False),
        _measure("reasons_original", "reasons_reported", TextCell(), "*reason*orig*", "*orig*reason*"),
        _measure("scope_original", "scope_reported", TextCell(), "*scope*orig*", "*orig*scope*"),
    ),
)  # fmt: skip

SOURCE: Source[PolicyEvent] = Source(
    slug=_SLUG,
    title="Temporary controls at internal borders of the Schengen area",
    publisher="European Commission, coded by Deutsche Welle (dw-data)",
    entity=PolicyEvent,
    layouts=(LIST,),
    url="https://github.com/dw-data/border-controls",
    delimiter=";",
    notes=(
        "What was notified is in it: not whether, where and how often people were in fact stopped.",
        "A row is one notification: a control that goes on for years is several rows, each prolonging one before.",
        "Times are local.",
    ),
)
"""The list of controls as the library knows it."""
