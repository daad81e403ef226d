/// How a fire from a point gathers speed.
public struct Acceleration: Hashable, Sendable {
    /// α, per minute.
    public let perMinute: Double

    /// - Parameters:
    ///   - fuel: Open types accelerate alike with and without crown fire.
    ///   - crownFractionBurned: 0…1.
    /// - Source: FCFDG1992, Eq. 72.
    public init(fuel: FuelType, crownFractionBurned: Double) {
        self = fuel.isOpen ? .open : Acceleration(closedWith: crownFractionBurned)
    }

    static let open = Acceleration(perMinute: 0.115)

    /// As for a closed stand, whatever the fuel.
    init(closedWith crownFractionBurned: Double) {
        let effect = 18.8 * power(crownFractionBurned, 2.5) * exponential(-8 * crownFractionBurned)
        perMinute = 0.115 - effect  // Eq. 72
    }

    private init(perMinute: Double) { self.perMinute = perMinute }

    /// The share of its final rate that a fire has reached, 0…1.
    /// - Source: FCFDG1992, Eq. 70.
    public func share(afterMinutes minutes: Double) -> Double { 1 - exponential(-perMinute * minutes) }

    /// How far a fire has run, metres.
    ///
    /// - Parameter rateOfSpreadMetersPerMinute: Its final rate.
    /// - Source: FCFDG1992, Eq. 71.
    public func distanceMeters(rateOfSpreadMetersPerMinute: Double, afterMinutes minutes: Double) -> Double {
        let lag = exponential(-perMinute * minutes) / perMinute - 1 / perMinute
        return rateOfSpreadMetersPerMinute * (minutes + lag)  // Eq. 71
    }

    /// Minutes until a fire of this final rate reaches the critical one; `nil` when it never does.
    /// - Source: FCFDG1992, Eq. 70 solved for the time.
    public func minutesToReach(critical: Double, rateOfSpreadMetersPerMinute rate: Double) -> Double? {
        guard rate > critical else { return nil }
        let minutes = logarithm(1 - critical / rate) / -perMinute  // Eq. 70 for t
        return minutes > 0 ? minutes : 0
    }
}
