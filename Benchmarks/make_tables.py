#!/usr/bin/env python3
"""Writes a table of weather stations, or of stands, of any number of rows: numbers drawn by a fixed seed, columns as cffdrs names them.

Usage: make_tables.py danger|behavior ROWS OUTPUT.csv
"""

import datetime
import pathlib
import random
import sys

FUELS = "C1 C2 C3 C4 C5 C6 C7 D1 M1 M2 M3 M4 S1 S2 S3 O1a O1b".split()
DAYS = 200


def stations(rows, numbers):
    """Stations of 200 days each, one after the other; rain on a fifth of the days."""
    yield "id,lat,long,yr,mon,day,temp,rh,ws,prec"
    for row in range(rows):
        station, day = divmod(row, DAYS)
        date = datetime.date(2020, 4, 1) + datetime.timedelta(days=day)
        rain = round(numbers.expovariate(0.2), 1) if numbers.random() < 0.2 else 0.0
        weather = f"{numbers.uniform(0, 32):.1f},{numbers.randint(15, 95)},{numbers.uniform(0, 40):.1f},{rain}"
        yield f"S{station},50.5,-110.25,{date.year},{date.month},{date.day},{weather}"


def stands(rows, numbers):
    """All seventeen fuels by turns, slope and every wind."""
    yield "ID,FUELTYPE,LAT,LONG,ELV,FFMC,BUI,WS,WD,GS,ASPECT,DJ,PC,PDF,GFL,CC"
    for row in range(rows):
        yield (
            f"{row + 1},{FUELS[row % len(FUELS)]},{55 + row % 80 / 10:.1f},-120.5,{row % 1500},{numbers.uniform(75, 98):.1f},"
            f"{numbers.uniform(10, 150):.1f},{numbers.uniform(0, 45):.1f},{numbers.randint(0, 359)},{numbers.randint(0, 60)},"
            f"{numbers.randint(0, 359)},{150 + row % 90},50,35,0.35,80"
        )


def main():
    if len(sys.argv) != 4 or sys.argv[1] not in ("danger", "behavior"):
        sys.exit(__doc__)
    rows, output, numbers = int(sys.argv[2]), pathlib.Path(sys.argv[3]), random.Random(20)
    output.parent.mkdir(parents=True, exist_ok=True)
    lines = (stations if sys.argv[1] == "danger" else stands)(rows, numbers)
    output.write_text("".join(line + "\n" for line in lines))


main()
