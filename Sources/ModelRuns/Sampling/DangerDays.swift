import Chronology
import FireWeather
import Geo
import Rasters
import Tables

/// The layers of a file that `zarevo danger` wrote, over all its days, read at single places.
final class DangerDays {
    let source: String
    let geometry: GridGeometry
    let locator: GridLocator
    /// Ascending.
    let days: [CalendarDay]
    /// Remarks on the weather behind it; empty when there is none.
    let remarks: String
    private let bands: [(name: String, day: CalendarDay?, band: RasterBand)]

    /// - Throws: ``FormatError`` for a file without one of the layers.
    init(_ path: String, requiring names: [String]) throws(FormatError) {
        source = path
        bands = try DangerLayers.bands(of: path)
        for name in names where !bands.contains(where: { $0.name == name }) {
            let found = bands.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            throw FormatError(
                source: path, expected: "a layer \(name), as zarevo danger writes it",
                found: found.isEmpty ? "no layers" : found.prefix(12).joined(separator: ", "))
        }
        guard let first = bands.first(where: { names.contains($0.name) })?.band.dataset else {
            throw FormatError(source: path, expected: "layers of fire danger", found: "none")
        }
        geometry = first.geometry
        locator = try GridLocator(geometry, source: path)
        days = Set(bands.compactMap(\.day)).sorted()
        remarks = first.metadata["NC_GLOBAL#comment"] ?? first.metadata["comment"] ?? ""
    }

    /// The file without its folder, so that a report does not depend on where it lay.
    var name: String { source.split(separator: "/").last.map(String.init) ?? source }

    func has(_ name: String) -> Bool { bands.contains { $0.name == name } }

    /// The values of a layer on a day; NaN outside the grid, on a day or in a layer that the file does not have.
    func values(
        _ name: String, on day: CalendarDay, at cells: [(column: Int, row: Int)?]
    ) throws(FormatError) -> [Double] {
        guard let band = bands.first(where: { $0.name == name && ($0.day ?? day) == day })?.band else {
            return Array(repeating: .nan, count: cells.count)
        }
        return try CellReading.values(at: cells) { window, buffer throws(FormatError) in
            try band.read(window, into: &buffer)
        }
    }
}
