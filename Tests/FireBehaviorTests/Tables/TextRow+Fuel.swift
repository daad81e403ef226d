import Testing

@testable import FireBehavior

extension TextRow {
    /// The fuel of the row, with values beyond nature where the row has them.
    func fuel() throws -> Fuel {
        let type = try #require(FuelType(named: cells["FUELTYPE"] ?? "C-6"))
        return Fuel(
            unchecked: type, coniferShare: self["PC"] / 100, deadFirShare: self["PDF"] / 100, curingPercent: self["CC"],
            grassLoad: self["GFL"], crownBaseHeight: self["CBH"], crownFuelLoad: cells["CFL"] == nil ? 1 : self["CFL"])
    }

    func critical(_ fuel: Fuel) -> Double { fuel.criticalRateOfSpread(self["FMC"], self["SFC"]) }

    func spread(_ fuel: Fuel, initialSpreadIndex: Double) -> CrowningSpread {
        fuel.spread(
            initialSpreadIndex: initialSpreadIndex,
            buildupEffect: fuel.type.buildupEffect(buildupIndex: self["BUI"]), foliarMoisturePercent: self["FMC"],
            criticalRateOfSpread: critical(fuel))
    }
}
