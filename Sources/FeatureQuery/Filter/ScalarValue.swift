import Geo

/// Value of a scalar for one feature; times as the span of a second or of a day.
enum ScalarValue: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case time(TimeSpan)
}

/// Order of a value and another of the same type.
enum Order { case before, same, after }

extension ScalarValue {
    /// `nil` where one is missing, or where types differ.
    ///
    /// Texts by Unicode, after canonical normalization; false before true; an instant and a date by the date.
    func order(to other: ScalarValue) -> Order? {
        switch (self, other) {
        case (.bool(let a), .bool(let b)): a == b ? .same : (b ? .before : .after)
        case (.number(let a), .number(let b)): a == b ? .same : (a < b ? .before : .after)
        case (.text(let a), .text(let b)): a == b ? .same : (a < b ? .before : .after)
        case (.time(let a), .time(let b)): a.order(to: b)
        default: nil
        }
    }

    func isBetween(_ low: Scalar, _ high: Scalar, in feature: some QueryableFeature) -> Bool? {
        let parts = [(low, ComparisonOperator.greaterOrEqual), (high, .lessOrEqual)]
        return Truth.all(parts) { order(to: $0.0.value(in: feature)).map($0.1.holds) }
    }

    func isIn(_ list: [Scalar], in feature: some QueryableFeature) -> Bool? {
        Truth.any(list) { order(to: $0.value(in: feature)).map { $0 == .same } }
    }
}

extension ComparisonOperator {
    func holds(_ order: Order) -> Bool {
        switch self {
        case .equal: order == .same
        case .notEqual: order != .same
        case .less: order == .before
        case .greater: order == .after
        case .lessOrEqual: order != .after
        case .greaterOrEqual: order != .before
        }
    }
}

extension Scalar {
    func value(in feature: some QueryableFeature) -> ScalarValue {
        switch self {
        case .property(let property): property.value(in: feature)
        case .bool(let value): .bool(value)
        case .number(let value): .number(value)
        case .text(let value): .text(value)
        case .time(let time): .time(time.span)
        case .caseInsensitive(let inner): inner.value(in: feature).mapText(TextFolding.withoutCase)
        case .accentInsensitive(let inner): inner.value(in: feature).mapText(TextFolding.withoutAccents)
        }
    }
}

extension ScalarValue {
    fileprivate func mapText(_ fold: (String) -> String) -> ScalarValue {
        if case .text(let text) = self { .text(fold(text)) } else { .null }
    }
}

extension PropertyReference {
    /// A value of another type than the property's counts as missing.
    func value(in feature: some QueryableFeature) -> ScalarValue {
        switch (type, feature.value(of: name)) {
        case (.bool, .bool(let value)): .bool(value)
        case (.integer, .number(let value)), (.number, .number(let value)): value.isFinite ? .number(value) : .null
        case (.text, .text(let value)): .text(value)
        case (.instant, .instant(let value)): .time(TimeSpan(TimePoint(value)))
        case (.date, .instant(let value)): .time(TimeSpan(dayNumber: value.dayNumber))
        default: .null
        }
    }
}
