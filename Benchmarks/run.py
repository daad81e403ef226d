#!/usr/bin/env python3
"""Runs every benchmark and its peers on the same files and writes Benchmarks/RESULTS.md.

Each case runs several times (3 unless --repeats says else) in a fresh process; the run with the least processor time counts. What cannot be measured (a
peer, the program) is left out of the tables and named below them.

Usage: run.py [--quick] [--only SECTION] [--repeats N] [--date TEXT]
  --quick   one run each, no more than 100,000 rows, printed only
  --only    one section, printed only: reading is CSV beside the peers, sciences is fire danger and fire behaviour in memory, tables both from file to
            file, smoke its particles, increment a pass into a large store, large the whole program on 1 and 10 million rows
  --date    a date to put into the results
"""

import argparse
import os
import pathlib
import platform
import subprocess
import sys

from running import best, best_from_file_to_file, best_of_increments, best_of_whole_program, missing, run_once, say

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
    # The shortest case, and the one that a neighbour on the machine disturbs most.
    repeats *= 4
    path = make_input(rows)
    say(f"reading {rows:,} rows")
    commands = [[BUILT / "bench-parse", path]]
    commands += [[PYTHON, HERE / "peers" / "read.py", name, path] for name in ("polars", "pandas", "duckdb")]
    results = [result for result in (best(command, repeats) for command in commands) if result]
    yield f"\n## Reading {rows:,} rows of FIRMS CSV ({path.stat().st_size / 1e6:.1f} MB)\n"
    yield f"Best of {repeats}. One thread each, the file in the page cache. The peers leave dates and times as text and numbers; Zarevo"
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
    yield "From detections in memory. Zarevo, components: linked in space and time; Zarevo, events: that and perimeters, areas,"
    yield "growth, fronts and heat. The peers: groups of detections within 1 km, in space alone, and nothing after that.\n"
    rows = []
    for size in sizes:
        path = make_input(size)
        say(f"grouping {size:,} rows")
        commands = [[BUILT / "bench-events", path, "links"], [BUILT / "bench-events", path]]
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
            total, ingest, events, count = best_of_whole_program(PROGRAM, files, 1 if "10,000,000" in title else repeats)
        except ChildProcessError as error:
            missing.append(f"whole program, {title}: {error}")
            continue
        seconds = [f"{value:.2f}" for value in (ingest[0], events[0], total)]
        rows.append((title, *seconds, f"{max(ingest[1], events[1]):,.0f}", f"{count:,}"))
    yield from table(("input", "ingest s", "events s", "together s", "peak MB", "events"), rows)


def increment(rows, new, repeats):
    """A pass into a store that holds a season: what an operator waits for."""
    yield f"\n## A pass of {new:,} rows into a store of {rows:,}\n"
    yield "`zarevo ingest` of the pass, which links and measures the fires near its rows and fills the layer of events, then"
    yield "`zarevo situation`; areas and places of the western United States are loaded. Least of several runs, each on a"
    yield "fresh copy of the store; wall seconds are of the process as a whole, start and end included.\n"
    say(f"a pass of {new:,} rows into {rows:,}")
    try:
        runs = best_of_increments(PROGRAM, ROOT / "Examples", make_input(rows), make_input(rows + new), new, repeats)
    except ChildProcessError as error:
        missing.append(f"increment: {error}")
        return
    yield from table(
        ("command", "processor s", "wall s", "peak MB"),
        ((name, f"{cpu:.2f}", f"{wall:.2f}", f"{peak:,.0f}") for name, (cpu, wall, peak) in runs),
    )


def sciences(cells, repeats):
    yield "\n## Fire danger and fire behaviour\n"
    yield f"{cells:,} cells in memory, one thread each. FWI System: five days, six codes and indices, rain on a fifth of the"
    yield "cells. FBP System: the eight primary outputs, all seventeen fuels mixed, slope and crown fire. Both programs take"
    yield "the same numbers (`peers/cells.py`); Zarevo row after row of the grid, the peer whole arrays, as it is made for. Only the"
    yield "work is counted, with the peer's checks of its input. Memory holds that input too. The means"
    yield "differ: cffdrs-fire 0.3.0 wets the FFMC by rain of 0.5 mm and less, and dries a DMC and DC that rain has taken below"
    yield "0 from there, where Eqs. 15 and 21 stop at 0; and C-6 on slopes differs (all other fuels agree to nine digits).\n"
    rows = []
    cases = (
        ("FWI", "cell-days", [BUILT / "bench-danger", cells], [[PYTHON, HERE / "peers" / "danger.py", cells]]),
        (
            "FBP",
            "cells",
            [BUILT / "bench-behavior", cells],
            [[PYTHON, HERE / "peers" / "behavior.py", name, cells] for name in ("rust", "python")],
        ),
    )
    ratios = []
    for system, unit, own, peers in cases:
        say(f"{system}, {cells:,} cells")
        results = [result for result in (best(list(map(str, command)), repeats) for command in (own, *peers)) if result]
        for result in results:
            seconds = result["processorSeconds"]
            rate = f"{result['rows'] / seconds / 1e6:.2f} M {unit}"
            rows.append((system, named(result), f"{seconds:.3f}", rate, f"{result['peakMegabytes']:,}", result["outcome"]))
        if results and results[0]["program"] == "Zarevo":
            own_seconds = results[0]["processorSeconds"]
            ratios += [f"{system}: {r['processorSeconds'] / own_seconds:.1f} × {named(r)}." for r in results[1:]]
    yield from table(("system", "program", "processor s", "per processor s", "peak MB", "result"), rows)
    yield from (f"\n{line}" for line in ratios)


def make_table(system, rows):
    path = INPUTS / f"{system}-{rows}.csv"
    if not path.exists():
        say(f"making {path.name}")
        subprocess.run([sys.executable, HERE / "make_tables.py", system, str(rows), path], check=True)
    return path


def tables(rows, repeats):
    """Danger and behaviour of tables, from file to file, as a user runs them."""
    yield "\n## Danger and behaviour of tables, from file to file\n"
    yield f"`zarevo danger` and `zarevo behavior` on {rows:,} rows (`make_tables.py`) beside pandas and cffdrs-fire on the same files: reading,"
    yield "checking, computing, writing CSV with six and nine digits. Processor seconds of whole processes, user and system, start and libraries"
    yield f"included; by turns, the least of {repeats} runs each.\n"
    peers = HERE / "peers"
    cases = {
        "danger": {"Zarevo": [PROGRAM, "danger", "IN", "-o", "OUT"], "pandas, cffdrs-fire (numpy)": [PYTHON, peers / "danger_table.py", "IN", "OUT"]},
        "behavior": {
            "Zarevo": [PROGRAM, "behavior", "IN", "-o", "OUT"],
            "pandas, cffdrs-fire (Rust)": [PYTHON, peers / "behavior_table.py", "rust", "IN", "OUT"],
            "pandas, cffdrs-fire (Python)": [PYTHON, peers / "behavior_table.py", "python", "IN", "OUT"],
        },
    }
    lines, ratios = [], []
    for system, commands in cases.items():
        say(f"{system} of a table, {rows:,} rows")
        found = best_from_file_to_file(commands, make_table(system, rows), repeats)
        for program, (seconds, peak) in found.items():
            lines.append((system, program, f"{seconds:.2f}", f"{rows / seconds:,.0f}", f"{peak:,.0f}"))
            if program != "Zarevo" and "Zarevo" in found:
                ratios.append(f"{system}: {seconds / found['Zarevo'][0]:.1f} × {program}.")
    yield from table(("command", "program", "processor s", "rows per processor s", "peak MB"), lines)
    yield from (f"\n{line}" for line in ratios)


def smoke(particles, repeats):
    """Particles of smoke, work by work, beside a Python peer on the horizontal part."""
    yield "\n## Particles of smoke\n"
    yield f"{particles:,} particles all over the sphere, 40 steps of 180 s through winds of 1° × 61 levels that turn over the pole. Particle-steps"
    yield "per processor second, sorting and the account of mass included, making the winds not. The peer moves its particles"
    yield "horizontally only, on one level of the same winds, away from poles and antimeridian.\n"
    say(f"smoke, {particles:,} particles")
    titles = {
        "wind": "wind, midpoint rule",
        "turbulence": "and turbulence and gusts",
        "smoke": "and boundary layer, dry and wet deposition",
    }
    own = {name: best(["taskset", "-c", "0", BUILT / "bench-smoke", str(particles), name], repeats) for name in titles}
    peer = best([PYTHON, HERE / "peers" / "smoke.py", str(particles)], 1)
    large = best([BUILT / "bench-smoke", "10000000", "wind"], 1)
    rows = [(*smoke_row(own[name]), titles[name]) for name in titles if own[name]]
    rows += [(*smoke_row(result), what) for result, what in ((peer, "wind, horizontal"), (large, "wind, ten million particles")) if result]
    yield from table(("program", "particles", "processor s", "M steps per processor s", "peak MB", "work"), rows)
    if own["wind"] and peer:
        ratio = peer["processorSeconds"] / own["wind"]["processorSeconds"]
        yield f"\nPer processor second Zarevo moves {ratio:.0f} × the particles of {named(peer)}."
    yield from two_cores(particles, repeats)


def smoke_row(result):
    seconds = result["processorSeconds"]
    count = f"{result['rows'] // 40:,}"
    return named(result), count, f"{seconds:.2f}", f"{result['rows'] / seconds / 1e6:.2f}", f"{result['peakMegabytes']:,}"


def two_cores(particles, repeats):
    """Wall seconds on one core and on two, by turns, because neighbours on the machine disturb both."""
    if os.cpu_count() < 2:
        return
    if os.getloadavg()[0] > os.cpu_count():
        yield f"\nThe gain by a second core was not measured: others had the machine (load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores)."
        return
    walls = {"0": [], "0,1": []}
    for _ in range(repeats):
        for cores, found in walls.items():
            result = run_once(["taskset", "-c", cores, str(BUILT / "bench-smoke"), str(particles), "smoke"])
            if result:
                found.append(result["wallSeconds"])
    if all(walls.values()):
        one, two = (min(found) for found in walls.values())
        yield f"\nTwo cores do all of it in {two:.1f} s of wall time, one in {one:.1f} s: {one / two:.2f} × (load of the machine {os.getloadavg()[0]:.1f})."


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


def results(quick, date, only=None, repeats=3):
    sizes = (10_000, 100_000) if quick else (10_000, 100_000, 1_000_000)
    cells = 100_000 if quick else 1_000_000
    if only == "sciences":
        yield from sciences(cells, repeats)
        return
    if only == "tables":
        yield from tables(2 * cells // 10, repeats)
        return
    if only == "reading":
        yield from reading(sizes[-1], repeats)
        return
    if only == "increment":
        yield from increment(sizes[-1], 5_000, repeats)
        return
    if only == "smoke":
        yield from smoke(cells, repeats)
        return
    if only == "large":
        yield from whole_program([1_000_000, 10_000_000], 1)
        return
    yield "# Results\n"
    yield f"Written by `scripts/bench`. Every case in a fresh process, best of {repeats} (10 million rows: once). Seconds are of the work,"
    yield "memory is the largest resident set of the whole process, interpreter and libraries included."
    yield f"\nMachine: {machine()}." + (f" Date: {date}." if date else "")
    yield "\nInput: the real VIIRS rows of `Examples/western-us-2020` in order of time; beyond 452,524 rows the season"
    yield "starts again a year later (`make_input.py`), so that no row occurs twice."
    yield from reading(sizes[-1], repeats)
    yield from grouping(sizes, repeats)
    yield from whole_program(sizes if quick else (*sizes, 10_000_000), repeats)
    yield from increment(sizes[-1], 5_000, repeats)
    yield from sciences(cells, repeats)
    yield from tables(2 * cells // 10, repeats)
    yield from smoke(cells, repeats)
    if missing:
        yield "\n## Not measured\n"
        yield from (f"- {line}" for line in missing)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", choices=["reading", "sciences", "tables", "increment", "large", "smoke"])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--date")
    options = parser.parse_args()
    text = "\n".join(results(options.quick, options.date, options.only, 1 if options.quick else options.repeats)) + "\n"
    print(text)
    if not options.quick and not options.only:
        (HERE / "RESULTS.md").write_text(text)


main()
