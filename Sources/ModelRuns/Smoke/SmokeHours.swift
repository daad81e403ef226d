import Geo
import Rasters
import Tables

/// The hours of a `concentration.nc`.
enum SmokeHours {
    /// - Throws: ``FormatError`` for a band without a time.
    static func starts(of dataset: RasterDataset) throws(FormatError) -> [Instant] {
        var starts: [Instant] = []
        for number in 1...max(1, dataset.bandCount) {
            guard case .instant(let middle) = BandReading(try dataset.band(number)).time else {
                throw FormatError(source: dataset.source, expected: "hours of smoke", found: "a band without time")
            }
            starts.append(middle.adding(hours: -0.5))
        }
        return starts
    }

    /// For people.
    static func words(_ starts: [Instant]) -> String {
        "\(starts.count) from " + (starts.first.map { "\($0)" } ?? "never")
    }
}
