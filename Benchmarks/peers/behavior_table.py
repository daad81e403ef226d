#!/usr/bin/env python3
"""Primary outputs of the FBP System for a table of stands with pandas and cffdrs-fire, its backend named, from file to file.

Usage: behavior_table.py rust|python INPUT.csv OUTPUT.csv
"""

import sys

import measure  # first: it sets the number of threads

from importlib import import_module

import numpy
import pandas
from cffdrs.cffbps import fbpFTCode_AlphaToNum_LUT as codes

OUTPUTS = ["cfb", "cfc", "fire_type", "hfi", "raz", "hros", "sfc", "tfc"]
INPUTS = {
    "lat": "LAT", "long": "LONG", "elevation": "ELV", "ffmc": "FFMC", "bui": "BUI", "ws": "WS", "wd": "WD", "slope": "GS",
    "aspect": "ASPECT", "pc": "PC", "pdf": "PDF", "gcf": "CC", "gfl": "GFL",
}

if len(sys.argv) != 4 or sys.argv[1] not in ("rust", "python"):
    sys.exit(__doc__)
stands = pandas.read_csv(sys.argv[2])
fbp = import_module(f"cffdrs.cffbps.{sys.argv[1]}").FBP()
fbp.initialize(
    fuel_type=stands["FUELTYPE"].map(codes).to_numpy(numpy.int32),
    wx_date=20230615,
    **{name: stands[column].to_numpy(float) for name, column in INPUTS.items()},
    out_request=OUTPUTS,
)
results = pandas.DataFrame({name: numpy.asarray(values) for name, values in zip(OUTPUTS, fbp.runFBP())})
results.insert(0, "ID", stands["ID"])
results.to_csv(sys.argv[3], index=False, float_format="%.9g")
