"""GeoJSON: records as features of a map, with the whole record in their properties.

Source: RFC 7946. Longitude comes first, the datum is WGS 84 and is not named, a record
without a position has no geometry.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO, TypedDict, cast

from mixedmigration.declaration import Record, fields_of, plain_of
from mixedmigration.declaration.complaint import Complaint
from mixedmigration.declaration.kind import Plain, StructKind
from mixedmigration.entities import Entity
from mixedmigration.errors import FormatError
from mixedmigration.values import NoAnswer, Position

from ._bare_kind import bare
from ._json_text import DEEPEST, decode
from ._stream import PathText, name_of, read_bytes
from .document import DocumentRow, document_of, entity_named, is_deeper
from .json import text_of

__all__ = ["Feature", "FeatureCollection", "feature_of", "features_of", "read_geojson", "write_geojson"]


class Feature(TypedDict):
    """One record on the map. Source: RFC 7946, 3.2."""

    type: str
    id: str
    geometry: dict[str, Any] | None
    properties: dict[str, Plain]


class FeatureCollection(TypedDict):
    """Many records on the map. Source: RFC 7946, 3.3."""

    type: str
    features: list[Feature]


def _position_field(entity: type[Record]) -> str | None:
    """Name the first field of an entity that is a position."""
    for name, field in fields_of(entity).items():
        kind = bare(field.kind)[0]
        if isinstance(kind, StructKind) and kind.type is Position:
            return name
    return None


def _geometry(record: Record) -> dict[str, Any] | None:
    """Give the record's own geometry, else its position, as lists; None where there is neither."""
    name = _position_field(type(record))
    placed: Any = record if hasattr(record, "__geo_interface__") else getattr(record, name) if name else None
    if placed is None or isinstance(placed, NoAnswer):
        return None
    geometry: Mapping[str, Any] = placed.__geo_interface__
    coordinates = _listed(geometry["coordinates"])
    return {"type": str(geometry["type"]), "coordinates": coordinates} if coordinates else None


def _listed(coordinates: object) -> Any:
    if not isinstance(coordinates, (tuple, list)):
        return coordinates
    return [_listed(item) for item in cast("tuple[object, ...]", coordinates)]


def feature_of(record: Record) -> Feature:
    """Give a record as a feature of a map.

    Args:
        record: An entity, or a part of one.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> from mixedmigration.values import Position
        >>> off_jijel = Position(36.83, 5.74)
        >>> feature_of(ProtectionIncident(id="protection-incident:my-table:7", position=off_jijel))["geometry"]
        {'type': 'Point', 'coordinates': [5.74, 36.83]}
    """
    properties = document_of(record) if isinstance(record, Entity) else plain_of(record)
    name = str(properties.get("id", ""))
    return {"type": "Feature", "id": name, "geometry": _geometry(record), "properties": properties}


def features_of(records: Iterable[Record]) -> FeatureCollection:
    """Give records as a feature collection, which is what `__geo_interface__` is.

    Args:
        records: Entities, or parts of one.

    Examples:
        >>> features_of([])
        {'type': 'FeatureCollection', 'features': []}
    """
    return {"type": "FeatureCollection", "features": [feature_of(record) for record in records]}


def write_geojson(records: Iterable[Entity], file: BinaryIO) -> None:
    """Write records as a feature collection, one feature to a line.

    Args:
        records: The records, which may come one by one.
        file: Where to write.

    Raises:
        FormatError: As for `to_json`.
    """
    file.write(b'{"type":"FeatureCollection","features":[')
    before = b"\n"
    for record in records:
        feature = cast("dict[str, Plain]", feature_of(record))
        if is_deeper(feature, DEEPEST - 2):  # the collection and its list are levels too
            raise FormatError(str(feature["id"]), f"more than {DEEPEST} levels of lists and objects")
        file.write(before + text_of(feature).encode())
        before = b",\n"
    file.write(b"\n]}\n")


def is_collection(read: object) -> bool:
    """Tell whether a document is a feature collection."""
    if not isinstance(read, dict):
        return False
    said = cast("dict[str, object]", read)
    return said.get("type") == "FeatureCollection" and isinstance(said.get("features"), list)


def properties_of(read: object) -> Iterator[object]:
    """Yield the properties of each feature of a feature collection; what is no feature as it is."""
    for feature in cast("list[object]", cast("dict[str, object]", read)["features"]):
        is_feature = isinstance(feature, dict) and cast("dict[str, object]", feature).get("type") == "Feature"
        yield cast("dict[str, object]", feature).get("properties") if is_feature else feature


def read_geojson(path: PathText) -> Iterator[DocumentRow]:
    """Yield the documents in the properties of a file of ours.

    The geometry follows from the record and is not read; where somebody moved it, an issue
    says so and the moved geometry is kept in `extras`.

    Args:
        path: The file, perhaps packed.

    Raises:
        FormatError: The file cannot be opened, or is no feature collection.
    """
    read = decode(read_bytes(path), name_of(path))
    if not is_collection(read):
        raise FormatError(name_of(path), "is no GeoJSON feature collection")
    features = cast("list[Plain]", cast("dict[str, Plain]", read)["features"])
    for number, (feature, properties) in enumerate(zip(features, properties_of(read), strict=True), 1):
        if not isinstance(properties, dict):
            complaint = Complaint("record/shape", "", "a feature whose properties are a record", is_shown=False)
            yield DocumentRow(number, None, (complaint,), feature)
        else:
            yield _row(number, cast("dict[str, Plain]", feature), cast("dict[str, Plain]", properties))


def _row(number: int, feature: dict[str, Plain], document: dict[str, Plain]) -> DocumentRow:
    entity = entity_named(document.get("type"))
    name = _position_field(entity) if entity is not None else None
    point, position = feature.get("geometry"), document.get(name or "")
    if not isinstance(point, dict) or point.get("type") != "Point" or not isinstance(position, dict):
        return DocumentRow(number, document, (), feature)
    coordinates = point.get("coordinates")
    given = coordinates[:2] if isinstance(coordinates, list) else []
    if given == [position.get("longitude"), position.get("latitude")]:
        return DocumentRow(number, document, (), feature)
    extras = document.get("extras", {})
    kept: Plain = {**extras, "/geometry": point} if isinstance(extras, dict) else extras
    said = Complaint("cell/disagrees", "/geometry", "the point that its properties give", point, is_shown=False)
    return DocumentRow(number, {**document, "extras": kept}, (said,), feature)


def first_of(path: PathText) -> object:
    """Give the properties of the first feature, `{}` where there is none, and None where it is no collection."""
    read = decode(read_bytes(path), name_of(path))
    return next(properties_of(read), cast(object, {})) if is_collection(read) else None
