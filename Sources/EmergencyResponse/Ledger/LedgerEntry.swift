public import Geo

/// One line of the ledger. Nothing in it changes, ever.
public struct LedgerEntry: Hashable, Sendable {
    /// From 1, without gaps.
    public let sequence: Int
    /// When it was written down; never before the entry ahead of it.
    public let recordedAt: Instant
    /// When what it tells took effect.
    public let effectiveAt: Instant
    public let actor: Actor
    public let cause: Cause?
    public let act: Act
    /// The state of the subject before and after; `nil` where there was none.
    public let before: String?
    public let after: String?
    /// Hash of the entry before; 64 zeros for the first.
    public let previousHash: String
    /// SHA-256 of the canonical JSON of all the rest.
    public let hash: String
    /// The canonical JSON of the whole entry, which is its line in an export.
    public let canonical: CanonicalJSON

    /// Its hash stands for all that it says.
    public static func == (a: LedgerEntry, b: LedgerEntry) -> Bool { a.hash == b.hash }

    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    public var kind: String { act.kind }
    public var subject: Subject { act.subject }
}

/// Where a chain ends.
public struct LedgerHead: Hashable, Sendable {
    /// Sequence of the last entry; 0 for an empty ledger.
    public let sequence: Int
    public let hash: String

    public init(sequence: Int, hash: String) {
        self.sequence = sequence
        self.hash = hash
    }

    public static let empty = LedgerHead(sequence: 0, hash: SHA256Digest.zero)
}
