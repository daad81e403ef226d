"""Fires with a known outline at every time: one or more ignitions that grow, meet, and leave islands unburned."""
import math

import numpy as np
import shapely

import ellipsoid

VERTICES = 180


def smooth_noise(rng, harmonics, vertices=VERTICES):
    f = np.fft.rfft(rng.normal(size=vertices))
    f[harmonics:] = 0.0
    s = np.fft.irfft(f, vertices)
    return s / (s.std() + 1e-9)


class Front:
    """One ignition and what it would burn alone. Kilometres east and north of the fire's place, days."""

    def __init__(self, rng, x, y, start, radius):
        self.x, self.y, self.start, self.radius = x, y, start, radius
        self.duration = float(np.clip(rng.lognormal(math.log(1.0 + 1.6 * radius ** 0.75), 0.5), 0.3, 60.0))
        self.end = start + self.duration
        stretch, toward = rng.uniform(0.0, 0.5), rng.uniform(0.0, 2.0 * np.pi)
        self.theta = np.linspace(0.0, 2.0 * np.pi, VERTICES, endpoint=False)
        self.shape = np.clip(1.0 + stretch * np.cos(self.theta - toward) + 0.18 * smooth_noise(rng, 6)
                             + 0.06 * smooth_noise(rng, 20), 0.15, None)
        steps = rng.lognormal(0.0, 1.2, max(1, int(math.ceil(self.duration * 2.0))))
        self.grown = np.concatenate([[0.0], np.cumsum(steps / steps.sum())])

    def radius_at(self, t):
        share = np.interp((t - self.start) / self.duration, np.linspace(0.0, 1.0, len(self.grown)), self.grown)
        return math.sqrt(share) * self.radius

    def reach_at(self, t, x, y):
        """For points: how far the outline reaches in their direction, and how far away they are."""
        angle = np.arctan2(y - self.y, x - self.x) % (2.0 * np.pi)
        outline = np.interp(angle, np.append(self.theta, 2.0 * np.pi), np.append(self.shape, self.shape[0]))
        return self.radius_at(t) * outline, np.hypot(x - self.x, y - self.y)

    def outline(self, t):
        r = self.radius_at(t) * self.shape
        return shapely.Polygon(np.column_stack([self.x + r * np.cos(self.theta), self.y + r * np.sin(self.theta)]))

    def burning(self, rng, t):
        """Points that burned in the twelve hours up to a time, some 170 m apart."""
        if t < self.start + 0.02 or t > self.end + 1.0:
            return np.empty((0, 2))
        outer = max(self.radius_at(t), 0.10)
        inner = min(self.radius_at(t - 0.5), max(outer - 0.25, 0.0))
        area = np.pi * (outer * outer - inner * inner) * float(np.mean(self.shape ** 2))
        count = int(min(area / (0.17 * 0.17) + 6, 250_000))
        angle = rng.random(count) * 2.0 * np.pi
        r = np.sqrt(rng.uniform(inner * inner, outer * outer, count)) * np.interp(
            angle, np.append(self.theta, 2.0 * np.pi), np.append(self.shape, self.shape[0]))
        return np.column_stack([self.x + r * np.cos(angle), self.y + r * np.sin(angle)])


class Fire:
    """What the truth calls one fire."""

    def __init__(self, rng, number, longitude, latitude, a, radius=None, start=None):
        self.id, self.longitude, self.latitude = number, longitude, latitude
        radius = radius or min(0.35 * rng.pareto(1.15) + 0.25, a.max_radius_km)
        start = rng.uniform(0.0, max(a.days - 1.0, 0.1)) if start is None else start
        self.fronts = [Front(rng, 0.0, 0.0, start, radius)]
        if radius > 1.0 and rng.random() < a.merging:
            for _ in range(int(rng.integers(1, 4))):
                self.fronts.append(self.neighbor(rng, radius, start))
        self.start, self.end = start, max(f.end for f in self.fronts)
        self.islands = self.unburned(rng, rng.uniform(0.0, a.islands)) if a.islands > 0 else None
        self.east, self.north = (m / 1000.0 for m in ellipsoid.metres_per_degree(latitude))
        self.detections, self.crowded = 0, False
        # Share of its glowing pixels that a pass shows.
        self.visible = 0.85

    def neighbor(self, rng, radius, start):
        """An ignition that ends up overlapping the first, lit a little later."""
        own = radius * rng.uniform(0.4, 0.9)
        angle, away = rng.uniform(0.0, 2.0 * np.pi), rng.uniform(0.5, 0.8) * (radius + own)
        lit = start + rng.uniform(0.0, 0.5) * self.fronts[0].duration
        front = Front(rng, away * math.cos(angle), away * math.sin(angle), lit, own)
        front.start, front.end = lit, lit + front.duration
        # Where bays would keep the two apart, the ignition lies closer.
        while not front.outline(front.end).buffer(-0.1).intersects(self.fronts[0].outline(self.fronts[0].end)):
            front.x, front.y = 0.8 * front.x, 0.8 * front.y
        return front

    def unburned(self, rng, share):
        """Islands that never burn: many small, few large, up to a share of the land."""
        whole = self.land(self.end)
        west, south, east, north = whole.bounds
        wanted, parts, covered, tries = share * whole.area, [], 0.0, 0
        largest = 0.15 * math.sqrt(whole.area)
        while covered < wanted and tries < 2000:
            tries += 1
            r = min(0.05 * (1.0 + rng.pareto(1.3)), largest)
            x, y = rng.uniform(west, east), rng.uniform(south, north)
            shape = np.clip(1.0 + 0.25 * smooth_noise(rng, 5, 24), 0.3, None)
            angle = np.linspace(0.0, 2.0 * np.pi, 24, endpoint=False)
            island = shapely.Polygon(np.column_stack([x + r * shape * np.cos(angle), y + r * shape * np.sin(angle)]))
            if whole.contains(island):
                parts.append(island)
                covered += island.area
        return shapely.union_all(parts) if parts else None

    def land(self, t):
        return shapely.union_all([f.outline(t) for f in self.fronts if t > f.start])

    def burned(self, t):
        """The outline at a time, in degrees."""
        land = self.land(t)
        islands = getattr(self, "islands", None)
        left = land if islands is None else land.difference(islands)
        return ellipsoid.to_degrees(left, self.longitude, self.latitude)

    def shorten(self, days):
        """Burns for so many days, whatever its size."""
        for front in self.fronts:
            front.duration = days
            front.end = front.start + days
        self.end = max(f.end for f in self.fronts)

    def reach(self):
        return max(math.hypot(f.x, f.y) + f.radius * float(f.shape.max()) for f in self.fronts)

    def glowing(self, rng, t):
        """Points that glow at a time: burned within twelve hours, not before, and no island."""
        kept = []
        for front in self.fronts:
            points = front.burning(rng, t)
            for other in self.fronts:
                if other is not front and t - 0.5 > other.start and len(points):
                    outline, away = other.reach_at(t - 0.5, points[:, 0], points[:, 1])
                    points = points[away > outline]
            kept.append(points)
        points = np.concatenate(kept)
        if self.islands is not None and len(points):
            points = points[~shapely.contains_xy(self.islands, points)]
        return points
