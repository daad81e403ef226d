"""Measures one piece of work in this process and prints it as one line of JSON.

Processor time is that of all threads, user and system, between start and end of the work: loading the libraries is not
counted. Memory is the largest resident set of the whole process.
"""

import json
import os
import resource
import time

# One thread for all, so that seconds of processor time compare. Set before the libraries are loaded.
for name in ("POLARS_MAX_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS"):
    os.environ[name] = "1"


def processor_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def measure(program, version, work):
    """Runs `work`, which returns the number of rows and a short text on what came out."""
    started, started_clock = processor_seconds(), time.monotonic()
    rows, outcome = work()
    line = {
        "program": program,
        "version": version,
        "rows": rows,
        "processorSeconds": round(processor_seconds() - started, 4),
        "wallSeconds": round(time.monotonic() - started_clock, 4),
        "peakMegabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "outcome": outcome,
    }
    print(json.dumps(line), flush=True)
