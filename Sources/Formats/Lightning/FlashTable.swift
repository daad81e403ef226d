import Assessment
import Tables

/// A table of flashes: time, longitude and latitude, and if it has them peak current, polarity, kind and uncertainty.
///
/// Times are UTC unless an offset stands in them. A table without a kind is one of flashes to the ground.
struct FlashTable {
    let reading: FlashReading

    /// - Throws: ``FormatError`` for a table without time, longitude or latitude.
    init(_ file: InputFile, columns: [FlashColumn: String] = [:]) throws(FormatError) {
        let table = try DelimitedTable(file)
        let reader = try FlashRowReader(table, columns)
        var reading = FlashReading(flashes: [])
        reading.flashes.reserveCapacity(table.rows.count)
        for (index, row) in table.rows.enumerated() {
            do {
                reading.flashes.append(try reader.flash(row))
            } catch {
                let text = String(row.joined(separator: ",").prefix(200))
                reading.rejected.append(RejectedRow(line: table.lines[index], reason: error.reason, text: text))
            }
        }
        if reading.flashes.isEmpty, let first = reading.rejected.first {
            throw FormatError(
                source: table.source, line: first.line, expected: "a flash in any of \(table.rows.count) rows",
                found: "none; \(first.reason)")
        }
        self.reading = reading
    }
}
