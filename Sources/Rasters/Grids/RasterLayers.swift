public import Geo
public import Tables

/// The layers of a file that `zarevo danger`, `behavior` or `smoke` wrote, each over its times, for programs that show them.
public struct RasterLayers: Sendable {
    public struct Layer: Sendable {
        public let name: String
        /// For people; empty where the file does not say.
        public let title: String
        /// As the file writes it.
        public let unit: String
        /// `2020-09-08T12:30:00Z`, `2020-08-19` for a calendar day at the place, or `0` where the file has no time; ascending.
        public var steps: [String] { bands.map(\.step) }
        fileprivate let bands: [(step: String, number: Int)]
    }

    public let geometry: GridGeometry
    /// By name.
    public let layers: [Layer]
    public let title: String
    /// What a reader must know first.
    public let comment: String
    /// Around all cells, degrees.
    public let box: BoundingBox
    /// `netCDF`, `GTiff`.
    public let driver: String

    /// - Throws: ``FormatError`` for a file that is no raster or lies nowhere on the Earth.
    public init(_ path: String) throws(FormatError) {
        let bands = try RasterDataset.bands(of: path).filter { !Self.places.contains(Self.name(of: $0)) }
        guard let first = bands.max(by: { $0.dataset.geometry.count < $1.dataset.geometry.count })?.dataset else {
            throw FormatError(source: path, expected: "layers of values", found: "none")
        }
        (geometry, driver) = (first.geometry, first.driver)
        title = first.metadata["NC_GLOBAL#title"] ?? first.metadata["title"] ?? ""
        comment = first.metadata["NC_GLOBAL#comment"] ?? first.metadata["comment"] ?? ""
        box = try RasterExtent.box(of: first.geometry, source: path)
        let own = bands.filter { $0.dataset.geometry == first.geometry }
        layers = Dictionary(grouping: own, by: Self.name).map { Layer($0, $1) }.sorted { $0.name < $1.name }
    }

    /// Coordinates that stand beside the values.
    private static let places: Set = ["latitude", "longitude", "time_bnds"]

    private static func name(of band: RasterBand) -> String {
        band.metadata["NETCDF_VARNAME"] ?? BandReading(band).name
    }

    /// The values of a layer at a time, from north to south, row after row; NaN where nothing is known.
    ///
    /// - Parameter path: Where the file is now.
    /// - Returns: `nil` where it has no such layer or time.
    /// - Throws: ``FormatError`` where it cannot be read.
    public func values(_ layer: Layer, _ step: String, path: String) throws(FormatError) -> [Double]? {
        guard let wanted = layer.bands.first(where: { $0.step == step }) else { return nil }
        for band in try RasterDataset.bands(of: path)
        where Self.name(of: band) == layer.name && band.number == wanted.number {
            var values = [Double](repeating: .nan, count: geometry.count)
            guard band.dataset.geometry == geometry else { continue }
            let whole = GridWindow(column: 0, row: 0, columns: geometry.columns, rows: geometry.rows)
            try band.read(whole, into: &values)
            return values
        }
        return nil
    }
}

extension RasterLayers.Layer {
    fileprivate init(_ name: String, _ own: [RasterBand]) {
        self.name = name
        let first = own.first
        title = first?.metadata["long_name"] ?? first.flatMap { $0.dataset.metadata[name + "#long_name"] } ?? ""
        unit = first?.unit ?? ""
        bands = own.map { (Self.time(of: $0).text, $0.number) }.sorted { $0.step < $1.step }
    }
}

extension RasterLayers.Layer {
    /// An axis of days has calendar days at the place, whatever instant they begin with.
    private static func time(of band: RasterBand) -> FieldTime {
        let time = BandReading(band).time
        let isDaily = band.dataset.metadata["time#units"]?.hasPrefix("days since") ?? false
        return isDaily ? time.day.map { .day($0) } ?? time : time
    }
}

extension FieldTime {
    fileprivate var text: String {
        switch self {
        case .instant(let instant): instant.description
        case .day(let day): day.text
        case .unknown: "0"
        }
    }
}

/// Where a grid lies on the Earth, as a box.
enum RasterExtent {
    static func box(of geometry: GridGeometry, source: String) throws(FormatError) -> BoundingBox {
        let locator = try GridLocator(geometry, source: source)
        if locator.isGeographic, geometry.isUpright { return upright(geometry) }
        let edges = [
            GridWindow(column: 0, row: 0, columns: geometry.columns, rows: 1),
            GridWindow(column: 0, row: geometry.rows - 1, columns: geometry.columns, rows: 1),
            GridWindow(column: 0, row: 0, columns: 1, rows: geometry.rows),
            GridWindow(column: geometry.columns - 1, row: 0, columns: 1, rows: geometry.rows),
        ].map(locator.coordinates)
        let latitudes = edges.flatMap(\.latitudes).filter(\.isFinite)
        let longitudes = edges.flatMap(\.longitudes).filter(\.isFinite).sorted()
        let poles = locator.cells(longitudes: [0, 0], latitudes: [90, -90])
        let (south, north) = (latitudes.min() ?? -90, latitudes.max() ?? 90)
        guard poles[0] == nil, poles[1] == nil, let range = widest(longitudes) else {
            return BoundingBox(
                west: -180, south: poles[1] == nil ? south : -90, east: 180, north: poles[0] == nil ? north : 90)
        }
        return BoundingBox(west: range.west, south: south, east: range.east, north: north)
    }

    private static func upright(_ geometry: GridGeometry) -> BoundingBox {
        let (first, last) = (
            geometry.point(column: 0, row: 0),
            geometry.point(column: Double(geometry.columns), row: Double(geometry.rows))
        )
        let (south, north) = (max(-90, min(first.y, last.y)), min(90, max(first.y, last.y)))
        let (west, east) = (min(first.x, last.x), max(first.x, last.x))
        guard east - west < 360 else { return BoundingBox(west: -180, south: south, east: 180, north: north) }
        return BoundingBox(west: turned(west), south: south, east: east > 180 ? turned(east) : east, north: north)
    }

    private static func turned(_ longitude: Double) -> Double {
        abs(longitude) <= 180 ? longitude : longitude.remainder(dividingBy: 360)
    }

    /// What lies between the ends of the widest gap, the other way round.
    ///
    /// - Parameter longitudes: Ascending.
    private static func widest(_ longitudes: [Double]) -> (west: Double, east: Double)? {
        guard let first = longitudes.first, let last = longitudes.last else { return nil }
        var (west, east, gap) = (first, last, first + 360 - last)
        for (here, next) in zip(longitudes, longitudes.dropFirst()) where next - here > gap {
            (west, east, gap) = (next, here, next - here)
        }
        return (west, east)
    }
}
