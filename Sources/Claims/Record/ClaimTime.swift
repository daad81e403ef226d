public import Geo

/// When the state of things was as a claim says: an instant, or a stretch of time.
public struct ClaimTime: Sendable, Equatable {
    public var from: Instant
    /// Equal to ``from`` for an instant.
    public var to: Instant
    /// Minutes east of UTC, as the text has them or the region implies.
    public var zoneMinutes: Int
    /// Whether a clock time was given, or only a day.
    public var hasClock: Bool

    public init(from: Instant, to: Instant, zoneMinutes: Int = 0, hasClock: Bool = false) {
        self.from = from
        self.to = to
        self.zoneMinutes = zoneMinutes
        self.hasClock = hasClock
    }
}

extension ClaimTime: Codable {
    private enum Key: String, CodingKey { case from, to, zoneMinutes, hasClock }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            from: try values.instant(.from), to: try values.instant(.to),
            zoneMinutes: try values.decode(Int.self, forKey: .zoneMinutes),
            hasClock: try values.decode(Bool.self, forKey: .hasClock))
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(from.description, forKey: .from)
        try values.encode(to.description, forKey: .to)
        try values.encode(zoneMinutes, forKey: .zoneMinutes)
        try values.encode(hasClock, forKey: .hasClock)
    }
}

extension KeyedDecodingContainer {
    /// An instant that was written as ISO 8601 text.
    func instant(_ key: Key) throws -> Instant {
        let text = try decode(String.self, forKey: key)
        guard let instant = Instant(iso8601: text) else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "expected an instant of ISO 8601, found \(text)")
        }
        return instant
    }
}
