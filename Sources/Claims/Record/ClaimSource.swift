public import Geo

/// The document that a claim was read from.
public struct ClaimSource: Sendable, Equatable {
    /// The file as it was named, or an address.
    public var document: String
    /// SHA-256 of the bytes as read, 64 hexadecimal digits.
    public var digest: String
    public var publisher: String?
    public var publishedAt: Instant?
    /// `en` or `ru`.
    public var language: String

    public init(
        document: String, digest: String, publisher: String? = nil, publishedAt: Instant? = nil,
        language: String = "en"
    ) {
        self.document = document
        self.digest = digest
        self.publisher = publisher
        self.publishedAt = publishedAt
        self.language = language
    }
}

extension ClaimSource: Codable {
    private enum Key: String, CodingKey { case document, digest, publisher, publishedAt, language }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            document: try values.decode(String.self, forKey: .document),
            digest: try values.decode(String.self, forKey: .digest),
            publisher: try values.decodeIfPresent(String.self, forKey: .publisher),
            publishedAt: try values.contains(.publishedAt) ? values.instant(.publishedAt) : nil,
            language: try values.decode(String.self, forKey: .language))
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(document, forKey: .document)
        try values.encode(digest, forKey: .digest)
        try values.encodeIfPresent(publisher, forKey: .publisher)
        try values.encodeIfPresent(publishedAt?.description, forKey: .publishedAt)
        try values.encode(language, forKey: .language)
    }
}

/// Words of a document and where they stand in its bytes.
public struct ClaimQuote: Sendable, Equatable, Codable {
    public var text: String
    /// Offset of the first byte of the sentence in the document as read.
    public var startOffset: Int
    /// Offset behind its last byte.
    public var endOffset: Int
    /// Offset of the first byte of the words that the claim was read from, within the sentence.
    public var anchorStartOffset: Int
    /// Offset behind their last byte.
    public var anchorEndOffset: Int

    public init(
        text: String, startOffset: Int, endOffset: Int, anchorStartOffset: Int? = nil, anchorEndOffset: Int? = nil
    ) {
        self.text = text
        self.startOffset = startOffset
        self.endOffset = endOffset
        self.anchorStartOffset = anchorStartOffset ?? startOffset
        self.anchorEndOffset = anchorEndOffset ?? endOffset
    }
}

/// Who made a statement, as the text names them.
public struct ClaimSpeaker: Sendable, Equatable, Codable {
    /// The words of the text.
    public var text: String
    public var person: String?
    public var role: String?
    public var body: String?

    public init(text: String, person: String? = nil, role: String? = nil, body: String? = nil) {
        self.text = text
        self.person = person
        self.role = role
        self.body = body
    }
}
