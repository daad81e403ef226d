/// Makes outlines from rings as files hold them: cut at ±180°, in -180…180, valid, in a time that has a bound.
public enum Outline {
    /// Of one outline.
    public static let pointLimit = 2_000_000
    /// Of one outline with itself.
    public static let crossingLimit = 20_000

    /// Reads polygons whose x is a longitude and whose y is a latitude.
    ///
    /// An edge of more than half the way around the Earth is taken the short way, so that 177 → -170 and 177 → 190 are the
    /// same; a ring around a pole holds that pole. Rings that cross themselves or each other hold all land that any of them
    /// holds. What is right already stays as it is, turned the way RFC 7946 asks for.
    ///
    /// - Parameter polygons: Closed rings, each polygon its exterior first; longitudes within -360…360.
    public static func read(_ polygons: [[[PlanarPoint]]]) throws(OutlineFault) -> MultiPolygon {
        guard polygons.joined().reduce(0, { $0 + $1.count }) <= pointLimit else {
            throw .tooManyPoints(limit: pointLimit)
        }
        var parts: [[[PlanarPoint]]] = []
        for rings in polygons { parts += try TurningPolygon(rings).cut() }
        return try mended(PlanarShape(parts))
    }

    /// The same land as a valid shape; the shape itself when it is valid.
    public static func mended(_ shape: MultiPolygon) throws(OutlineFault) -> MultiPolygon {
        try mended(shape.planar)
    }

    private static func mended(_ shape: PlanarShape) throws(OutlineFault) -> MultiPolygon {
        let engine = Engine()
        let valid = try engine.mended(shape)
        let result = valid.isMended ? valid.shape : shape
        guard !result.isEmpty else { throw .withoutLand }
        return result.turned
    }
}

extension PlanarShape {
    /// Degrees as coordinates, exteriors counter-clockwise and holes clockwise.
    var turned: MultiPolygon { MultiPolygon(polygons.map(Polygon.init(degrees:))) }
}
