"""A program that knows the description at /api, and nothing else of the server, finds the fires of a district."""
import json
from urllib.parse import quote

import requests


class Described:
    """Calls operations by what an OpenAPI document says of them."""

    def __init__(self, address):
        self.document = requests.get(address, headers={"Accept": "application/json"}, timeout=60).json()
        self.server = self.document["servers"][0]["url"].rstrip("/")

    def operation(self, *words):
        """The path whose summary holds words."""
        found = [
            (path, methods["get"]) for path, methods in self.document["paths"].items()
            if "get" in methods and all(word in methods["get"]["summary"].lower() for word in words)]
        assert len(found) == 1, [path for path, _ in found]
        return found[0]

    def call(self, words, **arguments):
        path, operation = self.operation(*words)
        query = {}
        for parameter in operation["parameters"]:
            name = parameter["name"]
            if name not in arguments:
                assert not parameter["required"], name
                continue
            value = arguments.pop(name)
            allowed = parameter["schema"].get("enum")
            assert allowed is None or value in allowed, f"{name}: {value} is none of {allowed}"
            if parameter["in"] == "path":
                path = path.replace("{" + name + "}", value)
            else:
                query[name] = value
        assert not arguments, f"not described: {arguments}"
        answer = requests.get(self.server + path, params=query, headers={"Accept": "application/geo+json, application/json"}, timeout=60)
        described = operation["responses"][str(answer.status_code)]["content"]
        assert answer.headers["Content-Type"].split(";")[0] in {name.split(";")[0] for name in described}
        assert answer.status_code == 200, answer.text[:300]
        return answer.json()


def test_the_fires_of_a_district(base):
    server = Described(base + "/api")
    properties = server.call(["properties", "filters"], collectionId="areas")["properties"]
    assert {"name", "level", "code"} <= set(properties)
    # The district, with its outline.
    districts = server.call(
        ["features", "collection"], collectionId="areas", filter="level = 'district'", **{"filter-lang": "cql2-text"},
        limit=1_000)["features"]
    assert districts
    events = server.call(["properties", "filters"], collectionId="events")["properties"]
    assert {"kind", "status"} <= set(events)
    burning = 0
    for district in sorted(districts, key=lambda one: one["id"])[:40]:
        if district["geometry"] is None or not district["geometry"]["coordinates"]:
            continue
        outline = json.dumps({"op": "and", "args": [
            {"op": "=", "args": [{"property": "kind"}, "fire"]},
            {"op": "s_intersects", "args": [{"property": "geometry"}, district["geometry"]]}]})
        if len(quote(outline)) > 30_000:
            continue
        found = server.call(
            ["features", "collection"], collectionId="events", filter=outline, **{"filter-lang": "cql2-json"}, limit=1_000)
        assert found["numberMatched"] == len(found["features"])
        assert all(feature["properties"]["kind"] == "fire" for feature in found["features"])
        burning += len(found["features"])
    assert burning > 0
