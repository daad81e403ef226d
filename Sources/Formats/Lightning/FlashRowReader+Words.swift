import Assessment
import Tables

/// What networks write in words and signs.
extension FlashRowReader {
    func polarity(_ row: DelimitedTable.Row) throws(FlashFault) -> Flash.Polarity? {
        // The sign alone is no missing value here.
        guard let text = positions[.polarity].map({ row[$0] }), !text.isEmpty else { return nil }
        switch text.lowercased() {
        case "+", "p", "pos", "positive", "1", "+1": return .positive
        case "-", "n", "neg", "negative", "-1", "−": return .negative
        case "0", "u", "unknown", "na", "nan", "none", "null": return nil
        default: throw FlashFault("polarity", expected: "positive or negative", found: text)
        }
    }

    func kind(_ row: DelimitedTable.Row) throws(FlashFault) -> Flash.Kind {
        guard let position = positions[.kind] else { return .ground }
        switch ColumnHeading.key(row[position]) {
        case "0", "g", "cg", "ground", "cloudtoground", "return", "ret": return .ground
        case "1", "c", "ic", "cc", "gc", "cloud", "intracloud", "cloudtocloud", "intercloud": return .cloud
        case "", "u", "unknown", "na", "total", "tl": return .unknown
        default: throw FlashFault("kind", expected: "ground (CG, 0) or cloud (IC, 1)", found: row[position])
        }
    }

    func uncertainty(_ row: DelimitedTable.Row) throws(FlashFault) -> Double {
        guard let value = try number(.uncertainty, row) else { return 0 }
        guard (0...1_000).contains(value) else {
            throw FlashFault("uncertaintyKilometers", expected: "0 to 1000 km", found: "\(value)")
        }
        return value
    }
}
