import Glibc
package import Tables

/// Layers of a grid in a file that has no name and goes with the process: what does not fit into memory.
///
/// Cells lie row after row; reads and writes are of whole windows. To be used by one thread at a time.
package final class ScratchGrid<Element: BitwiseCopyable> {
    private let descriptor: Int32
    private let columns: Int
    private let cells: Int
    private let folder: String

    /// - Parameter folder: Where there is room.
    package init(columns: Int, rows: Int, layers: Int, in folder: String) throws(FormatError) {
        (self.columns, cells, self.folder) = (columns, columns * rows, folder)
        guard let descriptor = TemporaryFile.nameless(in: folder) else { throw .unwritable(folder) }
        self.descriptor = descriptor
        guard ftruncate(descriptor, off_t(cells * layers * MemoryLayout<Element>.stride)) == 0 else {
            throw .unwritable(folder)
        }
    }

    deinit { close(descriptor) }

    package func read(_ window: GridWindow, layer: Int, into buffer: inout [Element]) throws(FormatError) {
        try move(window, layer, &buffer) { pread($0, $1, $2, $3) }
    }

    package func write(_ window: GridWindow, layer: Int, from buffer: inout [Element]) throws(FormatError) {
        try move(window, layer, &buffer) { pwrite($0, $1, $2, $3) }
    }

    private func move(
        _ window: GridWindow, _ layer: Int, _ buffer: inout [Element],
        _ operation: (Int32, UnsafeMutableRawPointer, Int, off_t) -> Int
    ) throws(FormatError) {
        precondition(buffer.count >= window.count, "room for every cell")
        let isWhole = window.columns == columns
        let (length, pieces) = isWhole ? (window.count, 1) : (window.columns, window.rows)
        let isDone = buffer.withUnsafeMutableBytes { bytes in
            (0..<pieces).allSatisfy { piece in
                let first = layer * cells + (window.row + piece) * columns + window.column
                guard let start = bytes.baseAddress?.advanced(by: piece * length * stride) else { return length == 0 }
                return moveAll(start, length * stride, off_t(first * stride), operation)
            }
        }
        guard isDone else { throw .unwritable(folder) }
    }

    private var stride: Int { MemoryLayout<Element>.stride }

    private func moveAll(
        _ start: UnsafeMutableRawPointer, _ length: Int, _ place: off_t,
        _ operation: (Int32, UnsafeMutableRawPointer, Int, off_t) -> Int
    ) -> Bool {
        var done = 0
        while done < length {
            let count = operation(descriptor, start.advanced(by: done), length - done, place + off_t(done))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }
}
