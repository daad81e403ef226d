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
        guard try CanonicalJSON(encoding: value) == self else { throw UnknownMembers() }
        return value
    }

    /// The value has members that this program does not know.
    struct UnknownMembers: Error {}
}
