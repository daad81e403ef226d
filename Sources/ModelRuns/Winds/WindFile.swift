public import Geo
import Rasters
public import Smoke
public import Tables

/// Winds on levels from GRIB or netCDF files, ready for the transport of smoke.
///
/// Pressure, height and hybrid levels; grids of latitudes and longitudes, or projected ones, which are brought to latitudes and
/// longitudes of about the same spacing. Holds open files: to be used by one thread at a time.
public final class WindFile {
    /// The files as the caller named them.
    public let sources: [String]
    /// Instants with wind, rising; empty for a climatology.
    public let times: [Instant]
    /// Months of the year with wind, for climatologies.
    public let months: [Int]
    /// What was assumed because the files do not say it, for the first lines of every output.
    public private(set) var notes: [String] = []
    /// Heights above ground that the wind is brought to.
    public let levels: WindLevels
    let layers: [WindLayer]
    let rain: WindRain
    let geometry: GridGeometry
    let header: GribHeader?
    /// Whether components of the wind follow the axes of the grid, not east and north.
    let windFollowsGrid: Bool
    let wellKnownText: String

    /// - Parameter meaning: What amounts of rain mean that do not say it themselves.
    /// - Throws: ``FormatError`` for a file that cannot be opened, has no wind on levels, or units or grids that do not fit.
    public init(
        _ paths: [String], levels: WindLevels = .standard, rain meaning: RainMeaning? = nil
    ) throws(FormatError) {
        sources = paths
        self.levels = levels
        var layers: [WindLayer] = []
        var found: [String] = []
        var amounts: [RasterBand] = []
        let hybrid = HybridLevels()
        for path in paths {
            for band in try RasterDataset.bands(of: path) {
                if WindRain.isAmount(band) {
                    amounts.append(band)
                } else if let layer = try WindLayer(band, hybrid) {
                    layers.append(layer)
                } else {
                    found.append(band.description)
                }
            }
        }
        let winds = layers.filter { $0.quantity == .eastward && $0.level.isAloft }
        guard let first = winds.first, layers.contains(where: { $0.quantity == .northward && $0.level.isAloft }) else {
            throw FormatError(
                source: paths.joined(separator: ", "), expected: "eastward and northward wind on levels",
                found: layers.isEmpty
                    ? "nothing of the kind"
                    : Set(layers.map(\.quantity.rawValue)).sorted().joined(separator: ", ") + " without both")
        }
        geometry = first.band.dataset.geometry
        for layer in layers where !layer.band.dataset.geometry.agrees(with: geometry) {
            throw FormatError(
                source: layer.band.dataset.source, expected: "the grid of the first wind, " + geometry.summary,
                found: layer.band.dataset.geometry.summary)
        }
        rain = try WindRain(amounts, as: meaning)
        for (source, own) in rain.geometries where !own.agrees(with: geometry) {
            throw FormatError(
                source: source, expected: "rain on the grid of the wind, " + geometry.summary, found: own.summary)
        }
        self.layers = layers
        header = GribHeader(paths[0])
        windFollowsGrid =
            header?.windFollowsGrid == true
            || ["x_wind", "grid_eastward_wind"].contains(first.band.metadata["standard_name"] ?? "")
        wellKnownText = Self.system(of: first.band)
        let all = Set(winds.map(\.time)).sorted()
        times = all.compactMap { if case .instant(let instant) = $0 { instant } else { nil } }
        months = all.compactMap { if case .month(let month) = $0 { month } else { nil } }
        notes = missing()
    }

    /// The coordinate system; of files that say it only as parameters of PROJ, these.
    private static func system(of band: RasterBand) -> String {
        let text = band.dataset.geometry.wellKnownText
        guard text.isEmpty, let mapping = band.metadata["grid_mapping"] else { return text }
        return band.dataset.metadata[mapping + "#proj_params"] ?? text
    }

    private func missing() -> [String] {
        let has = { (quantity: WindQuantity) in self.layers.contains { $0.quantity == quantity } }
        let isAloft = { (quantity: WindQuantity) in self.layers.contains { $0.quantity == quantity && $0.level.isAloft }
        }
        var notes: [String] = []
        if !months.isEmpty { notes.append("climatology: monthly mean winds, not a forecast") }
        if months.isEmpty && times.count <= 1 { notes.append("one time only: the wind is held steady") }
        if !isAloft(.pressureVelocity) && !isAloft(.verticalVelocity) {
            notes.append("no vertical wind in the file: air follows the ground")
        }
        if !has(.boundaryLayerHeight) { notes.append("no boundary-layer height in the file: estimated by the sun") }
        if !layers.contains(where: { [.geopotential, .height].contains($0.quantity) && !$0.level.isPressure })
            && !has(.surfacePressure) && !has(.logarithmOfSurfacePressure)
        {
            notes.append("no terrain in the file: heights are counted from the sea")
        }
        if !isAloft(.temperature) { notes.append("no temperature in the file: standard atmosphere") }
        return notes + reachNotes
    }

    /// What smoke lacks beside what every trajectory lacks.
    var smokeNotes: [String] {
        let has = { (quantity: WindQuantity) in self.layers.contains { $0.quantity == quantity } }
        var notes: [String] = []
        if !has(.rain) {
            notes += rain.isEmpty ? ["no rain in the file: nothing is washed out"] : []
            notes += rain.notes
        } else if !rain.isEmpty {
            notes.append("amounts of rain left aside: the file has its rate")
        }
        if !has(.frictionVelocity) { notes.append("no friction velocity in the file: 0.3 m/s") }
        if !has(.frictionVelocity) || !has(.sensibleHeatFlux) { notes.append("no heat flux in the file: neutral air") }
        return notes
    }

    /// The wind at one of ``times``, or of a month, or of the only time.
    public func frame(at time: Instant) throws(FormatError) -> WindFrame { try frame(.instant(time), on: time) }

    /// - Parameter day: The day whose sun the boundary layer is estimated by.
    public func frame(ofMonth month: Int, on day: Instant) throws(FormatError) -> WindFrame {
        try frame(.month(month), on: day)
    }

    /// The wind of a file that says no time.
    func onlyFrame(on day: Instant) throws(FormatError) -> WindFrame { try frame(.unknown, on: day) }

    private func frame(_ time: WindTime, on day: Instant) throws(FormatError) -> WindFrame {
        let columns = try WindColumns(self, at: time, on: day)
        return try WindRegridding(columns).frame(levels: levels)
    }
}

extension WindLevelKey {
    /// Not at the ground.
    var isAloft: Bool {
        switch self {
        case .surface: false
        case .metersAboveGround(let height): height > 2
        default: true
        }
    }

    var isPressure: Bool { if case .pressurePascals = self { true } else { false } }
    var isHybrid: Bool { if case .hybrid = self { true } else { false } }
    var isHybridPressure: Bool { if case .hybridPressure = self { true } else { false } }
}
