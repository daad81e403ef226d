/// A rectangle of cells that is worked on at once.
public struct GridWindow: Hashable, Sendable {
    /// The first column.
    public let column: Int
    /// The first row.
    public let row: Int
    /// How many columns.
    public let columns: Int
    /// How many rows.
    public let rows: Int

    package init(column: Int, row: Int, columns: Int, rows: Int) {
        (self.column, self.row, self.columns, self.rows) = (column, row, columns, rows)
    }

    /// Cells of the window.
    public var count: Int { columns * rows }

    /// Rectangles that cover a grid once, in rows of rectangles from its first row on.
    ///
    /// - Parameters:
    ///   - block: The piece in which the input is stored: whole tiles are taken where they are narrower than the grid, whole rows
    ///     otherwise.
    ///   - cells: About as many cells as one rectangle may have; a single row, or a single tile, may have more.
    package static func covering(
        _ geometry: GridGeometry, block: (columns: Int, rows: Int), cells: Int
    ) -> [GridWindow] {
        let isTiled = block.rows > 1 && block.columns < geometry.columns
        let tiles = max(1, cells / max(1, block.columns * block.rows))
        let width = isTiled ? min(geometry.columns, block.columns * tiles) : geometry.columns
        let height = isTiled ? block.rows : max(1, cells / geometry.columns)
        return stride(from: 0, to: geometry.rows, by: height).flatMap { row in
            stride(from: 0, to: geometry.columns, by: width).map { column in
                GridWindow(
                    column: column, row: row, columns: min(width, geometry.columns - column),
                    rows: min(height, geometry.rows - row))
            }
        }
    }
}
