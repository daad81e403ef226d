#!/usr/bin/env python3
"""Writes a FIRMS CSV of any number of rows from the real VIIRS rows of Examples/western-us-2020.

The rows of both satellites in order of time, 15 columns each (`type` stays empty where the source has none). When more
rows are asked for than there are (452,524), the season starts again a year later, so that no row occurs twice.

Usage: make_input.py ROWS OUTPUT.csv
"""

import csv
import gzip
import pathlib
import sys

EXAMPLE = pathlib.Path(__file__).resolve().parent.parent / "Examples" / "western-us-2020"
FILES = ("viirs-snpp-archive.csv.gz", "viirs-noaa20-nrt.csv.gz")
FIRST_YEAR = 2020


def season():
    """Header and rows, ordered by time, satellite and place."""
    rows = []
    for name in FILES:
        with gzip.open(EXAMPLE / name, "rt", newline="") as file:
            reader = csv.reader(file)
            names = next(reader)
            if name == FILES[0]:
                header = names
            rows += [row + [""] * (len(header) - len(row)) for row in reader]
    position = [header.index(name) for name in ("acq_date", "acq_time", "satellite", "latitude", "longitude")]
    rows.sort(key=lambda row: [row[index] for index in position])
    return header, rows


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    wanted, output = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    header, rows = season()
    date = header.index("acq_date")
    output.parent.mkdir(parents=True, exist_ok=True)
    with open(output, "w", newline="") as file:
        file.write(",".join(header) + "\n")
        for index in range(wanted):
            row = rows[index % len(rows)]
            year = FIRST_YEAR + index // len(rows)
            file.write(",".join(row[:date] + [str(year) + row[date][4:]] + row[date + 1 :]) + "\n")


main()
