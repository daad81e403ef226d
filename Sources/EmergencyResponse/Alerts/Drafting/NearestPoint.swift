import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// The point nearest to the middle of a plane.
enum NearestPoint {
    /// - Parameter rings: Closed.
    static func ofEdges(_ rings: [[PlanarPoint]]) -> PlanarPoint? {
        var best: (point: PlanarPoint, square: Double)?
        for ring in rings {
            for (a, b) in zip(ring, ring.dropFirst()) {
                let point = onEdge(a, b)
                let square = point.x * point.x + point.y * point.y
                if best.map({ square < $0.square }) ?? true { best = (point, square) }
            }
        }
        return best?.point
    }

    private static func onEdge(_ a: PlanarPoint, _ b: PlanarPoint) -> PlanarPoint {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = dx * dx + dy * dy
        let share = length > 0 ? max(0, min(1, -(a.x * dx + a.y * dy) / length)) : 0
        return PlanarPoint(x: a.x + share * dx, y: a.y + share * dy)
    }

    /// Degrees clockwise from north, 0..<360.
    static func bearing(of point: PlanarPoint) -> Double {
        let degrees = atan2(point.x, point.y) * 180 / .pi
        return degrees < 0 ? degrees + 360 : degrees
    }
}
