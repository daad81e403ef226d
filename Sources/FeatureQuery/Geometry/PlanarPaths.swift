import Geo

extension FeatureGeometry {
    /// Runs of points, longitude as x and latitude as y: rings, lines cut at ±180°, points alone.
    var planarPaths: [[PlanarPoint]] {
        switch self {
        case .points(let points): points.map { [Self.planar($0)] }
        case .lines(let lines): lines.flatMap { Self.cutAtAntimeridian($0.map(Self.planar)) }
        case .polygons(let shape): shape.polygons.flatMap { $0.rings.map { $0.map(Self.planar) } }
        case .box(let box): box.planarRings
        }
    }

    private static func planar(_ place: Coordinate) -> PlanarPoint {
        PlanarPoint(x: place.longitude, y: place.latitude)
    }

    private static func cutAtAntimeridian(_ line: [PlanarPoint]) -> [[PlanarPoint]] {
        guard let first = line.first else { return [] }
        var parts = [[first]]
        for (a, b) in zip(line, line.dropFirst()) {
            if abs(b.x - a.x) > 180 {
                let side: Double = a.x > 0 ? 180 : -180
                let share = (side - a.x) / (b.x + 2 * side - a.x)
                let latitude = share.isFinite ? a.y + share * (b.y - a.y) : a.y
                parts[parts.count - 1].append(PlanarPoint(x: side, y: latitude))
                parts.append([PlanarPoint(x: -side, y: latitude)])
            }
            parts[parts.count - 1].append(b)
        }
        return parts
    }
}

extension BoundingBox {
    /// Two rings when the box crosses ±180°.
    fileprivate var planarRings: [[PlanarPoint]] {
        west <= east
            ? [ring(from: west, to: east)] : [ring(from: west, to: 180), ring(from: -180, to: east)]
    }

    private func ring(from west: Double, to east: Double) -> [PlanarPoint] {
        [(west, south), (east, south), (east, north), (west, north), (west, south)].map(PlanarPoint.init)
    }
}
