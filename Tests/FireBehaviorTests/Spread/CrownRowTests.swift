import Testing

@testable import FireBehavior

@Suite("Crown fire and growth agree with the rows of cffdrs, to the printed digit")
struct CrownRowTests {
    @Test("critical surface intensity", arguments: TextRow.rows(FunctionRows.criticalSurfaceIntensity))
    func criticalIntensity(row: TextRow) throws {
        let intensity = try row.fuel().criticalIntensityKilowattsPerMeter(foliarMoisturePercent: row["FMC"])
        #expect(agrees(intensity, withPrinted: row["CriticalSurfaceIntensity"]))
    }

    @Test("critical surface rate of spread", arguments: TextRow.rows(FunctionRows.criticalSurfaceRateOfSpread))
    func criticalRate(row: TextRow) throws {
        #expect(agrees(row.critical(try row.fuel()), withPrinted: row["CriticalSurfaceRateOfSpread"]))
    }

    @Test("crown fraction burned", arguments: TextRow.rows(FunctionRows.crownFractionBurned))
    func crownFraction(row: TextRow) throws {
        let fuel = try row.fuel()
        let burned = fuel.crownFraction(rateOfSpread: row["ROS"], criticalRateOfSpread: row.critical(fuel))
        #expect(agrees(burned, withPrinted: row["CrownFractionBurned"]))
    }

    @Test("crown fraction in plantations", arguments: TextRow.rows(FunctionRows.c6CrownFractionBurned))
    func plantationCrownFraction(row: TextRow) throws {
        let spread = row.spread(try row.fuel(), initialSpreadIndex: row["ISI"])
        #expect(agrees(spread.crownFractionBurned, withPrinted: row["C6CrownFractionBurned"]))
    }

    @Test("crown speed in plantations", arguments: TextRow.rows(FunctionRows.c6CrownRateOfSpread))
    func plantationCrownRate(row: TextRow) {
        let rate = plantationCrownRateOfSpread(initialSpreadIndex: row["ISI"], foliarMoisturePercent: row["FMC"])
        #expect(agrees(rate, withPrinted: row["C6CrownRateOfSpread"]))
    }

    @Test("surface speed in plantations", arguments: TextRow.rows(FunctionRows.c6SurfaceRateOfSpread))
    func plantationSurfaceRate(row: TextRow) {
        let effect = FuelType.c6.buildupEffect(buildupIndex: row["BUI"])
        let rate = pureRateOfSpread(.c6, row["ISI"]) * effect
        #expect(agrees(rate, withPrinted: row["C6SurfaceRateOfSpread"]))
    }

    @Test("crown base height of plantations", arguments: TextRow.rows(FunctionRows.crownBaseHeight))
    func crownBaseHeight(row: TextRow) {
        let height = plantationCrownBaseHeightMeters(standHeightMeters: row["SH"], stemsPerHectare: row["SD"])
        #expect(agrees(height, withPrinted: row["CrownBaseHeight"]))
    }

    @Test("crown fuel consumption", arguments: TextRow.rows(FunctionRows.crownFuelConsumption))
    func crownConsumption(row: TextRow) throws {
        let consumed = try row.fuel().crownConsumption(crownFractionBurned: row["CFB"])
        #expect(agrees(consumed, withPrinted: row["CrownFuelConsumption"]))
    }

    @Test("fireline intensity", arguments: TextRow.rows(FunctionRows.fireIntensity))
    func intensity(row: TextRow) {
        let intensity = firelineIntensityKilowattsPerMeter(
            consumptionKilogramsPerSquareMeter: row["FC"], rateOfSpreadMetersPerMinute: row["ROS"])
        #expect(agrees(intensity, withPrinted: row["FireIntensity"]))
    }

    @Test("distance and rate of spread at time 0", arguments: TextRow.rows(FunctionRows.atTimeZero))
    func atTimeZero(row: TextRow) throws {
        let growth = Acceleration(fuel: try row.fuel().type, crownFractionBurned: row["CFB"])
        let meters = growth.distanceMeters(rateOfSpreadMetersPerMinute: row["ROSeq"], afterMinutes: row["HR"])
        #expect(agrees(meters, withPrinted: row["DistanceAtTime"]))
        #expect(agrees(row["ROSeq"] * growth.share(afterMinutes: row["HR"]), withPrinted: row["RateOfSpreadAtTime"]))
    }

    @Test("length to breadth", arguments: TextRow.rows(FunctionRows.lengthToBreadthRatio))
    func lengthToBreadth(row: TextRow) throws {
        let ratio = try row.fuel().type.lengthToBreadth(windSpeedKilometersPerHour: row["WSV"])
        #expect(agrees(ratio, withPrinted: row["LengthToBreadthRatio"]))
    }
}
