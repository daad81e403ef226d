import FoundationEssentials

extension CanonicalJSON {
    /// - Throws: An error of encoding, or ``CanonicalJSONError`` when the value holds fractions or names beyond ASCII.
    public init(encoding value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        try self.init(json: Array(try encoder.encode(value)))
    }

    /// - Throws: `DecodingError` when this is no such value, or holds members that it would lose.
    public func decoded<Value: Codable>(_ type: Value.Type = Value.self) throws -> Value {
        let value = try JSONDecoder().decode(type, from: Data(bytes))
        let known = try CanonicalJSON(encoding: value)
        guard known == self else { throw UnknownMembers(names: lost(in: known)) }
        return value
    }

    /// The value has members that this program does not know, or writes otherwise.
    struct UnknownMembers: Error { let names: [String] }

    /// The ways to the members that another value lacks or has otherwise.
    private func lost(in other: CanonicalJSON) -> [String] {
        switch (self, other) {
        case (.object(let members), .object):
            members.flatMap { member in
                guard let counterpart = other[member.name] else { return [member.name] }
                guard counterpart != member.value else { return [] }
                return member.value.lost(in: counterpart).map { $0.isEmpty ? member.name : member.name + "." + $0 }
            }
        case (.array(let values), .array(let others)) where values.count == others.count:
            zip(values, others).enumerated().flatMap { index, pair in
                pair.0 == pair.1 ? [] : pair.0.lost(in: pair.1).map { "[\(index + 1)]" + ($0.isEmpty ? "" : "." + $0) }
            }
        default: [""]
        }
    }
}
