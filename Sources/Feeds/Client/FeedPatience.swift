/// Tries something that a source may give a moment later, with growing pauses.
public struct FeedPatience: Sendable {
    let attempts: Int
    let clock: FeedClock
    let backOff: BackOff

    public init(attempts: Int, clock: FeedClock, backOff: BackOff = BackOff(firstSeconds: 2, longestSeconds: 120)) {
        (self.attempts, self.clock, self.backOff) = (attempts, clock, backOff)
    }

    /// - Parameters:
    ///   - subject: What is tried, for the pauses.
    ///   - tell: Hears of each failure but the last.
    /// - Throws: What the last attempt throws, and at once what no attempt can mend.
    public func run<Value>(
        _ subject: String, tell: (FeedError) -> Void, attempt: () async throws -> Value
    ) async throws -> Value {
        for number in 1... {
            do { return try await attempt() } catch let error as FeedError {
                guard error.isPassing, number < attempts else { throw error }
                tell(error)
                try await clock.sleep(
                    seconds: backOff.seconds(after: number, of: subject, wanted: error.retryAfterSeconds))
            }
        }
        preconditionFailure("attempts end with a value or an error")
    }
}
