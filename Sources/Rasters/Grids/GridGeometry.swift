import CGDAL
import Glibc

/// The cells of a raster: how many there are, where they lie and in which coordinate system.
public struct GridGeometry: Hashable, Sendable {
    /// Cells from west to east, or along x.
    public let columns: Int
    /// Cells from north to south, or along y.
    public let rows: Int
    /// x and y of the outer corner of the first cell and the steps from cell to cell, as GDAL has them:
    /// x = t₀ + column t₁ + row t₂, y = t₃ + column t₄ + row t₅.
    public let transform: [Double]
    /// The coordinate system as well-known text of 2019; empty where the file says none, which is read as longitude and latitude.
    public let wellKnownText: String

    /// - Parameter transform: Six numbers as GDAL has them.
    public init(columns: Int, rows: Int, transform: [Double], wellKnownText: String = "") {
        precondition(columns > 0 && rows > 0 && transform.count == 6, "a grid has cells and six numbers of place")
        (self.columns, self.rows, self.transform, self.wellKnownText) = (columns, rows, transform, wellKnownText)
    }

    /// Cells of the whole grid.
    public var count: Int { columns * rows }

    /// Whether rows run along parallels and columns along meridians of the axes.
    public var isUpright: Bool { transform[2] == 0 && transform[4] == 0 }

    /// Of the middle of a column, in an upright grid.
    public func x(ofColumn column: Int) -> Double { transform[0] + (Double(column) + 0.5) * transform[1] }

    /// Of the middle of a row, in an upright grid.
    public func y(ofRow row: Int) -> Double { transform[3] + (Double(row) + 0.5) * transform[5] }

    /// x and y of a place on the grid, counted in cells from its first corner.
    package func point(column: Double, row: Double) -> (x: Double, y: Double) {
        (
            transform[0] + column * transform[1] + row * transform[2],
            transform[3] + column * transform[4] + row * transform[5]
        )
    }

    /// The place of a point in cells from the first corner; `nil` where the transform cannot be turned back.
    package func place(x: Double, y: Double) -> (column: Double, row: Double)? {
        let determinant = transform[1] * transform[5] - transform[2] * transform[4]
        guard determinant != 0 else { return nil }
        let (dx, dy) = (x - transform[0], y - transform[3])
        return (
            (transform[5] * dx - transform[2] * dy) / determinant, (transform[1] * dy - transform[4] * dx) / determinant
        )
    }

    /// Whether two grids have the same cells: corners within a thousandth of a cell, and one coordinate system.
    public func agrees(with other: GridGeometry) -> Bool {
        guard columns == other.columns, rows == other.rows else { return false }
        let corners = [(0.0, 0.0), (Double(columns), 0), (0, Double(rows)), (Double(columns), Double(rows))]
        let isInPlace = corners.allSatisfy { corner in
            let (here, there) = (point(column: corner.0, row: corner.1), other.point(column: corner.0, row: corner.1))
            guard let place = place(x: there.x, y: there.y) else { return here == there }
            return abs(place.column - corner.0) < 1e-3 && abs(place.row - corner.1) < 1e-3
        }
        return isInPlace && CoordinateSystem.agree(wellKnownText, other.wellKnownText)
    }

    /// For people: size, corner and cell.
    public var summary: String {
        let numbers = transform.map { "\($0)" }
        return
            "\(columns) × \(rows) cells from (\(numbers[0]), \(numbers[3])) in steps of (\(numbers[1]), \(numbers[5]))"
    }
}
