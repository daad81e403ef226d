/// A small table with a header, whose fields are asked for by name.
///
/// For tables of thousands of rows; detections have a reader of their own.
package struct CSVTable {
    package let source: String
    private let positions: [String: Int]
    private let table: DelimitedTable

    /// - Throws: ``FormatError`` when a named column is missing, a row has another number of fields than the header,
    ///   or a quotation mark is not closed.
    package init(_ file: InputFile, requiring columns: [String]) throws(FormatError) {
        source = file.name
        table = try DelimitedTable(file)
        let names = table.columns.map { $0.lowercased() }
        positions = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for column in columns where positions[column] == nil {
            let found = names.joined(separator: ",").prefix(200)
            throw FormatError(
                source: source, line: table.form.headerLine, expected: "a column \(column)", found: String(found))
        }
    }

    /// One row, whose fields are asked for by the name of their column in lower case.
    package struct Row {
        fileprivate let table: CSVTable
        fileprivate let fields: DelimitedTable.Row
        package let line: Int

        /// `nil` when the field is empty or the table has no such column.
        package func text(_ column: String) -> String? {
            guard let position = table.positions[column], !fields[position].isEmpty else { return nil }
            return fields[position]
        }

        package func required(_ column: String) throws(FormatError) -> String {
            guard let text = text(column) else { throw error("a value for \(column)", "none") }
            return text
        }

        package func error(_ expected: String, _ found: String) -> FormatError {
            FormatError(source: table.source, line: line, expected: expected, found: found)
        }
    }

    package var count: Int { table.rows.count }
    package func row(_ index: Int) -> Row { Row(table: self, fields: table.rows[index], line: table.lines[index]) }
}

extension CSVTable.Row {
    package func integer(_ column: String) throws(FormatError) -> Int {
        let text = try required(column)
        guard let value = Int(text) else { throw error("a whole number for \(column)", text) }
        return value
    }

    package func decimal(_ column: String) throws(FormatError) -> Double {
        let bytes = Array(try required(column).utf8)
        guard let value = bytes.span.decimal(ByteField(start: 0, end: bytes.count)) else {
            throw error("a number for \(column)", String(decoding: bytes, as: UTF8.self))
        }
        return value
    }
}
