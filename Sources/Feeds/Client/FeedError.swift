/// Why a source did not give what was asked for. No text holds an address or a key.
public struct FeedError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Kind: Sendable, Equatable {
        /// No connection: no network, no such host, nobody listens.
        case offline
        /// The key is not known to the source.
        case keyRefused
        /// More was asked for than the source allows.
        case quotaSpent
        /// The source is busy or out of order, and says so.
        case unavailable
        /// There is nothing of that name, or not yet.
        case notThere
        /// The answer ends before its end.
        case cutShort
        /// The answer is something else than was asked for.
        case notWhatWasAsked
        /// The request itself is refused.
        case requestRefused
    }

    public var kind: Kind
    /// What was asked for, such as `FIRMS VIIRS_SNPP_NRT of 2020-09-08`.
    public var subject: String
    public var found: String
    /// Seconds after which the source wants to be asked again, where it says so.
    public var retryAfterSeconds: Double?

    public init(_ kind: Kind, _ subject: String, found: String, retryAfterSeconds: Double? = nil) {
        (self.kind, self.subject, self.found, self.retryAfterSeconds) = (kind, subject, found, retryAfterSeconds)
    }

    /// Whether asking again can help without somebody's doing.
    public var isPassing: Bool { kind != .keyRefused && kind != .requestRefused }

    private var advice: String {
        switch kind {
        case .offline: "there is no connection: check the network, the name service and the proxy; it is tried again"
        case .keyRefused: "the key is not known to the source: check it in the file of feeds or in ZAREVO_FIRMS_KEY"
        case .quotaSpent: "the source allows no more requests for now; it is asked again later"
        case .unavailable: "the source is out of order; it is asked again later"
        case .notThere: "the source has nothing of that name, or not yet"
        case .cutShort: "the answer was cut short and is not used"
        case .notWhatWasAsked: "the answer is not used"
        case .requestRefused: "check the area, the country and the addresses in the file of feeds"
        }
    }

    public var description: String { "\(subject): \(found); \(advice)" }
}
