import Geo

/// A geometry of a query, made ready to be compared with many features.
public struct SpatialLiteral: Equatable, Sendable {
    /// Polygons that hold a pole or cross ±180° are cut there.
    public let geometry: FeatureGeometry
    private let edges: EdgeIndex

    /// - Parameter geometry: Polygons as ``Outline`` makes them; lines may cross ±180° by the short way.
    public init(_ geometry: FeatureGeometry) {
        self.geometry = geometry
        edges = EdgeIndex(geometry)
    }

    public static func == (a: SpatialLiteral, b: SpatialLiteral) -> Bool { a.geometry == b.geometry }

    /// Whether some point of a geometry is a point of this one; boundaries belong to their land.
    ///
    /// Edges are straight in longitude and latitude; the meridians 180° and −180° are one, and so is each pole.
    public func intersects(_ other: FeatureGeometry) -> Bool {
        if case .points(let points) = other { return points.contains(where: holds) }
        let paths = other.planarPaths
        guard let (box, otherBox) = edges.box.flatMap({ box in PlanarBox(paths).map { (box, $0) } }) else {
            return false
        }
        if box.sharesPole(with: otherBox) { return true }
        return box.turns(to: otherBox).contains { turn in
            intersects(paths.map { $0.map { PlanarPoint(x: $0.x + turn, y: $0.y) } }, isLand: other.isLand)
        }
    }

    private func holds(_ place: Coordinate) -> Bool {
        let point = PlanarPoint(x: place.longitude, y: place.latitude)
        guard let box = edges.box else { return false }
        if box.sharesPole(with: PlanarBox(point)) { return true }
        return box.turns(to: PlanarBox(point)).contains { turn in
            let point = PlanarPoint(x: point.x + turn, y: point.y)
            return edges.meets(Segment(a: point, b: point)) || (edges.isLand && edges.surrounds(point))
        }
    }

    private func intersects(_ paths: [[PlanarPoint]], isLand: Bool) -> Bool {
        if edges.meet(paths) { return true }
        if edges.isLand, paths.contains(where: { $0.first.map(edges.surrounds) ?? false }) { return true }
        return isLand && edges.starts.contains { EvenOddRule.surrounds($0, paths) }
    }
}

/// Extent in degrees.
struct PlanarBox: Equatable, Sendable {
    var west: Double, south: Double, east: Double, north: Double

    init(_ point: PlanarPoint) { (west, south, east, north) = (point.x, point.y, point.x, point.y) }

    init?(_ paths: [[PlanarPoint]]) {
        guard let first = paths.first(where: { !$0.isEmpty })?.first else { return nil }
        (west, south, east, north) = (first.x, first.y, first.x, first.y)
        for point in paths.joined() {
            (west, east) = (min(west, point.x), max(east, point.x))
            (south, north) = (min(south, point.y), max(north, point.y))
        }
    }

    /// Full turns that bring another box, both within −180…180, onto this one.
    func turns(to other: PlanarBox) -> [Double] {
        guard south <= other.north, other.south <= north else { return [] }
        return [0, 360, -360].filter { west <= other.east + $0 && other.west + $0 <= east }
    }

    func sharesPole(with other: PlanarBox) -> Bool {
        (north == 90 && other.north == 90) || (south == -90 && other.south == -90)
    }
}
