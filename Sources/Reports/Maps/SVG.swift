/// The text of drawings.
enum SVG {
    /// Text safe inside elements and inside double-quoted attributes; what XML cannot hold becomes a space.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Rounded to 0.1, as short as it can be written.
    static func number(_ value: Double) -> String { tenths(Int((value * 10).rounded())) }

    static func tenths(_ value: Int) -> String {
        let (whole, rest) = (abs(value) / 10, abs(value) % 10)
        return (value < 0 ? "-" : "") + (rest == 0 ? String(whole) : "\(whole > 0 ? String(whole) : "").\(rest)")
    }

    /// A path through points, in steps from point to point rounded to 0.1 without drift.
    static func path(_ points: [Pixel], closed: Bool) -> String {
        guard let first = points.first else { return "" }
        var (x, y) = (Int((first.x * 10).rounded()), Int((first.y * 10).rounded()))
        var text = "M" + pair(x, y)
        var isFirstStep = true
        for point in points.dropFirst() {
            let (nextX, nextY) = (Int((point.x * 10).rounded()), Int((point.y * 10).rounded()))
            guard nextX != x || nextY != y else { continue }
            let step = pair(nextX - x, nextY - y)
            text += isFirstStep ? "l" + step : (step.hasPrefix("-") ? step : " " + step)
            (x, y, isFirstStep) = (nextX, nextY, false)
        }
        return text + (closed ? "z" : "")
    }

    private static func pair(_ x: Int, _ y: Int) -> String {
        let second = tenths(y)
        return tenths(x) + (second.hasPrefix("-") ? second : " " + second)
    }

    /// One element with its attributes in the order given.
    static func element(_ name: String, _ attributes: [(String, String)], _ content: String? = nil) -> String {
        let list = attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
        guard let content else { return "<\(name)\(list)/>" }
        return "<\(name)\(list)>\(content)</\(name)>"
    }

    static func text(_ text: String, at point: Pixel, class name: String, anchor: String = "start") -> String {
        var attributes = [("x", number(point.x)), ("y", number(point.y)), ("class", name)]
        if anchor != "start" { attributes.append(("text-anchor", anchor)) }
        return element("text", attributes, escaped(text))
    }

    static func line(_ a: Pixel, _ b: Pixel, class name: String) -> String {
        element("path", [("class", name), ("d", path([a, b], closed: false))])
    }

    static func rectangle(_ box: Box, class name: String) -> String {
        element(
            "rect",
            [
                ("class", name), ("x", number(box.minX)), ("y", number(box.minY)), ("width", number(box.width)),
                ("height", number(box.height)),
            ])
    }
}

/// An upright rectangle on the drawing.
struct Box: Equatable {
    var minX: Double
    var minY: Double
    var width: Double
    var height: Double

    var maxX: Double { minX + width }
    var maxY: Double { minY + height }

    func meets(_ other: Box) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }
}
