#!/usr/bin/env python3
"""Satellite fire detections of fires that are known exactly, in the layout of a FIRMS VIIRS 375 m file.

    python3 generate_scene.py --seed 1 --rows 100000 --out scene/ [--plain] [--no-type] …

Two satellites by day and by night, more passes at high latitude, a grid and pixel size for each pass; cloud, missed passes
and pixels; fires of power-law size with irregular outlines and bursty growth; static sources; stray detections. Beyond
that, each an option: geolocation error of passes and pixels, unburned islands, ignitions that merge, false pixels of hot
plumes beside strong fire at night, static sources inside fires, files without `type`. --plain turns all of these off.

Writes detections.csv; truth_rows.csv (row, kind, fire_id); truth_fires.geojson (burned land at the end, with hectares on
the WGS 84 ellipsoid); truth_static.csv; scene.json. The same options and seed give the same files. Needs NumPy, Shapely.
"""
import argparse
import json
import os
import sys

import numpy as np

import ellipsoid
import passes
from fires import Fire


def place(rng, a, box, number, placed):
    """A fire whose outline keeps apart from all others, or one marked as crowded."""
    west, south, east, north = box
    crowded = None
    for _ in range(60):
        latitude, longitude, radius = rng.uniform(south, north), rng.uniform(west, east), None
        if west < 180.0 < east and number <= 3:
            longitude, radius = 180.0 + rng.uniform(-0.05, 0.05), rng.uniform(4.0, 12.0)
        fire = Fire(rng, number, longitude, latitude, a, radius)
        there = np.array(placed).reshape(-1, 3)
        apart = np.hypot((longitude - there[:, 0]) * fire.east, (latitude - there[:, 1]) * fire.north)
        if np.all(apart > fire.reach() + there[:, 2] + a.min_gap_km):
            return fire
        crowded = crowded or fire
    crowded.crowded = True
    return crowded


def build(a, box):
    rng = np.random.default_rng(a.seed)
    west, south, east, north = box
    sink, fires, static, placed, total = [], [], [], [], 0
    wanted = a.rows - int(a.rows * a.noise)
    while total < wanted:
        fire = place(rng, a, box, len(fires) + 1, placed)
        passes.observe(rng, fire, a, sink)
        placed.append((fire.longitude, fire.latitude, fire.reach()))
        fires.append(fire)
        total += fire.detections
        within = fire.fronts[0].radius > 2.0 and rng.random() < a.static_inside
        if within or len(static) < 3 or rng.random() < a.static_share:
            latitude, longitude = rng.uniform(south, north), rng.uniform(west, east)
            if within:
                latitude, longitude = fire.latitude + 0.5 / fire.north, fire.longitude + 0.5 / fire.east
            total += passes.static_source(rng, len(static) + 1, longitude, latitude, a.days, sink)
            static.append((passes.STATIC_ID_BASE + len(static) + 1, longitude, latitude, fire.id if within else 0))
    if int(a.rows * a.noise) > 0:
        passes.strays(rng, int(a.rows * a.noise), box, a.days, sink)
    columns = [np.concatenate([s[i] for s in sink]) for i in range(11)]
    chosen = np.sort(rng.permutation(len(columns[0]))[:a.rows])
    order = chosen[np.argsort(np.round(columns[2][chosen] * 1440.0), kind="stable")]
    return [c[order] for c in columns], fires, static


def write_rows(a, columns):
    latitude, longitude, t, across, along, power, confidence, satellite, daynight, kind, number = columns
    rng = np.random.default_rng([a.seed, 7])
    when = np.datetime64(a.start, "m") + np.round(t * 1440.0).astype("timedelta64[m]")
    minutes = (when - when.astype("datetime64[D]")).astype(int)
    hot = np.minimum(367.0, 300.0 + power * 1.2 + rng.normal(0.0, 4.0, len(power)))
    head = "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight"
    line = "%.5f,%.5f,%.2f,%.2f,%.2f,%s,%04d,%s,VIIRS,%s,%s,%.2f,%.2f,%s"
    if passes.is_modis(a):
        head = head.replace("bright_ti4", "brightness").replace("bright_ti5", "bright_t31")
        line = line.replace("VIIRS", "MODIS")
        confidence = np.select([confidence == "l", confidence == "h"], ["20", "90"], "60")
    table = [latitude, ellipsoid.wrap(longitude), hot, across, along, np.datetime_as_string(when, unit="D"),
             (minutes // 60) * 100 + minutes % 60, satellite, confidence,
             np.full(len(t), ("6.1" if passes.is_modis(a) else "2.0") + "NRT" if a.no_type else "2"), 280.0 + hot * 0.04, power, daynight]
    if not a.no_type:
        head, line, table = head + ",type", line + ",%d", table + [kind]
    with open(os.path.join(a.out, "detections.csv"), "w", encoding="ascii", newline="\n") as f:
        f.write(head + "\n")
        f.writelines(line % row + "\n" for row in zip(*(c.tolist() for c in table)))
    with open(os.path.join(a.out, "truth_rows.csv"), "w", encoding="ascii", newline="\n") as f:
        f.write("row,kind,fire_id\n")
        for i, v in enumerate(number.tolist()):
            f.write("%d,%s,%d\n" % (i, "noise" if v == 0 else "static" if v > passes.STATIC_ID_BASE else "fire", v))


def write_truth(a, columns, fires, static):
    numbers, counts = np.unique(columns[10], return_counts=True)
    seen = dict(zip(numbers.tolist(), counts.tolist()))
    features = []
    for fire in fires:
        if not seen.get(fire.id):
            continue
        land = fire.burned(min(fire.end, float(a.days)))
        features.append({
            "type": "Feature", "id": fire.id,
            "properties": {
                "fire_id": fire.id, "hectares": round(ellipsoid.hectares(land), 2), "detections": seen[fire.id],
                "ignitions": len(fire.fronts), "crowded": fire.crowded},
            "geometry": ellipsoid.geojson(land)})
    with open(os.path.join(a.out, "truth_fires.geojson"), "w", encoding="ascii", newline="\n") as f:
        f.write('{"type":"FeatureCollection","features":[\n')
        f.write(",\n".join(json.dumps(x, separators=(",", ":")) for x in features) + "\n]}\n")
    with open(os.path.join(a.out, "truth_static.csv"), "w", encoding="ascii", newline="\n") as f:
        f.write("static_id,longitude,latitude,detections,inside_fire\n")
        for i, x, y, inside in static:
            f.write("%d,%.6f,%.6f,%d,%d\n" % (i, float(ellipsoid.wrap(x)), y, seen.get(i, 0), inside))
    with open(os.path.join(a.out, "scene.json"), "w", encoding="ascii", newline="\n") as f:
        json.dump({k: v for k, v in sorted(vars(a).items()) if k != "out"}, f, indent=1)
        f.write("\n")


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--out", required=True)
    p.add_argument("--rows", type=int, default=100_000)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--bbox", default="95,55,135,68", help="west,south,east,north; west > east crosses the antimeridian")
    p.add_argument("--start", default="2019-06-01")
    p.add_argument("--days", type=int, default=92)
    p.add_argument("--noise", type=float, default=0.002, help="share of stray detections")
    p.add_argument("--static-share", type=float, default=0.02, help="static sources per fire, at least 3 in all")
    p.add_argument("--min-gap-km", type=float, default=8.0)
    p.add_argument("--max-radius-km", type=float, default=35.0)
    p.add_argument("--pass-error-meters", type=float, default=75.0, help="1 sigma an axis below the satellite")
    p.add_argument("--pixel-error-meters", type=float, default=30.0)
    p.add_argument("--islands", type=float, default=0.2, help="largest share of a fire that stays unburned")
    p.add_argument("--merging", type=float, default=0.2, help="share of fires above 1 km radius with 2 to 4 ignitions")
    p.add_argument("--plumes", type=float, default=0.01, help="false pixels at night per true pixel")
    p.add_argument("--static-inside", type=float, default=0.0, help="share of larger fires with a static source inside")
    p.add_argument("--no-type", action="store_true", help="as near-real-time files, which do not say what burned")
    p.add_argument("--plain", action="store_true", help="none of error, islands, merging, plumes")
    a = p.parse_args()
    if a.plain:
        a.pass_error_meters = a.pixel_error_meters = a.islands = a.merging = a.plumes = 0.0
    return a


def main():
    a = options()
    west, south, east, north = (float(v) for v in a.bbox.split(","))
    os.makedirs(a.out, exist_ok=True)
    columns, fires, static = build(a, (west, south, east + 360.0 if west > east else east, north))
    write_rows(a, columns)
    write_truth(a, columns, fires, static)


if __name__ == "__main__":
    sys.exit(main())
