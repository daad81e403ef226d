import Glibc

/// How long a lightning fire smoulders before it is found: shares by day, from the day of the flash to the fourteenth after.
///
///     w_0 = s,   w_d = (1 − s) e^(−(d − 1)/τ) / Σ
///
/// - Source: Schultz2019 for the share of the first day (52–60 % of fires) and the window; Moris2023 for the spread between regions.
public struct Holdover: Hashable, Sendable {
    /// The last day, 14.
    public static let lastDay = 14

    /// Share found on each day since the flash, days 0…14; together 1.
    public let shares: [Double]

    /// Shares from the share of the first day and the decay of the rest.
    ///
    /// - Parameters:
    ///   - firstDayShare: Above 0, below 1; 0.55 by default.
    ///   - decayDays: Mean days of the exponential that shares out the rest, above 0; 4 by default, a choice of this project.
    public init(firstDayShare: Double = 0.55, decayDays: Double = 4) {
        precondition(firstDayShare > 0 && firstDayShare < 1, "a share lies between 0 and 1")
        precondition(decayDays > 0, "a decay takes time")
        let tail = (0..<Self.lastDay).map { exp(-Double($0) / decayDays) }
        let sum = tail.reduce(0, +)
        shares = [firstDayShare] + tail.map { (1 - firstDayShare) * $0 / sum }
    }

    /// Share of fires found so many days after the flash; 0 before it and after the window.
    public func share(onDay day: Int) -> Double { shares.indices.contains(day) ? shares[day] : 0 }

    /// Probability that a fire lit on a day shows on each of the days 0…14 after it.
    ///
    /// - Parameter ignition: Probability that a fire was lit, 0…1.
    public func appearance(ofIgnition ignition: Double) -> [Double] { shares.map { ignition * $0 } }
}
