/// Walks over the records of a CSV text.
struct CSVScanner {
    /// Of one record.
    static let fieldLimit = 4_096
    /// Of one table.
    static let cellLimit = 20_000_000

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Int
    private var line = 1
    /// Where the record returned last begins, counted from 1.
    private(set) var recordLine = 0

    init(_ bytes: [UInt8], separator: UInt8 = ASCII.comma) {
        self.bytes = bytes
        self.separator = separator
        position = LineCursor.lengthOfByteOrderMark(at: 0, in: bytes.span)
    }

    /// The fields of the next line that is not blank; `nil` at the end.
    mutating func nextRecord(_ source: String) throws(FormatError) -> [String]? {
        while position < bytes.count {
            recordLine = line
            let fields = try record(source)
            if fields != [""] { return fields }
        }
        return nil
    }

    /// - Parameter cells: Fields of all records held so far.
    func requireRoom(cells: Int, _ source: String) throws(FormatError) {
        guard cells <= Self.cellLimit else {
            throw FormatError(
                source: source, line: recordLine, expected: "at most \(Self.cellLimit) fields in the table",
                found: "more; split the file")
        }
    }

    private mutating func record(_ source: String) throws(FormatError) -> [String] {
        var fields: [String] = []
        while true {
            fields.append(FormulaGuard.plain(try field(source)))
            guard fields.count <= Self.fieldLimit else {
                throw FormatError(
                    source: source, line: recordLine, expected: "at most \(Self.fieldLimit) fields", found: "more")
            }
            guard position < bytes.count, bytes[position] == separator else { break }
            position += 1
        }
        if position < bytes.count, bytes[position] == ASCII.carriageReturn { position += 1 }
        if position < bytes.count, bytes[position] == ASCII.lineFeed {
            position += 1
            line += 1
        }
        return fields
    }

    private mutating func field(_ source: String) throws(FormatError) -> String {
        if position < bytes.count, bytes[position] == ASCII.quote { return try quotedField(source) }
        let start = position
        while position < bytes.count, bytes[position] != separator, !isLineEnd(position) { position += 1 }
        return bytes.span.string(bytes.span.trimmed(ByteField(start: start, end: position)))
    }

    private func isLineEnd(_ index: Int) -> Bool {
        bytes[index] == ASCII.lineFeed
            || (bytes[index] == ASCII.carriageReturn
                && (index + 1 == bytes.count || bytes[index + 1] == ASCII.lineFeed))
    }

    private mutating func quotedField(_ source: String) throws(FormatError) -> String {
        var content: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == ASCII.quote {
                guard position < bytes.count, bytes[position] == ASCII.quote else { return try close(content, source) }
                position += 1
            }
            if byte == ASCII.lineFeed { line += 1 }
            content.append(byte)
        }
        throw FormatError(
            source: source, line: recordLine, expected: "a closing quotation mark", found: "the end of the file")
    }

    private func close(_ content: [UInt8], _ source: String) throws(FormatError) -> String {
        guard position == bytes.count || bytes[position] == separator || isLineEnd(position) else {
            throw FormatError(
                source: source, line: line, expected: "a comma after a closing quotation mark",
                found: "more of the field")
        }
        return String(decoding: content, as: UTF8.self)
    }
}
