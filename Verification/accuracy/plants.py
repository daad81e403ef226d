"""Places that are hot without a wildfire, over months: flares, works of several stacks, landfills, solar fields.

What they do is assumed from detections of known plants: how often a pass sees them, how steady their power is (standard
deviation of its logarithm 0.2 to 0.7), how long they fall silent.
"""
import math

import numpy as np

import ellipsoid
import passes

# kind, radius in the catalogue (m), share, stacks (least, most), width of the works (km), median power (MW), seen by a pass
# at night (least, most): by day half as often.
KINDS = [
    ("flare", 1000, 0.50, (1, 3), 0.4, 3.0, (0.03, 0.8)),
    ("steel works", 2000, 0.12, (2, 5), 2.4, 5.0, (0.10, 0.8)),
    ("cement works", 1000, 0.10, (1, 2), 0.4, 2.0, (0.02, 0.4)),
    ("refinery", 1000, 0.10, (1, 4), 1.2, 2.5, (0.03, 0.6)),
    ("gas plant", 1000, 0.08, (1, 3), 0.8, 3.0, (0.05, 0.7)),
    ("landfill", 1500, 0.05, (1, 1), 0.3, 1.2, (0.01, 0.1)),
    ("solar field", 1500, 0.05, (1, 2), 1.0, 4.0, (0.0, 0.0)),
]
CERTAIN = {"flare", "steel works", "cement works", "refinery", "gas plant"}


class Plant:
    """One place. Kilometres east and north of its middle, days."""

    def __init__(self, rng, number, longitude, latitude, days):
        self.id, self.longitude, self.latitude = passes.STATIC_ID_BASE + number, longitude, latitude
        row = KINDS[rng.choice(len(KINDS), p=[k[2] for k in KINDS])]
        self.kind, self.radius, _, (fewest, most), width, power, (least, often) = row
        count = int(rng.integers(fewest, most + 1))
        self.stacks = rng.uniform(-width / 2.0, width / 2.0, (count, 2)) if count > 1 else np.zeros((1, 2))
        self.power = power * rng.lognormal(0.0, 0.7)
        self.spread = rng.uniform(0.2, 0.7)
        self.seen = least * (often / least) ** rng.random() if least else 0.0
        self.size = rng.uniform(0.05, 0.25)
        self.silent = self.pauses(rng, days)
        self.glint = (int(rng.integers(0, 8)), float(rng.uniform(12.5, 14.5)))
        self.east, self.north = (m / 1000.0 for m in ellipsoid.metres_per_degree(latitude))

    def pauses(self, rng, days):
        """Spells without heat: a third begin or end within the year, a third fall silent for one to five months."""
        what, at = rng.random(), rng.uniform(0.15, 0.7) * days
        if what < 0.17:
            return [(-1.0, at)]
        if what < 0.33:
            return [(at, days + 1.0)]
        return [(at, at + rng.uniform(30.0, 150.0))] if what < 0.67 else []

    def is_silent(self, t):
        return any(start <= t < end for start, end in self.silent)

    def glowing(self, rng, t):
        """Points that glow at a time: of each stack, some tens of metres apart."""
        burning = self.stacks[rng.random(len(self.stacks)) < 0.7]
        if not len(burning):
            burning = self.stacks[:1]
        return np.concatenate([s + rng.normal(0.0, self.size / 2.0, (6, 2)) for s in burning])

    def catalogued(self, rng):
        """(longitude, latitude) as a list has it: some hundred metres off, no more than half its radius."""
        away, turn = min(abs(rng.normal(0.0, 0.25)), self.radius / 2000.0), rng.uniform(0.0, 2.0 * np.pi)
        return (self.longitude + away * math.cos(turn) / self.east, self.latitude + away * math.sin(turn) / self.north)


def observe(rng, plant, a, sink):
    """All passes of a year. Returns the count of detections."""
    count, solar = 0, plant.longitude / 15.0 / 24.0
    for half in range(-1, 2 * a.days + 2):
        day = half % 2 == 1
        for satellite, lag in a.satellites:
            for number in range(passes.passes_per_half_day(plant.latitude)):
                hour = (13.5 if day else 1.5) + (number - 1) * 1.69 + lag
                t, x = half // 2 + hour / 24.0 - solar, rng.random()
                if plant.kind == "solar field":
                    seen = is_glint(rng, plant, half // 2, satellite, number) and day
                else:
                    seen = rng.random() < plant.seen * (0.5 if day else 1.0)
                if seen and 0.0 <= t < a.days and not plant.is_silent(t):
                    count += look(rng, plant, a, sink, t, x, day, satellite)
    return count


def is_glint(rng, plant, day, satellite, number):
    """Mirrors shine into one pass a fortnight or so, in weeks of one season, on days eight apart."""
    season = 60 <= (day + 37 * plant.glint[0]) % 365 < 110
    return season and satellite == "N" and number == 0 and day % 8 == plant.glint[0] and rng.random() < 0.7


def look(rng, plant, a, sink, t, x, day, satellite):
    """One pass: a pixel glows where any point in it does; the whole power is shared among them."""
    across, along = passes.pixel(a, x)
    tilt = 0.21 if day else -0.21
    c, s = math.cos(tilt), math.sin(tilt)
    points, (ox, oy) = plant.glowing(rng, t), rng.random(2)
    u, v = c * points[:, 0] + s * points[:, 1], -s * points[:, 0] + c * points[:, 1]
    pixels, shares = np.unique(np.column_stack([np.floor(u / across + ox), np.floor(v / along + oy)]).astype(np.int64),
                               axis=0, return_counts=True)
    kept = shares >= 2
    pixels, shares = pixels[kept], shares[kept]
    power = np.maximum(0.1, plant.power * rng.lognormal(0.0, plant.spread) * shares / shares.sum())
    if passes.is_modis(a):
        pixels, power = pixels[power > passes.weakest(x)], power[power > passes.weakest(x)]
    n = len(pixels)
    grow = math.sqrt(across * along) / 0.375
    px, py = ((pixels[:, i] - o + 0.5) * side + grow * 1e-3 * (
        rng.normal() * a.pass_error_meters + rng.normal(0.0, 1.0, n) * a.pixel_error_meters)
        for i, (o, side) in enumerate(((ox, across), (oy, along))))
    sink.append((plant.latitude + (s * px + c * py) / plant.north, plant.longitude + (c * px - s * py) / plant.east,
                 np.full(n, t), np.full(n, across), np.full(n, along), power,
                 rng.choice(np.array(["l", "n", "h"]), n, p=[0.05, 0.9, 0.05]), np.full(n, satellite),
                 np.full(n, "D" if day else "N"), np.full(n, 2, np.int8), np.full(n, plant.id, np.int64)))
    return n
