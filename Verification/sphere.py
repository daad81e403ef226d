"""Geometry on the sphere that has the surface of the WGS 84 ellipsoid, apart from the program that it judges."""
import math

RADIUS_METERS = 6_371_007.1810


def vector(longitude, latitude):
    """The unit vector of a place given in degrees."""
    a, b = math.radians(longitude), math.radians(latitude)
    return (math.cos(b) * math.cos(a), math.cos(b) * math.sin(a), math.sin(b))


def place(v):
    """Longitude and latitude of a vector, degrees; the latitude is exact near the poles too."""
    return (math.degrees(math.atan2(v[1], v[0])), math.degrees(math.atan2(v[2], math.hypot(v[0], v[1]))))


def frame(longitude, latitude):
    """East, north and up at a place: the columns of a rotation."""
    a, b = math.radians(longitude), math.radians(latitude)
    return (
        (-math.sin(a), math.cos(a), 0.0),
        (-math.sin(b) * math.cos(a), -math.sin(b) * math.sin(a), math.cos(b)),
        vector(longitude, latitude),
    )


def dot(a, b):
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def carry(here, there, turn_degrees=0.0):
    """The rigid motion of the sphere that takes one place to another and turns the land about it.

    Returns a function from (longitude, latitude) to (longitude, latitude). Places are pairs (longitude, latitude).
    """
    (east, north, up), (east2, north2, up2) = frame(*here), frame(*there)
    sine, cosine = math.sin(math.radians(turn_degrees)), math.cos(math.radians(turn_degrees))

    def move(longitude, latitude):
        v = vector(longitude, latitude)
        x, y, z = dot(v, east), dot(v, north), dot(v, up)
        x, y = cosine * x - sine * y, sine * x + cosine * y
        return place(tuple(x * east2[i] + y * north2[i] + z * up2[i] for i in range(3)))

    return move


def offset(center, east_meters, north_meters):
    """The place at a distance and direction from a centre, both in metres, areas kept (Lambert azimuthal)."""
    x, y = east_meters / RADIUS_METERS, north_meters / RADIUS_METERS
    east, north, up = frame(*center)
    scale, z = math.sqrt(1 - (x * x + y * y) / 4), 1 - (x * x + y * y) / 2
    return place(tuple(z * up[i] + scale * (x * east[i] + y * north[i]) for i in range(3)))


def ring_square_meters(ring):
    """Signed area of a closed ring whose edges are straight in longitude and latitude, as RFC 7946 has them.

    ∮ sin φ dλ, exact for each edge; positive when the ring runs against the clock.
    """
    total = 0.0
    for (west, south), (east, north) in zip(ring, ring[1:]):
        a, b = math.radians(south), math.radians(north)
        # The mean of the sine between a and b.
        half = (b - a) / 2
        mean = math.sin((a + b) / 2) * (math.sin(half) / half if abs(half) > 1e-9 else 1.0)
        total -= math.radians(east - west) * mean
    return total * RADIUS_METERS**2


def hectares(geometry):
    """Area of a GeoJSON Polygon or MultiPolygon, holes taken off."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    square_meters = 0.0
    for rings in parts:
        square_meters += abs(ring_square_meters(rings[0])) - sum(abs(ring_square_meters(r)) for r in rings[1:])
    return square_meters / 10_000


def objections(geometry):
    """What RFC 7946 has against a MultiPolygon: an empty list when it is well formed."""
    if geometry["type"] != "MultiPolygon":
        return [f"type {geometry['type']}"]
    found = []
    for rings in geometry["coordinates"]:
        for number, ring in enumerate(rings):
            if len(ring) < 4 or ring[0] != ring[-1]:
                found.append("a ring that is not closed")
            if any(not (-180 <= x <= 180 and -90 <= y <= 90) for x, y in ring):
                found.append("a position off the map")
            if any(abs(a[0] - b[0]) > 180 for a, b in zip(ring, ring[1:])):
                found.append("a ring that crosses 180°")
            if (ring_square_meters(ring) > 0) != (number == 0):
                found.append("a ring that turns the wrong way")
    return found


def touches_antimeridian(geometry):
    """Whether parts lie on both sides of 180° and meet it."""
    edges = {x for rings in geometry["coordinates"] for x, _ in rings[0] if abs(x) == 180}
    return edges == {-180, 180}


def contains(geometry, longitude, latitude):
    """Whether a MultiPolygon holds a place, counted by the edges west of it."""
    inside = False
    for rings in geometry["coordinates"]:
        for ring in rings:
            for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
                if (y1 > latitude) != (y2 > latitude) and longitude > x1 + (x2 - x1) * (latitude - y1) / (y2 - y1):
                    inside = not inside
    return inside
