#!/usr/bin/env python3
"""Five days of the FWI System for cells in memory with cffdrs-fire (numpy); rain on a fifth of them.

Usage: danger.py CELLS
"""

import sys

from measure import measure  # first: it sets the number of threads

from importlib.metadata import version

import numpy
from cells import spread
from cffdrs import cffwis

DAYS = 5

if len(sys.argv) != 2:
    sys.exit(__doc__)
count = int(sys.argv[1])
temperature = spread(count, 2, -5, 35)
humidity = spread(count, 3, 5, 100)
wind = spread(count, 5, 0, 50)
rain = numpy.maximum(0, spread(count, 7, -80, 20))


def work():
    ffmc, dmc, dc = (numpy.full(count, start) for start in (85.0, 6.0, 15.0))
    for _ in range(DAYS):
        ffmc = cffwis.dailyFFMC(ffmc, temperature, humidity, wind, rain)
        dmc = cffwis.dailyDMC(dmc, temperature, humidity, rain, 7)
        dc = cffwis.dailyDC(dc, temperature, rain, 7)
        isi = cffwis.dailyISI(wind, ffmc)
        bui = cffwis.dailyBUI(dmc, dc)
        fwi = cffwis.dailyFWI(isi, bui)
    return count * DAYS, f"mean FWI {float(numpy.mean(fwi)):.4f}"


measure("cffdrs-fire (numpy)", version("cffdrs-fire"), work)
