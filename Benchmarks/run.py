#!/usr/bin/env python3
"""Runs every benchmark and its peers on the same files and writes Benchmarks/RESULTS.md.

Each case runs three times in a fresh process; the run with the least processor time counts. What cannot be measured (a
peer, the program) is left out of the tables and named below them.

Usage: run.py [--quick] [--date TEXT]
  --quick   one run each, no more than 100,000 rows, printed only
  --date    a date to put into the results
"""

import argparse
import os
import pathlib
import platform
import subprocess
import sys

from running import best, best_of_whole_program, missing, say

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
INPUTS = ROOT / ".build-bench"
PYTHON = ROOT / ".build-peers" / "bin" / "python"
BUILT = HERE / ".build" / "release"
PROGRAM = ROOT / ".build" / "release" / "zarevo"
SEASON = sorted((ROOT / "Examples" / "western-us-2020").glob("*.csv.gz"))


def make_input(rows):
    path = INPUTS / f"viirs-{rows}.csv"
    if not path.exists():
        say(f"making {path.name}")
        subprocess.run([sys.executable, HERE / "make_input.py", str(rows), path], check=True)
    return path


def table(header, rows):
    rows = list(rows)
    if not rows:
        return
    yield "| " + " | ".join(header) + " |"
    yield "|---|" + "---:|" * (len(header) - 1)
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def named(result):
    return f"{result['program']} {result.get('version', '')}".strip()


def reading(rows, repeats):
    path = make_input(rows)
    say(f"reading {rows:,} rows")
    commands = [[BUILT / "bench-parse", path]]
    commands += [[PYTHON, HERE / "peers" / "read.py", name, path] for name in ("polars", "pandas", "duckdb")]
    results = [result for result in (best(command, repeats) for command in commands) if result]
    yield f"\n## Reading {rows:,} rows of FIRMS CSV ({path.stat().st_size / 1e6:.1f} MB)\n"
    yield "One thread each, the file in the page cache. The peers leave dates and times as text and numbers; Zarevo"
    yield "makes instants of them, checks every value of every row, and keeps the rows that cannot be used.\n"
    header = ("program", "processor s", "M rows per processor s", "peak MB", "result")
    yield from table(header, map(reading_row, results))
    yield from advantage(results)


def reading_row(result):
    seconds = result["processorSeconds"]
    rate = f"{result['rows'] / seconds / 1e6:.2f}"
    return named(result), f"{seconds:.3f}", rate, f"{result['peakMegabytes']:,}", result["outcome"]


def advantage(results):
    own = [result for result in results if result["program"] == "Zarevo"]
    peers = [result for result in results if result["program"] != "Zarevo"]
    if own and peers:
        for peer in sorted(peers, key=lambda result: result["processorSeconds"]):
            ratio = peer["processorSeconds"] / own[0]["processorSeconds"]
            yield f"\nPer processor second Zarevo reads {ratio:.1f} × the rows of {named(peer)}."


def grouping(sizes, repeats):
    yield "\n## Detections to fire events\n"
    yield "From detections in memory. Zarevo: links in space and time, then perimeters, areas, growth, fronts and heat."
    yield "The peers: groups of detections within 1 km, in space alone, and nothing after that.\n"
    rows = []
    for size in sizes:
        path = make_input(size)
        say(f"grouping {size:,} rows")
        commands = [[BUILT / "bench-events", path]]
        commands += [[PYTHON, HERE / "peers" / "group.py", name, path] for name in ("kdtree", "dbscan")]
        results = [result for result in (best(command, repeats) for command in commands) if result]
        rows += [(f"{size:,}", *grouping_row(result)) for result in results]
    yield from table(("rows", "program", "processor s", "rows per processor s", "peak MB", "result"), rows)


def grouping_row(result):
    seconds = result["processorSeconds"]
    rate = f"{result['rows'] / seconds:,.0f}"
    return named(result), f"{seconds:.3f}", rate, f"{result['peakMegabytes']:,}", result["outcome"]


def whole_program(sizes, repeats):
    yield "\n## The whole program\n"
    yield "`zarevo ingest` and `zarevo events --format geojson`, two processes on a fresh store: reading, checking,"
    yield "storing, linking, perimeters, GeoJSON. Processor seconds; memory is the larger of the two processes.\n"
    inputs = [(f"{size:,} rows of CSV", [make_input(size)]) for size in sizes]
    inputs.append(("western-us-2020, 497,953 rows in three .csv.gz", SEASON))
    rows = []
    if not PROGRAM.exists():
        missing.append("the whole program: zarevo is not built")
        inputs = []
    for title, files in inputs:
        say(f"whole program: {title}")
        try:
            total, ingest, events, count = best_of_whole_program(PROGRAM, files, repeats)
        except ChildProcessError as error:
            missing.append(f"whole program, {title}: {error}")
            continue
        seconds = [f"{value:.2f}" for value in (ingest[0], events[0], total)]
        rows.append((title, *seconds, f"{max(ingest[1], events[1]):,.0f}", f"{count:,}"))
    yield from table(("input", "ingest s", "events s", "together s", "peak MB", "events"), rows)


def first_line(command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    except (OSError, subprocess.CalledProcessError, IndexError):
        return "unknown"


def machine():
    with open("/proc/cpuinfo") as file:
        models = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    model = models[0] if models else platform.machine()
    gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
    parts = (f"{os.cpu_count()} cores, {model}, {gigabytes:.0f} GiB", system, first_line(["swift", "--version"]))
    return "; ".join((*parts, f"Python {platform.python_version()}"))


def results(quick, date):
    repeats = 1 if quick else 3
    sizes = (10_000, 100_000) if quick else (10_000, 100_000, 500_000)
    yield "# Results\n"
    yield f"Written by `scripts/bench`. Every case in a fresh process, best of {repeats}. Seconds are of the work,"
    yield "memory is the largest resident set of the whole process, interpreter and libraries included."
    yield f"\nMachine: {machine()}." + (f" Date: {date}." if date else "")
    yield "\nInput: the real VIIRS rows of `Examples/western-us-2020` in order of time; beyond 452,524 rows the season"
    yield "starts again a year later (`make_input.py`), so that no row occurs twice."
    yield from reading(sizes[-1] * 2 if not quick else sizes[-1], repeats)
    yield from grouping(sizes, repeats)
    yield from whole_program(sizes, repeats)
    if missing:
        yield "\n## Not measured\n"
        yield from (f"- {line}" for line in missing)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--date")
    options = parser.parse_args()
    text = "\n".join(results(options.quick, options.date)) + "\n"
    print(text)
    if not options.quick:
        (HERE / "RESULTS.md").write_text(text)


main()
