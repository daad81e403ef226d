import FireWeather
import Testing

@Suite("Single functions agree with cffdrs to every given digit")
struct FunctionTests {
    @Test("Fine Fuel Moisture Code", arguments: FunctionValues.fineFuel)
    func fineFuel(row: [Double]) throws {
        let code = FFMC(row[0]).next(try air(row[1], row[2], row[3], row[4]))
        #expect(agrees(code.value, with: row[5]))
    }

    @Test("Fine Fuel Moisture Code by the hour", arguments: FunctionValues.hourlyFineFuel)
    func hourly(row: [Double]) throws {
        let code = FFMC(row[4]).next(hourly: try air(row[0], row[1], row[2], row[3]), hours: row[5])
        #expect(agrees(code.value, with: row[6]))
    }

    @Test("Duff Moisture Code", arguments: FunctionValues.duff)
    func duff(row: [Double]) throws {
        let dayLength = row[6] == 1 ? DayLength.latitude(row[4]) : .canadian
        let code = DMC(row[0]).next(try air(row[1], row[2], 0, row[3]), month: Int(row[5]), dayLength: dayLength)
        #expect(agrees(code.value, with: row[7]))
    }

    @Test("Drought Code", arguments: FunctionValues.drought)
    func drought(row: [Double]) throws {
        let dayLength = row[5] == 1 ? DayLength.latitude(row[3]) : .canadian
        let code = DC(row[0]).next(try air(row[1], 50, 0, row[2]), month: Int(row[4]), dayLength: dayLength)
        #expect(agrees(code.value, with: row[6]))
    }

    @Test("Initial Spread Index", arguments: FunctionValues.spread)
    func spread(row: [Double]) {
        let function = row[2] == 1 ? ISI.WindFunction.fireBehavior : .fireWeather
        let index = ISI(ffmc: FFMC(row[0]), windKilometersPerHour: row[1], function: function)
        #expect(agrees(index.value, with: row[3]))
    }

    @Test("Buildup Index", arguments: FunctionValues.buildup)
    func buildup(row: [Double]) {
        #expect(agrees(BUI(dmc: DMC(row[0]), dc: DC(row[1])).value, with: row[2]))
    }

    @Test("Fire Weather Index", arguments: FunctionValues.weather)
    func weather(row: [Double]) {
        #expect(agrees(FWI(isi: ISI(row[0]), bui: BUI(row[1])).value, with: row[2]))
    }

    @Test("Drought Code over the winter", arguments: FunctionValues.overwintering)
    func overwintering(row: [Double]) {
        let site = Overwintering(carryOverFraction: row[2], wettingFraction: row[3])
        let spring = DC(row[0]).overwintered(winterPrecipitationMillimeters: row[1], site: site)
        #expect(agrees(spring.value, with: row[4]))
    }
}
