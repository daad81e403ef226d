/// Recommendation of a finding. Only an act that somebody with the right to it signs declares anything.
public enum Recommendation: String, Sendable, CaseIterable {
    /// Met beyond doubt or by the best values, and nothing answers it: put it before whoever decides.
    case propose
    /// Met only at the end of an interval, or not known: find out what is not known.
    case findOut
    /// An act that answers it is in force for all of the area, and it is met or not known to be no longer met.
    case inForce
    /// An act is in force for a part of the area.
    case inForceInPart
    /// No longer met while an act is in force: look whether it is to be lifted.
    case reviewLifting
    /// Nothing follows from it: not met, or a level that nobody declares.
    case nothing
}

extension GroundsFinding {
    public var recommendation: Recommendation {
        guard case .response = clause.outcome else { return .nothing }
        switch (verdict, declared.inForce?.extent) {
        case (.met, .whole), (.unknown, .whole): return .inForce
        case (.met, .part), (.unknown, .part): return .inForceInPart
        case (.met(let certainty), nil): return certainty == .possibly ? .findOut : .propose
        case (.unknown, nil): return .findOut
        case (.notMet, .some) where until != nil: return .reviewLifting
        case (.notMet, _): return .nothing
        }
    }
}
