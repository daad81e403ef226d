extension GridCell {
    /// The conditions of a cell, or `nil` when a value that its fuel uses is NaN or out of range.
    @inline(__always)
    func conditions(burning type: FuelType) -> BurningConditions? {
        guard isUsable(by: type) else { return nil }
        let fuel = Fuel(
            unchecked: type, coniferShare: coniferPercent / 100, deadFirShare: deadFirPercent / 100,
            curingPercent: curingPercent, grassLoad: grassLoadKilogramsPerSquareMeter,
            crownBaseHeight: type.standardCrownBaseHeightMeters,
            crownFuelLoad: type.standardCrownFuelLoadKilogramsPerSquareMeter)
        return BurningConditions(
            unchecked: fuel, fineFuelMoistureCode: fineFuelMoistureCode, buildupIndex: buildupIndex,
            windSpeed: windSpeedKilometersPerHour, windFrom: windFromDegrees, slope: slopePercent,
            aspect: aspectDegrees, foliarMoisture: type.hasCrown ? foliarMoisturePercent : 0)
    }

    /// Whether every value that the fuel uses is known and possible.
    @inline(__always)
    func isUsable(by type: FuelType) -> Bool {
        let weather =
            within(fineFuelMoistureCode, 0, 101) && within(buildupIndex, 0, 1000)
            && within(windSpeedKilometersPerHour, 0, 300) && within(windFromDegrees, -360, 360)
        let terrain = slopePercent == 0 || (within(slopePercent, 0, 200) && within(aspectDegrees, -360, 360))
        guard weather, terrain else { return false }
        if type.hasCrown, !within(foliarMoisturePercent, 0, 400) { return false }
        switch type {
        case .m1, .m2: return within(coniferPercent, 0, 100)
        case .m3, .m4: return within(deadFirPercent, 0, 100)
        case .o1a, .o1b: return within(curingPercent, 0, 100) && within(grassLoadKilogramsPerSquareMeter, 0, 100)
        default: return true
        }
    }
}

/// False for NaN.
@inline(__always)
private func within(_ value: Double, _ low: Double, _ high: Double) -> Bool { value >= low && value <= high }
