#!/usr/bin/env python3
"""The FWI System for a table of stations with pandas and cffdrs-fire (numpy), from file to file: all stations side by side, day after day.

Usage: danger_table.py INPUT.csv OUTPUT.csv
"""

import sys

import measure  # first: it sets the number of threads

import numpy
import pandas
from cffdrs import cffwis

if len(sys.argv) != 3:
    sys.exit(__doc__)
weather = pandas.read_csv(sys.argv[1]).sort_values(["id", "yr", "mon", "day"])
stations = weather["id"].nunique()
days = len(weather) // stations
fields = {name: weather[name].to_numpy(float).reshape(stations, days) for name in ("temp", "rh", "ws", "prec")}
months = weather["mon"].to_numpy().reshape(stations, days)[0]
ffmc, dmc, dc = (numpy.full(stations, start) for start in (85.0, 6.0, 15.0))
results = {name: numpy.empty((stations, days)) for name in ("FFMC", "DMC", "DC", "ISI", "BUI", "FWI", "DSR")}
for day in range(days):
    temperature, humidity, wind, rain = (fields[name][:, day] for name in ("temp", "rh", "ws", "prec"))
    ffmc = cffwis.dailyFFMC(ffmc, temperature, humidity, wind, rain)
    dmc = cffwis.dailyDMC(dmc, temperature, humidity, rain, int(months[day]))
    dc = cffwis.dailyDC(dc, temperature, rain, int(months[day]))
    isi, bui = cffwis.dailyISI(wind, ffmc), cffwis.dailyBUI(dmc, dc)
    fwi = cffwis.dailyFWI(isi, bui)
    for name, values in zip(results, (ffmc, dmc, dc, isi, bui, fwi, 0.0272 * fwi**1.77)):
        results[name][:, day] = values
for name, values in results.items():
    weather[name] = values.reshape(-1)
weather.to_csv(sys.argv[2], index=False, float_format="%.6g")
