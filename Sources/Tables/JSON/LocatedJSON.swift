/// A JSON value that knows the line it stands on, for files that people write by hand.
///
/// Members whose names begin with `//` are comments and left out.
package struct LocatedJSON {
    package enum Value {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([LocatedJSON])
        case object([(name: String, value: LocatedJSON)])
    }

    package var value: Value
    /// Counted from 1.
    package var line: Int
    /// Where in the document it stands, such as `clauses[2].editions[0].from`.
    package var path: String

    /// Name in messages.
    package var found: String {
        switch value {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let value): value.rounded() == value && abs(value) < 1e15 ? String(Int64(value)) : String(value)
        case .string(let text): "“\(text)”"
        case .array(let values): "a list of \(values.count)"
        case .object: "an object"
        }
    }
}
