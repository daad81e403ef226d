import FireBehavior
import Tables

/// Meaning of the field that names the fuel of a row.
enum FuelWord {
    case missing
    /// NF or WA.
    case doesNotBurn
    case type(FuelType)
    case unknown

    init(_ text: String) {
        if DelimitedTable.isMissing(text) {
            self = .missing
        } else if ["nf", "wa"].contains(text.lowercased()) {
            self = .doesNotBurn
        } else {
            self = FuelType(named: text).map { .type($0) } ?? .unknown
        }
    }
}

/// The names of fuels that a table was found to have, each worked out once.
struct FuelWords {
    private var known: [UInt64: FuelWord] = [:]

    mutating func word(_ table: DelimitedTable, row: Int, column: Int) -> FuelWord {
        guard let bytes = table.bytes.span.word(of: table.field(row, column)) else {
            return FuelWord(table.text(row: row, column: column))
        }
        if let word = known[bytes] { return word }
        let word = FuelWord(table.text(row: row, column: column))
        known[bytes] = word
        return word
    }
}
