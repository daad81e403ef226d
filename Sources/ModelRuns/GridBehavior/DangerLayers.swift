import Chronology
import FireWeather
import Geo
import Rasters
import Tables

/// Layers of a file that `zarevo danger` wrote, by name and day.
struct DangerLayers {
    private let path: String
    private let bands: [(name: String, day: CalendarDay?, band: RasterBand)]
    let day: CalendarDay?

    /// - Parameter day: Which, where the file has several; the only one otherwise.
    init(_ path: String, day: CalendarDay?) throws(FormatError) {
        self.path = path
        let bands = try Self.bands(of: path)
        self.bands = bands
        let days = Set(bands.compactMap(\.day)).sorted()
        if let day, !days.isEmpty, !days.contains(day) { throw Self.noDay(path, days) }
        guard day != nil || days.count < 2 else { throw Self.noDay(path, days) }
        self.day = day ?? days.first
    }

    /// Every layer of a file with its name and, where it says one, its day.
    static func bands(of path: String) throws(FormatError) -> [(name: String, day: CalendarDay?, band: RasterBand)] {
        try RasterDataset.bands(of: path).map { band in
            let name = band.metadata["NETCDF_VARNAME"] ?? String(band.description.prefix { $0 != " " })
            return (name, BandReading(band).time.day, band)
        }
    }

    /// - Returns: `nil` where the file has no such layer.
    func band(_ name: String) -> RasterBand? {
        bands.first { $0.name == name && ($0.day == nil || $0.day == day) }?.band
    }

    private static func noDay(_ path: String, _ days: [CalendarDay]) -> FormatError {
        FormatError(
            source: path, expected: "one of the days of the file, as --day",
            found: days.map(\.text).joined(separator: ", "))
    }
}
