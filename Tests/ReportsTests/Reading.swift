import Wording

@testable import Reports

/// Reads what reports write as their readers would: numbers, rows, paths, markup.
enum Reading {
    /// The number that a reader of a language takes a text for; `nil` where it is none.
    static func number(_ text: some StringProtocol, _ language: Language) -> Double? {
        let plain = String(text).replacing(NumberText.thinSpace, with: "").replacing("−", with: "-")
        guard language == .russian else { return Double(plain) }
        return plain.contains(".") ? nil : Double(plain.replacing(",", with: "."))
    }

    /// The text behind the entities of XML.
    static func unescaped(_ text: some StringProtocol) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }

    /// The text behind the escapes of Markdown.
    static func plain(markdown: String) -> String {
        var (result, isEscaped) = ("", false)
        for character in markdown {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(character)
                isEscaped = false
            }
        }
        return unescaped(result)
    }

    /// Rows of a table as RFC 4180 has it: a quote within quotes is doubled.
    static func rows(csv: String) -> [[String]] {
        var (rows, row, field) = ([[String]](), [String](), "")
        var isQuoted = false
        let scalars = Array(csv.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let isDoubled = isQuoted && scalars[index] == "\"" && scalars.dropFirst(index + 1).first == "\""
            switch scalars[index] {
            case "\"" where !isDoubled: isQuoted.toggle()
            case "," where !isQuoted:
                row.append(field)
                field = ""
            case "\n" where !isQuoted:
                rows.append(row + [field])
                (row, field) = ([], "")
            default: field.unicodeScalars.append(scalars[index])
            }
            index += isDoubled ? 2 : 1
        }
        return rows
    }

    /// The points of a path of one `M` and lower-case `l` steps.
    static func points(path: some StringProtocol) -> [Pixel] {
        let numbers = String(path).matches(of: #/-?(?:\d+(?:\.\d)?|\.\d)/#).compactMap { Double($0.output) }
        var (points, x, y) = ([Pixel](), 0.0, 0.0)
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
            (x, y) = (x + numbers[index], y + numbers[index + 1])
            points.append(Pixel(x: x, y: y))
        }
        return points
    }

    struct Text {
        var x: Double
        var y: Double
        var style: String
        var text: String
    }

    /// The `text` elements of a drawing in their order.
    static func texts(_ drawing: String) -> [Text] {
        drawing.matches(of: #/<text x="([^"]*)" y="([^"]*)" class="([^"]*)"[^>]*>([^<]*)<\/text>/#).compactMap {
            match in
            guard let x = Double(match.output.1), let y = Double(match.output.2) else { return nil }
            return Text(x: x, y: y, style: String(match.output.3), text: unescaped(match.output.4))
        }
    }

    /// The part of a page that XML knows: without its first line, its `meta` and its style.
    static func body(_ html: String) -> String {
        String(html.drop { $0 != "\n" }).replacing(#/<(meta|link|input)[^>]*>/#, with: "").replacing(
            #/<style>[^<]*<\/style>/#, with: "")
    }
}
