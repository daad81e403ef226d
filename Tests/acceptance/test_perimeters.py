"""Fires by day are what was known at the end of each day."""
import subprocess

import pytest

DAYS = ["2017-08-13", "2017-08-14"]


@pytest.mark.parametrize("day", DAYS)
def test_a_day_is_the_state_at_its_end(get, day):
    page = get(f"/collections/perimeters/items?datetime={day}&limit=10000").json()
    assert page["features"]
    at = page["features"][0]["properties"]["asOf"]
    state = {
        fire["properties"]["id"]: fire for fire in get("/data/perimeters", params={"at": at}).json()["features"]
        if fire["properties"]["hoursSinceDetection"] < 120}
    assert {feature["properties"]["event"] for feature in page["features"]} == set(state)
    for feature in page["features"]:
        own = feature["properties"]
        assert own["day"] == day and own["asOf"] == at and feature["id"] == f"{day}_{own['event']}"
        fire = state[own["event"]]
        assert feature["geometry"] == fire["geometry"]
        shared = set(own) & set(fire["properties"])
        assert len(shared) > 15
        assert {name: own[name] for name in shared} == {name: fire["properties"][name] for name in shared}


def test_pages_give_every_fire_and_day_once(get):
    ids, path = [], "/collections/perimeters/items?limit=211"
    while path:
        page = get(path).json()
        ids += [feature["id"] for feature in page["features"]]
        path = next((link["href"] for link in page["links"] if link["rel"] == "next"), None)
    assert ids == sorted(set(ids))
    assert len(ids) == get("/collections/perimeters/items?limit=1").json()["numberMatched"]


def test_gdal_reads_a_box_and_a_filter(base, get):
    text = subprocess.run(
        ["ogrinfo", "-ro", "-so", "OAPIF:" + base, "perimeters", "-spat", "100", "50", "120", "60", "-where",
         "status = 'active'"], check=True, capture_output=True, text=True).stdout
    count = get(f"/collections/perimeters/items?bbox=100,50,120,60&status=active&limit=1").json()["numberMatched"]
    assert count > 0 and f"Feature Count: {count}" in text


def test_a_district_on_a_day(get):
    """Growth has an interval, and what it is of is a day."""
    page = get(
        "/collections/perimeters/items", params={"filter": f"regions LIKE '%RU-SA%' AND day = '{DAYS[1]}'"}).json()
    for feature in page["features"]:
        own = feature["properties"]
        assert own["burnedAreaHectaresLow"] <= own["burnedAreaHectares"] <= own["burnedAreaHectaresHigh"]
        if own["growthHectaresPerDay"] is not None:
            assert own["growthHectaresPerDayLow"] <= own["growthHectaresPerDay"] <= own["growthHectaresPerDayHigh"]
