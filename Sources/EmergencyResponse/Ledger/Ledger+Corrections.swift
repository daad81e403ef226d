import Geo

extension Ledger {
    /// What an act is a step of: for a correction, what the corrected entry was.
    func subject(of act: Act) throws(Refusal) -> Subject {
        guard case .correction(let correction) = act else { return act.subject }
        return try corrected(correction).subject
    }

    /// The state with a correction in the place of its entry.
    func state(corrected correction: Correction, at moment: Moment) throws(Refusal) -> ResponseState {
        let entry = try corrected(correction)
        try ResponseState.check(.correction(correction), at: moment)
        try moment.requireText(correction.reason, "why it is corrected")
        try moment.require(
            !state.isFrozen(entry.subject), .frozen,
            because: "\(entry.subject) is frozen: what was submitted or published does not change")
        if let replacement = correction.replacement {
            try moment.require(
                replacement.kind == entry.kind && replacement.subject == entry.subject, .incomplete,
                because: "entry \(entry.sequence) is \(entry.kind) of \(entry.subject), its correction must be the same"
            )
        }
        return try Fold(entries, correctedBy: corrections() + [correction]).strictState()
    }

    private func corrected(_ correction: Correction) throws(Refusal) -> LedgerEntry {
        guard let entry = self[correction.entry] else {
            throw Refusal(.unknownSubject, because: "there is no entry \(correction.entry) to correct")
        }
        if case .correction = entry.act {
            throw Refusal(
                .incomplete, because: "entry \(entry.sequence) is a correction itself; correct the entry it is about")
        }
        return entry
    }

    private func corrections() -> [Correction] { entries.compactMap(\.correction) }
}

extension LedgerEntry {
    var correction: Correction? {
        guard case .correction(let correction) = act else { return nil }
        return correction
    }
}
