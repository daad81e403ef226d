@testable import FeatureQuery
import Geo

/// A second evaluation, by other means: grades for truth, seconds in floating point for time.
struct Naive {
    let feature: TestFeature

    func grade(_ filter: Filter) -> Int {
        switch filter {
        case .literal(let value): value ? 2 : 0
        case .not(let inner): 2 - grade(inner)
        case .and(let parts): parts.map(grade).min() ?? 2
        case .or(let parts): parts.map(grade).max() ?? 0
        case .isNull(let property): isNull(property) ? 2 : 0
        case .comparison(let a, let operation, let b): compare(a, operation, b)
        case .between(let value, let low, let high):
            min(compare(low, .lessOrEqual, value), compare(value, .lessOrEqual, high))
        case .isIn(let value, let list): list.map { compare($0, .equal, value) }.max() ?? 0
        case .like(let text, let pattern): like(text, pattern)
        case .temporal(let operation, let a, let b): relate(operation, a, b)
        case .intersects: 1
        }
    }

    private func isNull(_ property: PropertyReference) -> Bool {
        switch property.name {
        case "geometry": feature.geometry == nil
        case "period": feature.time == nil
        default: feature.values[property.name, default: .null] == .null
        }
    }

    // MARK: Scalars

    /// A number of few, or of the text's scalars, or the first and the last second of a time.
    private func key(_ scalar: Scalar) -> [[Double]]? {
        switch scalar {
        case .bool(let value): return [[value ? 1 : 0]]
        case .number(let value): return [[value]]
        case .text(let text): return [text.unicodeScalars.map { Double($0.value) }]
        case .time(.date(let day)): return [[Double(day) * 86_400], [Double(day) * 86_400 + 86_399.999_9]]
        case .time(.timestamp(let instant, let nanoseconds)):
            return [[Double(instant.seconds) + (nanoseconds > 0 ? 0.000_1 : 0)]]
        case .caseInsensitive(let inner): return folded(inner) { $0 == "Straße" ? "strasse" : $0.lowercased() }
        case .accentInsensitive(let inner): return folded(inner) { $0.replacing("é", with: "e") }
        case .property(let property): return key(property)
        }
    }

    private func folded(_ scalar: Scalar, _ fold: (String) -> String) -> [[Double]]? {
        text(scalar).map { key(.text(fold($0))) } ?? nil
    }

    private func text(_ scalar: Scalar) -> String? {
        key(scalar)?.first.map { scalars in
            String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar(UInt32($0)) }))
        }
    }

    private func key(_ property: PropertyReference) -> [[Double]]? {
        switch feature.values[property.name, default: .null] {
        case .null: nil
        case .bool(let value): key(.bool(value))
        case .number(let value): key(.number(value))
        case .text(let value): key(.text(value))
        case .instant(let value):
            key(.time(property.name == "day" ? .date(dayNumber: value.dayNumber) : .timestamp(value, nanoseconds: 0)))
        }
    }

    private func compare(_ a: Scalar, _ operation: ComparisonOperator, _ b: Scalar) -> Int {
        guard let a = key(a), let b = key(b) else { return 1 }
        let isBefore = (a.last ?? []).lexicographicallyPrecedes(b.first ?? [])
        let isAfter = (b.last ?? []).lexicographicallyPrecedes(a.first ?? [])
        let holds =
            switch operation {
            case .equal: !isBefore && !isAfter
            case .notEqual: isBefore || isAfter
            case .less: isBefore
            case .greater: isAfter
            case .lessOrEqual: !isAfter
            case .greaterOrEqual: !isBefore
            }
        return holds ? 2 : 0
    }

    private func like(_ scalar: Scalar, _ pattern: LikePattern) -> Int {
        guard let text = text(scalar), case .text(let source) = pattern.source else { return 1 }
        return Self.like(Array(text)[...], Array(source)[...]) ? 2 : 0
    }

    static func like(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        let rest = pattern.dropFirst()
        switch first {
        case "%": return like(text, rest) || (!text.isEmpty && like(text.dropFirst(), pattern))
        case "_": return !text.isEmpty && like(text.dropFirst(), rest)
        case "\\" where !rest.isEmpty: return text.first == rest.first && like(text.dropFirst(), rest.dropFirst())
        default: return text.first == first && like(text.dropFirst(), rest)
        }
    }

    // MARK: Times

    private func ends(_ operand: TemporalOperand) -> (start: Double, end: Double)? {
        switch operand {
        case .time: return nil
        case .property:
            return feature.time.map {
                ($0.start.map { Double($0.seconds) } ?? -.infinity, $0.end.map { Double($0.seconds) } ?? .infinity)
            }
        case .interval(let start, let end):
            guard let start = second(start, open: -.infinity), let end = second(end, open: .infinity), start <= end
            else {
                return nil
            }
            return (start, end)
        }
    }

    private func second(_ end: IntervalEnd, open: Double) -> Double? {
        switch end {
        case .open: open
        case .time(let time): key(.time(time))?.first?.first
        case .property(let property): key(property)?.first?.first
        }
    }

    private func relate(_ operation: TemporalOperator, _ a: TemporalOperand, _ b: TemporalOperand) -> Int {
        guard let a = ends(a), let b = ends(b) else { return 1 }
        let holds =
            switch operation {
            case .after: b.end < a.start
            case .before: a.end < b.start
            case .disjoint: max(a.start, b.start) > min(a.end, b.end)
            case .intersects: max(a.start, b.start) <= min(a.end, b.end)
            case .equals: a == b
            case .contains: a.start < b.start && b.end < a.end
            case .during: b.start < a.start && a.end < b.end
            case .finishes: b.start < a.start && a.end == b.end
            case .finishedBy: a.start < b.start && a.end == b.end
            case .meets: a.end == b.start
            case .metBy: b.end == a.start
            case .overlaps: a.start < b.start && b.start < a.end && a.end < b.end
            case .overlappedBy: b.start < a.start && a.start < b.end && b.end < a.end
            case .starts: a.start == b.start && a.end < b.end
            case .startedBy: a.start == b.start && b.end < a.end
            }
        return holds ? 2 : 0
    }
}
