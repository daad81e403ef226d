/// Reads the text encoding of CQL2.
///
/// - Source: OGC21-065r2, Annex B.
struct TextParser {
    private var lexer: TextLexer
    var token: Token
    private var depth = 0
    private var nodes = 0
    var geometries = GeometryReader()

    static func syntax(of text: String) throws(FilterError) -> Syntax {
        guard text.utf8.count <= FilterLimit.length else {
            throw FilterError(
                offset: FilterLimit.length, expected: "at most \(FilterLimit.length) bytes",
                found: "\(text.utf8.count)")
        }
        var parser = try TextParser(text)
        let filter = try parser.disjunction()
        guard parser.token.kind == .end else { throw parser.error(expected: "AND, OR or the end") }
        return filter
    }

    private init(_ text: String) throws(FilterError) {
        lexer = TextLexer(text)
        token = try lexer.next()
    }

    // MARK: Words

    mutating func advance() throws(FilterError) { token = try lexer.next() }

    func error(expected: String) -> FilterError {
        FilterError(offset: token.offset, expected: expected, found: lexer.text(of: token))
    }

    func isWord(_ word: String) -> Bool {
        if case .word(let text) = token.kind { text.uppercased() == word } else { false }
    }

    mutating func take(word: String) throws(FilterError) -> Bool {
        guard isWord(word) else { return false }
        try advance()
        return true
    }

    mutating func take(_ symbol: String) throws(FilterError) -> Bool {
        guard token.kind == .symbol(symbol) else { return false }
        try advance()
        return true
    }

    mutating func require(_ symbol: String) throws(FilterError) {
        guard try take(symbol) else { throw error(expected: symbol) }
    }

    mutating func node(_ kind: Syntax.Kind, at offset: Int) throws(FilterError) -> Syntax {
        nodes += 1
        guard nodes <= FilterLimit.nodes else { throw error(expected: "at most \(FilterLimit.nodes) parts") }
        return Syntax(kind, at: offset)
    }

    /// Reads a part one level deeper.
    mutating func nested<Part>(
        _ read: (inout TextParser) throws(FilterError) -> Part
    ) throws(FilterError) -> Part {
        depth += 1
        guard depth <= FilterLimit.depth else { throw error(expected: "at most \(FilterLimit.depth) levels") }
        let part = try read(&self)
        depth -= 1
        return part
    }

    // MARK: Logic

    private mutating func disjunction() throws(FilterError) -> Syntax {
        let offset = token.offset
        var parts = [try conjunction()]
        while try take(word: "OR") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : try node(.call("or", parts), at: offset)
    }

    private mutating func conjunction() throws(FilterError) -> Syntax {
        let offset = token.offset
        var parts = [try negation()]
        while try take(word: "AND") { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : try node(.call("and", parts), at: offset)
    }

    private mutating func negation() throws(FilterError) -> Syntax {
        let offset = token.offset
        if try take(word: "NOT") {
            let part = try nested { (parser) throws(FilterError) in try parser.negation() }
            return try node(.call("not", [part]), at: offset)
        }
        guard try take("(") else { return try predicate() }
        let part = try nested { (parser) throws(FilterError) in try parser.disjunction() }
        try require(")")
        return part
    }

    // MARK: Predicates

    private mutating func predicate() throws(FilterError) -> Syntax {
        let offset = token.offset
        let left = try operand()
        if case .symbol(let symbol) = token.kind, let operation = ComparisonOperator(rawValue: symbol) {
            try advance()
            return try node(.call(operation.rawValue, [left, try operand()]), at: offset)
        }
        if try take(word: "IS") { return try nullTest(left, at: offset) }
        let isNegated = try take(word: "NOT")
        if let test = try rangeTest(left, at: offset) {
            return isNegated ? try node(.call("not", [test]), at: offset) : test
        }
        guard !isNegated, left.isCondition else {
            throw error(expected: isNegated ? "LIKE, BETWEEN or IN" : "=, <>, <, >, <=, >=, IS, LIKE, BETWEEN or IN")
        }
        return left
    }

    private mutating func nullTest(_ left: Syntax, at offset: Int) throws(FilterError) -> Syntax {
        let isNegated = try take(word: "NOT")
        guard try take(word: "NULL") else { throw error(expected: "NULL") }
        let test = try node(.call("isNull", [left]), at: offset)
        return isNegated ? try node(.call("not", [test]), at: offset) : test
    }

    private mutating func rangeTest(_ left: Syntax, at offset: Int) throws(FilterError) -> Syntax? {
        if try take(word: "LIKE") { return try node(.call("like", [left, try operand()]), at: offset) }
        if try take(word: "BETWEEN") {
            let low = try operand()
            guard try take(word: "AND") else { throw error(expected: "AND") }
            return try node(.call("between", [left, low, try operand()]), at: offset)
        }
        guard try take(word: "IN") else { return nil }
        let list = try list()
        return try node(.call("in", [left, list]), at: offset)
    }

    private mutating func list() throws(FilterError) -> Syntax {
        let offset = token.offset
        try require("(")
        var values = [try operand()]
        while try take(",") {
            guard values.count < FilterLimit.list else { throw error(expected: "at most \(FilterLimit.list) values") }
            values.append(try operand())
        }
        try require(")")
        return try node(.list(values), at: offset)
    }
}

extension Syntax {
    /// May stand alone.
    fileprivate var isCondition: Bool {
        switch kind {
        case .bool: true
        case .call(let name, _): !OperationName.scalarFunctions.contains(name)
        default: false
        }
    }
}
