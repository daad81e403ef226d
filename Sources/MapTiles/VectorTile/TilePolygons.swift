public import Geo

/// Polygons in whole units of a tile, clipped to it and a strip around it.
///
/// Rings are valid and not closed; an exterior has a positive area by the surveyor's formula, its holes a negative one.
public struct TilePolygons: Sendable, Equatable {
    /// Each polygon its exterior first.
    public let polygons: [[[TilePoint]]]

    public var isEmpty: Bool { polygons.isEmpty }

    /// Strip around a tile that polygons are drawn into, units, so that their outlines do not show the tile's edge.
    public static let standardBuffer = 64

    /// Draws a shape. Parts narrower than a unit fall away; parts that meet at ±180° are drawn as one. A shape whose rings
    /// cross more often than can be mended in a bounded time (``Outline/crossingLimit``) is not drawn.
    ///
    /// - Parameter shape: As RFC 7946 wants it; an edge of more than half the way around the Earth is taken the short way.
    public init(
        _ shape: MultiPolygon, in tile: Tile, of set: TileMatrixSet, extent: Int = VectorTileLayer.standardExtent,
        buffer: Int = standardBuffer
    ) {
        let frame = TileFrame(tile, of: set, extent: extent)
        let window = UnitBox(tileOf: extent, buffer: buffer)
        let land = set.geographicBounds(
            of: set.bounds(of: tile).grown(by: Double(buffer) / frame.unitsOfSet * set.sideMeters))
        var outline = TileOutline(frame, window: window)
        let drawn = Self.cut(shape).polygons.filter { land.reaches($0) }.flatMap { polygon in
            Self.copies(polygon.rings.map { outline.draw($0) }, frame).filter {
                UnitBox(around: $0.first ?? []).overlaps(window)
            }
        }
        let clipped = drawn.isEmpty ? PlanarShape() : PlanarShape(drawn).intersection(with: window.shape, onGridOf: 1)
        polygons = clipped.polygons.compactMap(Self.wound)
    }

    /// A shape without edges across ±180°.
    private static func cut(_ shape: MultiPolygon) -> MultiPolygon {
        guard shape.polygons.contains(where: { $0.rings.contains(where: isCrossing) }) else { return shape }
        let rings = shape.polygons.map { $0.rings.map { $0.map { PlanarPoint(x: $0.longitude, y: $0.latitude) } } }
        do throws(OutlineFault) { return try Outline.read(rings) } catch { return shape }
    }

    private static func isCrossing(_ ring: [Coordinate]) -> Bool {
        zip(ring, ring.dropFirst()).contains { abs($0.longitude - $1.longitude) > 180 && abs($0.latitude) < 90 }
    }

    /// In Mercator the world goes on beyond ±180°, into the strip around the outermost tiles.
    private static func copies(_ rings: [[PlanarPoint]], _ frame: TileFrame) -> [[[PlanarPoint]]] {
        guard frame.set.projection == .webMercator else { return [rings] }
        return [0, -frame.unitsOfSet, frame.unitsOfSet].map { shift in
            rings.map { $0.map { PlanarPoint(x: $0.x + shift, y: $0.y) } }
        }
    }

    /// `nil` where no land is left.
    private static func wound(_ rings: [[PlanarPoint]]) -> [[TilePoint]]? {
        guard let exterior = rings.first.flatMap({ TileRing($0) }) else { return nil }
        return [exterior.turned(isExterior: true)]
            + rings.dropFirst().compactMap { TileRing($0)?.turned(isExterior: false) }
    }
}

extension BoundingBox {
    /// Whether the box, which may cross ±180°, may hold a part of a polygon.
    fileprivate func reaches(_ polygon: Polygon) -> Bool {
        let slack = 1e-6
        guard let other = MultiPolygon([polygon]).boundingBox, other.south <= north + slack,
            other.north >= south - slack
        else { return false }
        let isEastOfWest = other.east >= west - slack
        let isWestOfEast = other.west <= east + slack
        return west <= east ? isEastOfWest && isWestOfEast : isEastOfWest || isWestOfEast
    }
}

/// A ring in whole units of a tile, without corners that lie on a straight line.
struct TileRing {
    private let corners: [TilePoint]
    /// Twice the area by the surveyor's formula.
    private let doubleArea: Int64

    /// - Returns: `nil` for a ring without land.
    init?(_ closed: [PlanarPoint]) {
        let points = closed.dropLast().map { TilePoint(x: Int32($0.x.rounded()), y: Int32($0.y.rounded())) }
        corners = points.indices.filter { index in
            Self.cross(
                points[(index + points.count - 1) % points.count], points[index], points[(index + 1) % points.count])
                != 0
        }.map { points[$0] }
        guard corners.count >= 3 else { return nil }
        let first = corners[0]
        doubleArea = zip(corners, corners.dropFirst()).reduce(0) { $0 + Self.cross(first, $1.0, $1.1) }
        guard doubleArea != 0 else { return nil }
    }

    func turned(isExterior: Bool) -> [TilePoint] { (doubleArea > 0) == isExterior ? corners : corners.reversed() }

    /// Twice the area of a triangle; 0 where its corners lie on a line.
    private static func cross(_ a: TilePoint, _ b: TilePoint, _ c: TilePoint) -> Int64 {
        Int64(b.x - a.x) * Int64(c.y - a.y) - Int64(b.y - a.y) * Int64(c.x - a.x)
    }
}
