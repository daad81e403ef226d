import Claims
import EmergencyResponse
import Geo

/// Something that is not as it was a day earlier, and whether the world changed or only what is said of it.
enum ResponseChange {
    /// An act of the last day.
    case act(LedgerEntry)
    /// In effect for longer, but written down within the last day.
    case recordedLate(LedgerEntry)
    /// An entry that says what an earlier one should have said.
    case corrected(LedgerEntry, Correction, original: LedgerEntry?)
    /// The same body gives a new figure of the same scope.
    case figure(now: Claim, before: Claim)
    /// The same body counts something else than before.
    case redefined(now: Claim, before: Claim)

    /// The world changed, or somebody says so.
    var isReal: Bool {
        switch self {
        case .act, .figure: true
        case .recordedLate, .corrected, .redefined: false
        }
    }
}

extension ResponsePicture {
    /// Acts in their order, then claims in theirs.
    var changes: [ResponseChange] { actChanges + claimChanges }

    private var actChanges: [ResponseChange] {
        entries.compactMap { entry in
            if case .correction(let correction) = entry.act {
                guard isOfLastDay(entry.recordedAt) else { return nil }
                return .corrected(entry, correction, original: self.entry(correction.entry))
            }
            if isOfLastDay(entry.effectiveAt) { return .act(entry) }
            return isOfLastDay(entry.recordedAt) ? .recordedLate(entry) : nil
        }
    }

    /// Each figure of the last day against the latest earlier one of the same body, subject and areas.
    private var claimChanges: [ResponseChange] {
        claims.filter { claim in claim.isFigure && claim.instant.map(isOfLastDay) ?? false }.compactMap { now in
            let earlier = claims.filter { $0.isFigure && $0.precedes(now) }
            if let same = earlier.last(where: { $0.scope == now.scope }) {
                return same.quantity?.stated == now.quantity?.stated ? nil : .figure(now: now, before: same)
            }
            // A body that gives several figures a day has redefined nothing while one of them keeps its scope.
            return earlier.last.map { .redefined(now: now, before: $0) }
        }
    }
}

extension Claim {
    fileprivate var isFigure: Bool { (subject == .area || subject == .count) && quantity != nil }

    private var origin: String? { (speaker?.body ?? speaker?.text ?? source.publisher)?.lowercased() }

    /// An earlier figure of the same body for the same subject and areas.
    fileprivate func precedes(_ later: Claim) -> Bool {
        guard let own = instant, let other = later.instant, let origin, other.hours(since: own) > 0 else {
            return false
        }
        return origin == later.origin && subject == later.subject && areas == later.areas
            && quantity?.unit == later.quantity?.unit
    }
}
