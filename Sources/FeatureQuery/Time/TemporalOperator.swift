/// Relation of two times.
///
/// - Source: OGC21-065r2, the tables of the temporal comparison functions in clause 7.
public enum TemporalOperator: String, CaseIterable, Sendable {
    case after = "t_after"
    case before = "t_before"
    case disjoint = "t_disjoint"
    case equals = "t_equals"
    case intersects = "t_intersects"
    case contains = "t_contains"
    case during = "t_during"
    case finishedBy = "t_finishedBy"
    case finishes = "t_finishes"
    case meets = "t_meets"
    case metBy = "t_metBy"
    case overlappedBy = "t_overlappedBy"
    case overlaps = "t_overlaps"
    case startedBy = "t_startedBy"
    case starts = "t_starts"

    /// Not for instants and dates, as the standard has it.
    public var isOfIntervals: Bool {
        switch self {
        case .after, .before, .disjoint, .equals, .intersects: false
        default: true
        }
    }

    func truth(_ a: TimeInterval?, _ b: TimeInterval?) -> Bool? {
        guard let a, let b else { return nil }
        return holds(a, b)
    }

    private func holds(_ a: TimeInterval, _ b: TimeInterval) -> Bool {
        let (starts, ends) = (a.start.order(to: b.start), a.end.order(to: b.end))
        let (startToEnd, endToStart) = (a.start.order(to: b.end), a.end.order(to: b.start))
        return switch self {
        case .after: startToEnd == .after
        case .before: endToStart == .before
        case .disjoint: startToEnd == .after || endToStart == .before
        case .equals: starts == .same && ends == .same
        case .intersects: startToEnd != .after && endToStart != .before
        case .contains: starts == .before && ends == .after
        case .during: starts == .after && ends == .before
        case .finishedBy: starts == .before && ends == .same
        case .finishes: starts == .after && ends == .same
        case .meets: endToStart == .same
        case .metBy: startToEnd == .same
        case .overlappedBy: starts == .after && startToEnd == .before && ends == .after
        case .overlaps: starts == .before && endToStart == .after && ends == .before
        case .startedBy: starts == .same && ends == .after
        case .starts: starts == .same && ends == .before
        }
    }
}
