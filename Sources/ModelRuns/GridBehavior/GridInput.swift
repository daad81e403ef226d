import FireWeather
import Rasters
import Tables

/// A value that is the same everywhere, or a raster that gives it.
public enum GridInput: Hashable, Sendable {
    case number(Double)
    /// A path, and which band counted from 1.
    case raster(path: String, band: Int)
}

/// An input brought onto the cells of another grid: the value of the cell that the middle of a cell lies in.
final class SampledInput {
    private let number: Double?
    private let band: RasterBand?
    /// `nil` where the grids have the same cells.
    private let locator: GridLocator?
    private var buffer: [Double] = []

    init(_ input: GridInput, on geometry: GridGeometry) throws(FormatError) {
        switch input {
        case .number(let value): (number, band, locator) = (value, nil, nil)
        case .raster(let path, let index):
            let dataset = try RasterDataset(opening: path, source: path)
            (number, band) = (nil, try dataset.band(index))
            locator = try Self.locator(dataset.geometry, on: geometry, path)
        }
    }

    init(_ band: RasterBand, on geometry: GridGeometry) throws(FormatError) {
        (number, self.band) = (nil, band)
        locator = try Self.locator(band.dataset.geometry, on: geometry, band.dataset.source)
    }

    private static func locator(
        _ own: GridGeometry, on geometry: GridGeometry, _ source: String
    ) throws(FormatError) -> GridLocator? {
        own.agrees(with: geometry) ? nil : try GridLocator(own, source: source)
    }

    /// - Parameter place: Longitudes and latitudes of the window's cells.
    func read(
        _ window: GridWindow, _ place: (longitudes: [Double], latitudes: [Double]), into values: inout [Double]
    ) throws(FormatError) {
        guard let band else {
            for index in values.indices { values[index] = number ?? .nan }
            return
        }
        guard let locator else { return try band.read(window, into: &values) }
        let cells = locator.cells(longitudes: place.longitudes, latitudes: place.latitudes)
        guard let around = Self.around(cells) else {
            for index in values.indices { values[index] = .nan }
            return
        }
        if buffer.count < around.count { buffer = Array(repeating: 0, count: around.count) }
        try band.read(around, into: &buffer)
        for (index, cell) in cells.enumerated() {
            values[index] =
                cell.map { buffer[($0.row - around.row) * around.columns + $0.column - around.column] } ?? .nan
        }
    }

    /// The smallest window with all cells.
    private static func around(_ cells: [(column: Int, row: Int)?]) -> GridWindow? {
        let known = cells.compactMap { $0 }
        guard let left = known.map(\.column).min(), let right = known.map(\.column).max(),
            let top = known.map(\.row).min(), let bottom = known.map(\.row).max()
        else { return nil }
        return GridWindow(column: left, row: top, columns: right - left + 1, rows: bottom - top + 1)
    }
}
