import Tables

/// Which column of a file holds what.
struct FIRMSHeader {
    /// More columns than any published variant has; a line beyond that is no FIRMS header.
    static let columnLimit = 60

    let columnCount: Int
    private let positions: [FIRMSColumn: Int]

    /// Counted from 0; `nil` where the file has no such column.
    func position(of column: FIRMSColumn) -> Int? { positions[column] }

    /// - Throws: ``FormatError`` when a required column is missing, one is there twice, or it is no header at all.
    init(_ line: ByteField, in bytes: Span<UInt8>, source: String, number: Int) throws(FormatError) {
        let names = Self.names(line, in: bytes)
        let positions = Dictionary(
            grouping: names.indices.compactMap { index in FIRMSColumn(rawValue: names[index]).map { ($0, index) } },
            by: \.0
        ).mapValues { $0.map(\.1) }
        if let (expected, found) = Self.objection(names, positions, line, bytes) {
            throw FormatError(source: source, line: number, expected: expected, found: found)
        }
        columnCount = names.count
        self.positions = positions.compactMapValues(\.first)
    }

    /// What is wrong with a header: what was expected and what was found.
    private static func objection(
        _ names: [String], _ positions: [FIRMSColumn: [Int]], _ line: ByteField, _ bytes: Span<UInt8>
    ) -> (String, String)? {
        let expected = "a FIRMS header with " + FIRMSColumn.required.map(\.rawValue).joined(separator: ", ")
        if names.contains("sat-id") || names.contains("epoch-millis") {
            return (expected, "GOES fire pixels, which are not read: \(UnreadSatellite.goes.advice)")
        }
        if names.contains("path"), names.contains("row"), positions[.satellite] == nil {
            return (expected, "Landsat detections, which are not read: \(UnreadSatellite.landsat.advice)")
        }
        let missing = FIRMSColumn.required.filter { positions[$0] == nil }.map(\.rawValue)
        if !missing.isEmpty {
            let found = foreignContent(line, in: bytes)
            return (expected, found ?? "none of \(missing.joined(separator: ", ")) in: \(bytes.excerpt(line))")
        }
        if names.count > columnLimit { return ("at most \(columnLimit) columns", "more") }
        let repeated = FIRMSColumn.allCases.first { (positions[$0]?.count ?? 0) > 1 }
        return repeated.map { ("each column once", "\($0.rawValue) \(positions[$0]?.count ?? 0) times") }
    }

    private static func names(_ line: ByteField, in bytes: Span<UInt8>) -> [String] {
        var names: [String] = []
        var start = line.start + LineCursor.lengthOfByteOrderMark(at: line.start, in: bytes)
        while start <= line.end, names.count <= columnLimit {
            var end = start
            while end < line.end, bytes[end] != ASCII.comma { end += 1 }
            names.append(bytes.string(bytes.unquoted(ByteField(start: start, end: end))).lowercased())
            start = end + 1
        }
        return names
    }

    /// What a file is that was fetched instead of detections.
    private static func foreignContent(_ line: ByteField, in bytes: Span<UInt8>) -> String? {
        let text = bytes.trimmed(line)
        guard !text.isEmpty else { return "an empty line" }
        let excerpt = bytes.excerpt(text, limit: 80)
        switch bytes[text.start] {
        case UInt8(ascii: "<"): return "a page of HTML or XML: " + excerpt
        case UInt8(ascii: "{"), UInt8(ascii: "["): return "JSON: " + excerpt
        case UInt8(ascii: "P") where bytes.string(text).hasPrefix("PK\u{3}\u{4}"):
            return "a ZIP archive: unpack it first"
        default: return nil
        }
    }
}
