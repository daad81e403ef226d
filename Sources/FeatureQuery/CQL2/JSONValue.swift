/// A JSON value with its place.
struct JSONValue {
    let offset: Int
    let kind: Kind

    indirect enum Kind {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([JSONValue])
        /// In the order of the text; no name occurs twice.
        case object([(name: String, value: JSONValue)])
    }

    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = kind else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// As an error message calls it.
    var phrase: String {
        switch kind {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let value): "the number \(value.jsonText)"
        case .string(let text): "the text \(text.prefix(40))"
        case .array: "an array"
        case .object: "an object"
        }
    }

    func error(expected: String) -> FilterError { FilterError(offset: offset, expected: expected, found: phrase) }
}
