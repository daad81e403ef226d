import Glibc

/// Walks over the lines of a text, ended by LF or CRLF; the last may lack its end.
@usableFromInline
package struct LineCursor {
    /// What a file read piece by piece may hold between two line ends, bytes.
    package static let longestLine = 1 << 20

    @usableFromInline var position: Int
    /// Number of the line returned last, counted from 1.
    @usableFromInline package var number = 0

    /// Starts after the byte order mark, if the text begins with one.
    ///
    /// - Parameter lines: How many came before, in pieces that held whole lines.
    package init(_ bytes: Span<UInt8>, after lines: Int = 0) {
        number = lines
        position = lines == 0 ? Self.lengthOfByteOrderMark(at: 0, in: bytes) : 0
    }

    package static func lengthOfByteOrderMark(at offset: Int, in bytes: Span<UInt8>) -> Int {
        guard offset + 3 <= bytes.count, bytes[offset] == 0xEF, bytes[offset + 1] == 0xBB,
            bytes[offset + 2] == 0xBF
        else { return 0 }
        return 3
    }

    /// The next line without its end; `nil` after the last.
    @inlinable @inline(__always)
    package mutating func next(in bytes: Span<UInt8>) -> ByteField? {
        guard position < bytes.count else { return nil }
        let start = position
        let end = Self.endOfLine(from: start, in: bytes)
        position = end &+ 1
        number &+= 1
        let hasReturn = end > start && bytes[end &- 1] == ASCII.carriageReturn
        return ByteField(start: start, end: hasReturn ? end &- 1 : end)
    }

    @usableFromInline
    static func endOfLine(from start: Int, in bytes: Span<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress,
                let found = memchr(base + start, Int32(ASCII.lineFeed), buffer.count &- start)
            else { return buffer.count }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }
}
