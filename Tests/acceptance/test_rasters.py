"""Grids: as numbers by a reader written from docs/formats.md, against GDAL's; the catalog by pystac."""
import json
import struct
import subprocess

import pystac
import pytest


def decoded(body):
    """As docs/formats.md says."""
    assert body[:4] == b"ZGR1"
    length, = struct.unpack_from("<I", body, 4)
    assert length % 4 == 0
    head = json.loads(body[8:8 + length])
    count = head["columns"] * head["rows"]
    assert len(body) == 8 + length + 2 * count
    numbers = struct.unpack_from(f"<{count}H", body, 8 + length)
    return head, [None if n == head["noData"] else head["offset"] + n * head["scale"] for n in numbers]


def gdal_values(path, band):
    """The values of a band by GDAL's own program, from north to south."""
    lines = subprocess.run(
        ["gdal_translate", "-q", "-of", "XYZ", "-b", str(band), path, "/vsistdout/"], check=True, capture_output=True,
        text=True).stdout.splitlines()
    return [float(line.split()[2]) for line in lines]


def layers(get):
    return {grid["id"]: grid for grid in get("/data/grids").json()["grids"]}


def test_the_list_names_danger_and_smoke(get):
    found = layers(get)
    assert {"danger.FWI", "danger-tiff.FWI"} <= set(found)
    assert found["danger.FWI"]["times"] == ["2017-08-13", "2017-08-14"]
    assert found["danger.FWI"]["bbox"] == [104, 52, 116, 60]
    smoke = [grid for grid in found.values() if grid["name"] == "pm25_surface"]
    assert len(smoke) == 1 and len(smoke[0]["times"]) == 6
    assert "not a forecast" in smoke[0]["notes"]


@pytest.mark.parametrize("layer", ["FWI", "DC"])
def test_numbers_are_those_that_gdal_reads(get, grids, layer):
    for source, path in (("danger", f'NETCDF:"{grids}/danger.nc":{layer}'), ("danger-tiff", f"{grids}/danger-tiff.tif")):
        grid = layers(get)[f"{source}.{layer}"]
        for step, time in enumerate(grid["times"]):
            band = step + 1
            if source == "danger-tiff":
                info = json.loads(subprocess.run(
                    ["gdalinfo", "-json", path], check=True, capture_output=True, text=True).stdout)
                band = next(b["band"] for b in info["bands"] if b["description"] == f"{layer} {time}")
            head, values = decoded(get(f"/data/grids/{source}.{layer}/{time}").content)
            expected = gdal_values(path, band)
            assert values[0] is None and sum(value is None for value in values) == 1
            for value, wanted in zip(values[1:], expected[1:]):
                assert abs(value - wanted) <= head["scale"] / 2 + 1e-4
            assert (head["columns"], head["rows"], head["transform"]) == (12, 8, [104, 1, 0, 60, 0, -1])


def test_smoke_of_the_store_is_the_run_that_was_kept(get, tmp_path):
    name = next(id for id in layers(get) if id.endswith(".pm25_surface"))
    source = name.split(".")[0]
    path = tmp_path / "smoke.nc"
    path.write_bytes(get(f"/data/rasters/{source}").content)
    time = layers(get)[name]["times"][-1]
    head, values = decoded(get(f"/data/grids/{name}/{time}").content)
    expected = gdal_values(f'NETCDF:"{path}":pm25_surface', 6)
    assert max(expected) > 0
    assert all(abs(value - wanted) <= head["scale"] / 2 + 1e-4 for value, wanted in zip(values, expected))


def test_the_catalog_is_stac(get, base):
    # With the schemas of the standard that come with pystac: those of stac-validator are fetched from elsewhere.
    catalog = get("/stac").json()
    pystac.validation.validate_dict(catalog)
    children = [link["href"] for link in catalog["links"] if link["rel"] == "child"]
    assert {child.rsplit("/", 1)[1] for child in children} == {"danger", "behavior", "smoke"}
    seen = 0
    for child in children:
        collection = get(child).json()
        pystac.validation.validate_dict(collection)
        for link in (link for link in collection["links"] if link["rel"] == "item"):
            item = get(link["href"]).json()
            pystac.validation.validate_dict(item)
            for asset in item["assets"].values():
                assert get(asset["href"]).headers["Content-Type"] == asset["type"]
            seen += 1
        page = next(link["href"] for link in collection["links"] if link["rel"] == "items")
        assert get(page).json()["numberMatched"] >= 1
    # Two days of danger, one of fire behaviour, one run of smoke.
    assert seen == 4
