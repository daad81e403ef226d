/// A small table as it came: the names of its columns and its fields as they were written, whatever separates them.
///
/// Commas, semicolons or tabs, whichever the header has most of. Lines before the header that begin with `#` are comments. Where
/// semicolons separate, a comma inside a number is its decimal mark, and is given as a point.
public struct DelimitedTable: Sendable {
    /// The file as the caller named it.
    public let source: String
    /// The names in the header.
    public let columns: [String]
    /// As many fields in each row as there are columns.
    public let rows: [[String]]
    /// The line on which each row begins, counted from 1.
    public let lines: [Int]

    /// - Throws: ``FormatError`` when there is no header, a row has another number of fields, or a quotation mark is not
    ///   closed.
    public init(_ file: InputFile) throws(FormatError) {
        source = file.name
        let separator = Self.separator(of: file.bytes)
        var scanner = CSVScanner(file.bytes, separator: separator)
        columns = try Self.header(&scanner, file.name)
        var (rows, lines): ([[String]], [Int]) = ([], [])
        while let record = try scanner.nextRecord(source) {
            guard record.count == columns.count else {
                throw FormatError(
                    source: source, line: scanner.recordLine, expected: "\(columns.count) fields",
                    found: "\(record.count)")
            }
            rows.append(separator == UInt8(ascii: ";") ? record.map(Self.withPoint) : record)
            lines.append(scanner.recordLine)
            try scanner.requireRoom(cells: rows.count * columns.count, source)
        }
        (self.rows, self.lines) = (rows, lines)
    }

    /// What is wrong with a row.
    public func error(row: Int, expected: String, found: String) -> FormatError {
        FormatError(source: source, line: lines[row], expected: expected, found: found)
    }

    private static func header(_ scanner: inout CSVScanner, _ source: String) throws(FormatError) -> [String] {
        while let record = try scanner.nextRecord(source) {
            if record.first?.hasPrefix("#") != true { return record }
        }
        throw FormatError(source: source, expected: "a table with a header", found: "an empty file")
    }

    /// The separator that the first line of the table has most of.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let separators = [ASCII.comma, UInt8(ascii: ";"), ASCII.tab]
        var cursor = LineCursor(bytes.span)
        var header: ArraySlice<UInt8> = []
        while let line = cursor.next(in: bytes.span) {
            header = bytes[line.start..<line.end]
            if header.contains(where: { !ASCII.isBlank($0) }), header.first != UInt8(ascii: "#") { break }
        }
        let counts = separators.map { separator in header.count { $0 == separator } }
        return zip(separators, counts).reduce((ASCII.comma, 0)) { $1.1 > $0.1 ? $1 : $0 }.0
    }

    /// `12,5` as `12.5`; anything else as it is.
    private static func withPoint(_ field: String) -> String {
        guard field.utf8.count(where: { $0 == ASCII.comma }) == 1,
            field.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || $0 == ASCII.comma || $0 == ASCII.dash })
        else { return field }
        return String(field.map { $0 == "," ? "." : $0 })
    }
}

extension DelimitedTable {
    /// Whether a field says that there is no value: empty, `NA`, `NaN`, `null`, `none`, or one of the usual codes such as −9999.
    static func isMissing(_ field: String) -> Bool {
        switch field.lowercased() {
        case "", "na", "n/a", "nan", "null", "none", "-", "--", "m", "-999", "-9999", "-99999", "-999.0", "-9999.0",
            "-99999.0":
            true
        default: false
        }
    }

    /// The number in a field; nothing where it is missing.
    ///
    /// - Throws: ``FormatError`` with the line when there is something else.
    func number(row: Int, column: Int) throws(FormatError) -> Double? {
        let field = rows[row][column]
        guard !Self.isMissing(field) else { return nil }
        let bytes = Array(field.utf8)
        guard let value = bytes.span.decimal(ByteField(start: 0, end: bytes.count)) else {
            throw error(row: row, expected: "a number in \(columns[column])", found: field)
        }
        return value
    }
}
