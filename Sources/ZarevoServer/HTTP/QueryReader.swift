import Geo
import Reports

/// Takes parameters out of a query, one after the other; what nobody took is refused.
struct QueryReader {
    private var rest: [(name: String, value: String)]

    init(_ call: Call) { rest = call.query }

    /// - Throws: Where it is given twice.
    mutating func take(_ name: String) throws(Problem) -> String? {
        let found = rest.filter { $0.name == name }
        guard found.count < 2 else { throw .badRequest("\(name): expected once, found \(found.count) times") }
        rest.removeAll { $0.name == name }
        return found.first?.value
    }

    /// - Parameter range: What the number may be; a larger one than its end counts as that where `clamps`.
    mutating func takeInteger(
        _ name: String, in range: ClosedRange<Int>, clamps: Bool = false
    ) throws(Problem) -> Int? {
        guard let text = try take(name) else { return nil }
        guard let number = Int(text), number >= range.lowerBound, clamps || number <= range.upperBound else {
            throw .badRequest(
                "\(name): expected a whole number from \(range.lowerBound) to \(range.upperBound), found \(quoted(text))"
            )
        }
        return min(number, range.upperBound)
    }

    /// Also as short as the page writes it: `2020-09-10T12Z`.
    mutating func takeInstant(_ name: String) throws(Problem) -> Instant? {
        guard let text = try take(name) else { return nil }
        guard let instant = Instant(address: text) else {
            throw .badRequest("\(name): expected an instant such as 2020-09-10T12:00:00Z, found \(quoted(text))")
        }
        return instant
    }

    mutating func takeChoice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _: Choice.Type
    ) throws(Problem) -> Choice? where Choice.RawValue == String {
        guard let text = try take(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw .badRequest("\(name): expected one of \(known), found \(quoted(text))")
        }
        return choice
    }

    /// What is left, for parameters named after properties.
    mutating func takeRest() -> [(name: String, value: String)] {
        defer { rest = [] }
        return rest
    }

    /// - Throws: Where a parameter is left that nothing asked for.
    func end(known: [String]) throws(Problem) {
        guard let other = rest.first else { return }
        let expected = known.isEmpty ? "no parameter" : "one of " + known.joined(separator: ", ")
        throw .badRequest("\(quoted(other.name)): expected \(expected), found this parameter")
    }
}

/// A text of the client within an error: short, and in quotation marks.
func quoted(_ text: String) -> String {
    let short = text.unicodeScalars.prefix(60).map { $0.value < 32 ? " " : String($0) }.joined()
    return "“\(short)\(text.unicodeScalars.count > 60 ? "…" : "")”"
}
