/// A polygon on the Earth as RFC 7946 draws it: exterior counter-clockwise, holes clockwise, rings closed,
/// edges straight in longitude and latitude, cut at the antimeridian.
public struct Polygon: Sendable, Equatable {
    public var exterior: [Coordinate]
    public var holes: [[Coordinate]]

    public init(exterior: [Coordinate], holes: [[Coordinate]] = []) {
        self.exterior = exterior
        self.holes = holes
    }

    public var rings: [[Coordinate]] { [exterior] + holes }
}

/// Any number of polygons that do not overlap; none is the empty shape.
public struct MultiPolygon: Sendable, Equatable {
    public var polygons: [Polygon]

    public init(_ polygons: [Polygon] = []) { self.polygons = polygons }

    public var isEmpty: Bool { polygons.isEmpty }
}

/// West, south, east and north edges in degrees.
///
/// `west > east` means that the box crosses the antimeridian.
public struct BoundingBox: Sendable, Equatable {
    public var west: Double
    public var south: Double
    public var east: Double
    public var north: Double

    public init(west: Double, south: Double, east: Double, north: Double) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    public func contains(_ point: Coordinate) -> Bool {
        guard point.latitude >= south, point.latitude <= north else { return false }
        return west <= east
            ? (point.longitude >= west && point.longitude <= east)
            : (point.longitude >= west || point.longitude <= east)
    }
}
