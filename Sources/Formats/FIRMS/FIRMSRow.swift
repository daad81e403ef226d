import Tables

/// The fields of one row, found but not yet read.
struct FIRMSRow: ~Copyable {
    /// Offsets of the commas: field n lies between separators n and n + 1. The last two enclose the field of a
    /// column that the file does not have.
    private var separators = [Int](repeating: 0, count: 66)
    private(set) var fieldCount = 0

    static let absent = 64

    init() { separators[Self.absent] = -1 }

    /// The bytes of a field without blanks and quotation marks.
    @inline(__always)
    func field(_ position: Int, in bytes: Span<UInt8>) -> ByteField {
        let field = ByteField(start: separators[position] &+ 1, end: separators[position &+ 1])
        guard field.start < field.end else { return ByteField(start: 0, end: 0) }
        let (first, last) = (bytes[field.start], bytes[field.end &- 1])
        return first <= ASCII.quote || last <= ASCII.space ? bytes.unquoted(field) : field
    }

    /// Finds the commas of a line, eight bytes at a time. Counting stops beyond any number that a header may have.
    @inline(__always)
    mutating func split(_ line: ByteField, in bytes: Span<UInt8>) {
        separators[0] = line.start &- 1
        var found = 0
        var offset = line.start
        while offset < line.end {
            var marks = Self.commas(in: bytes.word(at: offset))
            while marks != 0 {
                let position = offset &+ marks.trailingZeroBitCount >> 3
                if position >= line.end || found >= FIRMSHeader.columnLimit { break }
                found &+= 1
                separators[found] = position
                marks &= marks &- 1
            }
            offset &+= 8
        }
        separators[found &+ 1] = line.end
        fieldCount = found &+ 1
    }

    /// The same for a line with quotation marks, in which commas do not count.
    mutating func splitQuoted(_ line: ByteField, in bytes: Span<UInt8>) {
        separators[0] = line.start - 1
        var found = 0
        var isQuoted = false
        for index in line.start..<line.end {
            if bytes[index] == ASCII.quote { isQuoted.toggle() }
            guard bytes[index] == ASCII.comma, !isQuoted, found < FIRMSHeader.columnLimit else { continue }
            found += 1
            separators[found] = index
        }
        separators[found + 1] = line.end
        fieldCount = found + 1
    }

    /// The highest bit of each byte that is a comma.
    @inline(__always)
    private static func commas(in word: UInt64) -> UInt64 {
        let difference = word ^ 0x2c2c_2c2c_2c2c_2c2c
        let low = (difference & 0x7f7f_7f7f_7f7f_7f7f) &+ 0x7f7f_7f7f_7f7f_7f7f
        return ~(low | difference | 0x7f7f_7f7f_7f7f_7f7f)
    }
}
