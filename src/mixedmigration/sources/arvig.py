"""ARVIG: attacks on refugees and demonstrations against them in Germany, 2014 to 2017.

The list was drawn from a chronicle of civil society and from answers of governments to
parliaments. Texts are in German. A position is that of the town or district named, not of
the event; nobody is counted.
"""

from mixedmigration.entities import ProtectionIncident
from mixedmigration.values import Country
from mixedmigration.vocabularies import IncidentType, PositionPrecision, Status

from ._source import Column, Control, Layout, Source
from ._source.area_cell import AreaCodeCell, AreaNameCell
from ._source.cell import DateCell, TextCell
from ._source.cleaning import EDGES
from ._source.implied_cell import ImpliedCell
from ._source.number_cell import NumberCell
from ._source.running_text_cell import AddressesInTextCell, TextBesideAddressesCell
from ._source.term_cell import TermCell, TermsCell

__all__ = ["SOURCE"]

_SLUG = "arvig"
_GERMANY = Country("DEU")
_TYPES = TermsCell(TermCell(IncidentType, _SLUG), "&", tuple)

_TOWN = PositionPrecision.LOCALITY
_MUNICIPALITY = AreaCodeCell(5, "ARS", "[0-9]{12}")
"""Source: Amtlicher Regionalschlüssel of the statistical offices of Germany: state, region, district, association and
municipality in twelve digits."""


def _is_same(said: object, types: object) -> bool:
    return said == types


EVENTS = Layout(
    name="events",
    edition="R package arvig 17.12.0, 2014 to 2017",
    identified_by=None,
    cleaning=(EDGES,),
    constants={"country": _GERMANY, "description_language": "de"},
    notes=(
        "No ids: a row's id is derived from its cells, and changes when a cell does.",
        "87 rows of the edition of 2017 say word for word what an earlier row says; all are kept, numbered, and "
        "reported as identical.",
        "Nobody is counted: dead, injured and affected people are not known, which is not none.",
    ),
    columns=(
        Column(header="date", to="date", reads=DateCell("ymd")),
        Column(header="category_en", to="types", reads=_TYPES),
        Column(
            header="category_en",
            to="status",
            reads=ImpliedCell(Status.ALLEGED, IncidentType.SUSPECTED_ATTACK, _SLUG, "&"),
            is_inferred=True,
            note="A suspicion says that it is not established that there was an attack.",
        ),
        Control(
            header="category_de",
            of=("types",),
            reads=_TYPES,
            agrees=_is_same,
            code="cell/disagrees",
            expected="the same types as in English",
        ),
        Column(header="location", to="place.name", reads=TextCell()),
        Column(header="location", to="place.country", reads=ImpliedCell(_GERMANY)),
        Column(header="state", to="place.areas.0", reads=AreaNameCell(1)),
        Column(header="community_id", to="place.areas.1", reads=_MUNICIPALITY),
        Column(header="latitude", to="position.latitude", reads=NumberCell()),
        Column(header="longitude", to="position.longitude", reads=NumberCell()),
        Column(
            header="longitude",
            to="position.precision",
            reads=ImpliedCell(_TOWN),
            note="Each name of a place has one position, which 5,875 of 6,918 rows share with others.",
        ),
        Column(header="description", to="description", reads=TextCell()),
        Column(
            header="source",
            to="reported_by",
            reads=TextBesideAddressesCell(("und", "quelle")),
            note="Names and addresses in one cell; a cell of nothing but addresses names nobody.",
        ),
        Column(header="source", to="urls", reads=AddressesInTextCell()),
    ),
)

SOURCE: Source[ProtectionIncident] = Source(
    slug=_SLUG,
    title="ARVIG: anti-refugee violence in Germany",
    publisher="David Benček and Julia Strasheim",
    entity=ProtectionIncident,
    layouts=(EVENTS,),
    licence="CC0-1.0",
    url="https://github.com/davben/arvig",
    notes=(
        "Not every row is harm: demonstrations are listed beside attacks, and suspicions are not established.",
        "Descriptions are in German and may name places of shelter; they count as sensitive.",
        "Positions stand for a town or district: never measure distances between events with them.",
        "What the police or the press did not tell is not in it, and how much was told changed over the years.",
    ),
)
"""ARVIG as the library knows it."""
