/// Days in a row without weather, and computed days since: the rule by which codes are carried over a gap, wherever it is.
public struct WeatherGap: Hashable, Sendable {
    /// Computed days after a gap for which the codes are recovering: the time lag of the duff, rounded.
    public static let recoveryDays = 15

    /// Days in a row without weather; 0 outside of a gap.
    public private(set) var days: Int
    /// Computed days since the last gap, up to ``recoveryDays``, which it stays at.
    public private(set) var computedDaysSince: Int

    /// - Parameters:
    ///   - days: 0 or more.
    ///   - computedDaysSince: 0…15; 15 for a series without a gap.
    public init(days: Int = 0, computedDaysSince: Int = 15) {
        (self.days, self.computedDaysSince) = (days, computedDaysSince)
    }

    /// A day with weather, which ends the gap.
    ///
    /// - Returns: Whether its codes are recovering.
    public mutating func end() -> Bool {
        defer { (days, computedDaysSince) = (0, min(computedDaysSince + 1, Self.recoveryDays)) }
        return computedDaysSince < Self.recoveryDays
    }

    /// Days without weather.
    ///
    /// - Returns: Whether the codes may still be carried: not after more than `longest` days in a row.
    public mutating func grow(by days: Int = 1, longest: Int) -> Bool {
        (self.days, computedDaysSince) = (self.days + days, 0)
        return self.days <= longest
    }
}
