/// JSON with the keys in the order given.
enum JSONValue {
    case null
    case number(Double, decimals: Int)
    case integer(Int)
    case bool(Bool)
    case text(String)
    case list([JSONValue])
    case object([(String, JSONValue)])

    static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

    /// Two spaces a level, a line a member, and a newline at the end.
    var text: String {
        var text = ""
        write(to: &text, indentation: "\n")
        return text + "\n"
    }

    private func write(to text: inout String, indentation: String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value, let decimals): text += PlainNumber.text(value, decimals: decimals) ?? "null"
        case .text(let value): text += Self.quoted(value)
        case .list(let values):
            Self.write(values.map { (nil, $0) }, between: ("[", "]"), to: &text, indentation: indentation)
        case .object(let members):
            Self.write(members.map { ($0.0, $0.1) }, between: ("{", "}"), to: &text, indentation: indentation)
        }
    }

    private static func write(
        _ members: [(String?, JSONValue)], between brackets: (String, String), to text: inout String,
        indentation: String
    ) {
        text += brackets.0
        for (index, member) in members.enumerated() {
            text += (index > 0 ? "," : "") + indentation + "  "
            if let key = member.0 { text += quoted(key) + ": " }
            member.1.write(to: &text, indentation: indentation + "  ")
        }
        text += (members.isEmpty ? "" : indentation) + brackets.1
    }

    /// Also `<`, so that the text can stand inside a page.
    static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "<", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}

/// Numbers for machines: `.` as decimal mark, no thousands mark, no exponent.
enum PlainNumber {
    /// - Returns: `nil` where the value is not finite.
    static func text(_ value: Double, decimals: Int) -> String? {
        guard value.isFinite, abs(value) < 1e12 else { return nil }
        let plain = NumberText(language: .english).decimal(value, decimals)
        var text = plain.replacing(NumberText.thinSpace, with: "").replacing("−", with: "-")
        guard decimals > 0 else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}
