import Testing

@testable import FireBehavior

@Suite("Functions of the FBP System agree with the rows of cffdrs, to the printed digit")
struct FunctionRowTests {
    @Test("buildup effect", arguments: TextRow.rows(FunctionRows.buildupEffect))
    func buildupEffect(row: TextRow) throws {
        let type = try row.fuel().type
        #expect(agrees(type.buildupEffect(buildupIndex: row["BUI"]), withPrinted: row["BuildupEffect"]))
    }

    @Test(
        "initial spread index, with and without levelling off", arguments: TextRow.rows(FunctionRows.initialSpreadIndex)
    )
    func initialSpreadIndex(row: TextRow) {
        let value = InitialSpreadIndex.value(
            fineFuelMoistureCode: row["ffmc"], windSpeedKilometersPerHour: row["ws"],
            levelsOff: row.cells["fbpMod"] == "TRUE")
        #expect(agrees(value, withPrinted: row["InitialSpreadIndex"]))
    }

    @Test("rate of spread", arguments: TextRow.rows(FunctionRows.rateOfSpread))
    func rateOfSpread(row: TextRow) throws {
        let spread = row.spread(try row.fuel(), initialSpreadIndex: row["ISI"])
        #expect(agrees(spread.rateOfSpread, withPrinted: row["RateOfSpread"]))
    }

    @Test("back rate of spread", arguments: TextRow.rows(FunctionRows.backRateOfSpread))
    func backRateOfSpread(row: TextRow) throws {
        let effect = InitialSpreadIndex.moistureEffect(fineFuelMoistureCode: row["FFMC"])
        let index = 0.208 * InitialSpreadIndex.backWindEffect(row["WSV"]) * effect
        let spread = row.spread(try row.fuel(), initialSpreadIndex: index)
        #expect(agrees(spread.rateOfSpread, withPrinted: row["BackRateOfSpread"]))
    }

    @Test("net effective wind on slopes", arguments: TextRow.rows(FunctionRows.slope))
    func slope(row: TextRow) throws {
        let effect = InitialSpreadIndex.moistureEffect(fineFuelMoistureCode: row["FFMC"])
        let index = try row.fuel().slopeEquivalentIndex(
            stillIndex: 0.208 * effect, slopeExponent: slopeExponent(slopePercent: row["GS"]),
            foliarMoisturePercent: row["FMC"], surfaceConsumption: row["SFC"])
        let wind = EffectiveWind(
            windSpeed: row["WS"], windFrom: row["WAZ"] * 180 / .pi - 180,
            slopeWind: EffectiveWind.slopeWind(slopeIndex: index, moistureEffect: effect),
            aspect: row["SAZ"] * 180 / .pi - 180)
        #expect(agrees(wind.speedKilometersPerHour, withPrinted: row["WSV"]))
        #expect(agrees(wind.towardDegrees * .pi / 180, withPrinted: row["RAZ"]))
    }

    @Test("surface fuel consumption", arguments: TextRow.rows(FunctionRows.surfaceFuelConsumption))
    func surfaceConsumption(row: TextRow) throws {
        let consumed = try row.fuel().surfaceConsumptionKilogramsPerSquareMeter(
            fineFuelMoistureCode: row["FFMC"], buildupIndex: row["BUI"])
        #expect(agrees(consumed, withPrinted: row["SurfaceFuelConsumption"]))
    }

    @Test("foliar moisture", arguments: TextRow.rows(FunctionRows.foliarMoistureContent))
    func foliarMoisture(row: TextRow) {
        let place = FoliarMoisture.dayOfMinimum(
            latitude: row["LAT"], degreesWest: row["LONG"], elevationMeters: row["ELV"])
        let minimum = row["D0"] > 0 ? row["D0"] : place
        let percent = FoliarMoisture.percent(daysFromMinimum: (row["DJ"] - minimum).magnitude)
        let given = row["FMCo"]
        #expect(agrees(given.isNaN ? percent : given, withPrinted: row["FoliarMoistureContent"]))
    }
}
