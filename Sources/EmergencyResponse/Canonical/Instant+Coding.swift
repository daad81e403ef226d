public import Geo

/// In JSON, `2019-07-31T18:00:00Z`, and no other way of writing it.
extension Instant: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(iso8601: text), instant.description == text else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "expected an instant such as 2019-07-31T18:00:00Z, found \(text)")
        }
        self = instant
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
