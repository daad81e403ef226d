"""What zarevo makes of detection files: events, and the event of each detection."""
import csv
import json
import os
import subprocess
import tempfile


def key(latitude, longitude, date, time):
    return "%.5f %.5f %s %s" % (float(latitude), float(longitude), date, time.replace(":", "")[:4].zfill(4))


def row_key(row):
    """The key of a row of a detection file."""
    return key(row["latitude"], row["longitude"], row["acq_date"], row["acq_time"])


class Store:
    """A store that holds some files; use it in a with statement."""

    def __init__(self, zarevo, *files, catalogue=True):
        self.zarevo, self.folder = zarevo, tempfile.TemporaryDirectory()
        self.path = os.path.join(self.folder.name, "store.gpkg")
        if not catalogue:
            self.run("places", "load", "--static", "--no-shipped")
        self.run("ingest", *files)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def run(self, *arguments):
        subprocess.run([self.zarevo, *arguments, "--store", self.path], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)

    def events(self, *options):
        """By id; each a GeoJSON feature."""
        path = os.path.join(self.folder.name, "events.geojson")
        self.run("events", "--all", "-o", path, *options)
        with open(path, encoding="utf-8") as f:
            return {x["properties"]["id"]: x for x in json.load(f)["features"]}

    def event_of(self, *options):
        """The event's id by the key of each detection."""
        path = os.path.join(self.folder.name, "detections.csv")
        self.run("events", "--all", "--detections", "-o", path, *options)
        with open(path, encoding="utf-8") as f:
            return {key(r["latitude"], r["longitude"], r["observedAt"][:10], r["observedAt"][11:16]): r["eventId"]
                    for r in csv.DictReader(f)}


def truth(scene):
    """Fires by id, and for each detection its key and (kind, number)."""
    with open(os.path.join(scene, "truth_fires.geojson"), encoding="ascii") as f:
        fires = {x["properties"]["fire_id"]: x for x in json.load(f)["features"]}
    with open(os.path.join(scene, "detections.csv"), encoding="ascii") as d:
        with open(os.path.join(scene, "truth_rows.csv"), encoding="ascii") as t:
            return fires, [(row_key(r), (s["kind"], int(s["fire_id"])))
                           for r, s in zip(csv.DictReader(d), csv.DictReader(t))]
