import FireWeather
import Testing

@Suite("Laws of the moisture codes and indices")
struct LawTests {
    static let temperatures = [-90.0, -20, 0, 21.1, 35, 60]
    static let humidities = [0.0, 5, 40, 99, 100]
    static let winds = [0.0, 10, 40, 400]
    static let rains = [0.0, 0.4, 0.5, 0.500_000_1, 0.6, 1.5, 1.51, 2.8, 2.81, 5, 50, 300, 2_000]

    @Test("more rain never means drier fuel", arguments: [0.0, 40, 85, 101])
    func rainWets(code: Double) throws {
        for temperature in Self.temperatures {
            for humidity in Self.humidities {
                let codes = try Self.rains.map {
                    FFMC(code).next(try air(temperature, humidity, 10, $0)).value
                }
                #expect(
                    zip(codes, codes.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 }, "\(temperature) \(humidity) \(codes)")
            }
        }
    }

    @Test(
        "more rain than the layer's threshold never means drier duff or deep layers", arguments: [0.0, 20, 33, 65, 200])
    func rainWetsDuff(code: Double) throws {
        for latitude in [-45.0, -20, 0, 20, 60] {
            let days = try Self.rains.map { try air(20, 40, 10, $0) }
            let duff = days.map { DMC(code).next($0, month: 7, dayLength: .latitude(latitude)).value }
            let drought = days.map { DC(code).next($0, month: 7, dayLength: .latitude(latitude)).value }
            #expect(zip(duff, duff.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 }, "\(duff)")
            #expect(zip(drought, drought.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 }, "\(drought)")
        }
    }

    @Test("every output is finite and in range over the whole physical domain")
    func finite() throws {
        let starts = [
            MoistureCodes(ffmc: FFMC(0), dmc: DMC(0), dc: DC(0)), .startUp,
            MoistureCodes(ffmc: FFMC(101), dmc: DMC(3_000), dc: DC(5_000)),
        ]
        for temperature in Self.temperatures {
            for humidity in Self.humidities {
                for (wind, rain) in zip(Self.winds + Self.winds + Self.winds + [400], Self.rains) {
                    let weather = try air(temperature, humidity, wind, rain)
                    for start in starts {
                        let danger = FireDanger(
                            after: start, weather: weather, month: 1, convention: .init(dayLength: .latitude(70)))
                        #expect((0...101).contains(danger.codes.ffmc.value))
                        #expect((0...1e7).contains(danger.codes.dmc.value))
                        #expect((0...1e7).contains(danger.codes.dc.value))
                        #expect(danger.isi.value.isFinite && danger.isi.value >= 0)
                        #expect(danger.bui.value.isFinite && danger.bui.value >= 0)
                        #expect(danger.fwi.value.isFinite && danger.fwi.dailySeverityRating.isFinite)
                    }
                }
            }
        }
    }

    @Test("spread and danger grow with wind", arguments: [0.0, 60, 85, 99])
    func windSpreads(code: Double) {
        let speeds = (0...80).map { Double($0) * 5 }
        let spread = speeds.map { ISI(ffmc: FFMC(code), windKilometersPerHour: $0) }
        #expect(zip(spread, spread.dropFirst()).allSatisfy { $0.value < $1.value })
        let danger = spread.map { FWI(isi: $0, bui: BUI(60)).value }
        #expect(zip(danger, danger.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test(
        "moisture read from a code gives the code back with the exact coefficient, and only nearly with the printed one"
    )
    func roundTrip() {
        for code in stride(from: 0.5, through: 101, by: 0.5) {
            let exact = FFMC(moisturePercent: FFMC(code).moisturePercent())
            #expect(abs(exact.value - code) < 1e-10)
            let moisture = FFMC(code).moisturePercent(coefficient: .classic)
            #expect(abs(FFMC(moisturePercent: moisture, coefficient: .classic).value - code) < 0.06)
        }
    }

    @Test("with the exact coefficient the wettest code is 250 % moisture")
    func wettest() {
        #expect(abs(FFMC(0).moisturePercent() - 250) < 1e-12)
    }

    @Test("fine fuel left in still air ends between its two equilibria, from both sides", arguments: [20.0, 50, 80])
    func equilibrium(humidity: Double) throws {
        let weather = try air(21.1, humidity, 10, 0)
        let wet = (0..<60).reduce(FFMC(0)) { code, _ in code.next(weather) }
        let dry = (0..<60).reduce(FFMC(101)) { code, _ in code.next(weather) }
        // At 21.1 °C the term of temperature vanishes from Eqs. 4 and 5.
        #expect(wet.value <= dry.value)
        #expect(wet.next(weather).value - wet.value < 1e-6 && dry.value - dry.next(weather).value < 1e-6)
    }

    @Test("codes hold their range, and NaN stays NaN")
    func clamped() {
        #expect(FFMC(-3).value == 0 && FFMC(140).value == 101 && FFMC(.nan).value.isNaN)
        #expect(DMC(-1).value == 0 && DC(-1).value == 0 && ISI(-1).value == 0)
        #expect(BUI(dmc: DMC(0), dc: DC(0)).value == 0)
        #expect(BUI(dmc: DMC(.nan), dc: DC(0)).value.isNaN)
        #expect(FWI(isi: ISI(.nan), bui: BUI(20)).value.isNaN)
    }

    @Test("belts of day length are open to the south, and the northern belt is the Canadian table")
    func belts() {
        for month in 1...12 {
            #expect(
                DayLength.latitude(30.1).effectiveHours(month: month) == DayLength.canadian.effectiveHours(month: month)
            )
            #expect(
                DayLength.latitude(20.1).droughtFactor(month: month) == DayLength.canadian.droughtFactor(month: month))
            #expect(DayLength.latitude(10).effectiveHours(month: month) == 9)
            #expect(DayLength.latitude(-9.9).effectiveHours(month: month) == 9)
            #expect(DayLength.latitude(20).droughtFactor(month: month) == 1.4)
        }
        #expect(DayLength.latitude(30).effectiveHours(month: 1) == 7.9)
        #expect(DayLength.latitude(-10).effectiveHours(month: 1) == 10.1)
        #expect(DayLength.latitude(-30).effectiveHours(month: 1) == 11.5)
        #expect(DayLength.latitude(-20).droughtFactor(month: 1) == 6.4)
    }
}
