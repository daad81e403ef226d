public import Geo

/// Words as they were said, apart from what anybody makes of them.
public struct Quote: Codable, Hashable, Sendable {
    public var text: String
    public var speaker: String?
    /// Where it stands: an address or the name of a document.
    public var source: String?
    public var saidAt: Instant?
    /// BCP 47, such as `ru`.
    public var language: String?

    public init(
        _ text: String, speaker: String? = nil, source: String? = nil, saidAt: Instant? = nil, language: String? = nil
    ) {
        self.text = text
        self.speaker = speaker
        self.source = source
        self.saidAt = saidAt
        self.language = language
    }
}

/// Words or a remark that come with a step which needs nothing else.
public struct Note: Codable, Hashable, Sendable {
    public var words: Quote?
    public var remark: String?

    public init(words: Quote? = nil, remark: String? = nil) {
        self.words = words
        self.remark = remark
    }
}

/// Why something was ended.
public struct Reason: Codable, Hashable, Sendable {
    public var reason: String
    public var words: Quote?

    public init(_ reason: String, words: Quote? = nil) {
        self.reason = reason
        self.words = words
    }
}
