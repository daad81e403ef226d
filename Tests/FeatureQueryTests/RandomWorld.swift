import TestSupport
@testable import FeatureQuery
import Geo

/// Filters and features of a seed, of few values, so that they meet.
struct RandomWorld {
    private var numbers: SplitMix

    init(seed: UInt64) { numbers = SplitMix(state: seed) }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &numbers)]
    }

    private mutating func number() -> Double { pick([-1.5, 0, 1, 2, 3, 1e-7, 1e300, 0.1 + 0.2]) }

    private mutating func text() -> String { pick(["", "a", "A", "b", "é", "Straße", "\"\\\n\u{1F}", "🔥", "x%"]) }

    private mutating func instant() -> Instant {
        Instant(seconds: 1_597_881_600 + pick([-1, 0, 1, 43_200, 86_399, 86_400, 200_000]))
    }

    private mutating func time() -> TimeLiteral {
        pick([true, false])
            ? .date(dayNumber: instant().dayNumber) : .timestamp(instant(), nanoseconds: pick([0, 0, 5]))
    }

    mutating func feature() -> TestFeature {
        let values: [String: PropertyValue] = [
            "flag": .bool(pick([true, false])), "count": .number(pick([0, 1, 2, 3])), "area": .number(number()),
            "name": .text(text()), "observedAt": .instant(instant()), "seenAt": .instant(instant()),
            "day": .instant(instant()),
        ]
        var feature = TestFeature()
        for name in values.keys.sorted() { feature.values[name] = pick([true, true, false]) ? values[name] : .null }
        let ends = [instant(), instant()].sorted()
        if pick([true, false]) { feature.time = TimeExtent(start: pick([ends[0], nil]), end: pick([ends[1], nil])) }
        return feature
    }

    mutating func filter(depth: Int) -> Filter {
        if depth > 0 {
            switch Int.random(in: 0..<6, using: &numbers) {
            case 0: return .not(filter(depth: depth - 1))
            case 1: return .and(filters(depth))
            case 2: return .or(filters(depth))
            default: break
            }
        }
        return predicate()
    }

    private mutating func filters(_ depth: Int) -> [Filter] {
        (0..<Int.random(in: 2...3, using: &numbers)).map { _ in filter(depth: depth - 1) }
    }

    private mutating func predicate() -> Filter {
        switch Int.random(in: 0..<9, using: &numbers) {
        case 0: return .literal(pick([true, false]))
        case 1: return .isNull(reference(pick(queryables.map(\.name))))
        case 2:
            let operands = operands(3)
            return .between(operands[0], low: operands[1], high: operands[2])
        case 3:
            let operands = operands(Int.random(in: 2...5, using: &numbers))
            return .isIn(operands[0], Array(operands.dropFirst()))
        case 4: return like()
        case 5: return .temporal(pick(TemporalOperator.allCases), interval(), interval())
        default:
            let operands = operands(2)
            return .comparison(operands[0], pick(ComparisonOperator.allCases), operands[1])
        }
    }

    private mutating func like() -> Filter {
        guard let pattern = LikePattern(.text(pick(["%", "a", "_", "%a%", "\\%", "x\\%", "é%", "_%_"]))) else {
            return .literal(false)
        }
        return .like(textOperand(), pattern)
    }

    private func reference(_ name: String) -> PropertyReference {
        PropertyReference(name: name, type: queryables.first { $0.name == name }?.type ?? .text)
    }

    private mutating func textOperand() -> Scalar {
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: .text(text())
        case 1: .caseInsensitive(.property(reference("name")))
        case 2: .accentInsensitive(.caseInsensitive(.text(text())))
        default: .property(reference("name"))
        }
    }

    /// Scalars of one type.
    mutating func operands(_ count: Int) -> [Scalar] {
        let type = Int.random(in: 0..<4, using: &numbers)
        return (0..<count).map { _ in
            switch type {
            case 0: pick([true, false]) ? .bool(pick([true, false])) : .property(reference("flag"))
            case 1: pick([true, false]) ? .number(number()) : .property(reference(pick(["count", "area"])))
            case 2: textOperand()
            default: pick([true, false]) ? .time(time()) : .property(reference(pick(["observedAt", "seenAt", "day"])))
            }
        }
    }

    /// Literals in order, or properties.
    mutating func interval() -> TemporalOperand {
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: return .property(reference("period"))
        case 1: return .interval(.property(reference("observedAt")), .property(reference("seenAt")))
        default:
            let ends = [instant(), instant()].sorted()
            let literals = ends.map { IntervalEnd.time(.timestamp($0, nanoseconds: 0)) }
            return .interval(pick([literals[0], .open]), pick([literals[1], .open]))
        }
    }
}
