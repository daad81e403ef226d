public import Geo

/// A registered set of square tiles in a projection: at each zoom the same square in 2^zoom × 2^zoom tiles.
///
/// - Source: OGC17083, Annex D, and the registry of the OGC, whose names the properties have.
public struct TileMatrixSet: Sendable, Hashable {
    enum Projection: Sendable, Hashable { case webMercator, universalPolarStereographicNorth }

    let projection: Projection
    /// `id` in JSON.
    public let identifier: String
    public let title: String
    public let uri: String
    public let crs: String
    public let orderedAxes: [String]
    public let wellKnownScaleSet: String?
    /// The square's north-west corner, metres.
    public let pointOfOrigin: PlanarPoint
    /// The square's side, metres.
    public let sideMeters: Double

    /// EPSG:3857, the world between 85.05° south and north.
    public static let webMercatorQuad = TileMatrixSet(
        projection: .webMercator, identifier: "WebMercatorQuad", title: "Google Maps Compatible for the World",
        crs: "http://www.opengis.net/def/crs/EPSG/0/3857", orderedAxes: ["X", "Y"],
        wellKnownScaleSet: "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
        pointOfOrigin: PlanarPoint(x: -.pi * WebMercator.radiusMeters, y: .pi * WebMercator.radiusMeters),
        sideMeters: 2 * .pi * WebMercator.radiusMeters)

    /// EPSG:5041, centred on the north pole; its square reaches into the southern hemisphere.
    public static let upsArcticWGS84Quad = TileMatrixSet(
        projection: .universalPolarStereographicNorth, identifier: "UPSArcticWGS84Quad",
        title: "Universal Polar Stereographic WGS 84 Quad for Arctic",
        crs: "http://www.opengis.net/def/crs/EPSG/0/5041", orderedAxes: ["E", "N"], wellKnownScaleSet: nil,
        pointOfOrigin: PlanarPoint(x: -14_440_759.350252, y: 18_440_759.350252), sideMeters: 2 * 16_440_759.350252)

    public static let all = [webMercatorQuad, upsArcticWGS84Quad]

    /// The set with an identifier, such as `WebMercatorQuad`; `nil` when it is none of ``all``.
    public static func named(_ identifier: String) -> TileMatrixSet? { all.first { $0.identifier == identifier } }

    private init(
        projection: Projection, identifier: String, title: String, crs: String, orderedAxes: [String],
        wellKnownScaleSet: String?, pointOfOrigin: PlanarPoint, sideMeters: Double
    ) {
        self.projection = projection
        self.identifier = identifier
        self.title = title
        uri = "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + identifier
        self.crs = crs
        self.orderedAxes = orderedAxes
        self.wellKnownScaleSet = wellKnownScaleSet
        self.pointOfOrigin = pointOfOrigin
        self.sideMeters = sideMeters
    }
}
