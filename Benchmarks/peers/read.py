#!/usr/bin/env python3
"""Reads a FIRMS CSV into a table in memory, with the library named.

The libraries infer the types, and leave the time as text and number: less work than making instants of it.

Usage: read.py pandas|polars|duckdb FILE.csv
"""

import sys

from measure import measure


def with_pandas(path):
    import pandas

    measure("pandas", pandas.__version__, lambda: (len(pandas.read_csv(path)), "DataFrame"))


def with_polars(path):
    import polars

    measure("polars", polars.__version__, lambda: (polars.read_csv(path).height, "DataFrame"))


def with_duckdb(path):
    import duckdb

    connection = duckdb.connect()
    connection.execute("SET threads = 1")

    def work():
        connection.execute("CREATE TABLE detections AS SELECT * FROM read_csv(?)", [path])
        return connection.execute("SELECT count(*) FROM detections").fetchone()[0], "table in memory"

    measure("DuckDB", duckdb.__version__, work)


readers = {"pandas": with_pandas, "polars": with_polars, "duckdb": with_duckdb}
if len(sys.argv) != 3 or sys.argv[1] not in readers:
    sys.exit(__doc__)
readers[sys.argv[1]](sys.argv[2])
