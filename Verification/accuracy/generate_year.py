#!/usr/bin/env python3
"""A year of detections of three satellites: plants, fires beside them, fires elsewhere, fields that burn twice, smouldering.

    python3 generate_year.py --seed 1 --bbox 20,35,42,42 --out year/ [--plants 70] [--fires 260]

Half of the plants have a fire of a kilometre and less to some kilometres in radius that begins within 2.5 km of them, in
the season. The files are those of generate_scene.py, and catalogue.csv: the plants as a list of places has them. Files have
no `type`. The same options and seed give the same files. Options make other kinds of data: MODIS, one satellite, day and night
by the sun's height (beyond the polar circle all is by day in summer), fields that burn around every plant.
"""
import argparse
import csv
import math
import os
import sys

import numpy as np

import generate_scene
import passes
import plants
from fires import Fire

# Hours after the time of the first of VIIRS.
SATELLITES = {"N": 0.0, "1": 0.84, "2": 0.42, "T": -3.0, "A": 0.0}


def start_in_season(rng, a):
    """Between the days of the season; where it is more than half of the year, all the year."""
    first, last = (float(d) for d in a.season.split(","))
    return rng.uniform(first, last)


def beside(rng, plant, number, a):
    """A fire that begins up to 2.5 km from a plant: it may burn over it."""
    away, turn = rng.uniform(0.0, 2.5), rng.uniform(0.0, 2.0 * np.pi)
    longitude = plant.longitude + away * math.cos(turn) / plant.east
    latitude = plant.latitude + away * math.sin(turn) / plant.north
    radius = float(np.clip(rng.lognormal(0.0, 0.8), 0.3, 6.0))
    return Fire(rng, number, longitude, latitude, a, radius, start_in_season(rng, a))


def fields(rng, box, number, a):
    """Fields of one farmland: small fires by day in two months, some of them on the same field again."""
    west, south, east, north = box
    x, y, result = rng.uniform(west, east), rng.uniform(south, north), []
    spots = rng.normal(0.0, 0.04, (4, 2))
    for month in (rng.uniform(60.0, 120.0), rng.uniform(240.0, 300.0)):
        for spot in spots:
            fire = Fire(rng, number + len(result), x + spot[0], y + spot[1], a, float(rng.uniform(0.12, 0.4)),
                        month + rng.uniform(0.0, 25.0))
            fire.shorten(rng.uniform(0.1, 0.4))
            result.append(fire)
    return result


def around(rng, plant, number, a):
    """Fields within 5 km of a plant that burn in two months."""
    month = rng.uniform(90.0, 250.0)
    for index in range(a.fields_beside):
        away, turn = 5.0 * math.sqrt(rng.random()), rng.uniform(0.0, 2.0 * np.pi)
        fire = Fire(rng, number + index, plant.longitude + away * math.cos(turn) / plant.east,
                    plant.latitude + away * math.sin(turn) / plant.north, a, float(rng.uniform(0.12, 0.4)),
                    month + rng.uniform(0.0, 60.0))
        fire.shorten(rng.uniform(0.1, 0.4))
        yield fire


def by_sun(columns):
    """Day where the sun is up, whatever the half of the orbit."""
    latitude, longitude, t = columns[0], columns[1], columns[2]
    tilt = np.radians(23.44) * np.sin(2.0 * np.pi * (t - 80.0) / 365.25)
    hour = 2.0 * np.pi * (t % 1.0 + longitude / 360.0 - 0.5)
    height = np.sin(np.radians(latitude)) * np.sin(tilt) + np.cos(np.radians(latitude)) * np.cos(tilt) * np.cos(hour)
    return np.where(height > 0.0, "D", "N")


def smouldering(rng, longitude, latitude, number, a):
    """A small fire that glows on for weeks in one place."""
    fire = Fire(rng, number, longitude, latitude, a, float(rng.uniform(0.15, 0.35)), start_in_season(rng, a))
    fire.shorten(rng.uniform(15.0, 45.0))
    fire.visible = rng.uniform(0.1, 0.5)
    return fire


def build(a, box):
    rng = np.random.default_rng([a.seed, 365])
    west, south, east, north = box
    sink, fires = [], []

    def anywhere():
        return rng.uniform(west, east), rng.uniform(south, north)

    works = [plants.Plant(rng, i + 1, *anywhere(), a.days) for i in range(a.plants)]
    for plant in works:
        plants.observe(rng, plant, a, sink)
        if rng.random() < a.beside:
            fires.append(beside(rng, plant, len(fires) + 1, a))
        if a.fields_beside:
            fires += around(rng, plant, len(fires) + 1, a)
    for _ in range(a.fires):
        fires.append(Fire(rng, len(fires) + 1, *anywhere(), a, start=start_in_season(rng, a)))
    for _ in range(a.farms):
        fires += fields(rng, box, len(fires) + 1, a)
    for _ in range(a.smouldering):
        fires.append(smouldering(rng, *anywhere(), len(fires) + 1, a))
    for fire in fires:
        passes.observe(rng, fire, a, sink)
    if not passes.is_modis(a):
        passes.strays(rng, int(0.002 * sum(len(s[0]) for s in sink)), box, a.days, sink)
    columns = [np.concatenate([s[i] for s in sink]) for i in range(11)]
    if a.sun:
        columns[8] = by_sun(columns)
    order = np.argsort(np.round(columns[2] * 1440.0), kind="stable")
    return [c[order] for c in columns], fires, works


def write_catalogue(a, works):
    rng = np.random.default_rng([a.seed, 366])
    with open(os.path.join(a.out, "catalogue.csv"), "w", encoding="ascii", newline="") as f:
        writer = csv.writer(f, lineterminator="\n")
        writer.writerow(["longitude", "latitude", "kind", "radiusMeters", "name", "static_id"])
        for plant in works:
            longitude, latitude = plant.catalogued(rng)
            writer.writerow(["%.5f" % longitude, "%.5f" % latitude, plant.kind, plant.radius, "Plant %d" % (
                plant.id - passes.STATIC_ID_BASE), plant.id])


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--out", required=True)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--bbox", default="20,35,42,42", help="west,south,east,north")
    p.add_argument("--start", default="2025-01-01")
    p.add_argument("--days", type=int, default=365)
    p.add_argument("--season", default="90,300", help="first and last day on which fires begin")
    p.add_argument("--plants", type=int, default=70)
    p.add_argument("--beside", type=float, default=0.5, help="share of plants with a fire beside them")
    p.add_argument("--fires", type=int, default=260)
    p.add_argument("--farms", type=int, default=25, help="groups of four fields that burn twice")
    p.add_argument("--smouldering", type=int, default=12)
    p.add_argument("--fields-beside", type=int, default=0, help="fields around each plant that burn in two months")
    p.add_argument("--instrument", choices=("viirs", "modis"), default="viirs")
    p.add_argument("--satellites", default="N,1,2", help="codes of FIRMS: N, 1, 2, T, A")
    p.add_argument("--sun", action="store_true", help="day and night by the height of the sun")
    a = p.parse_args()
    a.satellites = [(code, SATELLITES[code]) for code in a.satellites.split(",")]
    a.no_type, a.max_radius_km = True, 15.0
    a.pass_error_meters, a.pixel_error_meters, a.islands, a.merging, a.plumes = 75.0, 30.0, 0.2, 0.2, 0.01
    return a


def main():
    a = options()
    os.makedirs(a.out, exist_ok=True)
    columns, fires, works = build(a, tuple(float(v) for v in a.bbox.split(",")))
    generate_scene.write_rows(a, columns)
    write_catalogue(a, works)
    generate_scene.write_truth(a, columns, fires, [(p.id, p.longitude, p.latitude, 0) for p in works])


if __name__ == "__main__":
    sys.exit(main())
