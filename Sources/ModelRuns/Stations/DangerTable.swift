public import FireWeather
import Geo
public import Tables

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
    /// Adds what was computed of a row, cell after cell.
    private let cells: @Sendable (_ index: Int, _ cells: inout [Cell]) -> Void

    private enum Cell: Sendable {
        case text(String)
        case number(Double?)
    }

    private let digits: SignificantDigits
    /// What a reader must know of the numbers: lines that begin with `#`, before the header.
    private let comments: [String]
    /// The clock, where it is assumed.
    private let assumedClock: String?

    private init<Value>(
        _ table: StationTable, _ rows: [DangerRow<Value>], _ digits: SignificantDigits, _ names: [String],
        _ cells: @escaping @Sendable (DangerRow<Value>, inout [Cell]) -> Void
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
        assumedClock = isAssumed ? table.clock.text : nil
        comments = assumedClock.map { ["# clock: " + $0] } ?? []
        self.rows = rows.map(\.observation.row)
        self.cells = { index, all in
            cells(rows[index], &all)
            all.append(.text(rows[index].standing.rawValue))
            all.append(.number(Double(rows[index].gapDays)))
        }
    }

    /// The FWI System: `FFMC, DMC, DC, ISI, BUI, FWI, DSR, fwiClass`.
    public init(_ table: StationTable, _ danger: StationDanger, digits: SignificantDigits, scale: DangerScale) {
        let names = ["FFMC", "DMC", "DC", "ISI", "BUI", "FWI", "DSR", "fwiClass"] + Self.noonColumns(table)
        self.init(table, danger.rows, digits, names) { row, cells in
            let value = row.value
            cells.append(.number(value?.codes.ffmc.value))
            cells.append(.number(value?.codes.dmc.value))
            cells.append(.number(value?.codes.dc.value))
            cells.append(.number(value?.isi.value))
            cells.append(.number(value?.bui.value))
            cells.append(.number(value?.fwi.value))
            cells.append(.number(value?.fwi.dailySeverityRating))
            cells.append(.text(value.flatMap { scale.name(of: $0.fwi.value) } ?? ""))
            if table.isHourly { Self.addNoon(row.observation, &cells) }
        }
    }

    /// The Nesterov index: `nesterov, nesterovClass`.
    public init(_ table: StationTable, _ danger: StationNesterov, digits: SignificantDigits) {
        self.init(table, danger.rows, digits, ["nesterov", "nesterovClass"] + Self.noonColumns(table)) { row, cells in
            cells.append(.number(row.value?.index.value))
            cells.append(.number(row.value?.dangerClass.map(Double.init)))
            if table.isHourly { Self.addNoon(row.observation, &cells) }
        }
    }

    /// Hours: `FFMC, ISI`.
    public init(_ table: StationTable, _ danger: StationHourly, digits: SignificantDigits) {
        self.init(table, danger.rows, digits, ["FFMC", "ISI"]) { row, cells in
            cells.append(.number(row.value?.ffmc.value))
            cells.append(.number(row.value?.isi.value))
        }
    }

    /// What was picked out of hours, which no column of the input shows.
    private static func noonColumns(_ table: StationTable) -> [String] {
        table.isHourly ? ["localDay", "rain24Millimeters"] : []
    }

    private static func addNoon(_ noon: StationObservation, _ cells: inout [Cell]) {
        cells.append(.text(noon.day.text))
        cells.append(.number(noon.rainMillimeters))
    }
}

extension DangerTable {
    /// CSV with a header; empty where nothing is known.
    public var csv: String { String(decoding: csvBytes, as: UTF8.self) }

    /// The same as bytes of UTF-8.
    public var csvBytes: [UInt8] {
        var buffer = TextBuffer()
        buffer.reserve(input.bytes.count + 90 * rows.count + 1_000)
        for comment in comments { buffer.append(comment + "\n") }
        for (index, name) in columns.enumerated() {
            if index > 0 { buffer.append(ascii: ",") }
            buffer.append(csvField: name)
        }
        buffer.append(ascii: "\n")
        let bytes = input.bytes
        var computed: [Cell] = []
        for (index, row) in rows.enumerated() {
            for column in kept {
                buffer.append(csvField: input.field(row, column), of: bytes)
                buffer.append(ascii: ",")
            }
            computed.removeAll(keepingCapacity: true)
            cells(index, &computed)
            for (index, cell) in computed.enumerated() {
                if index > 0 { buffer.append(ascii: ",") }
                switch cell {
                case .text(let text): buffer.append(csvField: text)
                case .number(let number): buffer.append(number, digits)
                }
            }
            buffer.append(ascii: "\n")
        }
        return buffer.bytes
    }

    /// A list with an object a row, under the same names; the fields of the input as text. A clock that is assumed stands first in each.
    public var json: JSON {
        .array(
            rows.enumerated().map { index, row in
                var cells = kept.map { Cell.text(input.text(row: row, column: $0)) }
                self.cells(index, &cells)
                return .object(
                    (assumedClock.map { [JSON.Member("clock", .string($0))] } ?? [])
                        + zip(columns, cells).map { name, cell in
                            switch cell {
                            case .text(let text): JSON.Member(name, text.isEmpty ? .null : .string(text))
                            case .number(let number): JSON.Member(name, .number(number.map(digits.rounded), places: 15))
                            }
                        })
            })
    }
}
