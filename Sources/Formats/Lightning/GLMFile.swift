import Assessment
import Geo
import Rasters
import Tables

/// A file of the Geostationary Lightning Mapper: product L2 LCFA, 20 seconds of flashes.
///
/// The mapper sees light in the cloud, so whether a flash reached the ground is not known.
///
/// - Source: GOESRProductGuide, volume 5, Geostationary Lightning Mapper.
struct GLMFile {
    /// About one pixel, 8 km below the satellite and more towards the edge of its view.
    static let uncertaintyKilometers = 10.0

    private let file: NetCDFFile

    init(_ path: String) throws(FormatError) { file = try NetCDFFile(opening: path) }

    /// - Throws: ``FormatError`` for a file without the variables of the product, or of lengths that differ.
    func reading() throws(FormatError) -> FlashReading {
        let latitudes = try numbers("flash_lat", count: nil)
        let longitudes = try numbers("flash_lon", count: latitudes.count)
        let seconds = try numbers("flash_time_offset_of_first_event", count: latitudes.count)
        let energies = try numbers("flash_energy", count: latitudes.count)
        let quality = try numbers("flash_quality_flag", count: latitudes.count)
        let origin = try origin()
        var reading = FlashReading(flashes: [])
        for index in latitudes.indices {
            guard quality[index] == 0 else {
                reading.degradedCount += 1
                continue
            }
            guard (-90...90).contains(latitudes[index]), (-180...360).contains(longitudes[index]),
                let at = origin.instant(at: seconds[index].rounded(.down))
            else {
                reading.rejected.append(
                    RejectedRow(line: index + 1, reason: "no usable place or time", text: "flash \(index + 1)"))
                continue
            }
            reading.flashes.append(
                Flash(
                    at: at, coordinate: Coordinate(wrappingLatitude: latitudes[index], longitude: longitudes[index]),
                    kind: .unknown, energyJoules: energies[index].isFinite ? energies[index] : nil,
                    uncertaintyKilometers: Self.uncertaintyKilometers))
        }
        return reading
    }

    private func numbers(_ name: String, count: Int?) throws(FormatError) -> [Double] {
        let values = try file.unpackedList(name)
        guard let count, values.count != count else { return values }
        throw FormatError(source: file.source, expected: "\(count) values of \(name)", found: "\(values.count)")
    }

    /// What offsets count from, `seconds since 2020-08-16 10:12:20.000`.
    private func origin() throws(FormatError) -> TimeAxis {
        let name = "flash_time_offset_of_first_event"
        let units = file.text("units", of: try file.variable(name)) ?? "nothing"
        guard let axis = TimeAxis(units: units, calendar: nil) else {
            throw FormatError(source: file.source, expected: "units of \(name) as seconds since a time", found: units)
        }
        return axis
    }
}
