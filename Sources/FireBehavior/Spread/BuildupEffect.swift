extension FuelType {
    /// By how much the fuel that is dry in depth speeds up or slows down the fire; 1 at the type's average buildup and for grass.
    ///
    ///     BE = exp(50 ln q (1 / BUI − 1 / BUI₀))
    ///
    /// - Parameter buildupIndex: 0…1000; at 0 the effect counts as switched off (1), as in cffdrs.
    /// - Source: FCFDG1992, Eq. 54.
    public func buildupEffect(buildupIndex: Double) -> Double {
        guard buildupIndex > 0 else { return buildupIndex.isNaN ? .nan : 1 }
        let constants = constants
        return exponential(constants.buildupScale * (1 / buildupIndex - 1 / constants.averageBuildup))  // Eq. 54
    }
}
