import Geo

/// The distance between two straight lines in space.
enum SegmentDistance {
    /// The square of the shortest way from one segment to another, in squares of the Earth's radius.
    ///
    /// The nearest points lie either inside both segments, or one of them is an end.
    static func squared(_ a: UnitVector, _ b: UnitVector, _ c: UnitVector, _ d: UnitVector) -> Double {
        min(
            inside(a, b, c, d) ?? .infinity, toPoint(a, from: c, d), toPoint(b, from: c, d), toPoint(c, from: a, b),
            toPoint(d, from: a, b))
    }

    private static func toPoint(_ point: UnitVector, from a: UnitVector, _ b: UnitVector) -> Double {
        let way = difference(b, a)
        let length = way.dot(way)
        let along = length > 0 ? max(0, min(1, difference(point, a).dot(way) / length)) : 0
        return squaredLength(difference(point, a), minus: way, times: along)
    }

    /// Between the nearest points of the two lines; `nil` where they lie outside the segments, or the lines are parallel.
    private static func inside(_ a: UnitVector, _ b: UnitVector, _ c: UnitVector, _ d: UnitVector) -> Double? {
        let (u, v, w) = (difference(b, a), difference(d, c), difference(a, c))
        let (uu, uv, vv, uw, vw) = (u.dot(u), u.dot(v), v.dot(v), u.dot(w), v.dot(w))
        let determinant = uu * vv - uv * uv
        guard determinant > 1e-12 * uu * vv else { return nil }
        let s = (uv * vw - vv * uw) / determinant
        let t = (uu * vw - uv * uw) / determinant
        guard (0...1).contains(s), (0...1).contains(t) else { return nil }
        let gap = UnitVector(
            x: w.x + s * u.x - t * v.x, y: w.y + s * u.y - t * v.y, z: w.z + s * u.z - t * v.z)
        return gap.dot(gap)
    }

    private static func difference(_ a: UnitVector, _ b: UnitVector) -> UnitVector {
        UnitVector(x: a.x - b.x, y: a.y - b.y, z: a.z - b.z)
    }

    private static func squaredLength(_ a: UnitVector, minus b: UnitVector, times factor: Double) -> Double {
        let rest = UnitVector(x: a.x - factor * b.x, y: a.y - factor * b.y, z: a.z - factor * b.z)
        return rest.dot(rest)
    }
}
