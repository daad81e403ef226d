import Geo

/// Draws rings of longitudes and latitudes into a tile: what is straight on the Earth's degrees may be bent in the map.
struct TileOutline {
    private let frame: TileFrame
    /// Units around the tile that are drawn too.
    private let window: UnitBox
    private var points: [PlanarPoint] = []

    /// A curve is drawn as near as this, units.
    private static let tolerance = 0.5
    private static let deepest = 16

    init(_ frame: TileFrame, window: UnitBox) {
        self.frame = frame
        self.window = window
    }

    /// A closed ring in units of the tile.
    mutating func draw(_ ring: [Coordinate]) -> [PlanarPoint] {
        points = []
        guard var last = ring.first else { return [] }
        var lastUnits = frame.units(last)
        points.append(lastUnits)
        for next in ring.dropFirst() + (ring.first == ring.last ? [] : ring.prefix(1)) {
            let units = frame.units(next)
            bend(Edge(from: last, to: next, fromUnits: lastUnits, toUnits: units), depth: 0)
            (last, lastUnits) = (next, units)
        }
        // A ring around the pole can end beside its start by a rounding error.
        if points.count > 1 { points[points.count - 1] = points[0] }
        return points
    }

    private struct Edge {
        let from: Coordinate
        let to: Coordinate
        let fromUnits: PlanarPoint
        let toUnits: PlanarPoint

        /// Degrees.
        var length: Double { max(abs(to.longitude - from.longitude), abs(to.latitude - from.latitude)) }

        var middle: Coordinate {
            Coordinate(
                wrappingLatitude: (from.latitude + to.latitude) / 2, longitude: (from.longitude + to.longitude) / 2)
        }

        /// How far the image of the middle lies from the straight line.
        func deviation(_ middle: PlanarPoint) -> Double {
            let (dx, dy) = (toUnits.x - fromUnits.x, toUnits.y - fromUnits.y)
            let length = (dx * dx + dy * dy).squareRoot()
            guard length > 1e-6 else { return middle.meters(to: fromUnits) }
            return abs(dx * (middle.y - fromUnits.y) - dy * (middle.x - fromUnits.x)) / length
        }
    }

    /// Adds an edge but for its start, in as many pieces as it takes.
    private mutating func bend(_ edge: Edge, depth: Int) {
        let radians = edge.length * .pi / 180
        // The second derivative of both projections stays below 20 sides of the square within the set.
        guard depth < Self.deepest, 2.5 * frame.unitsOfSet * radians * radians > Self.tolerance else {
            return points.append(edge.toUnits)
        }
        let middle = frame.units(edge.middle)
        let deviation = edge.deviation(middle)
        // A curve may cross its chord in the middle, as across the equator: the first cut is not asked for.
        guard depth == 0 || deviation > Self.tolerance,
            UnitBox(around: [edge.fromUnits, middle, edge.toUnits]).grown(by: 2 * deviation).overlaps(window)
        else { return points.append(edge.toUnits) }
        let half = edge.middle
        bend(Edge(from: edge.from, to: half, fromUnits: edge.fromUnits, toUnits: middle), depth: depth + 1)
        bend(Edge(from: half, to: edge.to, fromUnits: middle, toUnits: edge.toUnits), depth: depth + 1)
    }
}

/// A rectangle in units of a tile.
struct UnitBox {
    var west: Double
    var north: Double
    var east: Double
    var south: Double

    init(tileOf extent: Int, buffer: Int) {
        (west, north) = (Double(-buffer), Double(-buffer))
        (east, south) = (Double(extent + buffer), Double(extent + buffer))
    }

    /// - Returns: A box that overlaps none where there are no points.
    init(around points: [PlanarPoint]) {
        (west, north, east, south) = (.infinity, .infinity, -.infinity, -.infinity)
        for point in points {
            (west, east) = (min(west, point.x), max(east, point.x))
            (north, south) = (min(north, point.y), max(south, point.y))
        }
    }

    func grown(by units: Double) -> UnitBox {
        var box = self
        (box.west, box.north, box.east, box.south) = (west - units, north - units, east + units, south + units)
        return box
    }

    func overlaps(_ other: UnitBox) -> Bool {
        west <= other.east && other.west <= east && north <= other.south && other.north <= south
    }

    var shape: PlanarShape {
        let corners = [(west, north), (east, north), (east, south), (west, south), (west, north)]
        return PlanarShape([[corners.map { PlanarPoint(x: $0.0, y: $0.1) }]])
    }
}
