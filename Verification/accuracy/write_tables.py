#!/usr/bin/env python3
"""Puts the tables of accuracy between their markers in docs/accuracy.md.

    python3 write_tables.py ZAREVO SCENES DOCUMENT [--print]
    python3 write_tables.py ZAREVO SCENES DOCUMENT --years [--print] YEAR [YEAR ...]
    python3 write_tables.py ZAREVO SCENES DOCUMENT --kinds [--print] NAME=YEAR [NAME=YEAR ...]
    python3 write_tables.py ZAREVO SCENES DOCUMENT --seasons [--print]

SCENES is a folder with scenes named plain-*, extended-* and inside-*; a YEAR is one that generate_year.py wrote. With --print
nothing is written.
"""
import glob
import os
import sys

import evaluate
import inside
import known_places
import real_fires
import seasons
import static_heat
import years

TABLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Sources", "CStaticSources", "tables")
EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Examples")


def measured(zarevo, scenes):
    """The tables of one scene a season and of the examples, by name."""
    viirs = [os.path.join(EXAMPLES, "western-us-2020", n + ".csv.gz") for n in ("viirs-snpp-archive", "viirs-noaa20-nrt")]
    plain, extended, within = (sorted(glob.glob(os.path.join(scenes, n + "-*"))) for n in ("plain", "extended", "inside"))
    told, lost = known_places.tables(zarevo, EXAMPLES, TABLES)
    return {
        "plain": evaluate.table(zarevo, plain), "extended": evaluate.table(zarevo, extended),
        "real": real_fires.table(zarevo, EXAMPLES), "static": static_heat.generated(zarevo, plain + extended),
        "archive": static_heat.archive(zarevo, viirs)[0], "inside": inside.table(zarevo, within),
        "told": told, "lost": lost}


def main():
    zarevo, scenes, document = sys.argv[1:4]
    others = [x for x in sys.argv[4:] if not x.startswith("--")]
    if "--years" in sys.argv:
        tables = {"years": years.table(zarevo, others)}
    elif "--kinds" in sys.argv:
        tables = {"kinds": years.kinds(zarevo, [x.split("=", 1) for x in others])}
    elif "--seasons" in sys.argv:
        tables = {"seasons": seasons.table(zarevo, EXAMPLES, TABLES)}
    else:
        tables = measured(zarevo, scenes)
    if "--print" in sys.argv:
        print("\n\n".join("%s\n\n%s" % pair for pair in tables.items()))
        return
    with open(document, encoding="utf-8") as f:
        text = f.read()
    for name, table in tables.items():
        before, rest = text.split("<!-- %s -->\n" % name)
        text = before + "<!-- %s -->\n%s\n<!-- end -->" % (name, table) + rest.split("<!-- end -->", 1)[1]
    with open(document, "w", encoding="utf-8") as f:
        f.write(text)


if __name__ == "__main__":
    main()
