/// The name of a column taken apart: what it is called, and the unit that stands in it.
package struct ColumnHeading {
    /// Lower case, letters and digits only.
    package let key: String
    /// Text in brackets.
    package let bracket: String?
    /// The name in lower case, word by word.
    package let words: [String]

    package init(_ text: String) {
        let opening = text.firstIndex { $0 == "(" || $0 == "[" }
        let name = text[..<(opening ?? text.endIndex)]
        bracket = opening.map { text[text.index(after: $0)...].filter { $0 != ")" && $0 != "]" } }
        key = Self.key(name)
        words = name.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    }

    package static func key(_ text: some StringProtocol) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
