import Rasters
import Tables

/// Latitude and noon of every cell; for projected grids worked out once and kept in a file.
final class GridPlaces {
    /// Hours of noon in UTC that the grid has, ascending.
    let hours: [Int]
    private let locator: GridLocator
    private let kept: ScratchGrid<Double>?

    init(_ geometry: GridGeometry, windows: [GridWindow], source: String, folder: String) throws(FormatError) {
        locator = try GridLocator(geometry, source: source)
        let isPlain = locator.isGeographic && geometry.isUpright
        kept =
            isPlain
            ? nil : try ScratchGrid(columns: geometry.columns, rows: geometry.rows, layers: 2, in: folder)
        var found: Set<Int> = []
        let rows = isPlain ? [GridWindow(column: 0, row: 0, columns: geometry.columns, rows: 1)] : windows
        for window in rows {
            var (longitudes, latitudes) = locator.coordinates(of: window)
            for longitude in longitudes where longitude.isFinite { found.insert(LocalNoon.hour(longitude: longitude)) }
            try kept?.write(window, layer: 0, from: &longitudes)
            try kept?.write(window, layer: 1, from: &latitudes)
        }
        hours = found.sorted()
        guard !hours.isEmpty, try isOnEarth(geometry) else {
            throw FormatError(
                source: source, expected: "a grid of longitudes and latitudes, or one that says its projection",
                found: geometry.summary)
        }
    }

    private func isOnEarth(_ geometry: GridGeometry) throws(FormatError) -> Bool {
        guard locator.isGeographic else { return true }
        let ends = [0, geometry.rows - 1].map { geometry.y(ofRow: $0) }
        return ends.allSatisfy { abs($0) <= 90.001 } && abs(geometry.x(ofColumn: 0)) <= 540
    }

    /// Longitudes and latitudes of a window.
    func coordinates(of window: GridWindow) throws(FormatError) -> (longitudes: [Double], latitudes: [Double]) {
        guard let kept else { return locator.coordinates(of: window) }
        var longitudes = [Double](repeating: 0, count: window.count)
        var latitudes = longitudes
        try kept.read(window, layer: 0, into: &longitudes)
        try kept.read(window, layer: 1, into: &latitudes)
        return (longitudes, latitudes)
    }
}
