/// A condition that a feature meets, does not meet, or, where values are missing, neither.
///
/// - Source: OGC21-065r2, the rules of Annex B.
public indirect enum Filter: Equatable, Sendable {
    case literal(Bool)
    case comparison(Scalar, ComparisonOperator, Scalar)
    case like(Scalar, LikePattern)
    case between(Scalar, low: Scalar, high: Scalar)
    case isIn(Scalar, [Scalar])
    case isNull(PropertyReference)
    /// Some point of the feature's geometry is a point of the literal.
    case intersects(PropertyReference, SpatialLiteral)
    case temporal(TemporalOperator, TemporalOperand, TemporalOperand)
    /// Of two or more.
    case and([Filter])
    /// Of two or more.
    case or([Filter])
    case not(Filter)
}

public enum ComparisonOperator: String, CaseIterable, Sendable {
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case greater = ">"
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
}

/// An operand with one value.
public indirect enum Scalar: Equatable, Sendable {
    case property(PropertyReference)
    case bool(Bool)
    case number(Double)
    case text(String)
    case time(TimeLiteral)
    /// CASEI
    case caseInsensitive(Scalar)
    /// ACCENTI
    case accentInsensitive(Scalar)
}

/// An operand with a start and an end.
public enum TemporalOperand: Equatable, Sendable {
    case property(PropertyReference)
    case time(TimeLiteral)
    case interval(IntervalEnd, IntervalEnd)
}

public enum IntervalEnd: Equatable, Sendable {
    /// `..`
    case open
    case time(TimeLiteral)
    case property(PropertyReference)
}
