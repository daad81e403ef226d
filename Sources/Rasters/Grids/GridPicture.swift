public import Chronology
public import Geo
public import Tables

/// A layer of a grid with every so many-th row and column, for drawing.
public struct GridPicture: Sendable {
    public let geometry: GridGeometry
    /// Of the values.
    public let day: CalendarDay
    /// Only every so many-th row and column is kept, 1 for all.
    public let step: Int
    private let columns: Int
    private var values: [Float]

    package init(_ geometry: GridGeometry, day: CalendarDay, cells: Int) {
        (self.geometry, self.day) = (geometry, day)
        step = max(1, Int((Double(geometry.count) / Double(cells)).squareRoot().rounded(.up)))
        columns = (geometry.columns + step - 1) / step
        values = Array(repeating: .nan, count: columns * ((geometry.rows + step - 1) / step))
    }

    package mutating func take(_ layer: [Float], _ window: GridWindow) {
        for row in 0..<window.rows where (window.row + row) % step == 0 {
            for column in 0..<window.columns where (window.column + column) % step == 0 {
                values[(window.row + row) / step * columns + (window.column + column) / step] =
                    layer[row * window.columns + column]
            }
        }
    }

    /// The values at points of the Earth; NaN where there is none.
    ///
    /// - Throws: ``FormatError`` for a grid that does not lie on the Earth.
    public func values(at points: [Coordinate]) throws(FormatError) -> [Float] {
        let locator = try GridLocator(geometry, source: "the grid")
        return locator.cells(at: points).map { cell in
            cell.map { values[$0.row / step * columns + $0.column / step] } ?? .nan
        }
    }

    /// Points along the edge of the grid and across it, for a frame around it.
    public func outline() throws(FormatError) -> [Coordinate] {
        let locator = try GridLocator(geometry, source: "the grid")
        var points: [Coordinate] = []
        for part in 0...20 {
            let row = min(geometry.rows - 1, geometry.rows * part / 20)
            for column in [
                0, geometry.columns / 4, geometry.columns / 2, geometry.columns * 3 / 4, geometry.columns - 1,
            ] {
                let place = locator.coordinates(of: GridWindow(column: column, row: row, columns: 1, rows: 1))
                if let point = try? Coordinate(latitude: place.latitudes[0], longitude: place.longitudes[0]) {
                    points.append(point)
                }
            }
        }
        return points
    }
}
