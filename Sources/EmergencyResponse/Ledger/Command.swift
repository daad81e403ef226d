public import Geo

/// Something that somebody wants to have recorded.
public struct Command: Codable, Hashable, Sendable {
    public var act: Act
    public var actor: Actor
    /// When it took effect.
    public var effectiveAt: Instant
    public var cause: Cause?

    public init(_ act: Act, by actor: Actor, effectiveAt: Instant, cause: Cause? = nil) {
        self.act = act
        self.actor = actor
        self.effectiveAt = effectiveAt
        self.cause = cause
    }
}

/// Cause of an entry: the entry or document that it answers.
public struct Cause: Codable, Hashable, Sendable {
    /// The sequence of an earlier entry.
    public var entry: Int?
    /// A document: its name or address.
    public var document: String?
    /// SHA-256 of the document, 64 hexadecimal digits.
    public var digest: String?

    public init(entry: Int) { self.entry = entry }

    public init(document: String, digest: String? = nil) {
        self.document = document
        self.digest = digest
    }
}
