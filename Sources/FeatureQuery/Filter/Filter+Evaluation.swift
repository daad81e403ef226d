extension Filter {
    /// Whether the filter is true of a feature; neither false nor unknown is enough.
    public func matches(_ feature: some QueryableFeature) -> Bool { truth(of: feature) == true }

    /// `nil` where missing values leave it unknown.
    ///
    /// - Source: OGC21-065r2, the truth table of clause 6.2.
    public func truth(of feature: some QueryableFeature) -> Bool? {
        switch self {
        case .literal(let value): value
        case .comparison(let left, let operation, let right):
            left.value(in: feature).order(to: right.value(in: feature)).map(operation.holds)
        case .like(let text, let pattern): pattern.matches(text.value(in: feature))
        case .between(let value, let low, let high): value.value(in: feature).isBetween(low, high, in: feature)
        case .isIn(let value, let list): value.value(in: feature).isIn(list, in: feature)
        case .isNull(let property): property.isNull(in: feature)
        case .intersects(_, let literal): feature.geometry.map(literal.intersects)
        case .temporal(let operation, let left, let right):
            operation.truth(left.interval(in: feature), right.interval(in: feature))
        case .and(let filters): Truth.all(filters) { $0.truth(of: feature) }
        case .or(let filters): Truth.any(filters) { $0.truth(of: feature) }
        case .not(let filter): filter.truth(of: feature).map(!)
        }
    }
}

/// Logic of true, false and `nil` for unknown.
enum Truth {
    static func all<Part>(_ parts: [Part], _ truth: (Part) -> Bool?) -> Bool? {
        any(parts) { truth($0).map(!) }.map(!)
    }

    static func any<Part>(_ parts: [Part], _ truth: (Part) -> Bool?) -> Bool? {
        var isUnknown = false
        for part in parts {
            guard let value = truth(part) else {
                isUnknown = true
                continue
            }
            if value { return true }
        }
        return isUnknown ? nil : false
    }
}

extension PropertyReference {
    func isNull(in feature: some QueryableFeature) -> Bool {
        switch type {
        case .geometry: feature.geometry == nil
        case .interval: feature.time == nil
        default: Scalar.property(self).value(in: feature) == .null
        }
    }
}
