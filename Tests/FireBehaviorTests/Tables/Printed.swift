/// Whether a number agrees with one that is printed with four digits: half a unit of the last of them.
///
/// At least two decimals are printed below 1000, so that larger numbers may carry more digits.
func agrees(_ value: Double, withPrinted printed: Double) -> Bool {
    guard printed != 0 else { return value == 0 }
    return (value - printed).magnitude <= max(printed.magnitude * 5.001e-4, printed.magnitude >= 10 ? 0.00501 : 0)
}

/// One row of a table in text: names over values.
struct TextRow: Sendable, CustomStringConvertible {
    let cells: [String: String]
    let description: String

    /// The number in a column; NaN where there is none.
    subscript(name: String) -> Double { cells[name].flatMap(Double.init) ?? .nan }

    static func rows(_ table: String) -> [TextRow] {
        let lines = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        guard let names = lines.first else { return [] }
        return lines.dropFirst().map { values in
            TextRow(
                cells: Dictionary(uniqueKeysWithValues: zip(names, values)),
                description: zip(names, values).map { "\($0) \($1)" }.joined(separator: ", "))
        }
    }
}
