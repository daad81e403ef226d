extension Claim: Codable {
    private enum Key: String, CodingKey {
        case identifier, subject, detail, quantity, polarity, areas, areaBasis, scope, time, quote, source, speaker
        case attribution, supersedes, confidence, reviewer
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            identifier: try values.decode(String.self, forKey: .identifier),
            subject: try values.decode(ClaimSubject.self, forKey: .subject),
            detail: try values.decode(ClaimDetail.self, forKey: .detail),
            quantity: try values.decodeIfPresent(ClaimQuantity.self, forKey: .quantity),
            polarity: try values.decode(Polarity.self, forKey: .polarity),
            areas: try values.decode([ClaimArea].self, forKey: .areas),
            areaBasis: try values.decode(AreaBasis.self, forKey: .areaBasis),
            scope: try values.decode(ClaimScope.self, forKey: .scope),
            time: try values.decodeIfPresent(ClaimTime.self, forKey: .time),
            quote: try values.decode(ClaimQuote.self, forKey: .quote),
            source: try values.decode(ClaimSource.self, forKey: .source),
            speaker: try values.decodeIfPresent(ClaimSpeaker.self, forKey: .speaker),
            attribution: try values.decode([String].self, forKey: .attribution),
            supersedes: try values.decodeIfPresent(String.self, forKey: .supersedes),
            confidence: try values.number(.confidence),
            reviewer: try values.decodeIfPresent(String.self, forKey: .reviewer))
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(identifier, forKey: .identifier)
        try values.encode(subject, forKey: .subject)
        try values.encode(detail, forKey: .detail)
        try values.encodeIfPresent(quantity, forKey: .quantity)
        try values.encode(polarity, forKey: .polarity)
        try values.encode(areas, forKey: .areas)
        try values.encode(areaBasis, forKey: .areaBasis)
        try values.encode(scope, forKey: .scope)
        try values.encodeIfPresent(time, forKey: .time)
        try values.encode(quote, forKey: .quote)
        try values.encode(source, forKey: .source)
        try values.encodeIfPresent(speaker, forKey: .speaker)
        try values.encode(attribution, forKey: .attribution)
        try values.encodeIfPresent(supersedes, forKey: .supersedes)
        try values.encode(ClaimDecimalText.text(confidence), forKey: .confidence)
        try values.encodeIfPresent(reviewer, forKey: .reviewer)
    }
}
