"""Sources of ReliefWeb, the organisations whose reports it passes on, saved from its API."""

from mixedmigration.entities import Organisation
from mixedmigration.sources._source import Column, Layout, Source
from mixedmigration.sources._source.cell import TextCell, WordCell
from mixedmigration.sources._source.url_cell import UrlCell
from mixedmigration.vocabularies import IdentifierScheme, NameKind, OrganisationKind

from ._column import CLEANING, COUNTRY, ID, NESTING, ORGANISATIONS, PUBLISHER, URL, field

__all__ = ["SOURCE"]

API = Layout(
    name="api",
    edition="API of ReliefWeb, versions 1 and 2",
    identified_by=ID,
    cleaning=CLEANING,
    constants={
        "names.0.kind": NameKind.OFFICIAL,
        "names.1.kind": NameKind.SHORT,
        "names.2.kind": NameKind.OTHER,
        "names.3.kind": NameKind.TRANSLATED,
        "names.3.language": "es",
        "identifiers.0.scheme": IdentifierScheme.RELIEFWEB,
    },
    columns=(
        Column(header="id", to="identifiers.0.value", reads=TextCell()),
        field("name", "names.0.text", TextCell(), is_optional=False),
        field("shortname", "names.1.text", TextCell(), "A short name is no key: several organisations may share one."),
        field("longname", "names.2.text", TextCell()),
        field("spanish_name", "names.3.text", TextCell()),
        field("type/name", "kind", WordCell(OrganisationKind, "reliefweb")),
        field("description", "description", TextCell()),
        field("homepage", "website", UrlCell()),
        field("url", "identifiers.0.url", UrlCell()),
        field("country/*/name", "places.*.place.name", TextCell()),
        field("country/*/iso3", "places.*.place.country", COUNTRY),
    ),
)

SOURCE: Source[Organisation] = Source(
    slug=ORGANISATIONS,
    title="Sources of ReliefWeb",
    publisher=PUBLISHER,
    entity=Organisation,
    layouts=(API,),
    url=URL,
    nesting=NESTING,
    notes=("Countries are those that ReliefWeb files an organisation under, mostly that of its seat.",),
)
"""Organisations as the library knows them."""
