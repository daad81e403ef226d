"""Particles through winds of 1° by Parcels, horizontal midpoint rule: the same rotation over the pole as bench-smoke's winds."""

import sys

from measure import measure

import numpy as np
import parcels
import xarray as xr

STEPS = 40
count = int(sys.argv[1])
speed = 38.5877
latitude, longitude = np.linspace(-90, 90, 181), np.arange(-180, 181, 1.0)
phi, lam = np.meshgrid(np.radians(latitude), np.radians(longitude), indexing="ij")
times = np.array(["2017-07-14T00:00", "2017-07-14T06:00"], "datetime64[ns]")


def layer(values, name):
    data = np.broadcast_to(values, (2, 1, 181, 361)).astype("f4")
    return xr.DataArray(data, dims=("time", "depth", "latitude", "longitude"), attrs={"standard_name": name, "units": "m s-1"})


winds = xr.Dataset(
    {
        "uo": layer(speed * np.sin(phi) * np.cos(lam), "eastward_sea_water_velocity"),
        "vo": layer(-speed * np.sin(lam), "northward_sea_water_velocity"),
    },
    coords={
        "time": ("time", times, {"axis": "T"}),
        "depth": ("depth", [0.0], {"axis": "Z", "positive": "up"}),
        "latitude": ("latitude", latitude, {"axis": "Y", "units": "degrees_north"}),
        "longitude": ("longitude", longitude, {"axis": "X", "units": "degrees_east"}),
    },
)
fields = parcels.FieldSet.from_sgrid_conventions(
    parcels.convert.copernicusmarine_to_sgrid(fields={"U": winds["uo"], "V": winds["vo"]}), mesh="spherical"
)
random = np.random.default_rng(1)
# Away from the poles and the antimeridian, where its particles would leave the grid and stop the run.
start = dict(x=random.uniform(-120, 120, count), y=random.uniform(-60, 60, count), z=np.zeros(count))


def work():
    particles = parcels.ParticleSet(fields, t=np.repeat(times[0], count), **start)
    particles.execute(
        parcels.kernels.AdvectionRK2, dt=np.timedelta64(180, "s"), runtime=np.timedelta64(180 * STEPS, "s"), verbose_progress=False
    )
    return count * STEPS, "horizontal midpoint rule"


measure("Parcels", parcels.__version__, work)
