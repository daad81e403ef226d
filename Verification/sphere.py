"""Geometry on the sphere that has the surface of the WGS 84 ellipsoid, apart from the program that it judges.

Latitudes on the sphere are authalic ones, so that areas are those of the ellipsoid; by the closed form, where the program has
series."""
import math

RADIUS_METERS = 6_371_007.1810


FLATTENING = 1 / 298.257223563
E2 = FLATTENING * (2 - FLATTENING)
E = math.sqrt(E2)
Q_POLE = 1 + (1 - E2) * math.atanh(E) / E


def authalic(latitude):
    """The latitude on the sphere, degrees, from that on the ellipsoid; exact near the poles too.

    1 − sin β = [q(90°) − q(φ)] / q(90°), with Snyder's q (1987, Eq. 3-12), and all differences taken out beforehand.
    """
    s = math.sin(math.radians(abs(latitude)))
    u = 2 * math.sin(math.radians(90 - abs(latitude)) / 2) ** 2
    share = u * (1 + E2 * s) / (1 - E2 * s * s) + (1 - E2) * math.atanh(E * u / (1 - E2 * s)) / E
    return math.copysign(90 - math.degrees(2 * math.asin(math.sqrt(share / Q_POLE / 2))), latitude)


def geodetic(latitude):
    """The latitude on the ellipsoid, degrees, from that on the sphere."""
    found = latitude
    for _ in range(8):
        found = max(-90.0, min(90.0, found + latitude - authalic(found)))
    return found


def vector(longitude, latitude):
    """The unit vector of a place given in degrees."""
    return direction(longitude, authalic(latitude))


def direction(longitude, latitude):
    """The unit vector of a longitude and a latitude of the sphere."""
    a, b = math.radians(longitude), math.radians(latitude)
    return (math.cos(b) * math.cos(a), math.cos(b) * math.sin(a), math.sin(b))


def place(v):
    """Longitude and latitude of a vector, degrees; the latitude is exact near the poles too."""
    return (math.degrees(math.atan2(v[1], v[0])), geodetic(math.degrees(math.atan2(v[2], math.hypot(v[0], v[1])))))


def frame(longitude, latitude):
    """East, north and up at a place: the columns of a rotation."""
    a, b = math.radians(longitude), math.radians(authalic(latitude))
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


# Nodes and weights of Gauss and Legendre, five on −1…1.
GAUSS = [(0.0, 128 / 225)] + [
    (side * math.sqrt(5 + turn * 2 * math.sqrt(10 / 7)) / 3, (322 - turn * 13 * math.sqrt(70)) / 900)
    for turn in (-1, 1) for side in (-1, 1)]


def mean_sine(south, north):
    """Mean of sin β along an edge that is straight in longitude and latitude; exact to 1e-13 in parts of 5° and less."""
    parts = max(1, math.ceil(abs(north - south) / 5))
    half = (north - south) / parts / 2
    total = 0.0
    for part in range(parts):
        middle = south + (2 * part + 1) * half
        total += sum(w * math.sin(math.radians(authalic(middle + x * half))) for x, w in GAUSS) / 2
    return total / parts


def ring_square_meters(ring):
    """Signed area on WGS 84 of a closed ring whose edges are straight in longitude and latitude, as RFC 7946 has them.

    ∮ sin β dλ; positive when the ring runs against the clock.
    """
    total = sum(
        math.radians(east - west) * mean_sine(south, north)
        for (west, south), (east, north) in zip(ring, ring[1:]) if east != west)
    return -total * RADIUS_METERS**2


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
