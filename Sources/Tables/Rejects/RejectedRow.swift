/// A row that is refused, and why.
public struct RejectedRow: Sendable, Equatable {
    /// Counted from 1, the header included.
    public var line: Int
    /// What was expected and what was found, such as `latitude: expected a number within -90…90, found "91.2"`.
    public var reason: String
    /// The row itself; at most 200 bytes of it.
    public var text: String
    /// Why many rows of the file are refused alike, such as a satellite that is not read; `nil` for a row on its own.
    public var commonCause: String?

    public init(line: Int, reason: String, text: String, commonCause: String? = nil) {
        self.line = line
        self.reason = reason
        self.text = text
        self.commonCause = commonCause
    }
}
