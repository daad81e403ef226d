/// The fields of a text, record after record: where each begins and ends among the bytes.
///
/// A field in quotation marks is unescaped in its place, blanks around others are left out, and so is the apostrophe of
/// ``FormulaGuard``: what stands between `starts` and `ends` is the content.
struct TableScan {
    /// Of one record.
    static let fieldLimit = 4_096
    /// Of one table.
    static let cellLimit = 20_000_000

    private(set) var bytes: [UInt8]
    private(set) var starts: [UInt32] = []
    private(set) var ends: [UInt32] = []
    /// The first field of each record, and the number of all fields at the end.
    private(set) var records: [UInt32] = []
    /// The line on which each record begins, counted from 1.
    private(set) var lines: [UInt32] = []
    /// Whether a field in quotation marks has the separator in it.
    private(set) var quotesSeparators = false

    /// - Parameters:
    ///   - bytes: UTF-8, lines ended by LF or CRLF.
    ///   - limit: How many records to take at most.
    /// - Throws: ``FormatError`` for a quotation mark that is not closed, or for more fields than may be held.
    init(_ bytes: [UInt8], separator: UInt8, source: String, limit: Int = .max) throws(FormatError) {
        self.bytes = bytes
        if limit == .max { reserve(separator) }
        if bytes.span.contains(ASCII.quote, in: ByteField(start: 0, end: bytes.count)) {
            var unescaped = bytes
            try unescaped.withUnsafeMutableBufferPointer { room throws(FormatError) in
                try walk(Walk(bytes: room, separator: separator, source: source), limit)
            }
            self.bytes = unescaped
        } else {
            // Nothing is written where there is nothing to unescape: the bytes need no copy.
            try bytes.withUnsafeBufferPointer { room throws(FormatError) in
                let room = UnsafeMutableBufferPointer(mutating: room)
                try walk(Walk(bytes: room, separator: separator, source: source), limit)
            }
        }
        records.append(UInt32(starts.count))
    }

    private mutating func walk(_ walk: Walk, _ limit: Int) throws(FormatError) {
        var walk = walk
        while records.count < limit, try walk.next(&starts, &ends, &records, &lines) {}
        quotesSeparators = walk.quotesSeparators
    }

    /// Makes room for as many fields and records as the beginning lets expect, and a tenth more.
    private mutating func reserve(_ separator: UInt8) {
        let head = bytes.prefix(1 << 16)
        let records = head.count { $0 == ASCII.lineFeed } + 1
        let fields = head.count { $0 == separator } + records
        let share = Double(bytes.count) / Double(max(1, head.count)) * 1.1
        let expected = min(Self.cellLimit, Int(Double(fields) * share))
        starts.reserveInLargePages(expected)
        ends.reserveInLargePages(expected)
        self.records.reserveCapacity(Int(Double(records) * share))
        lines.reserveCapacity(Int(Double(records) * share))
    }

    var count: Int { records.count - 1 }

    func fields(of record: Int) -> Range<Int> { Int(records[record])..<Int(records[record + 1]) }

    func text(_ field: Int) -> String {
        bytes.span.string(ByteField(start: Int(starts[field]), end: Int(ends[field])))
    }

    func texts(of record: Int) -> [String] { fields(of: record).map(text) }

    /// Puts a byte in the place of another.
    mutating func replace(at index: Int, by byte: UInt8) { bytes[index] = byte }
}

/// One way through the bytes.
private struct Walk {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    let separator: UInt8
    let source: String
    var position = 0
    var line = 1
    var quotesSeparators = false
    /// Lines before the first record that is no comment.
    var isBeforeTable = true

    /// Adds the next record that is not blank; false at the end.
    mutating func next(
        _ starts: inout [UInt32], _ ends: inout [UInt32], _ records: inout [UInt32], _ lines: inout [UInt32]
    ) throws(FormatError) -> Bool {
        while position < bytes.count {
            let (first, began) = (starts.count, line)
            if isBeforeTable, bytes[position] == UInt8(ascii: "#") {
                add(&starts, &ends, trimmed(position, endOfLine(from: position)))
                position = endOfLine(from: position)
                endRecord()
            } else {
                try record(&starts, &ends, began)
            }
            if starts.count == first + 1, starts[first] == ends[first] {
                starts.removeLast()
                ends.removeLast()
                continue
            }
            if isBeforeTable, bytes[Int(starts[first])] != UInt8(ascii: "#") { isBeforeTable = false }
            records.append(UInt32(first))
            lines.append(UInt32(began))
            guard starts.count <= TableScan.cellLimit else {
                throw FormatError(
                    source: source, line: began, expected: "at most \(TableScan.cellLimit) fields in the table",
                    found: "more; split the file")
            }
            return true
        }
        return false
    }

    private mutating func record(
        _ starts: inout [UInt32], _ ends: inout [UInt32], _ began: Int
    ) throws(FormatError) {
        let first = starts.count
        while true {
            try field(&starts, &ends, began)
            guard starts.count - first <= TableScan.fieldLimit else {
                throw FormatError(
                    source: source, line: began, expected: "at most \(TableScan.fieldLimit) fields", found: "more")
            }
            guard position < bytes.count, bytes[position] == separator else { break }
            position += 1
        }
        endRecord()
    }

    private mutating func endRecord() {
        if position < bytes.count, bytes[position] == ASCII.carriageReturn { position += 1 }
        if position < bytes.count, bytes[position] == ASCII.lineFeed {
            position += 1
            line += 1
        }
    }

    @inline(__always)
    private mutating func field(
        _ starts: inout [UInt32], _ ends: inout [UInt32], _ began: Int
    ) throws(FormatError) {
        if position < bytes.count, bytes[position] == ASCII.quote { return try quoted(&starts, &ends, began) }
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == separator || byte == ASCII.lineFeed { break }
            if byte == ASCII.carriageReturn, isLineEnd(position) { break }
            position &+= 1
        }
        add(&starts, &ends, trimmed(start, position))
    }

    private mutating func quoted(
        _ starts: inout [UInt32], _ ends: inout [UInt32], _ began: Int
    ) throws(FormatError) {
        position += 1
        let start = position
        var end = position
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == ASCII.quote {
                guard position < bytes.count, bytes[position] == ASCII.quote else {
                    try close()
                    return add(&starts, &ends, (start, end))
                }
                position += 1
            }
            if byte == ASCII.lineFeed { line += 1 }
            if byte == separator { quotesSeparators = true }
            bytes[end] = byte
            end += 1
        }
        throw FormatError(
            source: source, line: began, expected: "a closing quotation mark", found: "the end of the file")
    }

    private mutating func close() throws(FormatError) {
        while position < bytes.count, bytes[position] == ASCII.space { position += 1 }
        guard position == bytes.count || bytes[position] == separator || isLineEnd(position) else {
            throw FormatError(
                source: source, line: line, expected: "a separator after a closing quotation mark",
                found: "more of the field")
        }
    }

    @inline(__always)
    private func isLineEnd(_ index: Int) -> Bool {
        bytes[index] == ASCII.lineFeed
            || (bytes[index] == ASCII.carriageReturn
                && (index + 1 == bytes.count || bytes[index + 1] == ASCII.lineFeed))
    }

    private func endOfLine(from start: Int) -> Int {
        var end = start
        while end < bytes.count, !isLineEnd(end) { end += 1 }
        return end
    }

    @inline(__always)
    private func trimmed(_ start: Int, _ end: Int) -> (Int, Int) {
        var (start, end) = (start, end)
        while start < end, ASCII.isBlank(bytes[start]) { start &+= 1 }
        while start < end, ASCII.isBlank(bytes[end &- 1]) { end &-= 1 }
        return (start, end)
    }

    @inline(__always)
    private func add(_ starts: inout [UInt32], _ ends: inout [UInt32], _ field: (Int, Int)) {
        var start = field.0
        if start < field.1, bytes[start] == UInt8(ascii: "'") {
            let content = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(bytes)[start..<field.1])
            let text = String(decoding: content, as: UTF8.self)
            if FormulaGuard.plain(text).utf8.count < content.count { start += 1 }
        }
        starts.append(UInt32(start))
        ends.append(UInt32(field.1))
    }
}
