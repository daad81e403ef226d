public import Geo

/// An append-only chain of entries, and the state that they come to.
///
/// Every entry carries the hash of the one before. What has been appended stays; whatever was wrong is put right by a
/// further entry.
public struct Ledger: Equatable, Sendable {
    public private(set) var entries: [LedgerEntry] = []
    /// The fold of all entries, those too that take effect later.
    public private(set) var state = ResponseState()

    /// An empty ledger.
    public init() {}

    public var head: LedgerHead {
        entries.last.map { LedgerHead(sequence: $0.sequence, hash: $0.hash) } ?? .empty
    }

    /// The entry of a sequence.
    public subscript(sequence: Int) -> LedgerEntry? {
        entries.indices.contains(sequence - 1) ? entries[sequence - 1] : nil
    }

    /// Does what is asked for and writes it down, or says why not and stays as it is.
    ///
    /// - Parameters:
    ///   - recordedAt: Now. Not before the last entry.
    ///   - expected: The head that the asker has seen; `nil` to append to any.
    public mutating func append(
        _ command: Command, recordedAt: Instant, expecting expected: LedgerHead? = nil
    ) -> Outcome {
        do throws(Refusal) {
            let moment = moment(of: command, recordedAt: recordedAt)
            try checkPlace(of: command, at: moment, expecting: expected)
            let entry = try sealed(command, at: moment)
            entries.append(entry)
            return .appended(entry)
        } catch {
            return .refused(because: error)
        }
    }

    private func moment(of command: Command, recordedAt: Instant) -> Moment {
        Moment(actor: command.actor, at: command.effectiveAt, recordedAt: recordedAt, entry: head.sequence + 1)
    }

    /// Takes the act up into the state, and gives the entry that tells of it.
    private mutating func sealed(_ command: Command, at moment: Moment) throws(Refusal) -> LedgerEntry {
        let content = try Self.content(of: command.act)
        let subject = try subject(of: command.act)
        let before = state.stateName(of: subject)
        try perform(command.act, at: moment)
        let transition = LedgerEntry.Transition(before: before, after: state.stateName(of: subject))
        return LedgerEntry(command, content: content, transition, after: head, recordedAt: moment.recordedAt)
    }

    private mutating func perform(_ act: Act, at moment: Moment) throws(Refusal) {
        if case .correction(let correction) = act {
            state = try state(corrected: correction, at: moment)
        } else {
            try state.perform(act, at: moment)
        }
    }

    /// Takes up an entry that was read, which must be what its command leads to here.
    mutating func redo(_ entry: LedgerEntry) throws(LedgerFault.Finding) {
        let command = Command(entry.act, by: entry.actor, effectiveAt: entry.effectiveAt, cause: entry.cause)
        switch append(command, recordedAt: entry.recordedAt) {
        case .refused(let refusal): throw .impossible(refusal.reason)
        case .appended(let again):
            guard again.canonical != entry.canonical else { return }
            entries.removeLast()
            state = state(at: nil)
            throw .impossible(
                "it leads from \(again.before ?? "nothing") to \(again.after ?? "nothing"), not from "
                    + "\(entry.before ?? "nothing") to \(entry.after ?? "nothing")")
        }
    }

    private static func content(of act: Act) throws(Refusal) -> CanonicalJSON {
        do { return try act.content() } catch {
            throw Refusal(.incomplete, because: "the act cannot be written down: \(error)")
        }
    }

    private func checkPlace(
        of command: Command, at moment: Moment, expecting expected: LedgerHead?
    ) throws(Refusal) {
        try moment.require(
            expected.map { $0 == head } ?? true, .staleHead,
            because: "the ledger has grown to entry \(head.sequence) meanwhile")
        try moment.require(
            entries.last.map { $0.recordedAt <= moment.recordedAt } ?? true, .wrongTime,
            because:
                "the last entry was recorded at \(entries.last?.recordedAt.description ?? ""), after \(moment.recordedAt)"
        )
        guard let cause = command.cause else { return }
        try moment.require(
            cause.entry.map { self[$0] != nil } ?? true, .unknownSubject,
            because: "there is no entry \(cause.entry ?? 0) that could be the cause")
        if let digest = cause.digest { try moment.requireDigest(digest, "of the cause") }
    }
}
