/// Reads the JSON encoding of CQL2.
///
/// - Source: OGC21-065r2, Annex C.
struct JSONSyntax {
    private var geometries = GeometryReader()

    static func syntax(of text: String) throws(FilterError) -> Syntax {
        var reader = JSONSyntax()
        return try reader.syntax(of: try JSONReader.value(of: text))
    }

    private mutating func syntax(of value: JSONValue) throws(FilterError) -> Syntax {
        Syntax(try kind(of: value), at: value.offset)
    }

    private mutating func kind(of value: JSONValue) throws(FilterError) -> Syntax.Kind {
        switch value.kind {
        case .bool(let value): .bool(value)
        case .number(let value): .number(value)
        case .string(let text): .text(text)
        case .array(let values): .list(try syntaxes(of: values, limit: FilterLimit.list))
        case .object: try kind(ofObject: value)
        case .null: throw value.error(expected: "a value; for null there is the operator isNull")
        }
    }

    private mutating func syntaxes(of values: [JSONValue], limit: Int) throws(FilterError) -> [Syntax] {
        guard values.count <= limit else {
            throw values[limit].error(expected: "at most \(limit) values")
        }
        return try values.mapped { (value) throws(FilterError) in try syntax(of: value) }
    }

    private mutating func kind(ofObject value: JSONValue) throws(FilterError) -> Syntax.Kind {
        if let name = value["op"] { return try call(name, value) }
        if let name = value["property"] { return .property(try name.text()) }
        if let date = value["date"] { return .time(try date.time(isDate: true)) }
        if let timestamp = value["timestamp"] { return .time(try timestamp.time(isDate: false)) }
        if let interval = value["interval"] { return try self.interval(interval) }
        if let type = value["type"] { return try geometry(type, value) }
        if let box = value["bbox"] { return .geometry(try geometries.box(try box.numbers(), at: box.offset)) }
        for name in OperationName.scalarFunctions {
            // As drafts of the standard had it.
            if let inner = value[name] { return .call(name, [try syntax(of: inner)]) }
        }
        throw value.error(expected: "an object with op, property, date, timestamp, interval, bbox or type")
    }

    private mutating func call(_ name: JSONValue, _ value: JSONValue) throws(FilterError) -> Syntax.Kind {
        guard let arguments = value["args"], case .array(let values) = arguments.kind else {
            throw (value["args"] ?? value).error(expected: "an operator with an array of args")
        }
        return .call(try name.text(), try syntaxes(of: values, limit: FilterLimit.nodes))
    }

    private mutating func interval(_ value: JSONValue) throws(FilterError) -> Syntax.Kind {
        guard case .array(let ends) = value.kind, ends.count == 2 else {
            throw value.error(expected: "an array of a start and an end")
        }
        return .interval(try end(ends[0]), try end(ends[1]))
    }

    private mutating func end(_ value: JSONValue) throws(FilterError) -> Syntax {
        guard case .string(let text) = value.kind else { return try syntax(of: value) }
        if text == ".." { return Syntax(.open, at: value.offset) }
        return Syntax(.time(try value.time()), at: value.offset)
    }

    private mutating func geometry(_ type: JSONValue, _ value: JSONValue) throws(FilterError) -> Syntax.Kind {
        let name = try type.text()
        guard GeometryReader.types.contains(name) else {
            throw type.error(expected: GeometryReader.types.joined(separator: ", "))
        }
        guard let coordinates = value["coordinates"] else { throw value.error(expected: "a geometry with coordinates") }
        return .geometry(try geometries.geometry(name, try coordinates.positions(), at: value.offset))
    }
}

extension JSONValue {
    fileprivate func text() throws(FilterError) -> String {
        if case .string(let text) = kind { return text }
        throw error(expected: "a text")
    }

    fileprivate func numbers() throws(FilterError) -> [Double] {
        guard case .array(let values) = kind else { throw error(expected: "an array of numbers") }
        return try values.mapped { (value) throws(FilterError) in
            if case .number(let number) = value.kind { return number }
            throw value.error(expected: "a number")
        }
    }

    /// - Parameter isDate: `nil` for either.
    fileprivate func time(isDate: Bool? = nil) throws(FilterError) -> TimeLiteral {
        let time = TimeLiteral(rfc3339: try text())
        guard let time, isDate == nil || isDate == time.isDate else {
            throw error(
                expected: isDate.map { $0 ? "a date as 2020-08-20" : "a time stamp as 2020-08-20T12:00:00Z" }
                    ?? TimeLiteral.expected)
        }
        return time
    }

    /// - Note: Not deeper than the reader allowed.
    fileprivate func positions() throws(FilterError) -> Positions {
        guard case .array(let values) = kind else { throw error(expected: "an array of coordinates") }
        if case .number = values.first?.kind { return Positions(offset: offset, kind: .position(try numbers())) }
        return Positions(
            offset: offset,
            kind: .list(try values.mapped { (value) throws(FilterError) in try value.positions() }))
    }
}
