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

/// The names of fuels that a table was found to have, the latest of each place kept.
struct FuelWords {
    private var known: [(bytes: UInt64, word: FuelWord)?] = Array(repeating: nil, count: 64)

    mutating func word(_ table: DelimitedTable, row: Int, column: Int) -> FuelWord {
        guard let bytes = table.bytes.span.word(of: table.field(row, column)) else {
            return FuelWord(table.text(row: row, column: column))
        }
        let place = Self.place(of: bytes)
        if let found = known[place], found.bytes == bytes { return found.word }
        let word = FuelWord(table.text(row: row, column: column))
        known[place] = (bytes, word)
        return word
    }

    /// 0…63, by the golden ratio.
    private static func place(of bytes: UInt64) -> Int { Int((bytes &* 0x9E37_79B9_7F4A_7C15) >> 58) }
}
