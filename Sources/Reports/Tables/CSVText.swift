/// Comma-separated values as RFC 4180 has them, with `\n` between records.
struct CSVText {
    private(set) var text: String

    init(header: [String]) { text = header.joined(separator: ",") + "\n" }

    mutating func add(_ fields: [String]) {
        text += fields.map(Self.field).joined(separator: ",") + "\n"
    }

    /// Quoted where the content asks for it, and where a spreadsheet would read a formula.
    static func field(_ value: String) -> String {
        let isFormula = value.first.map { "=+-@\t\r".contains($0) } == true && Double(value) == nil
        let needsQuotes = value.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
        guard isFormula || needsQuotes else { return value }
        return "\"" + value.replacing("\"", with: "\"\"") + "\""
    }
}
