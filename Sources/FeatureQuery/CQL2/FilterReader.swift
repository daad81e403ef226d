extension Filter {
    /// Reads the text encoding of CQL2, as `burnedAreaHectares > 1000 AND status = 'active'`.
    ///
    /// - Parameter queryables: Properties that may be named, each name once.
    /// - Throws: ``FilterError`` for what is no CQL2, names no queryable, compares types that differ, or is beyond ``FilterLimit``.
    /// - Source: OGC21-065r2, clause 8.2.
    public init(text: String, queryables: [Queryable]) throws(FilterError) {
        self = try FilterReader(queryables).filter(try TextParser.syntax(of: text))
    }

    /// Reads the JSON encoding of CQL2.
    ///
    /// - Source: OGC21-065r2, clause 8.3.
    public init(json: String, queryables: [Queryable]) throws(FilterError) {
        self = try FilterReader(queryables).filter(try JSONSyntax.syntax(of: json))
    }
}

/// Makes a filter of its syntax, with names and types checked.
struct FilterReader {
    let properties: PropertyTable

    init(_ queryables: [Queryable]) { properties = PropertyTable(queryables) }

    func filter(_ syntax: Syntax) throws(FilterError) -> Filter {
        switch syntax.kind {
        case .bool(let value): return .literal(value)
        case .call(let name, let parts): return try filter(name, Arguments(name, parts, syntax.offset))
        case .property: throw syntax.error(expected: "a condition, as a property with = TRUE")
        default: throw syntax.error(expected: "a condition")
        }
    }

    private func filter(_ name: String, _ arguments: Arguments) throws(FilterError) -> Filter {
        if let operation = ComparisonOperator(rawValue: name) { return try comparison(operation, arguments) }
        if let operation = TemporalOperator(rawValue: name) { return try temporal(operation, arguments) }
        switch name {
        case "and": return .and(try filters(arguments))
        case "or": return .or(try filters(arguments))
        case "not": return .not(try filter(try arguments.exactly(1)[0]))
        case "isNull": return .isNull(try properties.reference(try arguments.exactly(1)[0]))
        case "like": return try like(arguments)
        case "between": return try between(arguments)
        case "in": return try isIn(arguments)
        case OperationName.spatial: return try intersects(arguments)
        default: throw Self.unknown(name, at: arguments.offset)
        }
    }

    private static func unknown(_ name: String, at offset: Int) -> FilterError {
        let names = ["and", "or", "not", "isNull", "like", "between", "in", OperationName.spatial]
        let known = names + (ComparisonOperator.allCases.map(\.rawValue) + TemporalOperator.allCases.map(\.rawValue))
        return OperationName.unknown(name, "operator", among: known, at: offset)
    }

    private func filters(_ arguments: Arguments) throws(FilterError) -> [Filter] {
        try arguments.atLeast(2).mapped { (part) throws(FilterError) in try filter(part) }
    }

    // MARK: Comparisons

    private func comparison(_ operation: ComparisonOperator, _ arguments: Arguments) throws(FilterError) -> Filter {
        let scalars = try scalars(try arguments.exactly(2))
        return .comparison(scalars[0], operation, scalars[1])
    }

    private func between(_ arguments: Arguments) throws(FilterError) -> Filter {
        let scalars = try scalars(try arguments.exactly(3))
        return .between(scalars[0], low: scalars[1], high: scalars[2])
    }

    private func isIn(_ arguments: Arguments) throws(FilterError) -> Filter {
        let parts = try arguments.exactly(2)
        guard case .list(let values) = parts[1].kind, !values.isEmpty else {
            throw parts[1].error(expected: "a list of one value or more")
        }
        let scalars = try scalars([parts[0]] + values)
        return .isIn(scalars[0], Array(scalars.dropFirst()))
    }

    private func like(_ arguments: Arguments) throws(FilterError) -> Filter {
        let parts = try arguments.exactly(2)
        let text = try scalar(parts[0])
        guard text.type == .text else { throw parts[0].error(expected: "a text, which LIKE compares") }
        guard let pattern = LikePattern(try scalar(parts[1]).scalar) else {
            throw parts[1].error(expected: "a pattern in quotes")
        }
        guard pattern.length <= FilterLimit.pattern else {
            throw parts[1].error(expected: "a pattern of at most \(FilterLimit.pattern) characters")
        }
        return .like(text.scalar, pattern)
    }

    private func intersects(_ arguments: Arguments) throws(FilterError) -> Filter {
        let parts = try arguments.exactly(2)
        for (property, literal) in [(parts[0], parts[1]), (parts[1], parts[0])] {
            guard case .geometry(let geometry) = literal.kind, case .property = property.kind else { continue }
            let reference = try properties.reference(property)
            guard reference.type == .geometry else { throw property.error(expected: "a property that is a geometry") }
            return .intersects(reference, SpatialLiteral(geometry))
        }
        let isFirst = if case .property = parts[0].kind { true } else { false }
        throw (isFirst ? parts[1] : parts[0]).error(
            expected: isFirst ? "a geometry, as POINT(-120.5 39.1)" : "a property that is a geometry")
    }
}

/// Arguments of an operator.
struct Arguments {
    let name: String
    let parts: [Syntax]
    let offset: Int

    init(_ name: String, _ parts: [Syntax], _ offset: Int) {
        self.name = name
        self.parts = parts
        self.offset = offset
    }

    func exactly(_ count: Int) throws(FilterError) -> [Syntax] {
        guard parts.count == count else { throw error("\(count)") }
        return parts
    }

    func atLeast(_ count: Int) throws(FilterError) -> [Syntax] {
        guard parts.count >= count else { throw error("\(count) or more") }
        return parts
    }

    private func error(_ count: String) -> FilterError {
        FilterError(offset: offset, expected: "\(name) of \(count)", found: "\(parts.count)")
    }
}
