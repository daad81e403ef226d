import Geo

/// Edges of a geometry in bands of latitude.
struct EdgeIndex: Sendable {
    /// `nil` without points.
    let box: PlanarBox?
    /// The paths are rings with land inside.
    let isLand: Bool
    /// A point of each path.
    let starts: [PlanarPoint]
    private let edges: [Segment]
    private let bands: [[Int32]]
    private let bandHeight: Double

    private static let bandLimit = 256

    init(_ geometry: FeatureGeometry) {
        let paths = geometry.planarPaths
        let box = PlanarBox(paths)
        let edges = paths.flatMap(Segment.edges)
        let count = max(1, min(Self.bandLimit, edges.count / 4))
        let height = box.map { ($0.north - $0.south) / Double(count) } ?? 0
        var bands = [[Int32]](repeating: [], count: count)
        for (index, edge) in edges.enumerated() {
            for band in Self.bands(edge.south, edge.north, in: box, height, count) { bands[band].append(Int32(index)) }
        }
        (self.box, isLand, starts) = (box, geometry.isLand, paths.compactMap(\.first))
        (self.edges, self.bands, bandHeight) = (edges, bands, height)
    }

    /// Whether an edge of the paths has a point in common with an edge here.
    func meet(_ paths: [[PlanarPoint]]) -> Bool {
        paths.contains { path in Segment.edges(path).contains(where: meets) }
    }

    /// Whether a point lies inside, by the even-odd rule; on an edge either way.
    func surrounds(_ point: PlanarPoint) -> Bool {
        bands(point.y, point.y).first.map { band in
            bands[band].count { EvenOddRule.crosses(edges[Int($0)].a, edges[Int($0)].b, eastOf: point) } % 2 == 1
        } ?? false
    }

    func meets(_ edge: Segment) -> Bool {
        guard let box, edge.west <= box.east, edge.east >= box.west else { return false }
        return bands(edge.south, edge.north).contains { band in
            bands[band].contains { edges[Int($0)].meets(edge) }
        }
    }

    private func bands(_ south: Double, _ north: Double) -> ClosedRange<Int>.SubSequence {
        Self.bands(south, north, in: box, bandHeight, bands.count)
    }

    private static func bands(
        _ south: Double, _ north: Double, in box: PlanarBox?, _ height: Double, _ count: Int
    ) -> ClosedRange<Int>.SubSequence {
        guard let box, south <= box.north, north >= box.south else { return (0...0).dropFirst() }
        func band(_ latitude: Double) -> Int {
            height > 0 ? Int(min(Double(count - 1), max(0, (latitude - box.south) / height))) : 0
        }
        return (band(south)...band(north))[...]
    }
}

/// A straight edge with both of its ends, or a point.
struct Segment: Sendable {
    let a: PlanarPoint
    let b: PlanarPoint

    var west: Double { min(a.x, b.x) }
    var east: Double { max(a.x, b.x) }
    var south: Double { min(a.y, b.y) }
    var north: Double { max(a.y, b.y) }

    static func edges(_ path: [PlanarPoint]) -> [Segment] {
        if path.count == 1 { return [Segment(a: path[0], b: path[0])] }
        return zip(path, path.dropFirst()).map(Segment.init)
    }

    /// Whether two edges have a point in common.
    func meets(_ other: Segment) -> Bool {
        guard west <= other.east, other.west <= east, south <= other.north, other.south <= north else { return false }
        return side(other.a) * side(other.b) <= 0 && other.side(a) * other.side(b) <= 0
    }

    /// 1 on the left, −1 on the right, 0 on the line.
    private func side(_ point: PlanarPoint) -> Int {
        let cross = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
        return cross > 0 ? 1 : (cross < 0 ? -1 : 0)
    }
}
