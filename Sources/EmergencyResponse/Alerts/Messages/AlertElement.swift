/// A message, or a part of one, as it is written: names of CAP 1.2, text, and the line where it stands.
///
/// Element of a message that the rules look at: it can hold what no ``Alert`` can, such as a polygon made of words.
public struct AlertElement: Sendable, Equatable {
    public var name: String
    public var text: String
    public var children: [AlertElement]
    /// Counted from 1; `nil` when it was not read from a file.
    public var line: Int?

    public init(_ name: String, _ text: String = "", children: [AlertElement] = [], line: Int? = nil) {
        self.name = name
        self.text = text
        self.children = children
        self.line = line
    }

    /// The first child of a name.
    public subscript(_ name: String) -> AlertElement? { children.first { $0.name == name } }

    public func all(_ name: String) -> [AlertElement] { children.filter { $0.name == name } }

    /// The text of the first child of a name, without white space around it.
    public func trimmed(_ name: String) -> String? { self[name]?.trimmedText }

    /// The text without white space around it.
    public var trimmedText: String {
        var rest = text.unicodeScalars[...]
        while let first = rest.first, first.properties.isWhitespace { rest = rest.dropFirst() }
        while let last = rest.last, last.properties.isWhitespace { rest = rest.dropLast() }
        return String(rest)
    }
}
