"""Runs the program from outside, and keeps count of what holds."""
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "Examples"
PATH = os.path.abspath(os.environ.get("ZAREVO", str(ROOT / ".build/release/zarevo")))


class Check:
    """A list of laws; prints a line for each, and ends the process with 1 when one does not hold."""

    def __init__(self):
        self.failures = 0

    def expect(self, holds, law, figures=""):
        self.failures += 0 if holds else 1
        print((("ok    " if holds else "FAIL  ") + law + (f": {figures}" if figures != "" else "")).rstrip(), flush=True)

    def end(self):
        sys.exit(1 if self.failures else 0)


def folder():
    """A folder for the files of one check, gone at its end."""
    return tempfile.TemporaryDirectory(prefix="zarevo-verify-")


def environment():
    return {name: value for name, value in os.environ.items() if name != "ZAREVO_STORE"}


def run(*arguments, status=0):
    """Standard output of the program as bytes; any other exit status than the one given is an error."""
    done = subprocess.run(
        [PATH, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, env=environment(), check=False)
    if done.returncode != status:
        raise SystemExit(f"FAIL  zarevo {' '.join(map(str, arguments))}: exit status {done.returncode}\n"
                         + done.stderr.decode(errors="replace"))
    return done.stdout


def ingest(store, *files):
    """The counts of an ingest."""
    return json.loads(run("ingest", *files, "--store", store, "--json"))


def geojson(store, *arguments):
    """The bytes of all events."""
    return run("events", "--all", "--format", "geojson", "--store", store, *arguments)


def detections(store):
    """The bytes of all detections with their events."""
    return run("events", "--all", "--detections", "--store", store)


def query(store, sql, *values):
    """Rows of the store, read with SQLite alone."""
    connection = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()
