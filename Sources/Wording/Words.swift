/// Words in English with figures between them, by which those of another language are found.
///
/// Written as a string with interpolations: `"\(count) of \(all) seen"` is found as `{1} of {2} seen`.
public struct Words: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// As a file of a language has it.
    let key: String
    let english: String
    private let figures: [String]

    public init(stringLiteral value: String) { (key, english, figures) = (value, value, []) }

    public init(stringInterpolation parts: Parts) {
        (key, english, figures) = (parts.key, parts.english, parts.figures)
    }

    public struct Parts: StringInterpolationProtocol {
        fileprivate var (key, english, figures): (String, String, [String]) = ("", "", [])

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) {
            key += literal
            english += literal
        }

        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            figures.append(value.description)
            key += "{\(figures.count)}"
            english += value.description
        }
    }

    /// A message with the figures in the places of their numbers; a figure that holds such a number stays as it is.
    func filled(_ message: String) -> String {
        guard !figures.isEmpty else { return message }
        var (text, rest) = ("", message[...])
        while let open = rest.firstIndex(of: "{") {
            let tail = rest[rest.index(after: open)...]
            guard let close = tail.firstIndex(of: "}"), let number = Int(tail[..<close]),
                figures.indices.contains(number - 1)
            else {
                text += rest[...open]
                rest = tail
                continue
            }
            text += rest[..<open] + figures[number - 1]
            rest = tail[tail.index(after: close)...]
        }
        return text + rest
    }
}
