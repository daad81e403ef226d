/// Why bytes are no JSON, and where.
public struct JSONTextError: Error, Hashable, Sendable {
    /// Of the byte, counted from 0.
    public let offset: Int
    public let expected: String

    public init(offset: Int, expected: String) {
        self.offset = offset
        self.expected = expected
    }
}
