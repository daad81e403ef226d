extension FuelType {
    /// Length over breadth of the fire's ellipse, 1 or more, once it runs steadily: LB.
    ///
    /// - Parameter windSpeedKilometersPerHour: The net effective wind speed, WSV.
    /// - Source: FCFDG1992, Eq. 79; Wotton2009, Eqs. 80a and 80b (grass).
    public func lengthToBreadth(windSpeedKilometersPerHour wind: Double) -> Double {
        guard isGrass else { return 1 + 8.729 * power(1 - exponential(-0.030 * wind), 2.155) }  // Eq. 79
        return wind < 1 ? 1 : 1.1 * power(wind, 0.464)  // Eqs. 80a, 80b
    }
}

/// The same while the fire still accelerates: LBt.
/// - Source: FCFDG1992, Eq. 81.
func lengthToBreadth(final: Double, reachedShare: Double) -> Double {
    1 + (final - 1) * reachedShare  // Eq. 81
}
