"""Areas around a scene, as GeoJSON."""
import json
import math
import pathlib


def write(rows, longitude, path):
    """An area as GeoJSON, with code R, that holds all rows; cut at 180° where it reaches beyond."""
    offsets = [(float(row["longitude"]) - longitude + 540) % 360 - 180 for row in rows]
    latitudes = [float(row["latitude"]) for row in rows]
    west, east = math.floor(longitude + min(offsets)) - 1, math.ceil(longitude + max(offsets)) + 1
    south, north = math.floor(min(latitudes)) - 1, math.ceil(max(latitudes)) + 1
    spans = [(max(west, a) - shift, min(east, b) - shift) for a, b, shift in
             ((-540, -180, -360), (-180, 180, 0), (180, 540, 360)) if max(west, a) < min(east, b)]
    properties = {"code": "R", "name": "Around", "name_ru": None, "level": "region", "parent_code": None,
                  "source": "made up"}
    geometry = {"type": "MultiPolygon", "coordinates": [[_box(a, south, b, north)] for a, b in spans]}
    feature = {"type": "Feature", "properties": properties, "geometry": geometry}
    path = pathlib.Path(path)
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    return path


def _box(west, south, east, north):
    """A ring with a corner at every degree of its parallels, which are not straight on the sphere."""
    steps = [west + (east - west) * i / math.ceil(east - west) for i in range(math.ceil(east - west) + 1)]
    return [[x, south] for x in steps] + [[x, north] for x in reversed(steps)] + [[west, south]]
