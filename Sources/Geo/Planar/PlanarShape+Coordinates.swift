extension LocalPlane {
    /// A shape in the plane as RFC 7946 wants it: cut at ±180°, exteriors counter-clockwise.
    public func multiPolygon(_ shape: PlanarShape) -> MultiPolygon {
        let middle = center.coordinate.longitude
        let degrees = PlanarShape(
            shape.polygons.map { rings in rings.map { ring in ring.map { degreesNear(middle, $0) } } })
        return MultiPolygon(degrees.cutAtAntimeridian().polygons.map(Polygon.init(degrees:)))
    }

    /// Longitude as x, continuous about a meridian, and latitude as y.
    private func degreesNear(_ meridian: Double, _ point: PlanarPoint) -> PlanarPoint {
        let place = unproject(point).coordinate
        let offset = (place.longitude - meridian).remainder(dividingBy: 360)
        return PlanarPoint(x: meridian + offset, y: place.latitude)
    }
}

extension Polygon {
    /// - Parameter rings: Longitude as x and latitude as y, the exterior first, whatever way they turn.
    init(degrees rings: [[PlanarPoint]]) {
        let wound = rings.enumerated().map { index, ring in
            (PlanarShape.signedArea(ring) > 0) == (index == 0) ? ring : ring.reversed()
        }
        let turned = wound.map { ring in
            ring.map { Coordinate(clampingLatitude: $0.y, longitude: $0.x) }
        }
        self.init(exterior: turned.first ?? [], holes: Array(turned.dropFirst()))
    }
}

extension Coordinate {
    /// A computed point whose longitude is already within a rounding error of −180…180; +180 stays +180.
    init(clampingLatitude latitude: Double, longitude: Double) {
        self.init(unchecked: min(90, max(-90, latitude)), min(180, max(-180, longitude)))
    }
}

extension PlanarShape {
    /// Polygons in degrees, cut along ±180° and moved into −180…180.
    func cutAtAntimeridian() -> PlanarShape {
        let longitudes = polygons.joined().joined().lazy.map(\.x)
        guard let west = longitudes.min(), let east = longitudes.max(), west < -180 || east > 180 else { return self }
        var parts: [[[PlanarPoint]]] = []
        for turn in [-1.0, 0, 1] {
            let box = PlanarShape.rectangle(west: 360 * turn - 180, south: -90, east: 360 * turn + 180, north: 90)
            for rings in intersection(with: box).polygons {
                parts.append(rings.map { $0.map { PlanarPoint(x: $0.x - 360 * turn, y: $0.y) } })
            }
        }
        return PlanarShape(parts)
    }

    static func rectangle(west: Double, south: Double, east: Double, north: Double) -> PlanarShape {
        PlanarShape([
            [
                [
                    PlanarPoint(x: west, y: south), PlanarPoint(x: east, y: south), PlanarPoint(x: east, y: north),
                    PlanarPoint(x: west, y: north), PlanarPoint(x: west, y: south),
                ]
            ]
        ])
    }
}
