extension FilterReader {
    /// - Throws: ``FilterError`` when not all are of one type.
    func scalars(_ parts: [Syntax]) throws(FilterError) -> [Scalar] {
        let first = try scalar(parts[0])
        var scalars = [first.scalar]
        for part in parts.dropFirst() {
            let other = try scalar(part)
            guard other.type == first.type else {
                throw part.error(expected: "\(first.type.rawValue), as \(parts[0].phrase) is")
            }
            scalars.append(other.scalar)
        }
        return scalars
    }

    enum ScalarType: String {
        case bool = "a boolean"
        case number = "a number"
        case text = "a text"
        case time = "a time, as TIMESTAMP('2020-08-20T12:00:00Z')"
    }

    func scalar(_ part: Syntax) throws(FilterError) -> (scalar: Scalar, type: ScalarType) {
        switch part.kind {
        case .bool(let value): return (.bool(value), .bool)
        case .number(let value): return (.number(value), .number)
        case .text(let text): return (.text(text), .text)
        case .time(let time): return (.time(time), .time)
        case .property: return try property(part)
        case .call("casei", let parts): return (.caseInsensitive(try text(parts, part)), .text)
        case .call("accenti", let parts): return (.accentInsensitive(try text(parts, part)), .text)
        default: throw part.error(expected: "a value to compare")
        }
    }

    private func text(_ parts: [Syntax], _ call: Syntax) throws(FilterError) -> Scalar {
        guard parts.count == 1 else { throw call.error(expected: "one text in it") }
        let inner = try scalar(parts[0])
        guard inner.type == .text else { throw parts[0].error(expected: "a text") }
        return inner.scalar
    }

    private func property(_ part: Syntax) throws(FilterError) -> (scalar: Scalar, type: ScalarType) {
        let property = try properties.reference(part)
        let type: ScalarType? =
            switch property.type {
            case .bool: .bool
            case .integer, .number: .number
            case .text: .text
            case .instant, .date: .time
            case .interval, .geometry: nil
            }
        guard let type else {
            throw part.error(
                expected: "a property with one value; \(property.name) is \(property.type.phrase), for which there is "
                    + (property.type == .geometry ? "S_INTERSECTS" : "T_INTERSECTS"))
        }
        return (.property(property), type)
    }
}
