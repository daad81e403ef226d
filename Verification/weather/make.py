#!/usr/bin/env python3
"""Makes the small GRIB files beside it by ecCodes (`pip install eccodes`): the layouts of forecast services, values of our own.

Run of 10 July 2026, 00 UTC, on 3 × 2 nodes around 105° E, where noon is at 05 UTC: 20 °C and 0.5 °C more each hour, dew point 10 °C or
45 %, wind 3 m/s east and 4 m/s north. In the hour that ends at h fall h / 10 mm.
"""
import pathlib

import eccodes

HERE = pathlib.Path(__file__).parent
LAST = 30
TEMPERATURE, DEW_POINT, HUMIDITY, EAST, NORTH = (0, 0), (0, 6), (1, 1), (2, 2), (2, 3)


def write(file, centre, parameter, value, step, height=None, since=None, local_tables=0, bits=16):
    """One message; `since` says from which step on an amount was added up."""
    message = eccodes.codes_grib_new_from_samples("regular_ll_sfc_grib2")
    keys = {
        "centre": centre, "tablesVersion": 28, "localTablesVersion": local_tables, "dataDate": 20260710, "dataTime": 0,
        "Ni": 3, "Nj": 2, "latitudeOfFirstGridPointInDegrees": 60, "latitudeOfLastGridPointInDegrees": 59,
        "longitudeOfFirstGridPointInDegrees": 104, "longitudeOfLastGridPointInDegrees": 106,
        "iDirectionIncrementInDegrees": 1, "jDirectionIncrementInDegrees": 1}
    if since is not None:
        keys["productDefinitionTemplateNumber"] = 8
    keys.update(discipline=0, parameterCategory=parameter[0], parameterNumber=parameter[1])
    keys["typeOfFirstFixedSurface"] = 1 if height is None else 103
    if height is not None:
        keys.update(scaleFactorOfFirstFixedSurface=0, scaledValueOfFirstFixedSurface=height)
    if since is not None:
        keys["typeOfStatisticalProcessing"] = 1
    keys["stepRange"] = str(step) if since is None else f"{since}-{step}"
    keys["bitsPerValue"] = bits
    for name, each in keys.items():
        eccodes.codes_set(message, name, each)
    eccodes.codes_set_values(message, [value] * 6)
    eccodes.codes_write(message, file)
    eccodes.codes_release(message)


def fallen(since, until):
    return sum(hour / 10 for hour in range(since + 1, until + 1))


def air(file, centre, step, moist):
    write(file, centre, TEMPERATURE, 293.15 + step / 2, step, height=2)
    write(file, centre, moist, 283.15 if moist == DEW_POINT else 45, step, height=2)
    write(file, centre, EAST, 3, step, height=10)
    write(file, centre, NORTH, 4, step, height=10)


with open(HERE / "gfs.grib2", "wb") as file:
    for step in range(LAST + 1):
        air(file, "kwbc", step, HUMIDITY)
        if step:
            # Rain twice: in buckets of six hours, and since the run began; until the sixth hour the two are the same.
            for since in ((step - 1) // 6 * 6, 0):
                write(file, "kwbc", (1, 8), fallen(since, step), step, since=since)
            # PRATE of the moment, which is not the rain of the hour.
            write(file, "kwbc", (1, 7), 0.01, step)

with open(HERE / "icon.grib2", "wb") as file:
    for step in range(LAST + 1):
        air(file, "edzw", step, DEW_POINT)
        # TOT_PREC: the number of a rate, and a sum by its template.
        write(file, "edzw", (1, 52), fallen(0, step), step, since=0)

with open(HERE / "ecmwf.grib2", "wb") as file:
    for step in range(LAST + 1):
        air(file, "ecmf", step, DEW_POINT)
        # tp: a number of ECMWF's own, in metres.
        write(file, "ecmf", (1, 193), fallen(0, step) / 1_000, step, since=0, local_tables=1)

with open(HERE / "ccsds.grib2", "wb") as file:
    message = eccodes.codes_grib_new_from_samples("regular_ll_sfc_grib2")
    eccodes.codes_set(message, "packingType", "grid_ccsds")
    count = eccodes.codes_get(message, "numberOfDataPoints")
    eccodes.codes_set_values(message, [float(number % 7) for number in range(count)])
    eccodes.codes_write(message, file)
    eccodes.codes_release(message)
