/// Which form of a noun stands after a whole number: the `Plural-Forms` of a file of messages.
///
/// The rule is an expression in C with one variable, as translators' programs write it:
/// `nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2;`.
/// - Source: GNUgettext, *Additional functions for plural forms*.
struct PluralRule: Sendable, Equatable {
    let formCount: Int
    private let expression: Expression

    static let english = PluralRule(
        formCount: 2, expression: .operation("!=", .number, .constant(1)))

    private init(formCount: Int, expression: Expression) {
        (self.formCount, self.expression) = (formCount, expression)
    }

    /// - Returns: `nil` for what is no such rule.
    init?(header: String) {
        let parts = header.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
        guard parts.count == 2, parts[0].hasPrefix("nplurals="), let count = Int(parts[0].dropFirst(9)), count > 0,
            parts[1].hasPrefix("plural=")
        else { return nil }
        var reader = Reader(rest: parts[1].dropFirst(7))
        guard let expression = reader.choice(), reader.rest.isEmpty else { return nil }
        self.init(formCount: count, expression: expression)
    }

    /// From 0; numbers below zero are taken by their amount.
    func form(after number: Int) -> Int {
        let form = expression.value(of: number.magnitude > Int.max ? Int.max : abs(number))
        return (0..<formCount).contains(form) ? form : formCount - 1
    }

    indirect enum Expression: Sendable, Equatable {
        case number
        case constant(Int)
        case operation(String, Expression, Expression)
        case choice(Expression, Expression, Expression)

        func value(of number: Int) -> Int {
            switch self {
            case .number: number
            case .constant(let value): value
            case .choice(let test, let yes, let no): (test.value(of: number) != 0 ? yes : no).value(of: number)
            case .operation(let sign, let left, let right):
                Self.result(sign, left.value(of: number), right.value(of: number))
            }
        }

        private static func result(_ sign: String, _ left: Int, _ right: Int) -> Int {
            switch sign {
            case "%": right == 0 ? 0 : left % right
            case "==": left == right ? 1 : 0
            case "!=": left != right ? 1 : 0
            case "<": left < right ? 1 : 0
            case ">": left > right ? 1 : 0
            case "<=": left <= right ? 1 : 0
            case ">=": left >= right ? 1 : 0
            case "&&": left != 0 && right != 0 ? 1 : 0
            default: left != 0 || right != 0 ? 1 : 0
            }
        }
    }

    /// Reads an expression, by the order in which C binds its signs.
    private struct Reader {
        var rest: Substring

        /// From the loosest to the tightest; a sign that begins as another does comes first.
        private static let signs = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["%"]]

        mutating func choice() -> Expression? {
            guard let test = operation(0) else { return nil }
            guard take("?") else { return test }
            guard let yes = choice(), take(":"), let no = choice() else { return nil }
            return .choice(test, yes, no)
        }

        private mutating func operation(_ level: Int) -> Expression? {
            guard level < Self.signs.count else { return operand() }
            guard var left = operation(level + 1) else { return nil }
            while let sign = Self.signs[level].first(where: { rest.hasPrefix($0) }) {
                rest = rest.dropFirst(sign.count)
                guard let right = operation(level + 1) else { return nil }
                left = .operation(sign, left, right)
            }
            return left
        }

        private mutating func operand() -> Expression? {
            if take("(") {
                guard let inner = choice(), take(")") else { return nil }
                return inner
            }
            if take("n") { return .number }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let value = Int(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            return .constant(value)
        }

        private mutating func take(_ sign: String) -> Bool {
            guard rest.hasPrefix(sign) else { return false }
            rest = rest.dropFirst(sign.count)
            return true
        }
    }
}
