public import Geo

/// What an earlier entry should have said. The entry stays as it is; from the correction on, state is folded with the
/// correction in its place.
public struct Correction: Codable, Hashable, Sendable {
    public static let command = "correct"

    /// The sequence of the entry.
    public var entry: Int
    /// The act as it should have been, of the same kind and subject; `nil` when nothing of the kind happened.
    public var replacement: Act?
    /// When it took effect; `nil` to leave that as it was.
    public var effectiveAt: Instant?
    public var reason: String

    public init(of entry: Int, replacement: Act?, effectiveAt: Instant? = nil, reason: String) {
        self.entry = entry
        self.replacement = replacement
        self.effectiveAt = effectiveAt
        self.reason = reason
    }
}
