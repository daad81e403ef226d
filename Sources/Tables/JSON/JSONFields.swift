/// The members of one object of a file that people write by hand, each asked for by its name; others are an error.
package struct JSONFields {
    package let source: String
    package let object: LocatedJSON
    private let members: [(name: String, value: LocatedJSON)]

    /// - Parameter names: All members that there may be.
    package init(_ json: LocatedJSON, _ source: String, names: [String]) throws(FormatError) {
        guard case .object(let members) = json.value else { throw json.error(source, "an object", json.found) }
        for member in members where !names.contains(member.name) {
            throw member.value.error(source, "one of " + names.joined(separator: ", "), "“\(member.name)”")
        }
        (self.source, object, self.members) = (source, json, members)
    }

    /// `nil` where it is missing or null.
    package subscript(name: String) -> LocatedJSON? {
        guard let value = member(name) else { return nil }
        if case .null = value.value { return nil }
        return value
    }

    /// `nil` where it is missing; null is a value of its own.
    package func member(_ name: String) -> LocatedJSON? { members.first { $0.name == name }?.value }

    /// Those that are there, in the order of the file.
    package var names: [String] { members.map(\.name) }

    package func required(_ name: String) throws(FormatError) -> LocatedJSON {
        guard let value = self[name] else { throw object.error(source, "a member \(name)", "none") }
        return value
    }

    package func text(_ name: String) throws(FormatError) -> String { try required(name).text(source) }

    package func optionalText(_ name: String) throws(FormatError) -> String? {
        guard let value = self[name] else { return nil }
        return try value.text(source)
    }

    package func texts(_ name: String) throws(FormatError) -> [String] {
        guard let value = self[name] else { return [] }
        return try value.list(source).map { value throws(FormatError) in try value.text(source) }
    }
}

extension LocatedJSON {
    package func error(_ source: String, _ expected: String, _ found: String) -> FormatError {
        let place = path.isEmpty ? "" : " at \(path)"
        return FormatError(source: source, line: line, expected: expected + place, found: found)
    }

    package func text(_ source: String) throws(FormatError) -> String {
        guard case .string(let text) = value, text.contains(where: { !$0.isWhitespace }) else {
            throw error(source, "a text", found)
        }
        return text
    }

    package func list(_ source: String) throws(FormatError) -> [LocatedJSON] {
        guard case .array(let values) = value else { throw error(source, "a list", found) }
        return values
    }

    /// - Parameter range: What it can mean.
    package func number(_ source: String, _ range: ClosedRange<Double> = 0...1e12) throws(FormatError) -> Double {
        guard case .number(let value) = value, range.contains(value) else {
            throw error(source, "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))", found)
        }
        return value
    }

    package func flag(_ source: String) throws(FormatError) -> Bool {
        guard case .bool(let value) = value else { throw error(source, "true or false", found) }
        return value
    }

    /// One of a closed list of words.
    package func word<Word: RawRepresentable & CaseIterable>(_ source: String) throws(FormatError) -> Word
    where Word.RawValue == String {
        let text = try text(source)
        guard let word = Word(rawValue: text) else {
            throw error(source, "one of " + Word.allCases.map(\.rawValue).joined(separator: ", "), "“\(text)”")
        }
        return word
    }
}
