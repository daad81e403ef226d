"""Programs of others read the server: OWSLib, GDAL, schemathesis, registries."""
import json
import subprocess
import sys

import pytest
from owslib.ogcapi.features import Features


def test_owslib_reads_every_collection(base, collections):
    service = Features(base)
    assert {c["id"] for c in service.collections()["collections"]} == set(collections)
    for collection in collections:
        page = service.collection_items(collection, limit=5)
        assert page["type"] == "FeatureCollection"
        assert service.collection_queryables(collection)["properties"]
    boxed = service.collection_items("events", bbox=[100, 50, 120, 60], limit=10)
    assert 0 < boxed["numberMatched"] < service.collection_items("events")["numberMatched"]
    filtered = service.collection_items("events", filter="status = 'active'", limit=10)
    assert all(f["properties"]["status"] == "active" for f in filtered["features"])


def test_owslib_asks_every_collection_for_a_box_a_time_and_a_filter(base, collections):
    service = Features(base)
    for collection in service.collections()["collections"]:
        name, extent = collection["id"], collection["extent"]
        every = service.collection_items(name, limit=1)["numberMatched"]
        assert service.collection_items(name, bbox=[110, 55, 111, 56], limit=1)["numberMatched"] <= every
        assert service.collection_items(name, bbox=[-30, -60, -29, -59], limit=1)["numberMatched"] == 0
        start, end = extent["temporal"]["interval"][0]
        if start:
            assert service.collection_items(name, datetime_=f"{start}/{end}", limit=1)["numberMatched"] == every
            assert service.collection_items(name, datetime_="1999-01-01", limit=1)["numberMatched"] < every
        column = next(iter(set(service.collection_queryables(name)["properties"]) - {"geometry"}))
        known = service.collection_items(name, filter=f"{column} IS NOT NULL", limit=1)["numberMatched"]
        unknown = service.collection_items(name, filter=f"{column} IS NULL", limit=1)["numberMatched"]
        assert known + unknown == every


def ogrinfo(base, *arguments):
    return subprocess.run(
        ["ogrinfo", "-ro", "-so", "OAPIF:" + base, *arguments], check=True, capture_output=True, text=True).stdout


def test_gdal_reads_every_collection(base, get, collections):
    assert set(collections) <= set(ogrinfo(base).replace(":", " ").split())
    for collection in collections:
        text = ogrinfo(base, collection)
        count = get(f"/collections/{collection}/items?limit=1").json()["numberMatched"]
        assert f"Feature Count: {count}" in text, text[:500]


def test_gdal_filters_by_box_and_attribute(base, get):
    text = ogrinfo(base, "events", "-spat", "100", "50", "120", "60")
    count = get("/collections/events/items?bbox=100,50,120,60&limit=1").json()["numberMatched"]
    assert f"Feature Count: {count}" in text
    text = ogrinfo(base, "events", "-where", "status = 'active'")
    count = get("/collections/events/items?status=active&limit=1").json()["numberMatched"]
    assert f"Feature Count: {count}" in text


def test_gdals_other_driver_reads_every_collection(base, get, collections):
    """OGCAPI; in the version of Debian 12 it reads tile matrix sets of the draft alone, so items are asked for."""
    for collection in collections:
        run = subprocess.run(
            ["ogrinfo", "-ro", "-so", "-al", "-oo", "API=ITEMS", f"OGCAPI:{base}/collections/{collection}"],
            check=True, capture_output=True, text=True)
        count = get(f"/collections/{collection}/items?limit=1").json()["numberMatched"]
        assert f"Feature Count: {count}" in run.stdout, run.stdout[:500] + run.stderr[:500]
    boxed = subprocess.run(
        ["ogrinfo", "-ro", "-so", "-al", "-oo", "API=ITEMS", f"OGCAPI:{base}/collections/events", "-spat", "100", "50",
         "120", "60"], check=True, capture_output=True, text=True).stdout
    count = get("/collections/events/items?bbox=100,50,120,60&limit=1").json()["numberMatched"]
    assert f"Feature Count: {count}" in boxed


def test_the_description_is_openapi(get):
    from openapi_spec_validator import validate
    validate(get("/api").json())


def test_the_registry_finds_the_description_right(get):
    import ogcapi_registry
    classes = [ogcapi_registry.ConformanceClass(uri=uri) for uri in get("/conformance").json()["conformsTo"]]
    document = get("/api").json()
    # The catalog of grids is an API of its own, of which these know nothing.
    document["paths"] = {path: value for path, value in document["paths"].items() if not path.startswith("/stac")}
    strategies = [
        ogcapi_registry.CommonStrategy(), ogcapi_registry.FeaturesStrategy(), ogcapi_registry.TilesStrategy()]
    for strategy in strategies:
        result = strategy.validate(document, classes)
        assert result.is_valid, f"{type(strategy).__name__}: {result.errors}"


def test_schemathesis_finds_no_failure(base):
    run = subprocess.run(
        [
            sys.executable, "-m", "schemathesis.cli", "run", base + "/api", "--max-examples", "50", "--seed", "1",
            # A JSON Schema cannot say what a filter in CQL2 may be, so that texts it allows are refused.
            "--exclude-checks", "positive_data_acceptance",
        ], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout[-6000:]


@pytest.mark.parametrize("area", ["Sakha", "Irkutsk"])
def test_a_program_finds_the_fires_of_a_district_from_the_description_alone(get, area):
    """Follows links from the landing page, knowing nothing but the standard."""
    landing = get("/").json()
    data = next(link["href"] for link in landing["links"] if link["rel"] == "data")
    collections = {c["id"]: c for c in get(data).json()["collections"]}
    areas = next(link["href"] for link in collections["areas"]["links"] if link["rel"] == "items")
    found = get(areas, params={"filter": f"name LIKE '%{area}%' AND level = 'region'", "limit": 1}).json()["features"]
    shape = found[0]["geometry"]
    events = next(link["href"] for link in collections["events"]["links"] if link["rel"] == "items")
    condition = {"op": "s_intersects", "args": [{"property": "geometry"}, shape]}
    text = json.dumps(condition)
    if len(text) > 7_000:
        box = boxed(shape)
        page = get(events, params={"bbox": ",".join(map(str, box)), "limit": 10_000}).json()
    else:
        page = get(events, params={"filter": text, "filter-lang": "cql2-json", "limit": 10_000}).json()
    assert page["features"]


def boxed(shape):
    points = [point for polygon in shape["coordinates"] for ring in polygon for point in ring]
    return (
        min(p[0] for p in points), min(p[1] for p in points), max(p[0] for p in points), max(p[1] for p in points))
