extension MultiPolygon {
    /// Land inside on WGS 84, m², edges being straight in longitude and latitude as RFC 7946 wants.
    public var areaSquareMeters: Double {
        polygons.reduce(0) { sum, polygon in
            polygon.rings.enumerated().reduce(sum) { $0 + ($1.offset == 0 ? 1 : -1) * abs(ringArea($1.element)) }
        }
    }

    /// R² ∫ sin β dλ along a ring, with β the authalic latitude.
    private func ringArea(_ ring: [Coordinate]) -> Double {
        let sum = zip(ring, ring.dropFirst()).reduce(0.0) { sum, edge in
            sum + (edge.1.longitude - edge.0.longitude) * .pi / 180
                * AuthalicLatitude.meanSine(edge.0.latitude * .pi / 180, edge.1.latitude * .pi / 180)
        }
        return Earth.radiusMeters * Earth.radiusMeters * sum
    }

    /// The smallest box around the shape in degrees, not crossing ±180°; `nil` when it is empty.
    public var boundingBox: BoundingBox? {
        let corners = polygons.lazy.flatMap(\.exterior)
        guard let first = corners.first else { return nil }
        var box = BoundingBox(
            west: first.longitude, south: first.latitude, east: first.longitude, north: first.latitude)
        for corner in corners {
            box.west = min(box.west, corner.longitude)
            box.east = max(box.east, corner.longitude)
            box.south = min(box.south, corner.latitude)
            box.north = max(box.north, corner.latitude)
        }
        return box
    }

    var planar: PlanarShape {
        PlanarShape(polygons.map { $0.rings.map { $0.map { PlanarPoint(x: $0.longitude, y: $0.latitude) } } })
    }
}

extension BoundingBox {
    /// For boxes that do not cross ±180°.
    func overlaps(_ other: BoundingBox) -> Bool {
        west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }
}
