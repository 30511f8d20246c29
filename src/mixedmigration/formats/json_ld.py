"""JSON-LD with the terms of schema.org: publications and organisations for search engines and graphs.

The context stands in the file, so that nothing has to be fetched to read it. A date is a literal
of the type that says how closely it is known. Relations for which schema.org has no term have one
of ours.

Source:
    schema.org, version 29; W3C JSON-LD 1.1; XML Schema Part 2 (date, gYearMonth, gYear); EDTF
    datatype of the Library of Congress.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO
from urllib.parse import quote

from mixedmigration.declaration.kind import Plain
from mixedmigration.entities import Entity, Organisation, Publication
from mixedmigration.entities.citing import first_words, joined_title
from mixedmigration.entities.organisation import OrganisationRelation
from mixedmigration.entities.publication import Contributor, Identifier
from mixedmigration.errors import FormatError
from mixedmigration.values import DatePrecision, PartialDate, Period, Place, Unlisted
from mixedmigration.vocabularies import (
    ContributorRole,
    DateRole,
    IdentifierScheme,
    NameKind,
    OrganisationKind,
    OrganisationRelationKind,
    PublicationKind,
    PublicationRelationKind,
)

from ._json_ld_words import BODIES, CONTEXT, OURS, RELATED, RELATIONS, RESOLVERS, ROLES, SERIES, TYPES
from .json import text_of

__all__ = ["CONTEXT", "json_ld_of", "write_json_ld"]

_Node = dict[str, Plain]


def json_ld_of(record: Entity) -> dict[str, Plain]:
    """Give a publication or an organisation as a node of a graph, without its context.

    Args:
        record: The record.

    Raises:
        FormatError: It is another kind of record.

    Examples:
        >>> report = Publication(
        ...     id="publication:my-table:1", kind="report", dates=[{"role": "published", "date": "2024-03"}]
        ... )
        >>> json_ld_of(report)["datePublished"]
        {'@value': '2024-03', '@type': 'xsd:gYearMonth'}
    """
    if isinstance(record, Publication):
        return _tidied(_publication(record))
    if isinstance(record, Organisation):
        return _tidied(_organisation(record))
    reason = f"holds publications and organisations, and here is a record of the kind {record.type_slug}"
    raise FormatError("JSON-LD", reason)


def write_json_ld(records: Iterable[Entity], file: BinaryIO) -> None:
    """Write a graph, one node to a line, with the context that it needs.

    Args:
        records: Publications and organisations.
        file: Where to write.

    Raises:
        FormatError: A record is of another kind, or cannot be written as JSON.
    """
    file.write(f'{{"@context":{text_of(dict(CONTEXT))},"@graph":['.encode())
    before = b"\n"
    for record in records:
        file.write(before + text_of(json_ld_of(record)).encode())
        before = b",\n"
    file.write(b"\n]}\n")


def _tidied(node: Mapping[str, Plain]) -> _Node:
    return {name: value for name, value in node.items() if value is not None and value not in ([], {}, "")}


def _name(identifier: str) -> str:
    """Give the address by which a record is named in a graph."""
    return f"{OURS}{quote(identifier, safe=':/@!$&()*+,;=.-_~')}"


def _reference(identifier: str | None) -> _Node:
    return {"@id": _name(identifier)} if identifier is not None else {}


def _date(date: PartialDate | None) -> Plain:
    """Write a date as a literal whose type says how closely it is known."""
    if date is None:
        return None
    if date.approximate or date.uncertain or date.precision is DatePrecision.QUARTER:
        text = str(date)
        quarter = f"{date.year:04}-{32 + (date.quarter or 0)}{text[7:]}"
        return {"@value": quarter if date.precision is DatePrecision.QUARTER else text, "@type": "edtf:EDTF"}
    types = {DatePrecision.DAY: "xsd:date", DatePrecision.MONTH: "xsd:gYearMonth", DatePrecision.YEAR: "xsd:gYear"}
    return {"@value": str(date), "@type": types[date.precision]}


def _label(word: object) -> str | None:
    if isinstance(word, Unlisted):
        return word.label
    return None if word is None else str(word)


# Publications ---------------------------------------------------------------------------------------------------------


def _publication(publication: Publication) -> Mapping[str, Plain]:
    kind = _type_of(publication)
    is_event = kind == "Event"
    first = {said.role: said for said in reversed(publication.dates)}
    event, updated = first.get(DateRole.EVENT), first.get(DateRole.UPDATED)
    languages: list[Plain] = [*publication.languages]
    return {
        "@id": _name(publication.id),
        "@type": kind,
        "name": joined_title(publication.title, publication.subtitle) or first_words(publication.text),
        "alternativeHeadline": None if is_event else publication.subtitle,
        "genre": None if kind not in ("Report", "Article", "CreativeWork") else _label(publication.kind),
        **_people(publication),
        "publisher" if not is_event else "organizer": [
            _publisher(one.name, one.organisation) for one in publication.publishers
        ],
        "startDate": _date(event.date) if is_event and event else None,
        "datePublished": None if is_event and event else _moment(publication),
        "dateModified": _date(updated.date) if updated else None,
        "temporalCoverage": _period(publication.period),
        "inLanguage": languages[0] if len(languages) == 1 else languages,
        "isPartOf": _wholes(publication, kind),
        "episodeNumber" if kind == "PodcastEpisode" else "issueNumber": publication.issue,
        "volumeNumber": publication.volume,
        "bookEdition": publication.edition,
        "pagination": publication.pages,
        "spatialCoverage": [
            {"@type": "Country", "name": one.name, "identifier": one.code} for one in publication.countries
        ],
        "location": _place(publication.place),
        "keywords": [*publication.keywords],
        "abstract": publication.abstract,
        "articleBody": publication.text,
        "identifier": [_identifier(one) for one in publication.identifiers],
        "sameAs": [*filter(None, map(_address, publication.identifiers))],
        "url": [*publication.urls],
        "encoding": [_tidied(_file(one.url, one.name, one.media_type, one.language)) for one in publication.files],
        **_related(publication),
    }


def _type_of(publication: Publication) -> str:
    kind = publication.kind
    if not isinstance(kind, PublicationKind):
        return "CreativeWork"
    found = TYPES.get(kind, "Report")
    has_issn = any(one.scheme is IdentifierScheme.ISSN for one in publication.identifiers)
    return "ScholarlyArticle" if found == "Article" and (publication.volume or has_issn) else found


def _people(publication: Publication) -> dict[str, Plain]:
    found: dict[str, list[Plain]] = {}
    for one in publication.contributors:
        term = ROLES.get(one.role, "contributor") if isinstance(one.role, ContributorRole) else "contributor"
        if one.name or one.organisation:
            found.setdefault(term, []).append(_contributor(one))
    return {**found}


def _contributor(one: Contributor) -> Plain:
    """Give a person with what is known, and no type where nobody says whether it is one."""
    is_person = one.is_organisation is False or (one.is_organisation is None and one.family is not None)
    same: list[Plain] = [*filter(None, map(_address, one.identifiers))]
    node: dict[str, Plain] = {
        **(_reference(one.organisation) if one.is_organisation else {}),
        "@type": "Organization" if one.is_organisation else "Person" if is_person else None,
        "name": one.name,
        "givenName": one.given,
        "familyName": one.family,
        "jobTitle": one.position,
        "affiliation": {"@type": "Organization", "name": one.affiliation} if one.affiliation else None,
        "sameAs": same,
    }
    return _tidied(node)


def _publisher(name: str | None, organisation: str | None) -> Plain:
    return _tidied({**_reference(organisation), "@type": "Organization", "name": name})


def _moment(publication: Publication) -> Plain:
    """Write the moment of a post where its zone is told, else the date."""
    date = publication.date
    for said in publication.dates:
        if said.date == date and said.instant and said.instant[19:].lstrip(".0123456789"):
            return {"@value": said.instant, "@type": "xsd:dateTime"}
    return _date(date)


def _period(period: Period | None) -> str | None:
    return None if period is None else str(period)


def _wholes(publication: Publication, kind: str) -> Plain:
    series, container = _label(publication.series), publication.container_title
    found: list[Plain] = []
    if series is not None:
        found.append({"@type": SERIES.get(kind, "CreativeWorkSeries"), "name": series})
    if container is not None:
        found.append({"@type": "Book" if kind == "Chapter" else "CreativeWork", "name": container})
    found += [
        _tidied({**_reference(one.publication), "@type": "CreativeWork", "name": one.title})
        for one in publication.related
        if one.kind is PublicationRelationKind.PART_OF
    ]
    return found


def _related(publication: Publication) -> dict[str, Plain]:
    found: dict[str, list[Plain]] = {}
    for one in publication.related:
        term = RELATED.get(one.kind) if isinstance(one.kind, PublicationRelationKind) else None
        if term and term != "isPartOf":
            node = {**_reference(one.publication), "@type": "CreativeWork", "name": one.title, "url": one.url}
            found.setdefault(term, []).append(_tidied(node))
    return {**found}


def _file(url: str | None, name: str | None, media_type: str | None, language: str | None) -> dict[str, Plain]:
    return {
        "@type": "MediaObject",
        "contentUrl": url,
        "name": name,
        "encodingFormat": media_type,
        "inLanguage": language,
    }


def _place(place: Place | None) -> Plain:
    if place is None or not (place.name or place.country):
        return None
    country = place.country.code if place.country else None
    address: Plain = {"@type": "PostalAddress", "addressCountry": country} if country else None
    return _tidied({"@type": "Place", "name": place.name, "address": address})


def _identifier(one: Identifier) -> Plain:
    return _tidied({"@type": "PropertyValue", "propertyID": _label(one.scheme), "value": one.value})


def _address(one: Identifier) -> str | None:
    """Give the web address under which a register shows what it knows."""
    if one.url is not None:
        return one.url
    resolver = RESOLVERS.get(one.scheme) if isinstance(one.scheme, IdentifierScheme) else None
    return f"{resolver}{quote(one.value, safe='/:.-_()')}" if resolver else None


# Organisations --------------------------------------------------------------------------------------------------------


def _organisation(organisation: Organisation) -> Mapping[str, Plain]:
    names = [name.text for name in organisation.names if name.text != organisation.name]
    seat = next((one for one in organisation.places if one.place is not None), None)
    return {
        "@id": _name(organisation.id),
        "@type": _organisation_type(organisation),
        "name": organisation.name,
        "alternateName": [*names],
        "legalName": next((name.text for name in organisation.names if name.kind is NameKind.OFFICIAL), None),
        "description": organisation.description,
        "foundingDate": _date(organisation.founded),
        "dissolutionDate": _date(organisation.dissolved),
        "location": [_tidied(_seat(one.name, one.place)) for one in organisation.places if one.place or one.name],
        "address": _place(seat.place) if seat else None,
        **_relations(organisation.relations),
        "identifier": [_identifier(one) for one in organisation.identifiers],
        "sameAs": [*filter(None, map(_address, organisation.identifiers))],
        "url": organisation.website,
        "email": organisation.email,
    }


def _seat(name: str | None, place: Place | None) -> dict[str, Plain]:
    inside = _place(place)
    return (
        {"@type": "Place", "name": name, "containedInPlace": inside}
        if name
        else {**(inside if isinstance(inside, dict) else {})}
    )


def _organisation_type(organisation: Organisation) -> str:
    kind = organisation.kind
    return BODIES.get(kind.slug, "Organization") if isinstance(kind, OrganisationKind) else "Organization"


def _relations(relations: Iterable[OrganisationRelation]) -> dict[str, Plain]:
    found: dict[str, list[Plain]] = {}
    for one in relations:
        kind = one.kind if isinstance(one.kind, OrganisationRelationKind) else None
        term = RELATIONS.get(kind, "relatedOrganization") if kind else "relatedOrganization"
        other = _tidied({**_reference(one.organisation), "@type": "Organization", "name": one.name})
        found.setdefault(term, []).append(_in_time(term, other, one))
    return {**found}


def _in_time(term: str, other: _Node, said: OrganisationRelation) -> Plain:
    """Put a relation that has a time into a role, which is where schema.org tells from when to when."""
    dates = _tidied(dict(_ends(said)))
    return {"@type": "OrganizationRole", term: other, **dates} if dates else other


def _ends(said: OrganisationRelation) -> Iterator[tuple[str, Plain]]:
    if said.period is not None:
        yield "startDate", _date(said.period.start)
        yield "endDate", _date(said.period.end)
    yield "asOf", _date(said.as_of)
