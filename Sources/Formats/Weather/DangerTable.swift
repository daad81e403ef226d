public import FireWeather

/// A table of fire danger: the columns of the input in their order, and the danger behind them.
///
/// A column of the input that is called as one of the output gives way to it.
public struct DangerTable: Sendable {
    /// The names of the columns.
    public let columns: [String]
    /// Rows with a result of their own.
    public let computedCount: Int
    /// The columns of the input that were left out.
    public let replaced: [String]

    private let input: DelimitedTable
    /// Columns of the input that stay.
    private let kept: [Int]
    /// Rows of the input that have an answer.
    private let rows: [Int]
    /// Gives what was computed of a row, cell after cell.
    private let cells: @Sendable (_ index: Int, _ give: (Cell) -> Void) -> Void

    private enum Cell: Sendable {
        case text(String)
        case number(Double?)
    }

    private let digits: SignificantDigits
    /// What a reader must know of the numbers: lines that begin with `#`, before the header.
    private let comments: [String]

    private init<Value>(
        _ table: StationTable, _ rows: [DangerRow<Value>], _ digits: SignificantDigits, _ names: [String],
        _ cells: @escaping @Sendable (DangerRow<Value>, _ give: (Cell) -> Void) -> Void
    ) {
        let own = names + ["standing", "gapDays"]
        let lowercased = Set(own.map { $0.lowercased() })
        let kept = table.table.columns.indices.filter { !lowercased.contains(table.table.columns[$0].lowercased()) }
        (input, self.kept) = (table.table, kept)
        computedCount = rows.count { $0.standing == .computed || $0.standing == .recovering }
        columns = kept.map { table.table.columns[$0] } + own
        replaced = table.table.columns.filter { lowercased.contains($0.lowercased()) }
        self.digits = digits
        let isAssumed = table.isHourly && table.usesClock && table.clock.authority == .assumed
        comments = isAssumed ? ["# clock: \(table.clock.text)"] : []
        self.rows = rows.map(\.observation.row)
        self.cells = { index, give in
            cells(rows[index], give)
            give(.text(rows[index].standing.rawValue))
            give(.number(Double(rows[index].gapDays)))
        }
    }

    /// The FWI System: `FFMC, DMC, DC, ISI, BUI, FWI, DSR, fwiClass`.
    public init(_ table: StationTable, _ danger: StationDanger, digits: SignificantDigits, scale: DangerScale) {
        let names = ["FFMC", "DMC", "DC", "ISI", "BUI", "FWI", "DSR", "fwiClass"] + Self.noonColumns(table)
        self.init(table, danger.rows, digits, names) { row, give in
            let value = row.value
            give(.number(value?.codes.ffmc.value))
            give(.number(value?.codes.dmc.value))
            give(.number(value?.codes.dc.value))
            give(.number(value?.isi.value))
            give(.number(value?.bui.value))
            give(.number(value?.fwi.value))
            give(.number(value?.fwi.dailySeverityRating))
            give(.text(value.flatMap { scale.name(of: $0.fwi.value) } ?? ""))
            if table.isHourly { Self.giveNoon(row.observation, give) }
        }
    }

    /// The Nesterov index: `nesterov, nesterovClass`.
    public init(_ table: StationTable, _ danger: StationNesterov, digits: SignificantDigits) {
        self.init(table, danger.rows, digits, ["nesterov", "nesterovClass"] + Self.noonColumns(table)) { row, give in
            give(.number(row.value?.index.value))
            give(.number(row.value?.dangerClass.map(Double.init)))
            if table.isHourly { Self.giveNoon(row.observation, give) }
        }
    }

    /// Hours: `FFMC, ISI`.
    public init(_ table: StationTable, _ danger: StationHourly, digits: SignificantDigits) {
        self.init(table, danger.rows, digits, ["FFMC", "ISI"]) { row, give in
            give(.number(row.value?.ffmc.value))
            give(.number(row.value?.isi.value))
        }
    }

    /// What was picked out of hours, which no column of the input shows.
    private static func noonColumns(_ table: StationTable) -> [String] {
        table.isHourly ? ["localDay", "rain24Millimeters"] : []
    }

    private static func giveNoon(_ noon: StationObservation, _ give: (Cell) -> Void) {
        give(.text(noon.day.text))
        give(.number(noon.rainMillimeters))
    }
}

extension DangerTable {
    /// CSV with a header; empty where nothing is known.
    public var csv: String {
        var buffer = TextBuffer()
        for comment in comments { buffer.append(comment + "\n") }
        for (index, name) in columns.enumerated() {
            if index > 0 { buffer.append(ascii: ",") }
            buffer.append(csvField: name)
        }
        buffer.append(ascii: "\n")
        let bytes = input.bytes
        for (index, row) in rows.enumerated() {
            var isFirst = true
            func separate() {
                if !isFirst { buffer.append(ascii: ",") }
                isFirst = false
            }
            for column in kept {
                separate()
                buffer.append(csvField: input.field(row, column), of: bytes)
            }
            cells(index) { cell in
                separate()
                switch cell {
                case .text(let text): buffer.append(csvField: text)
                case .number(let number): buffer.append(number, digits)
                }
            }
            buffer.append(ascii: "\n")
        }
        return buffer.text
    }

    /// A list with an object a row, under the same names; the fields of the input as text.
    public var json: JSON {
        .array(
            rows.enumerated().map { index, row in
                var cells = kept.map { Cell.text(input.text(row: row, column: $0)) }
                self.cells(index) { cells.append($0) }
                return .object(
                    zip(columns, cells).map { name, cell in
                        switch cell {
                        case .text(let text): JSON.Member(name, text.isEmpty ? .null : .string(text))
                        case .number(let number): JSON.Member(name, .number(number.map(digits.rounded), places: 15))
                        }
                    })
            })
    }
}
