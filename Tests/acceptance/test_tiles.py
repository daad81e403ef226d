"""GDAL and mapbox-vector-tile decode the tiles."""
import subprocess

import mapbox_vector_tile
import pytest

SETS = ["WebMercatorQuad", "UPSArcticWGS84Quad"]


def counted(get, matrix_set, zoom, row, column):
    body = get(f"/collections/detections/tiles/{matrix_set}/{zoom}/{row}/{column}").content
    layers = mapbox_vector_tile.decode(body) if body else {}
    return sum(f["properties"]["count"] for f in layers.get("detections", {}).get("features", []))


@pytest.mark.parametrize("matrix_set", SETS)
def test_every_detection_is_in_one_tile_of_a_zoom(get, matrix_set):
    total = get("/collections/detections/items?limit=1").json()["numberMatched"]
    for zoom in (0, 1, 2):
        assert sum(
            counted(get, matrix_set, zoom, row, column)
            for row in range(2 ** zoom) for column in range(2 ** zoom)) == total, zoom


@pytest.mark.parametrize("collection", ["events", "perimeters", "areas", "places-at-risk"])
def test_shapes_decode(get, collection):
    body = get(f"/collections/{collection}/tiles/WebMercatorQuad/1/0/1").content
    layer = mapbox_vector_tile.decode(body)[collection]
    assert layer["features"]
    assert all(feature["properties"]["id"] for feature in layer["features"])
    assert len(body) <= 500_000


def test_gdal_reads_a_tile(get, tmp_path):
    body = get("/collections/events/tiles/WebMercatorQuad/1/0/1").content
    path = tmp_path / "0.mvt"
    path.write_bytes(body)
    text = subprocess.run(["ogrinfo", "-ro", "-so", str(path), "events"], check=True, capture_output=True, text=True)
    assert "Feature Count: " in text.stdout


def test_the_sets_are_those_of_the_registry(get):
    mercator = get("/tileMatrixSets/WebMercatorQuad").json()
    assert mercator["tileMatrices"][0]["scaleDenominator"] == pytest.approx(559082264.028717)
    arctic = get("/tileMatrixSets/UPSArcticWGS84Quad").json()
    assert arctic["tileMatrices"][0]["scaleDenominator"] == pytest.approx(458726544.4, rel=1e-9)
    for document in (mercator, arctic):
        assert [m["id"] for m in document["tileMatrices"]] == [str(z) for z in range(25)]
