import CGDAL
import Geo
package import Tables

/// The weather that some files hold, recognised from what they say of themselves.
package struct WeatherCatalog {
    package let geometry: GridGeometry
    /// In the order of files and bands.
    package let fields: [WeatherField]
    /// What each band was, for people: `TMP at 2-HTGL`.
    package let found: [String]
    /// The files as the caller named them.
    package let sources: [String]
    /// What was decided in reading, a sentence each.
    package let notes: [String]

    /// - Parameters:
    ///   - paths: GRIB, netCDF, GeoTIFF or whatever else GDAL opens.
    ///   - units: Units of variables whose files do not say theirs.
    /// - Throws: ``FormatError`` for a file that cannot be opened, a unit that is missing or unknown, grids that differ, and for files
    ///   without any weather.
    package init(_ paths: [String], units: [WeatherVariable: String] = [:]) throws(FormatError) {
        var bands: [RasterBand] = []
        for path in paths { bands += try RasterDataset.bands(of: path) }
        var (fields, found, taken) = ([WeatherField](), [String](), units)
        for band in bands {
            let reading = BandReading(band)
            let name = reading.otherLevel.map { reading.name.contains($0) ? reading.name : "\(reading.name) at \($0)" }
            if !found.contains(name ?? reading.name) { found.append(name ?? reading.name) }
            guard let variable = reading.variable, reading.otherLevel == nil else { continue }
            let conversion = try Self.conversion(of: band, variable, reading, units)
            if taken[variable] == nil { taken[variable] = reading.unit }
            fields.append(
                WeatherField(
                    variable, at: reading.time, from: reading.start, conversion, in: band,
                    statistic: reading.statistic, edition: reading.edition))
        }
        self.units = taken
        let merged = FieldEditions.merged(fields)
        (self.fields, notes) = try FieldChoice.nearestToNoon(merged.fields, merged.notes)
        (self.found, sources) = (found, paths)
        guard let first = self.fields.first else {
            throw FormatError(
                source: paths.joined(separator: ", "), expected: "temperature, humidity, wind or rain near the ground",
                found: Self.list(found))
        }
        geometry = first.band.dataset.geometry
        try Self.check(self.fields, against: geometry)
    }

    /// The unit that each variable was read in, as the user or the file says it.
    package let units: [WeatherVariable: String]

    package func has(_ variable: WeatherVariable) -> Bool { fields.contains { $0.variable == variable } }

    /// All files, for errors.
    package var source: String { sources.joined(separator: ", ") }

    /// What was found, in one line.
    package var foundText: String { Self.list(found) }

    private static func list(_ names: [String]) -> String {
        guard !names.isEmpty else { return "nothing" }
        return names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " and \(names.count - 12) more" : "")
    }

    private static func conversion(
        of band: RasterBand, _ variable: WeatherVariable, _ reading: BandReading, _ units: [WeatherVariable: String]
    ) throws(FormatError) -> UnitConversion {
        let unit = units[variable] ?? reading.unit
        if let conversion = UnitConversion(unit, to: variable) { return conversion }
        throw FormatError(
            source: band.dataset.source,
            expected: "a unit of \(variable.title), in the file or as --unit \(variable.rawValue)=UNIT",
            found: unit.isEmpty ? "\(reading.name) without a unit" : "\(reading.name) in \"\(unit)\"")
    }

    private static func check(_ fields: [WeatherField], against geometry: GridGeometry) throws(FormatError) {
        var known: [RasterDataset] = []
        for field in fields where !known.contains(where: { $0 === field.band.dataset }) {
            known.append(field.band.dataset)
            guard field.band.dataset.geometry.agrees(with: geometry) else {
                throw FormatError(
                    source: field.band.dataset.source, expected: "the grid of the first file, " + geometry.summary,
                    found: field.band.dataset.geometry.summary)
            }
        }
    }
}
