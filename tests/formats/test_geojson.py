import json

import pytest

from mixedmigration import knowledge
from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import FormatError
from mixedmigration.formats import documents, dump, is_document_file
from mixedmigration.query import Collection
from mixedmigration.sources.load import load
from mixedmigration.values import Position


def incident(number, **values):
    return ProtectionIncident(id=f"protection-incident:my-table:{number}", **values)


RECORDS = Collection(
    ProtectionIncident,
    [incident(1, position=Position(36.83, 5.74, "approximate"), dead=4), incident(2, extras={"/Notes": "x"})],
)


def test_a_file_is_a_feature_collection_with_longitude_first(tmp_path):
    dump(RECORDS, tmp_path / "x.geojson")
    read = json.loads((tmp_path / "x.geojson").read_text(encoding="utf-8"))
    assert list(read) == ["type", "features"]
    assert read["type"] == "FeatureCollection"
    assert [feature["geometry"] for feature in read["features"]] == [
        {"type": "Point", "coordinates": [5.74, 36.83]},
        None,
    ]
    assert read["features"][0]["id"] == RECORDS[0].id
    assert read["features"][0]["properties"]["dead"] == 4


def test_a_file_loads_equal(tmp_path):
    dump(RECORDS, tmp_path / "x.geojson")
    assert is_document_file(tmp_path / "x.geojson")
    assert load(tmp_path / "x.geojson").records == RECORDS


def test_an_empty_file_is_ours(tmp_path):
    dump([], tmp_path / "x.geojson")
    assert is_document_file(tmp_path / "x.geojson")
    assert list(documents(tmp_path / "x.geojson")) == []


def test_a_route_has_the_geometry_of_its_waypoints(tmp_path):
    routes = [knowledge.route("darien")]
    dump(routes, tmp_path / "x.geojson")
    (feature,) = json.loads((tmp_path / "x.geojson").read_text(encoding="utf-8"))["features"]
    assert feature["geometry"]["type"] in ("LineString", "MultiPoint")
    assert list(load(tmp_path / "x.geojson").records) == routes


def test_a_point_that_somebody_moved_is_told(tmp_path):
    dump(RECORDS, tmp_path / "x.geojson")
    text = (tmp_path / "x.geojson").read_text(encoding="utf-8")
    (tmp_path / "x.geojson").write_text(text.replace("[5.74,36.83]", "[6.0,36.83]"), encoding="utf-8")
    loaded = load(tmp_path / "x.geojson", on_error="collect")
    assert [issue.code for issue in loaded.report.errors] == ["cell/disagrees"]
    assert loaded.records[0].position == RECORDS[0].position
    assert loaded.records[0].extras["/geometry"]["coordinates"] == (6.0, 36.83)


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"type": "Feature"}', '{"type": "FeatureCollection", "features": {}}', "[" * 100]
)
def test_what_is_no_feature_collection_is_refused(content, tmp_path):
    (tmp_path / "x.geojson").write_text(content, encoding="utf-8")
    assert not is_document_file(tmp_path / "x.geojson")
    with pytest.raises(FormatError, match=r"x\.geojson"):
        list(documents(tmp_path / "x.geojson"))


@pytest.mark.parametrize(
    "feature", [None, 5, [], {}, {"type": "Feature"}, {"type": "Feature", "properties": []}], ids=repr
)
def test_what_is_no_feature_is_a_row_without_a_document(feature, tmp_path):
    content = {"type": "FeatureCollection", "features": [feature]}
    (tmp_path / "x.geojson").write_text(json.dumps(content), encoding="utf-8")
    (row,) = documents(tmp_path / "x.geojson")
    assert [said.code for said in row.complaints] == ["record/shape"] or row.document == {}


def test_geopandas_takes_a_collection_as_it_is():
    geopandas = pytest.importorskip("geopandas")
    frame = geopandas.GeoDataFrame.from_features(RECORDS)
    assert frame["id"].tolist() == [record.id for record in RECORDS]
    assert (frame.geometry[0].x, frame.geometry[0].y) == (5.74, 36.83)
    assert frame.geometry[1] is None


def test_a_collection_is_a_feature_collection():
    assert RECORDS.__geo_interface__["type"] == "FeatureCollection"
    assert Collection(ProtectionIncident).__geo_interface__ == {"type": "FeatureCollection", "features": []}
