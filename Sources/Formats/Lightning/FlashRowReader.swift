import Assessment
import Geo
import Tables

/// Why a row is no flash.
struct FlashFault: Error {
    let reason: String

    init(_ column: String, expected: String, found: String) {
        reason = "\(column): expected \(expected), found " + (found.isEmpty ? "nothing" : "\"\(found.prefix(40))\"")
    }
}

/// Reads rows of a table of flashes.
struct FlashRowReader {
    let positions: [FlashColumn: Int]
    /// What a current is multiplied by to be in kA.
    private let currentScale: Double

    /// - Parameter chosen: Names of columns, where they are not called as usual.
    init(_ table: DelimitedTable, _ chosen: [FlashColumn: String] = [:]) throws(FormatError) {
        let headings = table.columns.map(ColumnHeading.init)
        var positions: [FlashColumn: Int] = [:]
        for column in FlashColumn.allCases {
            guard let name = chosen[column] else {
                positions[column] = column.position(in: headings)
                continue
            }
            guard let position = table.columns.firstIndex(where: { $0.lowercased() == name.lowercased() }) else {
                throw Self.missing(name, table)
            }
            positions[column] = position
        }
        self.positions = positions
        let unit = positions[.current].flatMap { headings[$0].bracket }?.lowercased()
        currentScale = unit == "a" ? 0.001 : 1
        let needed: [(FlashColumn, String)] = [(.latitude, "latitude"), (.longitude, "longitude")]
        for (column, name) in needed where positions[column] == nil { throw Self.missing(name, table) }
        guard positions[.time] ?? positions[.date] != nil else { throw Self.missing("time", table) }
    }

    private static func missing(_ name: String, _ table: DelimitedTable) -> FormatError {
        let found = table.columns.joined(separator: ",").prefix(200)
        return FormatError(
            source: table.source, line: table.form.headerLine, expected: "a column \(name) of lightning flashes",
            found: "\(found); --column \(name)=NAME says which")
    }

    func flash(_ row: DelimitedTable.Row) throws(FlashFault) -> Flash {
        let told = try polarity(row)
        let polarity = told == nil ? try sign(row) : told
        return Flash(
            at: try time(row), coordinate: try place(row), kind: try kind(row),
            peakKiloamperes: try current(row, polarity), polarity: polarity,
            uncertaintyKilometers: try uncertainty(row))
    }

    func field(_ column: FlashColumn, _ row: DelimitedTable.Row) -> String? {
        positions[column].map { row[$0] }.flatMap { DelimitedTable.isMissing($0) ? nil : $0 }
    }

    private func time(_ row: DelimitedTable.Row) throws(FlashFault) -> Instant {
        let text = [field(.date, row), field(.time, row)].compactMap { $0 }.joined(separator: " ")
        guard let instant = FlashTime.instant(text) else {
            throw FlashFault("time", expected: "a day and a time", found: text)
        }
        return instant
    }

    private func place(_ row: DelimitedTable.Row) throws(FlashFault) -> Coordinate {
        let (latitude, longitude) = (try number(.latitude, row) ?? .nan, try number(.longitude, row) ?? .nan)
        guard (-90...90).contains(latitude) else {
            throw FlashFault("latitude", expected: "a number within -90…90", found: field(.latitude, row) ?? "")
        }
        guard (-180...360).contains(longitude) else {
            throw FlashFault("longitude", expected: "a number within -180…360", found: field(.longitude, row) ?? "")
        }
        return Coordinate(wrappingLatitude: latitude, longitude: longitude)
    }

    func number(_ column: FlashColumn, _ row: DelimitedTable.Row) throws(FlashFault) -> Double? {
        guard let text = field(column, row) else { return nil }
        let bytes = Array(text.utf8)
        guard let value = bytes.span.decimal(ByteField(start: 0, end: bytes.count)) else {
            throw FlashFault(column.rawValue, expected: "a number", found: text)
        }
        return value
    }

    /// A polarity beside it tells the sign.
    private func current(_ row: DelimitedTable.Row, _ polarity: Flash.Polarity?) throws(FlashFault) -> Double? {
        guard let value = try number(.current, row).map({ $0 * currentScale }) else { return nil }
        switch polarity {
        case .negative: return -abs(value)
        case .positive: return abs(value)
        case nil: return value
        }
    }

    private func sign(_ row: DelimitedTable.Row) throws(FlashFault) -> Flash.Polarity? {
        guard let value = try number(.current, row), value != 0 else { return nil }
        return value < 0 ? .negative : .positive
    }
}
