extension TextParser {
    private static let reserved = ["AND", "OR", "NOT", "IS", "NULL", "LIKE", "BETWEEN", "IN"]

    mutating func operand() throws(FilterError) -> Syntax {
        let (offset, kind) = (token.offset, token.kind)
        switch kind {
        case .text(let text): return try literal(.text(text), at: offset)
        case .number(let number): return try literal(.number(number), at: offset)
        case .name(let name): return try literal(.property(name), at: offset)
        case .word(let word) where !Self.reserved.contains(word.uppercased()): return try self.word(word, at: offset)
        case .word, .symbol, .end: throw error(expected: "a property or a value")
        }
    }

    private mutating func literal(_ kind: Syntax.Kind, at offset: Int) throws(FilterError) -> Syntax {
        try advance()
        return try node(kind, at: offset)
    }

    /// A boolean, a function or a property.
    private mutating func word(_ word: String, at offset: Int) throws(FilterError) -> Syntax {
        let name = word.lowercased()
        if name == "true" || name == "false" { return try literal(.bool(name == "true"), at: offset) }
        let start = token
        try advance()
        guard token.kind == .symbol("(") else { return try node(.property(word), at: offset) }
        let kind = try nested { (parser) throws(FilterError) in try parser.function(name, start) }
        return try node(kind, at: offset)
    }

    private mutating func function(_ name: String, _ start: Token) throws(FilterError) -> Syntax.Kind {
        if let type = GeometryReader.types.first(where: { $0.lowercased() == name }) {
            let positions = try positions(type)
            return .geometry(try geometries.geometry(type, positions, at: start.offset))
        }
        if let predicate = OperationName.predicates[name] { return .call(predicate, try arguments(2)) }
        switch name {
        case "casei", "accenti": return .call(name, try arguments(1))
        case "date", "timestamp": return try time(isDate: name == "date")
        case "interval": return try interval()
        case "bbox": return .geometry(try geometries.box(try numbers(), at: start.offset))
        default: throw Self.unknown(name, at: start.offset)
        }
    }

    private static func unknown(_ name: String, at offset: Int) -> FilterError {
        let known =
            ["CASEI", "ACCENTI", "DATE", "TIMESTAMP", "INTERVAL", "BBOX"]
            + (GeometryReader.types + OperationName.predicates.values).map { $0.uppercased() }
        return OperationName.unknown(name, "function", among: known.sorted(), at: offset)
    }

    private mutating func arguments(_ count: Int) throws(FilterError) -> [Syntax] {
        try require("(")
        var arguments = [try operand()]
        while arguments.count < count {
            try require(",")
            arguments.append(try operand())
        }
        try require(")")
        return arguments
    }

    // MARK: Times

    private mutating func time(isDate: Bool) throws(FilterError) -> Syntax.Kind {
        try require("(")
        let time = try quotedTime()
        guard case .time(let literal) = time, literal.isDate == isDate else {
            throw error(expected: isDate ? "a date as '2020-08-20'" : "a time stamp as '2020-08-20T12:00:00Z'")
        }
        try advance()
        try require(")")
        return time
    }

    /// The time of the token, which is not yet taken.
    private func quotedTime() throws(FilterError) -> Syntax.Kind {
        if case .text("..") = token.kind { return .open }
        guard case .text(let text) = token.kind, let time = TimeLiteral(rfc3339: text) else {
            throw error(expected: TimeLiteral.expected + ", in single quotes")
        }
        return .time(time)
    }

    private mutating func interval() throws(FilterError) -> Syntax.Kind {
        try require("(")
        let start = try intervalEnd()
        try require(",")
        let end = try intervalEnd()
        try require(")")
        return .interval(start, end)
    }

    private mutating func intervalEnd() throws(FilterError) -> Syntax {
        if case .text = token.kind { return try literal(try quotedTime(), at: token.offset) }
        return try operand()
    }

    // MARK: Geometries

    private mutating func numbers() throws(FilterError) -> [Double] {
        try require("(")
        var numbers = [try number()]
        while try take(",") { numbers.append(try number()) }
        try require(")")
        return numbers
    }

    private mutating func number() throws(FilterError) -> Double {
        guard case .number(let value) = token.kind else { throw error(expected: "a number") }
        try advance()
        return value
    }

    /// Coordinates of well-known text.
    private mutating func positions(_ type: String) throws(FilterError) -> Positions {
        switch type {
        case "Point":
            try require("(")
            let point = try position()
            try require(")")
            return point
        case "MultiPoint":
            return try positionList(depth: 1) { (parser) throws(FilterError) in try parser.loosePosition() }
        case "LineString": return try positionList(depth: 1) { (parser) throws(FilterError) in try parser.position() }
        case "Polygon", "MultiLineString":
            return try positionList(depth: 2) { (parser) throws(FilterError) in try parser.position() }
        default: return try positionList(depth: 3) { (parser) throws(FilterError) in try parser.position() }
        }
    }

    private mutating func positionList(
        depth: Int, _ read: (inout TextParser) throws(FilterError) -> Positions
    ) throws(FilterError) -> Positions {
        if depth == 0 { return try read(&self) }
        let offset = token.offset
        try require("(")
        var parts = [try positionList(depth: depth - 1, read)]
        while try take(",") { parts.append(try positionList(depth: depth - 1, read)) }
        try require(")")
        return Positions(offset: offset, kind: .list(parts))
    }

    private mutating func position() throws(FilterError) -> Positions {
        let offset = token.offset
        var numbers = [try number(), try number()]
        if case .number = token.kind { numbers.append(try number()) }
        return Positions(offset: offset, kind: .position(numbers))
    }

    /// A point of a MULTIPOINT, in parentheses or, as older texts have it, without.
    private mutating func loosePosition() throws(FilterError) -> Positions {
        guard try take("(") else { return try position() }
        let point = try position()
        try require(")")
        return point
    }
}
