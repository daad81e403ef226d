"""Runs one case after the other in processes of their own, and keeps the best of several runs."""

import json
import os
import pathlib
import subprocess
import sys
import shutil
import tempfile
import time

TIME_LIMIT_SECONDS = 600

# What could not be measured, and why.
missing = []


def say(text):
    print(text, file=sys.stderr, flush=True)


def short(command):
    return " ".join(pathlib.Path(part).name for part in map(str, command))


def run_once(command):
    """The line of JSON that a benchmark prints; None, with the reason noted, when there is none."""
    try:
        done = subprocess.run(
            command, check=False, capture_output=True, text=True, timeout=TIME_LIMIT_SECONDS, stdin=subprocess.DEVNULL
        )
    except FileNotFoundError:
        reason = "is not installed or built"
    except subprocess.TimeoutExpired:
        reason = f"took more than {TIME_LIMIT_SECONDS} s"
    else:
        if done.returncode == 0:
            return json.loads(done.stdout.strip().splitlines()[-1])
        say(done.stderr[-2000:])
        reason = "ran out of memory" if "MemoryError" in done.stderr else f"ended with status {done.returncode}"
    missing.append(f"`{short(command)}` {reason}")
    return None


def best(command, repeats):
    """The run with the least processor time."""
    say(f"  {short(command)}")
    results = []
    for _ in range(repeats):
        result = run_once(command)
        if result is None:
            return None
        results.append(result)
    return min(results, key=lambda result: result["processorSeconds"])


def run_to_end(command, environment):
    """Processor seconds of all threads of a program, its largest resident set in megabytes, and wall seconds."""
    start = time.monotonic()
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise ChildProcessError(f"`{short(command)}` ended with status {child.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, time.monotonic() - start


def best_from_file_to_file(commands, source, repeats):
    """By turns, the least processor time of each command and its memory; IN and OUT in a command stand for the files."""
    runs = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(repeats):
            for name, command in commands.items():
                files = {"IN": source, "OUT": pathlib.Path(folder) / "out.csv"}
                try:
                    seconds, peak, _ = run_to_end([files.get(part, part) for part in command], os.environ)
                except (ChildProcessError, FileNotFoundError) as error:
                    missing.append(f"{name}: {error}")
                    continue
                runs[name].append((seconds, peak))
    return {name: min(found) for name, found in runs.items() if found}


def best_of_whole_program(program, files, repeats):
    """`ingest`, then `events` to GeoJSON, in a fresh store each time: (seconds, ingest, events, number of events)."""
    runs = []
    for _ in range(repeats):
        with tempfile.TemporaryDirectory() as folder:
            output = pathlib.Path(folder) / "events.geojson"
            environment = os.environ | {"ZAREVO_STORE": f"{folder}/zarevo.gpkg"}
            ingest = run_to_end([program, "ingest", *files], environment)
            events = run_to_end([program, "events", "--format", "geojson", "-o", output], environment)
            count = len(json.loads(output.read_text())["features"])
        runs.append((ingest[0] + events[0], ingest, events, count))
    return min(runs)


def best_of_increments(program, examples, season, longer, new, repeats):
    """`ingest` of the last rows of a longer file into a store of the season, then `situation`: least of each."""
    with tempfile.TemporaryDirectory() as folder:
        whole, store, latest = (f"{folder}/{name}" for name in ("whole.gpkg", "zarevo.gpkg", "pass.csv"))
        lines = longer.read_text().splitlines(keepends=True)
        pathlib.Path(latest).write_text("".join(lines[:1] + lines[-new:]))
        environment = os.environ | {"ZAREVO_STORE": whole}
        for name in ("countries", "regions", "us-counties-west"):
            run_to_end([program, "areas", "load", examples / "boundaries" / f"{name}.geojson.gz"], environment)
        run_to_end([program, "places", "load", examples / "places" / "geonames-western-us.csv.gz"], environment)
        run_to_end([program, "ingest", season], environment)
        runs = {"ingest": [], "situation": []}
        for _ in range(repeats + 2):
            shutil.copyfile(whole, store)
            environment["ZAREVO_STORE"] = store
            for name, arguments in (("ingest", ["ingest", latest]), ("situation", ["situation"])):
                processor, peak, wall = run_to_end([program, *arguments], environment)
                runs[name].append((processor, wall, peak))
    return [(name, min(results)) for name, results in runs.items()]
