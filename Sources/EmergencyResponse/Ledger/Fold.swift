import Geo

/// Entries with what is known to be wrong in them put right, in the order in which they were recorded.
struct Fold {
    private let entries: [LedgerEntry]
    /// The last correction of each entry, by its sequence.
    private let corrections: [Int: Correction]

    init(_ entries: [LedgerEntry], correctedBy corrections: [Correction]) {
        self.entries = entries
        self.corrections = Dictionary(corrections.map { ($0.entry, $0) }) { $1 }
    }

    /// The state of what took effect up to an instant.
    ///
    /// The steps of one subject take effect in the order in which they were recorded, so those up to an instant are the
    /// first of them, and what they rest on took effect before them.
    func state(at instant: Instant?) -> ResponseState {
        var state = ResponseState()
        for entry in entries {
            guard let (act, moment) = step(of: entry), instant.map({ moment.at <= $0 }) ?? true else { continue }
            do throws(Refusal) { try state.perform(act, at: moment) } catch { continue }
        }
        return state
    }

    /// The state of everything.
    ///
    /// - Throws: The refusal of the first entry that the corrections would make impossible.
    func strictState() throws(Refusal) -> ResponseState {
        var state = ResponseState()
        for entry in entries {
            guard let (act, moment) = step(of: entry) else { continue }
            do throws(Refusal) {
                try state.perform(act, at: moment)
            } catch {
                throw Refusal(
                    error.kind, because: "entry \(entry.sequence) would no longer be possible: \(error.reason)")
            }
        }
        return state
    }

    /// What an entry comes to; `nil` where nothing of the kind happened.
    private func step(of entry: LedgerEntry) -> (Act, Moment)? {
        let correction = corrections[entry.sequence]
        if case .correction = entry.act { return nil }
        if let correction, correction.replacement == nil { return nil }
        let moment = Moment(
            actor: entry.actor, at: correction?.effectiveAt ?? entry.effectiveAt, recordedAt: entry.recordedAt,
            entry: entry.sequence)
        return (correction?.replacement ?? entry.act, moment)
    }
}
