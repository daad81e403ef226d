/// Why bytes are not canonical JSON.
public struct CanonicalJSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Bytes before the place.
    public let offset: Int
    public let expected: String

    public var description: String { "byte \(offset + 1): expected \(expected)" }
}

extension CanonicalJSON {
    /// Reads one value, and nothing else, from any JSON that can be written canonically.
    ///
    /// - Throws: ``CanonicalJSONError`` at a fraction, a name twice, a name beyond ASCII, or what is no JSON.
    public init(json bytes: [UInt8]) throws(CanonicalJSONError) {
        var reader = JSONReader(bytes)
        self = try reader.document()
    }

    /// Reads bytes that ``bytes`` wrote; whatever differs from them by one byte is refused.
    public init(canonical bytes: [UInt8]) throws(CanonicalJSONError) {
        try self.init(json: bytes)
        let written = self.bytes
        guard written != bytes else { return }
        let offset = zip(written, bytes).enumerated().first { $1.0 != $1.1 }?.offset
        throw CanonicalJSONError(
            offset: offset ?? min(written.count, bytes.count), expected: "the canonical way of writing")
    }
}
