extension Fuel {
    /// Fuel that burns in the crowns, kg/m²: CFC.
    /// - Source: FCFDG1992, Eq. 66.
    @inline(__always)
    func crownConsumption(crownFractionBurned: Double) -> Double {
        let burned = crownFuelLoadKilogramsPerSquareMeter * crownFractionBurned  // Eq. 66
        switch type {
        case .m1, .m2: return burned * coniferShare  // Eq. 66
        case .m3, .m4: return burned * deadFirShare  // Eq. 66
        default: return burned
        }
    }
}

/// Heat that a metre of the fire's edge gives off, kW/m.
///
/// - Parameters:
///   - consumptionKilogramsPerSquareMeter: Fuel consumed, TFC.
///   - rateOfSpreadMetersPerMinute: Of that edge, square to it.
/// - Source: FCFDG1992, Eq. 69 (Byram; 18,000 kJ/kg).
@inlinable
public func firelineIntensityKilowattsPerMeter(
    consumptionKilogramsPerSquareMeter: Double, rateOfSpreadMetersPerMinute: Double
) -> Double {
    300 * consumptionKilogramsPerSquareMeter * rateOfSpreadMetersPerMinute  // Eq. 69
}
