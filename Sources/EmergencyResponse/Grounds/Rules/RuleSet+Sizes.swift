extension RuleSet {
    /// The least burned area, hectares, that a clause asks for; `nil` when none does.
    public var smallestHectares: Double? { clauses.flatMap(\.condition.fireTests).compactMap(\.smallestHectares).min() }
}

extension RuleCondition {
    /// Everything that is asked of fires.
    fileprivate var fireTests: [FireTest] {
        switch self {
        case .fire(let tests): tests
        case .area(let tests):
            tests.flatMap { test -> [FireTest] in
                switch test {
                case .fires(_, let meeting), .areasWithFires(_, _, _, let meeting): meeting
                case .areasUnderRegime, .timesMean: []
                }
            }
        }
    }
}

extension FireTest {
    fileprivate var smallestHectares: Double? {
        switch self {
        case .burnedHectares(let bound): bound.limit
        case .burnedHectaresByZone(let bounds): bounds.values.map(\.limit).min()
        case .anyOf(let tests): tests.compactMap(\.smallestHectares).min()
        case .uncontainedHours, .growthHectaresPerDay, .settlementKilometers, .burning: nil
        }
    }
}
