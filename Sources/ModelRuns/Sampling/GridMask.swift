import Geo
import Rasters

/// The cells of a grid that a shape covers.
struct GridMask {
    let locator: GridLocator
    let columns: Int
    let rows: Int

    init(_ locator: GridLocator, _ geometry: GridGeometry) {
        (self.locator, columns, rows) = (locator, geometry.columns, geometry.rows)
    }

    /// Cells whose middles lie inside, by the even-odd rule, row after row. Edges are straight on the grid.
    func cells(inside shape: MultiPolygon) -> [(column: Int, row: Int)] {
        guard locator.isGeographic else { return cells(inside: shape, turns: 0) }
        // Longitudes of a grid may run from 0 to 360 or beyond.
        return [-1, 0, 1].flatMap { cells(inside: shape, turns: $0) }
    }

    /// The cells that the corners of a shape lie in, each once.
    func cells(alongEdgeOf shape: MultiPolygon) -> [(column: Int, row: Int)] {
        let found = locator.cells(at: shape.polygons.flatMap { $0.rings.flatMap { $0 } }).compactMap { $0 }
        let places = Set(found.map { $0.row * columns + $0.column })
        return places.sorted().map { ($0 % columns, $0 / columns) }
    }

    private func cells(inside shape: MultiPolygon, turns: Int) -> [(column: Int, row: Int)] {
        var crossings: [Int: [Double]] = [:]
        for ring in shape.polygons.flatMap(\.rings) {
            let places = locator.places(of: ring, turns: turns)
            for (a, b) in zip(places, places.dropFirst()) { cross(a, b, into: &crossings) }
        }
        return crossings.sorted { $0.key < $1.key }.flatMap { row, places in covered(places.sorted(), row) }
    }

    /// Where an edge crosses the middles of rows.
    private func cross(
        _ a: (column: Double, row: Double), _ b: (column: Double, row: Double), into crossings: inout [Int: [Double]]
    ) {
        guard a.row.isFinite, b.row.isFinite, a.column.isFinite, b.column.isFinite, a.row != b.row else { return }
        let (low, high) = (min(a.row, b.row), max(a.row, b.row))
        let first = max(0, (low - 0.5).rounded(.up))
        let last = min(Double(rows - 1), (high - 0.5).rounded(.up) - 1)
        guard first <= last else { return }
        for row in Int(first)...Int(last) {
            let share = (Double(row) + 0.5 - a.row) / (b.row - a.row)
            crossings[row, default: []].append(a.column + share * (b.column - a.column))
        }
    }

    /// Columns whose middles lie between an odd crossing and the next.
    private func covered(_ crossings: [Double], _ row: Int) -> [(column: Int, row: Int)] {
        stride(from: 0, to: crossings.count - 1, by: 2).flatMap { index in
            let first = max(0, (crossings[index] - 0.5).rounded(.up))
            let last = min(Double(columns - 1), (crossings[index + 1] - 0.5).rounded(.up) - 1)
            return first <= last ? (Int(first)...Int(last)).map { ($0, row) } : []
        }
    }
}
