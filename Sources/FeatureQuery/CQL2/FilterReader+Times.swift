extension FilterReader {
    func temporal(_ operation: TemporalOperator, _ arguments: Arguments) throws(FilterError) -> Filter {
        let operands = try arguments.exactly(2).mapped { (part) throws(FilterError) in
            let operand = try temporalOperand(part)
            guard !operation.isOfIntervals || operand.isInterval else {
                throw part.error(
                    expected: "an interval, as \(operation.rawValue.uppercased()) compares; T_INTERSECTS takes any time"
                )
            }
            return operand
        }
        return .temporal(operation, operands[0], operands[1])
    }

    private func temporalOperand(_ part: Syntax) throws(FilterError) -> TemporalOperand {
        switch part.kind {
        case .time(let time): return .time(time)
        case .interval(let start, let end): return try interval(start, end)
        case .property:
            let property = try properties.reference(part)
            guard [.instant, .date, .interval].contains(property.type) else {
                throw part.error(expected: "a time; \(property.name) is \(property.type.phrase)")
            }
            return .property(property)
        default: throw part.error(expected: "a time, as TIMESTAMP('2020-08-20T12:00:00Z')")
        }
    }

    private func interval(_ start: Syntax, _ end: Syntax) throws(FilterError) -> TemporalOperand {
        let ends = (try intervalEnd(start), try intervalEnd(end))
        if case .time(let first) = ends.0, case .time(let last) = ends.1, first.span.order(to: last.span) == .after {
            throw end.error(expected: "an end that is not before the start")
        }
        return .interval(ends.0, ends.1)
    }

    private func intervalEnd(_ part: Syntax) throws(FilterError) -> IntervalEnd {
        switch part.kind {
        case .open: return .open
        case .time(let time): return .time(time)
        case .property:
            let property = try properties.reference(part)
            guard [.instant, .date].contains(property.type) else {
                throw part.error(expected: "a time stamp or a date; \(property.name) is \(property.type.phrase)")
            }
            return .property(property)
        default: throw part.error(expected: TimeLiteral.expected + ", or '..'")
        }
    }
}

extension TemporalOperand {
    fileprivate var isInterval: Bool {
        switch self {
        case .interval: true
        case .property(let property): property.type == .interval
        case .time: false
        }
    }
}
