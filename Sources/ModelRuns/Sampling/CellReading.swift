import Rasters
import Tables

/// Reads single cells of a layer, row by row, so that memory does not grow with the grid.
enum CellReading {
    /// The values of cells, in their order; NaN for `nil`.
    ///
    /// - Parameter read: Reads a window of the layer, row after row, into a buffer with room for it.
    static func values(
        at cells: [(column: Int, row: Int)?],
        read: (_ window: GridWindow, _ buffer: inout [Double]) throws(FormatError) -> Void
    ) throws(FormatError) -> [Double] {
        var values = [Double](repeating: .nan, count: cells.count)
        let order = cells.indices.filter { cells[$0] != nil }.sorted { rank(cells[$0], $0) < rank(cells[$1], $1) }
        var buffer: [Double] = []
        for row in order.chunked(by: { cells[$0]?.row == cells[$1]?.row }) {
            guard let left = cells[row[0]], let right = row.last.flatMap({ cells[$0] }) else { continue }
            let window = GridWindow(
                column: left.column, row: left.row, columns: right.column - left.column + 1, rows: 1)
            if buffer.count < window.count { buffer = Array(repeating: .nan, count: window.count) }
            try read(window, &buffer)
            for index in row { values[index] = cells[index].map { buffer[$0.column - left.column] } ?? .nan }
        }
        return values
    }

    private static func rank(_ cell: (column: Int, row: Int)?, _ index: Int) -> (Int, Int, Int) {
        (cell?.row ?? 0, cell?.column ?? 0, index)
    }
}

extension Array {
    /// Stretches of neighbours that belong together.
    fileprivate func chunked(by belongs: (Element, Element) -> Bool) -> [[Element]] {
        reduce(into: []) { chunks, element in
            if let last = chunks.last?.last, belongs(last, element) {
                chunks[chunks.count - 1].append(element)
            } else {
                chunks.append([element])
            }
        }
    }
}
