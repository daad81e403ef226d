/// A table as it came: the names of its columns and its fields as they were written, whatever encodes and separates them.
///
/// The one reading step of every table: UTF-8 with or without byte order mark, UTF-16, windows-1251, latin-1; commas, semicolons, tabs
/// or bars; lines ended by LF, CRLF or CR; fields in quotation marks; comments and lines about the station before the header;
/// separators at the end of rows; and lists of objects in JSON. Where commas do not separate, a comma inside the numbers of a column is their decimal mark, and is
/// given as a point; so it is between commas where the numbers of a column are in quotation marks.
public struct DelimitedTable: Sendable {
    /// The file as the caller named it.
    public let source: String
    /// The names in the header.
    public let columns: [String]
    /// How the bytes were read.
    public let form: TableForm
    /// What lines before the header say, as name and value: `Time Zone` is `Etc/UTC`; a sentence has no name.
    public let remarks: [(name: String, value: String)]
    /// The line on which each row begins, counted from 1.
    public let lines: [Int]
    private let scan: TableScan
    /// The first field of each row.
    private let first: [UInt32]

    /// - Throws: ``FormatError`` when the file is no table, when there is no header, a row has another number of fields, or a quotation
    ///   mark is not closed.
    public init(_ file: InputFile) throws(FormatError) { try self.init(file, addedLines: 0) }

    /// - Parameter addedLines: Lines that the file did not have itself, at its beginning.
    package init(_ file: InputFile, addedLines: Int) throws(FormatError) {
        let file = try JSONTable.table(file) ?? file
        source = file.name
        if let form = ForeignForm(file.bytes) {
            throw FormatError(source: source, expected: "a table (CSV)", found: form.text)
        }
        let encoding = TextEncoding(of: file.bytes)
        let bytes = Self.withLineFeeds(encoding.decoded(file.bytes))
        let separator = TableScan.separator(of: bytes, source: source)
        var scan = try TableScan(bytes, separator: separator, source: source)
        guard let header = TableHeader(scan) else {
            throw FormatError(source: source, expected: "a table with a header", found: "an empty file")
        }
        columns = Array(scan.texts(of: header.record).prefix(TableHeader.width(scan, header.record)))
        let (first, lines) = try Self.rows(scan, after: header.record, columns.count, source)
        (self.first, self.lines) = (first, addedLines == 0 ? lines : lines.map { $0 - addedLines })
        remarks = Self.remarks(scan, before: header)
        var form = TableForm(encoding: encoding, separator: Character(Unicode.Scalar(separator)))
        form.headerLine = Int(scan.lines[header.record])
        if separator != ASCII.comma || scan.quotesSeparators {
            form.hasDecimalCommas = scan.usePoints(first, columns.count, mustBeSure: separator == ASCII.comma)
        }
        (self.form, self.scan) = (form, scan)
    }

    /// Fault of a row.
    public func error(row: Int, expected: String, found: String) -> FormatError {
        FormatError(source: source, line: lines[row], expected: expected, found: found)
    }

    /// As many fields in each row as there are columns.
    public var rows: Rows { Rows(table: self) }

    /// The rows, one after the other.
    public struct Rows: RandomAccessCollection, Sendable {
        fileprivate let table: DelimitedTable

        public var startIndex: Int { 0 }
        public var endIndex: Int { table.first.count }
        public subscript(row: Int) -> Row { Row(table: table, row: row) }
    }

    /// The fields of a row, one after the other.
    public struct Row: RandomAccessCollection, Sendable {
        fileprivate let table: DelimitedTable
        fileprivate let row: Int

        public var startIndex: Int { 0 }
        public var endIndex: Int { table.columns.count }
        public subscript(column: Int) -> String { table.text(row: row, column: column) }
    }

    /// A field as it was written.
    package func text(row: Int, column: Int) -> String { scan.bytes.span.string(field(row, column)) }

    package var bytes: [UInt8] { scan.bytes }

    @inline(__always)
    package func field(_ row: Int, _ column: Int) -> ByteField {
        let index = Int(first[row]) &+ column
        return ByteField(start: Int(scan.starts[index]), end: Int(scan.ends[index]))
    }

    // MARK: Reading

    /// Lines that end with CR alone, as old programs write them, end with LF.
    private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        let bytes = bytes.last == endOfFile ? Array(bytes.dropLast()) : bytes
        guard !bytes.contains(ASCII.lineFeed), bytes.contains(ASCII.carriageReturn) else { return bytes }
        return bytes.map { $0 == ASCII.carriageReturn ? ASCII.lineFeed : $0 }
    }

    /// What DOS and its heirs write behind a text.
    private static let endOfFile: UInt8 = 0x1A

    private static func rows(
        _ scan: TableScan, after header: Int, _ count: Int, _ source: String
    ) throws(FormatError) -> ([UInt32], [Int]) {
        var (first, lines): ([UInt32], [Int]) = ([], [])
        first.reserveCapacity(scan.count)
        lines.reserveCapacity(scan.count)
        for record in header + 1..<max(header + 1, scan.count) {
            let fields = scan.fields(of: record)
            if count > 1, isComment(scan, record) { continue }
            guard fields.count == count || (fields.count > count && TableHeader.width(scan, record) <= count) else {
                throw FormatError(
                    source: source, line: Int(scan.lines[record]), expected: "\(count) fields",
                    found: "\(fields.count)" + (isSecondTable(scan, record) ? anotherTable : ""))
            }
            first.append(scan.records[record])
            lines.append(Int(scan.lines[record]))
        }
        return (first, lines)
    }

    /// A line of one field that begins with `#`.
    private static func isComment(_ scan: TableScan, _ record: Int) -> Bool {
        let fields = scan.fields(of: record)
        return TableHeader.width(scan, record) == 1 && scan.starts[fields.lowerBound] < scan.ends[fields.lowerBound]
            && scan.bytes[Int(scan.starts[fields.lowerBound])] == UInt8(ascii: "#")
    }

    private static let anotherTable = ", where another table begins behind a blank line: keep one table in the file"

    /// Whether a blank line stands before a record of names.
    private static func isSecondTable(_ scan: TableScan, _ record: Int) -> Bool {
        record > 0 && scan.lines[record] > scan.lines[record - 1] + 1 && scan.fields(of: record).count > 1
            && TableHeader.hasNames(scan, record)
    }

    /// Comments such as `# Time Zone -> Etc/UTC`, pairs such as `LATITUDE:;-15,8`, and the one row of a table of places.
    private static func remarks(_ scan: TableScan, before header: TableHeader) -> [(name: String, value: String)] {
        var remarks: [(name: String, value: String)] = []
        for record in 0..<header.record {
            let fields = scan.texts(of: record)
            if record == header.placeRecord, header.record == record + 2 {
                remarks += zip(fields, scan.texts(of: record + 1)).map { ($0, $1) }
            } else if TableHeader.width(scan, record) == 2 {
                remarks.append((Self.trimmed(fields[0]), fields[1]))
            } else if let text = fields.first, TableHeader.width(scan, record) == 1, let pair = pair(text) {
                remarks.append(pair)
            } else if record < header.placeRecord ?? header.record {
                let sentence = trimmed(fields.joined(separator: " "))
                if !sentence.isEmpty { remarks.append(("", sentence)) }
            }
        }
        return remarks
    }

    private static func pair(_ text: String) -> (name: String, value: String)? {
        for mark in ["->", ": ", ":", "="] {
            if let range = text.firstRange(of: mark) {
                return (trimmed(String(text[..<range.lowerBound])), trimmed(String(text[range.upperBound...])))
            }
        }
        return nil
    }

    private static func trimmed(_ text: String) -> String {
        let isMark = { (character: Character) in character.isWhitespace || character == "#" || character == ":" }
        return String(text.drop(while: isMark).reversed().drop(while: isMark).reversed())
    }
}

extension TableScan {
    /// Puts a point in the place of the comma in the numbers of each column that has such, unless the column, or the whole table while
    /// all its commas stand before three digits, has points too.
    ///
    /// - Parameter mustBeSure: Only in columns of nothing but numbers, with a comma that does not stand before three digits.
    /// - Returns: Whether there was such a column.
    fileprivate mutating func usePoints(_ first: [UInt32], _ columns: Int, mustBeSure: Bool) -> Bool {
        var found = Array(repeating: (commas: 0, groups: 0, points: 0, others: 0), count: columns)
        for row in first {
            for column in 0..<columns {
                guard let (mark, place) = mark(Int(row) + column) else {
                    if mustBeSure, !isPlain(Int(row) + column) { found[column].others += 1 }
                    continue
                }
                let digits = Int(ends[Int(row) + column]) - place - 1
                if mark == ASCII.point { found[column].points += 1 } else { found[column].commas += 1 }
                if mark == ASCII.comma, digits == 3 { found[column].groups += 1 }
            }
        }
        let hasPoints = found.contains { $0.points > 0 }
        let isDecimal = found.map { column in
            column.commas > 0 && column.points == 0 && !((hasPoints || mustBeSure) && column.groups == column.commas)
                && column.others == 0
        }
        guard isDecimal.contains(true) else { return false }
        for row in first {
            for column in 0..<columns where isDecimal[column] {
                if let (mark, place) = mark(Int(row) + column), mark == ASCII.comma {
                    replace(at: place, by: ASCII.point)
                }
            }
        }
        return true
    }

    /// A whole number, or a word for no value.
    private func isPlain(_ field: Int) -> Bool {
        let bounds = ByteField(start: Int(starts[field]), end: Int(ends[field]))
        return DelimitedTable.isMissing(bytes.span, bounds.start, bounds.end) || bytes.span.decimal(bounds) != nil
    }

    /// The one comma or point of a number, and where it stands; `nil` for anything else.
    private func mark(_ field: Int) -> (UInt8, Int)? {
        var found: (UInt8, Int)?
        var index = Int(starts[field])
        let end = Int(ends[field])
        if index < end, bytes[index] == ASCII.dash || bytes[index] == ASCII.plus { index += 1 }
        while index < end {
            let byte = bytes[index]
            if byte == ASCII.comma || byte == ASCII.point {
                guard found == nil else { return nil }
                found = (byte, index)
            } else if byte &- ASCII.zero > 9, !Self.isExponent(byte) {
                return nil
            }
            index += 1
        }
        return found
    }

    private static func isExponent(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") || byte == ASCII.dash || byte == ASCII.plus
    }
}

extension DelimitedTable {
    /// Whether a field says that there is no value: empty, `NA`, `NaN`, `null`, `none`, or one of the usual codes such as −9999.
    package static func isMissing(_ field: String) -> Bool { isMissing(Array(field.utf8).span, 0, field.utf8.count) }

    /// The same of bytes.
    package static func isMissing(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let field = bytes.trimmed(ByteField(start: start, end: end))
        guard field.count > 0 else { return true }
        guard field.count <= 9,
            let word = bytes.word(of: field) ?? bytes.word(of: ByteField(start: field.start, end: field.end - 1))
        else { return false }
        if bytes[field.start] == ASCII.dash {
            if field.count == 1 { return true }
            guard let value = bytes.decimal(field) else {
                return field.count == 2 && bytes[field.start + 1] == ASCII.dash
            }
            return value == -999 || value == -9_999 || value == -99_999
        }
        return field.count <= 4 && missingWords.contains(word | 0x2020_2020)
    }

    /// `na`, `n/a`, `nan`, `null`, `none`, `m`, `mq` (no value in French tables), in small letters and padded with blanks.
    private static let missingWords: [UInt64] = ["na", "n/a", "nan", "null", "none", "m", "mq"].map { text in
        text.utf8.enumerated().reduce(0x2020_2020) { word, byte in
            let shift = UInt64(8 * byte.offset)
            return (word & ~(0xFF << shift)) | UInt64(byte.element | 0x20) << shift
        }
    }

    package func isMissing(row: Int, column: Int) -> Bool {
        let field = field(row, column)
        return Self.isMissing(scan.bytes.span, field.start, field.end)
    }

    /// The number in a field; nothing where it is missing.
    ///
    /// - Throws: ``FormatError`` with the line when there is something else.
    package func number(row: Int, column: Int) throws(FormatError) -> Double? {
        let field = field(row, column)
        let bytes = scan.bytes.span
        if let value = bytes.decimal(field) {
            return value == -999 || value == -9_999 || value == -99_999 ? nil : value
        }
        guard !Self.isMissing(bytes, field.start, field.end) else { return nil }
        throw error(row: row, expected: "a number in \(columns[column])", found: text(row: row, column: column))
    }
}
