"""The WGS 84 ellipsoid: degrees, areas, and shapes on it that may cross the antimeridian."""
import math

import numpy as np
import shapely

A = 6378137.0
F = 1.0 / 298.257223563
E2 = F * (2.0 - F)
E = math.sqrt(E2)


def metres_per_degree(latitude):
    """(east, north) metres per degree at a latitude."""
    s = math.sin(math.radians(latitude))
    w = 1.0 - E2 * s * s
    north = A * (1.0 - E2) / w ** 1.5
    east = A / math.sqrt(w) * math.cos(math.radians(latitude))
    return math.radians(1.0) * east, math.radians(1.0) * north


def wrap(longitude):
    return (np.asarray(longitude) + 180.0) % 360.0 - 180.0


def authalic(latitude):
    """q such that the area between parallels is a²/2 · Δlongitude · Δq."""
    s = np.sin(np.radians(latitude))
    es = E * s
    return (1.0 - E2) * (s / (1.0 - es * es) - np.log((1.0 - es) / (1.0 + es)) / (2.0 * E))


def ring_hectares(ring):
    """Signed area of a closed ring of (longitude, latitude)."""
    longitude, q = np.radians(ring[:, 0]), authalic(ring[:, 1])
    return 0.25 * A ** 2 * float(np.sum(np.diff(longitude) * (q[:-1] + q[1:]))) / 1e4


def hectares(shape):
    """Area of polygons with holes, in longitude and latitude."""
    total = 0.0
    for part in shapely.get_parts(shape):
        total += abs(ring_hectares(shapely.get_coordinates(part.exterior)))
        total -= sum(abs(ring_hectares(shapely.get_coordinates(hole))) for hole in part.interiors)
    return total


def to_degrees(shape, longitude, latitude):
    """A shape in kilometres east and north of a place, in degrees; longitudes may pass 180."""
    east, north = metres_per_degree(latitude)
    scale = np.array([1000.0 / east, 1000.0 / north])
    return shapely.transform(shape, lambda c: c * scale + np.array([longitude, latitude]))


def geojson(shape):
    """A GeoJSON geometry, cut at ±180° (RFC 7946), six decimals."""
    parts = []
    for turn in (-360.0, 0.0, 360.0):
        world = shapely.box(-180.0 - turn, -90.0, 180.0 - turn, 90.0)
        inside = shape if world.contains(shape) else shape.intersection(world)
        moved = shapely.transform(inside, lambda c: c + np.array([turn, 0.0]))
        parts += [p for p in shapely.get_parts(moved) if p.geom_type == "Polygon" and not p.is_empty]
    polygons = [shapely.geometry.polygon.orient(p) for p in parts]
    rings = [[np.round(shapely.get_coordinates(r), 6).tolist() for r in (p.exterior, *p.interiors)] for p in polygons]
    if len(rings) == 1:
        return {"type": "Polygon", "coordinates": rings[0]}
    return {"type": "MultiPolygon", "coordinates": rings}
