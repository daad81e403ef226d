/// Why something is not done. The ledger stays as it was.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The state of the subject does not allow the command.
        case wrongState
        /// Nothing of this name is there.
        case unknownSubject
        /// The authority does not cover the act, or does not hold at its instant.
        case outsideAuthority
        /// A second person has to confirm.
        case secondPersonNeeded
        /// Something that the act has to say is missing or cannot be.
        case incomplete
        /// Before what it follows from, or after its end.
        case wrongTime
        /// What was submitted or published does not change.
        case frozen
        /// Somebody else has written meanwhile.
        case staleHead
    }

    public var kind: Kind
    public var reason: String

    public init(_ kind: Kind, because reason: String) {
        self.kind = kind
        self.reason = reason
    }

    public var description: String { reason }
}

/// Outcome of a command.
public enum Outcome: Hashable, Sendable {
    case appended(LedgerEntry)
    case refused(because: Refusal)

    public var entry: LedgerEntry? {
        guard case .appended(let entry) = self else { return nil }
        return entry
    }

    public var refusal: Refusal? {
        guard case .refused(let refusal) = self else { return nil }
        return refusal
    }
}
