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
        let largest = Self.largest(area)
        let shown = area.shape.polygons.compactMap { Self.rings($0, tolerance, detail.unit) }
        // An area of islets alone stays on the map.
        let islet = largest.map { [[Self.whole($0, detail.unit)]] } ?? []
        polygons = shown.isEmpty ? islet : shown
        label = largest.map(Self.middle)
    }

    /// - Returns: `nil` where nothing of the exterior is left to see.
    private static func rings(_ polygon: Polygon, _ tolerance: Double, _ unit: Double) -> [[Int]]? {
        let rings = polygon.rings.map { simplified($0, tolerance) }
        guard let exterior = rings.first, exterior.count > 2 else { return nil }
        return rings.filter { $0.count > 2 }.map { whole($0, unit) }
    }

    private static func simplified(_ ring: [Coordinate], _ tolerance: Double) -> [Coordinate] {
        let open = opened(ring)
        let across = shortening(open)
        return Simplification.ring(flat(open), tolerance: tolerance).map {
            Coordinate(wrappingLatitude: $0.y, longitude: $0.x / across)
        }
    }

    private static func largest(_ area: Area) -> [Coordinate]? {
        area.shape.polygons.compactMap { $0.rings.first.map(opened) }.filter { $0.count > 2 }
            .max { InteriorPoints.area(flat($0)) < InteriorPoints.area(flat($1)) }
    }

    private static func opened(_ ring: [Coordinate]) -> [Coordinate] {
        ring.count > 1 && ring.first == ring.last ? Array(ring.dropLast()) : ring
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

    /// Without points that fall on the one before.
    private static func whole(_ ring: [Coordinate], _ unit: Double) -> [Int] {
        var (numbers, x, y): ([Int], Int, Int) = ([], 0, 0)
        for point in ring {
            let next = (Int((point.longitude * unit).rounded()), Int((point.latitude * unit).rounded()))
            guard numbers.isEmpty || next != (x, y) else { continue }
            numbers += [next.0 - x, next.1 - y]
            (x, y) = next
        }
        return numbers
    }

    private static func middle(_ ring: [Coordinate]) -> Coordinate {
        let point = InteriorPoints.inside(flat(ring))
        return Coordinate(wrappingLatitude: point.y, longitude: point.x / shortening(ring))
    }
}
