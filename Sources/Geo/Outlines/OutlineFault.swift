/// Why rings are no outline of land on the Earth.
public enum OutlineFault: Error, Equatable, Sendable {
    /// Longitude and latitude of a corner.
    case notDegrees(longitude: Double, latitude: Double)
    case tooManyPoints(limit: Int)
    /// The rings cross themselves and each other more often than anything that was drawn as an outline.
    case tooManyCrossings(limit: Int)
    /// Too many edges lie over one meridian to look for all crossings.
    case tooIntricate
    /// From one longitude to another by a way that may be meant eastwards or westwards.
    case ambiguousEdge(from: Double, to: Double)
    /// Around the axis of the Earth more than once, or around it and over the equator.
    case aroundAxis
    case withoutLand

    public var expected: String {
        switch self {
        case .notDegrees: "longitudes within -360…360 and latitudes within -90…90, in degrees"
        case .tooManyPoints(let limit): "at most \(limit) points"
        case .tooManyCrossings(let limit): "an outline that crosses itself at most \(limit) times"
        case .tooIntricate: "an outline that does not cross itself, or one with fewer points"
        case .ambiguousEdge: "edges shorter than half the way around the Earth"
        case .aroundAxis: "an outline around one pole at most, in one turn"
        case .withoutLand: "rings with land inside"
        }
    }

    public var found: String {
        switch self {
        case .notDegrees(let longitude, let latitude):
            abs(latitude) <= 90 ? "longitude \(longitude)" : "longitude \(longitude), latitude \(latitude)"
        case .tooManyPoints, .tooManyCrossings: "more"
        case .tooIntricate: "one that crosses itself, with too many points to mend"
        case .ambiguousEdge(let from, let to): "one from longitude \(from) to \(to)"
        case .aroundAxis: "another"
        case .withoutLand: "none"
        }
    }

    /// Advice for the owner of the file.
    public var advice: String {
        switch self {
        case .notDegrees: "ogr2ogr -t_srs EPSG:4326 brings a file to degrees"
        case .tooManyPoints: "simplify it, as with ogr2ogr -simplify 0.001"
        case .tooManyCrossings, .tooIntricate: "mend it first, as with “Fix geometries” of QGIS or ogr2ogr -makevalid"
        case .ambiguousEdge, .aroundAxis: "cut it at 180°, as RFC 7946 asks for, or add corners between"
        case .withoutLand: "leave it out"
        }
    }
}
