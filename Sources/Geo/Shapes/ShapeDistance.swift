/// A shape made ready to be measured to.
public struct ShapeDistance {
    private let plane: LocalPlane
    private let rings: [[PlanarPoint]]
    /// No point of the shape is farther from the centre, metres.
    public let radiusMeters: Double

    /// - Parameters:
    ///   - shape: Within some 2,000 km of the centre.
    ///   - center: Middle of the plane that distances are measured in.
    public init(_ shape: MultiPolygon, center: Coordinate) {
        let plane = LocalPlane(center: UnitVector(center))
        self.plane = plane
        rings = shape.polygons.flatMap { $0.rings.map { $0.map(plane.project) } }
        radiusMeters = rings.joined().reduce(0) { max($0, ($1.x * $1.x + $1.y * $1.y).squareRoot()) }
    }

    /// Metres from a point to the nearest edge; 0 inside, by the even-odd rule.
    public func meters(to coordinate: Coordinate) -> Double { nearest(to: coordinate).meters }

    /// The same with the nearest point of an edge; `nil` inside, and where there is no edge.
    public func nearest(to coordinate: Coordinate) -> (meters: Double, point: Coordinate?) {
        let point = plane.project(coordinate)
        var isInside = false
        var best = (square: Double.infinity, point: point)
        for ring in rings {
            for (a, b) in zip(ring, ring.dropFirst()) {
                if EvenOddRule.crosses(a, b, eastOf: point) { isInside.toggle() }
                let edge = Self.nearest(to: point, a, b)
                if edge.square < best.square { best = edge }
            }
        }
        if isInside { return (0, nil) }
        return (best.square.squareRoot(), best.square.isFinite ? plane.unproject(best.point).coordinate : nil)
    }

    private static func nearest(
        to point: PlanarPoint, _ a: PlanarPoint, _ b: PlanarPoint
    ) -> (square: Double, point: PlanarPoint) {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = dx * dx + dy * dy
        let along = length > 0 ? max(0, min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length)) : 0
        let foot = PlanarPoint(x: a.x + along * dx, y: a.y + along * dy)
        let (x, y) = (point.x - foot.x, point.y - foot.y)
        return (x * x + y * y, foot)
    }
}
