import Chronology
import FireWeather
import Testing

@Suite("Danger classes and the Nesterov index")
struct ClassTests {
    @Test("a value on a bound is in the higher class of the FWI scales")
    func bounds() {
        let scale = DangerScales.globalWildfireInformationSystem.fwi
        #expect(scale.name(of: 5.19) == "very low" && scale.name(of: 5.2) == "low")
        #expect(scale.name(of: 38) == "very high" && scale.name(of: 50) == "extreme")
        #expect(scale.index(of: .nan) == nil)
    }

    @Test("every published scale ascends and has one name more than bounds")
    func published() {
        for scales in DangerScales.published {
            for scale in [scales.fwi] + [scales.ffmc, scales.dmc, scales.dc, scales.isi, scales.bui].compactMap(\.self)
            {
                #expect(DangerScale(bounds: scale.bounds, names: scale.names) == scale)
            }
        }
    }

    @Test("a scale that does not ascend is refused")
    func refused() {
        #expect(DangerScale(bounds: [3, 3], names: ["a", "b", "c"]) == nil)
        #expect(DangerScale(bounds: [3], names: ["a"]) == nil)
        #expect(NesterovScale(region: nil, district: "Kola", upperBounds: [1, 2, 3, 4], source: "x") == nil)
        #expect(NesterovScale(region: nil, district: nil, upperBounds: [1, 2, 3], source: "x") == nil)
    }

    @Test("the sum grows by warmth times dryness, and a wet day counts itself alone")
    func sum() throws {
        // 25 (25 − 10) = 375 and 20 (20 − 15) = 100, by hand.
        let first = try NesterovIndex(1_000).next(temperatureCelsius: 25, dewPointCelsius: 10, rainMillimeters: 3)
        #expect(first.value == 1_375)
        let wet = try first.next(temperatureCelsius: 20, dewPointCelsius: 15, rainMillimeters: 3.1)
        #expect(wet.value == 100)
        let early = try first.next(
            temperatureCelsius: 20, dewPointCelsius: 15, rainMillimeters: 2.6, rainResetMillimeters: 2.5)
        #expect(early.value == 100)
    }

    @Test("frost and saturated air add nothing; what is not known is refused")
    func nothing() throws {
        let index = NesterovIndex(500)
        #expect(try index.next(temperatureCelsius: -5, dewPointCelsius: -20, rainMillimeters: 0).value == 500)
        #expect(try index.next(temperatureCelsius: 10, dewPointCelsius: 10.4, rainMillimeters: 0).value == 500)
        #expect(throws: WeatherError.self) {
            try index.next(temperatureCelsius: 10, dewPointCelsius: .nan, rainMillimeters: 0)
        }
    }

    @Test(
        "federal classes of Russia: bounds belong to the lower class",
        arguments: [
            (0.0, 1), (300, 1), (300.1, 2), (1_000, 2), (4_000, 3), (10_000, 4), (10_001, 5),
        ])
    func federal(index: Double, dangerClass: Int) {
        #expect(NesterovScale.russia.dangerClass(of: NesterovIndex(index)) == dangerClass)
    }

    @Test(
        "districts of Murmansk go before the federal scale",
        arguments: [
            ("Kola", 1_700.0, 4), ("Kola", 1_701, 5), ("Lovozero", 180, 1), ("Tersky", 931, 4), ("Kandalaksha", 651, 3),
        ])
    func murmansk(district: String, index: Double, dangerClass: Int) throws {
        let day = try #require(CalendarDay(year: 2020, month: 7, day: 1))
        let scale = try #require(
            NesterovScale.russianScales.scale(region: "Murmansk Oblast", district: district, on: day))
        #expect(scale.dangerClass(of: NesterovIndex(index)) == dangerClass)
        #expect(NesterovScale.russianScales.scale(region: "Tomsk Oblast", district: district, on: day) == .russia)
    }

    @Test("a scale of part of the year holds only then, also over New Year")
    func period() throws {
        let winter = try #require(
            NesterovScale(
                region: "R", district: nil, period: SeasonPeriod(firstMonthDay: 1101, lastMonthDay: 331),
                upperBounds: [1, 2, 3, 4], source: "x"))
        let january = try #require(CalendarDay(year: 2020, month: 1, day: 15))
        let july = try #require(CalendarDay(year: 2020, month: 7, day: 15))
        #expect([.russia, winter].scale(region: "R", district: "D", on: january) == winter)
        #expect([.russia, winter].scale(region: "R", district: "D", on: july) == .russia)
    }
}
