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


DEGREES = {
    "Ni": 3, "Nj": 2, "latitudeOfFirstGridPointInDegrees": 60, "latitudeOfLastGridPointInDegrees": 59,
    "longitudeOfFirstGridPointInDegrees": 104, "longitudeOfLastGridPointInDegrees": 106,
    "iDirectionIncrementInDegrees": 1, "jDirectionIncrementInDegrees": 1}
# The projection and the steps of HRRR, around 40° N, 121° W.
LAMBERT = {
    "gridType": "lambert", "shapeOfTheEarth": 6, "Nx": 3, "Ny": 2, "latitudeOfFirstGridPointInDegrees": 40,
    "longitudeOfFirstGridPointInDegrees": 239, "LaDInDegrees": 38.5, "LoVInDegrees": 262.5, "Latin1InDegrees": 38.5,
    "Latin2InDegrees": 38.5, "DxInMetres": 3000, "DyInMetres": 3000, "uvRelativeToGrid": 1, "jScansPositively": 1}


def write(file, centre, parameter, value, step, height=None, since=None, process=1, local_tables=0, bits=16, grid=DEGREES):
    """One message; `since` says from which step on an amount was added up, or an extreme (`process` 2) was looked for."""
    message = eccodes.codes_grib_new_from_samples("regular_ll_sfc_grib2")
    keys = dict(grid)
    keys.update({
        "centre": centre, "tablesVersion": 28, "localTablesVersion": local_tables, "dataDate": 20260710, "dataTime": 0})
    if since is not None:
        keys["productDefinitionTemplateNumber"] = 8
    keys.update(discipline=0, parameterCategory=parameter[0], parameterNumber=parameter[1])
    keys["typeOfFirstFixedSurface"] = 1 if height is None else 103
    if height is not None:
        keys.update(scaleFactorOfFirstFixedSurface=0, scaledValueOfFirstFixedSurface=height)
    if since is not None:
        keys["typeOfStatisticalProcessing"] = process
    keys["stepRange"] = str(step) if since is None else f"{since}-{step}"
    keys["bitsPerValue"] = bits
    for name, each in keys.items():
        eccodes.codes_set(message, name, each)
    eccodes.codes_set_values(message, [value] * 6)
    eccodes.codes_write(message, file)
    eccodes.codes_release(message)


def fallen(since, until):
    return sum(hour / 10 for hour in range(since + 1, until + 1))


def air(file, centre, step, moist, grid=DEGREES):
    write(file, centre, TEMPERATURE, 293.15 + step / 2, step, height=2, grid=grid)
    write(file, centre, moist, 283.15 if moist == DEW_POINT else 45, step, height=2, grid=grid)
    write(file, centre, EAST, 3, step, height=10, grid=grid)
    write(file, centre, NORTH, 4, step, height=10, grid=grid)


with open(HERE / "gfs.grib2", "wb") as file:
    for step in range(LAST + 1):
        air(file, "kwbc", step, HUMIDITY)
        if step:
            # Rain twice: in buckets of six hours, and since the run began; until the sixth hour the two are the same.
            for since in ((step - 1) // 6 * 6, 0):
                write(file, "kwbc", (1, 8), fallen(since, step), step, since=since)
            # PRATE of the moment, which is not the rain of the hour.
            write(file, "kwbc", (1, 7), 0.01, step)

with open(HERE / "hrrr.grib2", "wb") as file:
    # Noon is at 20 UTC: that of 11 July at step 44, and the 24 hours before it.
    for step in range(20, 46):
        air(file, "kwbc", step, HUMIDITY, LAMBERT)
        # The strongest wind of the hour, 12 m/s.
        write(file, "kwbc", (2, 1), 12, step, height=10, since=step - 1, process=2, grid=LAMBERT)
        for since in (0, step - 1):
            write(file, "kwbc", (1, 8), fallen(since, step), step, since=since, grid=LAMBERT)

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
