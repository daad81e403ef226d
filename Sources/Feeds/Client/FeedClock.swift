public import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// Time as feeds see it: that of the system, or one that runs faster through a time of the past, for rehearsals with data of
/// then.
public struct FeedClock: Sendable {
    public let now: @Sendable () -> Instant
    /// Seconds of this clock per second.
    public let rate: Double

    public static let system = FeedClock(now: { Instant(seconds: Int64(time(nil))) }, rate: 1)

    public init(now: @escaping @Sendable () -> Instant, rate: Double) { (self.now, self.rate) = (now, rate) }

    /// A clock that stands at an instant when another one does, and runs faster from then on.
    public init(from start: Instant, whenUnixSeconds begun: Double, rate: Double) {
        self.init(now: { start.adding(hours: (Self.unixSeconds() - begun) * rate / 3_600) }, rate: rate)
    }

    private static func unixSeconds() -> Double {
        var moment = timespec()
        clock_gettime(CLOCK_REALTIME, &moment)
        return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
    }

    /// - Parameter seconds: Of this clock.
    public func sleep(seconds: Double) async throws {
        try await Task.sleep(for: .milliseconds(Int64((max(seconds, 0) / rate * 1_000).rounded(.up))))
    }
}
