import Geo
import Rasters
import Tables

/// One band of a file that carries winds.
struct WindLayer {
    let quantity: WindQuantity
    let level: WindLevelKey
    let time: WindTime
    let band: RasterBand
    let scale: Double
    let offset: Double

    /// - Returns: `nil` for a band of something else.
    /// - Throws: ``FormatError`` for a unit that is missing or unknown.
    init?(_ band: RasterBand, _ hybrid: HybridLevels) throws(FormatError) {
        guard let reading = try band.dataset.driver == "GRIB" ? Self.grib(band) : Self.netCDF(band, hybrid) else {
            return nil
        }
        guard let conversion = reading.quantity.conversion(band.unit) else {
            throw FormatError(
                source: band.dataset.source, expected: "a unit of \(reading.quantity.rawValue)",
                found: band.unit.isEmpty ? "none" : "\"\(band.unit)\"")
        }
        (quantity, level, time) = (reading.quantity, reading.level, reading.time)
        self.band = band
        (scale, offset) = conversion
    }

    /// All cells in the order of the file, in the unit of the quantity.
    func read() throws(FormatError) -> [Double] {
        let geometry = band.dataset.geometry
        var values = [Double](repeating: .nan, count: geometry.count)
        try band.read(
            GridWindow(column: 0, row: 0, columns: geometry.columns, rows: geometry.rows), into: &values)
        if scale != 1 || offset != 0 { for index in values.indices { values[index] = values[index] * scale + offset } }
        return values
    }

    private typealias Reading = (quantity: WindQuantity, level: WindLevelKey, time: WindTime)

    private static func grib(_ band: RasterBand) -> Reading? {
        guard let quantity = WindQuantity(gribElement: band.metadata["GRIB_ELEMENT"] ?? "") else { return nil }
        let name = (band.metadata["GRIB_SHORT_NAME"] ?? "").split(separator: "-").map(String.init)
        guard name.count == 2, let value = Double(name[0]), let level = level(name[1], value, band) else { return nil }
        let seconds = (band.metadata["GRIB_VALID_TIME"] ?? "").split(separator: " ").first.flatMap { Int64($0) }
        return (quantity, level, seconds.map { .instant(Instant(seconds: $0)) } ?? .unknown)
    }

    private static func level(_ kind: String, _ value: Double, _ band: RasterBand) -> WindLevelKey? {
        switch kind {
        case "ISBL": .pressurePascals(band.description.contains("[hPa]") ? value * 100 : value)
        case "HTGL": .metersAboveGround(value)
        case "GPML", "HTSL": .metersAboveSea(value)
        case "HYBL", "HYBL=": (1...1_000).contains(value) ? .hybrid(Int(value)) : nil
        case "SFC": .surface
        default: nil
        }
    }

    private static func netCDF(_ band: RasterBand, _ hybrid: HybridLevels) throws(FormatError) -> Reading? {
        let (metadata, file) = (band.metadata, band.dataset.metadata)
        let name = metadata["NETCDF_VARNAME"] ?? ""
        guard
            let quantity = WindQuantity(standardName: metadata["standard_name"] ?? "")
                ?? WindQuantity(variableName: name)
        else { return nil }
        var time = WindTime.unknown
        var level = WindLevelKey.surface
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) where key.hasPrefix("NETCDF_DIM_") {
            let dimension = String(key.dropFirst("NETCDF_DIM_".count))
            guard let number = Double(value) else { return nil }
            let units = file[dimension + "#units"] ?? ""
            if let axis = TimeAxis(units: units, calendar: file[dimension + "#calendar"]) {
                time = axis.instant(at: number).map { .instant($0) } ?? .unknown
            } else if dimension.lowercased() == "month", (1...12).contains(number) {
                time = .month(Int(number))
            } else if HybridLevels.isHybrid(dimension, in: file) {
                guard let found = try hybrid.coefficients(at: number, of: dimension, in: band.dataset) else {
                    return nil
                }
                level = .hybridPressure(found)
            } else if let found = Self.level(dimension, units, file[dimension + "#positive"], number) {
                level = found
            } else {
                return nil
            }
        }
        if level == .surface, quantity == .eastward || quantity == .northward {
            level = .metersAboveGround(10)
        }
        return (quantity, level, time)
    }

    private static func level(_ name: String, _ units: String, _ positive: String?, _ value: Double) -> WindLevelKey? {
        switch units.lowercased() {
        case "pa": .pressurePascals(value)
        case "hpa", "mb", "mbar", "millibar", "millibars": .pressurePascals(value * 100)
        case "m", "meters", "metres":
            name.lowercased().contains("alt") ? .metersAboveSea(value) : .metersAboveGround(value)
        case "": ["isobaricinhpa", "pressure_level"].contains(name.lowercased()) ? .pressurePascals(value * 100) : nil
        default: nil
        }
    }
}

/// The time that a layer holds for.
enum WindTime: Hashable, Comparable {
    case instant(Instant)
    /// Mean of a month of the year over many years, or of any one year.
    case month(Int)
    case unknown
}
