#!/usr/bin/env python3
"""Primary outputs of the FBP System for cells of all seventeen fuels in memory with cffdrs-fire, its backend named.

Counted are `initialize`, which takes over and checks the cells, and `runFBP`.

Usage: behavior.py rust|python CELLS
"""

import sys

from measure import measure  # first: it sets the number of threads

from importlib import import_module
from importlib.metadata import version

import numpy
from cells import spread
from cffdrs.cffbps import fbpFTCode_AlphaToNum_LUT as codes

FUELS = "C1 C2 C3 C4 C5 C6 C7 D1 M1 M2 M3 M4 S1 S2 S3 O1a O1b".split()
OUTPUTS = ["cfb", "cfc", "fire_type", "hfi", "raz", "hros", "sfc", "tfc"]

if len(sys.argv) != 3 or sys.argv[1] not in ("rust", "python"):
    sys.exit(__doc__)
backend, count = sys.argv[1], int(sys.argv[2])
prediction_system = import_module(f"cffdrs.cffbps.{backend}").FBP
fuel = numpy.array([codes[name] for name in FUELS], dtype=numpy.int32)[numpy.arange(count) % len(FUELS)]
inputs = {
    "fuel_type": fuel,
    "wx_date": 20230715,
    "lat": numpy.full(count, 55.0),
    "long": numpy.full(count, -110.0),
    "elevation": numpy.full(count, 500.0),
    "ffmc": spread(count, 2, 50, 99),
    "bui": spread(count, 3, 1, 200),
    "ws": spread(count, 5, 0, 60),
    "wd": spread(count, 7, 0, 360),
    "slope": spread(count, 11, 0, 60),
    "aspect": spread(count, 13, 0, 360),
    "fmc": spread(count, 17, 85, 120),
    "pc": spread(count, 19, 0, 100),
    "pdf": spread(count, 23, 0, 100),
    "gcf": spread(count, 29, 20, 100),
    "gfl": numpy.full(count, 0.35),
}


def work():
    fbp = prediction_system()
    fbp.initialize(**inputs, out_request=OUTPUTS)
    outputs = fbp.runFBP()
    return count, f"mean ROS {float(numpy.mean(outputs[OUTPUTS.index('hros')])):.4f} m/min"


measure(f"cffdrs-fire ({'Rust' if backend == 'rust' else 'Python'})", version("cffdrs-fire"), work)
