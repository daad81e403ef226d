public import Geo

/// Tells instants that are probably slips of the hand: years away from the clock and from everything that is held.
public struct MeantTime: Sendable {
    public static let years = 2.0

    /// Now.
    public var clock: Instant
    /// Times that the store holds something of.
    public var held: [ClosedRange<Instant>]

    public init(clock: Instant, held: [ClosedRange<Instant>]) {
        self.clock = clock
        self.held = held
    }

    /// Whether an instant is within two years of the clock or of what is held.
    public func isNear(_ instant: Instant) -> Bool {
        (held + [clock...clock]).contains { Self.years(from: instant, to: $0) <= Self.years }
    }

    /// How far off an instant is and how to insist; `nil` when it is near.
    ///
    /// - Parameter option: As it was given, such as `--at`.
    public func question(about instant: Instant, option: String) -> String? {
        guard !isNear(instant) else { return nil }
        let times = held.map { "holds \($0.lowerBound) to \($0.upperBound)" }
        return "\(option) \(instant): more than two years from now (\(clock)) and from what the store holds"
            + (times.isEmpty ? ", which is nothing" : " (it \(times.joined(separator: ", ")))")
            + "; is it meant? Then give --insist"
    }

    private static func years(from instant: Instant, to range: ClosedRange<Instant>) -> Double {
        let hours = max(range.lowerBound.hours(since: instant), instant.hours(since: range.upperBound), 0)
        return hours / (24 * 365.25)
    }
}
