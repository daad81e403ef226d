"""The classes of tests that OGC 17-069r4 (Annex A), 18-058r1 and 19-079r2 describe, written from the standards' texts."""
import pytest

CORE = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"


def links(document, relation):
    return [link for link in document["links"] if link["rel"] == relation]


def test_landing_page(get):
    page = get("/").json()
    for relation in ("service-desc", "conformance", "data", "self"):
        assert links(page, relation), relation
    assert links(page, "service-desc")[0]["type"] == "application/vnd.oai.openapi+json"
    for link in page["links"]:
        get(link["href"])


def test_conformance(get):
    assert CORE in get("/conformance").json()["conformsTo"]


def test_api_definition(get):
    document = get("/api").json()
    assert document["openapi"].startswith("3.0")
    for path in ("/", "/conformance", "/collections", "/collections/{collectionId}/items"):
        assert path in document["paths"], path


def test_collections(get, collections):
    document = get("/collections").json()
    assert links(document, "self")
    assert len(collections) == len(set(collections)) > 5
    for collection in document["collections"]:
        assert links(collection, "items")
        box = collection["extent"]["spatial"]["bbox"][0]
        assert -180 <= box[0] <= 180 and -90 <= box[1] <= box[3] <= 90
        assert get("/collections/" + collection["id"]).json() == collection


def test_items(get, collections):
    for collection in collections:
        answer = get(f"/collections/{collection}/items")
        assert answer.headers["content-type"].startswith("application/geo+json")
        page = answer.json()
        assert page["type"] == "FeatureCollection"
        assert page["numberReturned"] == len(page["features"]) <= 100
        assert page["numberMatched"] >= page["numberReturned"]
        assert "timeStamp" in page
        for feature in page["features"]:
            assert feature["type"] == "Feature" and feature["id"]


def test_paging_gives_every_feature_once(get):
    ids, path = [], "/collections/events/items?limit=37"
    while path:
        page = get(path).json()
        ids += [feature["id"] for feature in page["features"]]
        path = next((link["href"] for link in links(page, "next")), None)
    assert len(ids) == len(set(ids)) == get("/collections/events/items?limit=1").json()["numberMatched"]


def test_feature(get, collections):
    for collection in collections:
        features = get(f"/collections/{collection}/items?limit=3").json()["features"]
        for feature in features:
            from urllib.parse import quote
            own = get(f"/collections/{collection}/items/{quote(feature['id'], safe='')}").json()
            assert own["properties"] == feature["properties"]
            assert links(own, "collection") and links(own, "self")


@pytest.mark.parametrize("limit, expected", [(1, 1), (5, 5), (10_001, None), (1_000_000, None)])
def test_limit(get, limit, expected):
    page = get(f"/collections/detections/items?limit={limit}").json()
    assert page["numberReturned"] == (expected or min(10_000, page["numberMatched"]))


def corners(geometry):
    if geometry["type"] == "Point":
        return [geometry["coordinates"]]
    return [point for polygon in geometry["coordinates"] for ring in polygon for point in ring]


@pytest.mark.parametrize("box", [(100, 50, 120, 60), (60, 40, 70, 55), (170, 40, -170, 80), (-180, -90, 180, 90)])
def test_bbox(get, box):
    text = ",".join(map(str, box))
    page = get(f"/collections/detections/items?bbox={text}&limit=10000").json()
    every = get("/collections/detections/items?limit=10000").json()
    west, south, east, north = box

    def inside(point):
        is_between = west <= point[0] <= east if west <= east else point[0] >= west or point[0] <= east
        return is_between and south <= point[1] <= north

    expected = {f["id"] for f in every["features"] if inside(f["geometry"]["coordinates"])}
    assert {f["id"] for f in page["features"]} == expected


def test_datetime(get):
    every = get("/collections/detections/items?limit=10000").json()["features"]
    times = sorted({f["properties"]["observedAt"] for f in every})
    middle = times[len(times) // 2]
    for text, keeps in [
        (middle, lambda t: t == middle), (f"../{middle}", lambda t: t <= middle), (f"{middle}/..", lambda t: t >= middle),
        (f"{times[0]}/{times[-1]}", lambda t: True),
    ]:
        page = get(f"/collections/detections/items?datetime={text}&limit=10000").json()
        assert page["numberReturned"] == sum(keeps(f["properties"]["observedAt"]) for f in every), text


@pytest.mark.parametrize("query", [
    "limit=0", "limit=-1", "limit=x", "bbox=1,2,3", "bbox=1,2,3,x", "bbox=0,80,1,70", "datetime=yesterday",
    "datetime=2017-08-14/2017-08-13", "unknown=1", "crs=EPSG:9999", "filter=)", "filter=nothing=1", "f=xml",
])
def test_errors(get, query):
    answer = get("/collections/events/items?" + query, status=400)
    assert answer.headers["content-type"] == "application/problem+json"
    assert {"type", "title", "status", "detail"} <= answer.json().keys()


def test_unknown(get):
    for path in ("/collections/none", "/collections/none/items", "/collections/events/items/none", "/none"):
        assert get(path, status=404).headers["content-type"] == "application/problem+json"


def test_crs(get):
    path = "/collections/detections/items?limit=5"
    plain = get(path)
    assert plain.headers["content-crs"] == f"<{CRS84}>"
    swapped = get(path + "&crs=http://www.opengis.net/def/crs/EPSG/0/4326")
    assert swapped.headers["content-crs"] == "<http://www.opengis.net/def/crs/EPSG/0/4326>"
    for a, b in zip(plain.json()["features"], swapped.json()["features"]):
        assert a["geometry"]["coordinates"] == b["geometry"]["coordinates"][::-1]


def test_queryables(get, collections):
    for collection in collections:
        answer = get(f"/collections/{collection}/queryables")
        assert answer.headers["content-type"] == "application/schema+json"
        schema = answer.json()
        assert schema["type"] == "object" and schema["$schema"].startswith("https://json-schema.org/")
        feature = next(iter(get(f"/collections/{collection}/items?limit=1").json()["features"]), None)
        assert feature is None or set(feature["properties"]) <= set(schema["properties"])


def matching(get, **parameters):
    page = get("/collections/events/items", params={"limit": 10_000, **parameters}).json()
    return {feature["id"] for feature in page["features"]}


@pytest.mark.parametrize("text, keeps", [
    ("detectionCount > 20", lambda p: p["detectionCount"] > 20),
    ("detectionCount > 20 AND status = 'active'", lambda p: p["detectionCount"] > 20 and p["status"] == "active"),
    ("NOT (status = 'active' OR latitude < 60)", lambda p: not (p["status"] == "active" or p["latitude"] < 60)),
    ("nearestPlace LIKE 'S%'", lambda p: (p["nearestPlace"] or "").startswith("S")),
    ("burnedAreaHectares BETWEEN 100 AND 300", lambda p: 100 <= p["burnedAreaHectares"] <= 300),
    ("status IN ('new', 'ended')", lambda p: p["status"] in ("new", "ended")),
    ("staticHeatReason IS NOT NULL", lambda p: p["staticHeatReason"] is not None),
    ("lastSeen > TIMESTAMP('2017-08-14T12:00:00Z')", lambda p: p["lastSeen"] > "2017-08-14T12:00:00Z"),
])
def test_filter(get, text, keeps):
    every = get("/collections/events/items?limit=10000").json()["features"]
    expected = {f["id"] for f in every if keeps(f["properties"])}
    assert matching(get, filter=text) == expected
    assert expected, "the filter keeps something"


def test_filter_json_is_the_same_as_text(get):
    json = '{"op":"and","args":[{"op":">","args":[{"property":"detectionCount"},20]},' \
           '{"op":"=","args":[{"property":"status"},"active"]}]}'
    assert matching(get, **{"filter": json, "filter-lang": "cql2-json"}) == matching(
        get, filter="detectionCount > 20 AND status = 'active'")


def test_property_parameters_are_applied(get):
    assert matching(get, status="active") == matching(get, filter="status = 'active'")


def test_unchanged_answers_are_not_sent_again(get):
    answer = get("/collections/events/items")
    again = get("/collections/events/items", status=304, headers={"If-None-Match": answer.headers["etag"]})
    assert again.content == b""
