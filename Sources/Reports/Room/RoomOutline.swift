import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// The outline of an area in whole numbers, without points that nobody would see.
struct RoomOutline {
    /// Rings of each polygon, the exterior first: longitude and latitude of the first point, then differences; not closed.
    let polygons: [[[Int]]]
    /// Within the largest part; `nil` where there is no outline.
    let label: Coordinate?

    init(_ area: Area, _ detail: RoomBase.Detail) {
        let tolerance = detail.tolerance(area.level)
        let all = area.shape.polygons.map { polygon in polygon.rings.compactMap { Self.ring($0, tolerance) } }
            .filter { !$0.isEmpty }
        // An area of islets alone stays on the map.
        polygons = all.isEmpty ? Self.largest(area).map { [[Self.whole($0)]] } ?? [] : all
        label = Self.largest(area).map(Self.middle)
    }

    private static func largest(_ area: Area) -> [Coordinate]? {
        area.shape.polygons.compactMap { $0.rings.first }.filter { $0.count > 2 }
            .max { InteriorPoints.area(flat($0)) < InteriorPoints.area(flat($1)) }
    }

    /// Degrees, longitude shortened by a share as it is on the ground.
    private static func flat(_ ring: [Coordinate]) -> [Pixel] {
        let across = shortening(ring)
        return ring.map { Pixel(x: $0.longitude * across, y: $0.latitude) }
    }

    private static func shortening(_ ring: [Coordinate]) -> Double {
        let middle = ring.reduce(0) { $0 + $1.latitude } / Double(max(1, ring.count))
        return max(0.05, cos(middle * .pi / 180))
    }

    /// - Returns: `nil` where nothing is left to see.
    private static func ring(_ ring: [Coordinate], _ tolerance: Double) -> [Int]? {
        let open = ring.first == ring.last ? Array(ring.dropLast()) : ring
        let across = shortening(open)
        let kept = Simplification.ring(flat(open), tolerance: tolerance)
        guard kept.count > 2 else { return nil }
        return whole(kept.map { (x: $0.x / across, y: $0.y) })
    }

    private static func whole(_ ring: [Coordinate]) -> [Int] { whole(ring.map { (x: $0.longitude, y: $0.latitude) }) }

    private static func whole(_ points: [(x: Double, y: Double)]) -> [Int] {
        var (x, y) = (0, 0)
        return points.flatMap { point in
            let next = (Int((point.x * RoomBase.unit).rounded()), Int((point.y * RoomBase.unit).rounded()))
            defer { (x, y) = next }
            return [next.0 - x, next.1 - y]
        }
    }

    private static func middle(_ ring: [Coordinate]) -> Coordinate {
        let point = InteriorPoints.inside(flat(ring))
        return Coordinate(wrappingLatitude: point.y, longitude: point.x / shortening(ring))
    }
}
