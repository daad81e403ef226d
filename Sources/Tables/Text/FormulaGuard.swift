/// Keeps spreadsheets from running the text of a cell.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a line's end, and is no number, gets an apostrophe in front, and so
/// does one that has apostrophes before these; readers take one away. So what was written is read back unchanged.
///
/// - Source: OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection
enum FormulaGuard {
    private static let apostrophe = UInt8(ascii: "'")

    /// - Parameter text: The content of a cell.
    static func guarded(_ text: String) -> String { isFormula(text.utf8[...]) ? "'" + text : text }

    /// What ``guarded(_:)`` was given.
    static func plain(_ text: String) -> String {
        guard text.utf8.first == apostrophe, isFormula(text.utf8.dropFirst()) else { return text }
        return String(text.dropFirst())
    }

    private static func isFormula(_ text: Substring.UTF8View) -> Bool {
        let bare = text.drop { $0 == apostrophe }
        switch bare.first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), ASCII.tab, ASCII.carriageReturn, ASCII.lineFeed: return true
        case ASCII.plus, ASCII.dash: return text.startIndex != bare.startIndex || !isHarmless(bare.dropFirst())
        default: return false
        }
    }

    /// Behind a sign: a number, or nothing but signs, as tables have for a missing value.
    private static func isHarmless(_ text: Substring.UTF8View) -> Bool {
        if text.allSatisfy({ $0 == ASCII.dash }) { return true }
        guard let first = text.first, first == UInt8(ascii: ".") || (48...57).contains(first) else { return false }
        return text.allSatisfy { (48...57).contains($0) || [46, 43, 45, 69, 101].contains($0) }
            && Double(String(Substring(text))) != nil
    }
}
