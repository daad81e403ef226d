/// A file of messages as gettext has them (`.po`), which programs for translators open.
///
/// - Source: GNUgettext, *The Format of PO Files*.
struct MessageFile {
    /// A message and what it becomes: one form, or one after each kind of number.
    struct Entry: Equatable {
        var context: String?
        var key = ""
        var plural: String?
        var forms: [String] = []
        /// Of its first line, from 1.
        var line = 0
    }

    private(set) var entries: [Entry] = []

    /// A line that cannot be meant.
    struct Fault: Error, Equatable, CustomStringConvertible {
        var line: Int
        var expected: String
        var found: String

        var description: String { "line \(line): expected \(expected), found \(found)" }
    }

    private enum Field: Equatable {
        case context, key, plural
        case form(Int)
    }

    /// - Throws: ``Fault`` at the first line that cannot be meant.
    init(_ text: String) throws(Fault) {
        var (entry, field): (Entry, Field?) = (Entry(), nil)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let (found, quoted) = try Self.field(line, at: index + 1)
            let value = try Self.unquoted(quoted, at: index + 1)
            if let found {
                if found == .context || (found == .key && field != .context) {
                    try add(entry)
                    entry = Entry(line: index + 1)
                }
                field = found
            }
            switch field {
            case .context: entry.context = (entry.context ?? "") + value
            case .key: entry.key += value
            case .plural: entry.plural = (entry.plural ?? "") + value
            case .form(let number):
                guard number == entry.forms.count || (found == nil && number == entry.forms.count - 1) else {
                    throw Fault(line: index + 1, expected: "msgstr[\(entry.forms.count)]", found: String(line))
                }
                if found != nil { entry.forms.append("") }
                entry.forms[number] += value
            case nil: throw Fault(line: index + 1, expected: "msgid", found: String(line))
            }
        }
        try add(entry)
    }

    private mutating func add(_ entry: Entry) throws(Fault) {
        guard entry.line > 0 else { return }
        guard !entry.forms.isEmpty else {
            throw Fault(line: entry.line, expected: "msgstr for \"\(entry.key)\"", found: "none")
        }
        entries.append(entry)
    }

    /// The name that a line begins with, none where it goes on with the one before; and its text with the quotes.
    private static func field(_ line: Substring, at number: Int) throws(Fault) -> (Field?, Substring) {
        if line.hasPrefix("\"") { return (nil, line) }
        let name = line.prefix { $0 != " " }
        let rest = line.dropFirst(name.count).drop { $0 == " " }
        switch name {
        case "msgctxt": return (.context, rest)
        case "msgid": return (.key, rest)
        case "msgid_plural": return (.plural, rest)
        case "msgstr": return (.form(0), rest)
        default:
            guard name.hasPrefix("msgstr["), name.hasSuffix("]"), let form = Int(name.dropFirst(7).dropLast()) else {
                throw Fault(line: number, expected: "msgctxt, msgid, msgid_plural or msgstr", found: String(name))
            }
            return (.form(form), rest)
        }
    }

    private static func unquoted(_ text: Substring, at line: Int) throws(Fault) -> String {
        let fault = Fault(line: line, expected: "text between quotes", found: String(text))
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { throw fault }
        var (value, isEscaped) = ("", false)
        for character in text.dropFirst().dropLast() {
            guard isEscaped else {
                if character == "\"" { throw fault }
                if character == "\\" { isEscaped = true } else { value.append(character) }
                continue
            }
            isEscaped = false
            switch character {
            case "n": value.append("\n")
            case "t": value.append("\t")
            case "\\", "\"": value.append(character)
            default: throw Fault(line: line, expected: "\\n, \\t, \\\\ or \\\"", found: "\\\(character)")
            }
        }
        if isEscaped { throw fault }
        return value
    }
}
