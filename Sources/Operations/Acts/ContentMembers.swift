import EmergencyResponse
import Geo

/// Takes members out of an object, one after the other; a member that nobody took is refused.
struct ContentMembers {
    private var rest: [CanonicalJSON.Member]

    init(_ content: CanonicalJSON) {
        if case .object(let members) = content { rest = members } else { rest = [] }
    }

    mutating func text(_ name: String) throws(OperationError) -> String? {
        guard let value = take(name) else { return nil }
        guard let text = value.string else { throw unexpected(name, "a text", value) }
        return text
    }

    mutating func flag(_ name: String) throws(OperationError) -> Bool? {
        switch take(name) {
        case nil, .null: return nil
        case .bool(let flag): return flag
        case .string("true"): return true
        case .string("false"): return false
        case .some(let value): throw unexpected(name, "true or false", value)
        }
    }

    /// A whole number, or a decimal as text.
    mutating func number(_ name: String) throws(OperationError) -> Double? {
        switch take(name) {
        case nil, .null: return nil
        case .integer(let number): return Double(number)
        case .string(let text) where ExactDecimal(text) != nil: return Double(text)
        case .some(let value): throw unexpected(name, "a number, a decimal as text", value)
        }
    }

    mutating func instant(_ name: String) throws(OperationError) -> Instant? {
        guard let text = try text(name) else { return nil }
        guard let instant = Instant(iso8601: text) else {
            throw unexpected(name, "an instant such as 2020-09-10T12:00:00Z", .string(text))
        }
        return instant
    }

    /// - Throws: Where a member is left.
    func end(_ known: [String]) throws(OperationError) {
        guard let other = rest.first else { return }
        throw .badData("content: expected only \(known.joined(separator: ", ")), found \(other.name)")
    }

    private mutating func take(_ name: String) -> CanonicalJSON? {
        guard let index = rest.firstIndex(where: { $0.name == name }) else { return nil }
        let value = rest.remove(at: index).value
        return value == .null ? nil : value
    }

    private func unexpected(_ name: String, _ expected: String, _ found: CanonicalJSON) -> OperationError {
        .badData("\(name): expected \(expected), found \(found.text.prefix(60))")
    }
}
