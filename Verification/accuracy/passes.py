"""What satellites report of fires, static sources and nothing at all. Each call appends rows to a sink.

A row is latitude, longitude, time, scan, track, power, confidence, satellite, day or night, type, and the truth's number.
"""
import math

import numpy as np

STATIC_ID_BASE = 10_000_000


def passes_per_half_day(latitude):
    """Neighbouring orbits overlap more and more towards the pole."""
    return int(np.clip(round(1.15 / max(math.cos(math.radians(latitude)), 0.05)), 1, 4))


def pixel(a, x):
    """Sides of a pixel, km across and along the scan. x is the place in the scan, 0 below the satellite, 1 at the edge."""
    if is_modis(a):
        return 1.0 + 3.8 * x ** 3, 1.0 + x * x
    return 0.375 + 0.42 * x * x, 0.375 + 0.40 * x


def is_modis(a):
    return getattr(a, "instrument", "viirs") == "modis"


def weakest(x):
    """What MODIS sees at least, MW."""
    return 5.0 + 3.0 * x


def observe(rng, fire, a, sink):
    """All passes over a fire, two satellites by day and by night."""
    solar = fire.longitude / 15.0 / 24.0
    first = int(math.floor((fire.start + solar) * 2.0))
    last = int(math.ceil((fire.end + solar) * 2.0)) + 2
    for half in range(first, last + 1):
        for satellite, lag in getattr(a, "satellites", (("N", 0.0), ("1", 0.84))):
            cloudy = rng.random() < 0.22
            for number in range(passes_per_half_day(fire.latitude)):
                gone = (cloudy and rng.random() < 0.8) or rng.random() < 0.12
                x = rng.random()
                hour = (13.5 if half % 2 else 1.5) + (number - 1) * 1.69 + lag
                t = half // 2 + (hour - fire.longitude / 15.0) / 24.0
                if not gone and max(0.0, fire.start + 0.02) <= t < min(a.days, fire.end + 1.0):
                    look(rng, fire, a, sink, t, x, half % 2 == 1, satellite)


def look(rng, fire, a, sink, t, x, day, satellite):
    """One pass: a pixel glows where any point in it does. x is the place in the scan, 0 below the satellite, 1 at the edge."""
    across, along = pixel(a, x)
    points = fire.glowing(rng, t)
    if not len(points):
        return
    tilt = 0.21 if day else -0.21
    c, s = math.cos(tilt), math.sin(tilt)
    ox, oy = rng.random(2)
    u, v = c * points[:, 0] + s * points[:, 1], -s * points[:, 0] + c * points[:, 1]
    pixels, points_of = np.unique(np.column_stack([np.floor(u / across + ox), np.floor(v / along + oy)]).astype(np.int64),
                                  axis=0, return_counts=True)
    shown = rng.random(len(pixels)) < (0.10 if t > fire.end else fire.visible)
    pixels, points_of = pixels[shown], points_of[shown]
    if not len(pixels):
        return
    power = np.maximum(0.1, rng.lognormal(1.6, 1.0, len(pixels)) * (2.0 if day else 1.0))
    if is_modis(a):
        # As much as VIIRS sees of each five points.
        power = power * np.maximum(1.0, points_of / 5.0)
        pixels, power = pixels[power > weakest(x)], power[power > weakest(x)]
        if not len(pixels):
            return
    if not day and a.plumes > 0:
        pixels, power = with_plume(rng, pixels, power, a.plumes)
    n = len(pixels)
    # Error of the whole pass, then of each pixel; it grows with the pixel toward the edge of the swath.
    grow = math.sqrt(across * along) / 0.375
    px = (pixels[:, 0] - ox + 0.5) * across + grow * 1e-3 * (rng.normal(0, 1) * a.pass_error_meters
                                                            + rng.normal(0, 1, n) * a.pixel_error_meters)
    py = (pixels[:, 1] - oy + 0.5) * along + grow * 1e-3 * (rng.normal(0, 1) * a.pass_error_meters
                                                           + rng.normal(0, 1, n) * a.pixel_error_meters)
    confidence = rng.choice(np.array(["l", "n", "h"]), n, p=[0.07, 0.83, 0.10])
    sink.append((fire.latitude + (s * px + c * py) / fire.north, fire.longitude + (c * px - s * py) / fire.east,
                 np.full(n, t), np.full(n, across), np.full(n, along), power, confidence, np.full(n, satellite),
                 np.full(n, "D" if day else "N"), np.zeros(n, np.int8), np.full(n, fire.id, np.int64)))
    fire.detections += n


def with_plume(rng, pixels, power, share):
    """Hot smoke over strong fire, seen from the side: pixels next to the strongest, on the side away from the satellite."""
    side = 1 if rng.random() < 0.5 else -1
    hot = (power > np.quantile(power, 0.9)) & (rng.random(len(power)) < 10 * share)
    beside = pixels[hot] + np.array([side, 0])
    new = beside[~(beside[:, None] == pixels[None]).all(axis=2).any(axis=1)]
    new = np.unique(new, axis=0)
    return np.concatenate([pixels, new]), np.concatenate([power, np.maximum(0.1, rng.lognormal(0.5, 0.5, len(new)))])


def static_source(rng, number, longitude, latitude, days, sink):
    n = max(3, int(days * rng.uniform(0.5, 1.8)))
    t = np.clip(np.floor(rng.uniform(1.0, days, n)) + (1.5 - longitude / 15.0) / 24.0, 0.0, days - 1e-3)
    sink.append((latitude + rng.normal(0.0, 0.0014, n), longitude + rng.normal(0.0, 0.0025, n), t, np.full(n, 0.42),
                 np.full(n, 0.40), np.maximum(0.1, rng.lognormal(1.0, 0.4, n)), np.full(n, "n"), np.full(n, "N"),
                 np.full(n, "N"), np.full(n, 2, np.int8), np.full(n, STATIC_ID_BASE + number, np.int64)))
    return n


def strays(rng, n, box, days, sink):
    west, south, east, north = box
    latitude, longitude, t = rng.uniform(south, north, n), rng.uniform(west, east, n), rng.uniform(0, days, n)
    hour = (t * 24.0 + longitude / 15.0) % 24.0
    sink.append((latitude, longitude, t, np.full(n, 0.42), np.full(n, 0.40),
                 np.maximum(0.1, rng.lognormal(0.5, 0.6, n)), np.full(n, "l"), rng.choice(np.array(["N", "1"]), n),
                 np.where((hour > 6.0) & (hour < 18.0), "D", "N"), np.zeros(n, np.int8), np.zeros(n, np.int64)))
