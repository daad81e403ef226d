import Chronology
import FireWeather
import Testing

@Suite("Start and end of the fire season")
struct FireSeasonTests {
    private func record(from month: Int, _ day: Int, maxima: [Double?], snow: [Double?] = []) throws -> [SeasonDay] {
        let first = try #require(CalendarDay(year: 2020, month: month, day: day))
        return maxima.enumerated().map { index, maximum in
            SeasonDay(
                day: first.advanced(by: index), maximumTemperatureCelsius: maximum,
                snowDepthCentimeters: snow.indices.contains(index) ? snow[index] : nil)
        }
    }

    @Test("starts after three days above 12 °C and ends after three below 5 °C")
    func temperature() throws {
        let days = try record(from: 5, 1, maxima: [13, 12, 13, 14, 15, 10, 4, 4, 5, 4, 4, 4, 4])
        #expect(FireSeasonRule.temperature().seasons(in: days) == [DangerSeason(start: days[5].day, end: days[12].day)])
    }

    @Test("a season still open at the end of the record has no end")
    func open() throws {
        let days = try record(from: 5, 1, maxima: [13, 13, 13, 20])
        #expect(FireSeasonRule.temperature().seasons(in: days) == [DangerSeason(start: days[3].day, end: nil)])
    }

    @Test("a temperature not observed breaks the run, for the start and for the end")
    func unobserved() throws {
        let days = try record(from: 5, 1, maxima: [13, 13, nil, 13, 13, 13, 4, 4, nil, 4, 4])
        #expect(FireSeasonRule.temperature().seasons(in: days) == [DangerSeason(start: days[6].day, end: nil)])
    }

    @Test("a day missing from the record breaks the run")
    func missing() throws {
        var days = try record(from: 5, 1, maxima: [13, 13, 13, 13, 13, 13])
        days.remove(at: 2)
        #expect(FireSeasonRule.temperature().seasons(in: days) == [])
        let whole = try record(from: 5, 1, maxima: [13, 13, 13, 13, 13, 13])
        #expect(FireSeasonRule.temperature().seasons(in: whole) == [DangerSeason(start: whole[3].day, end: nil)])
    }

    @Test("where 1 to 3 January are warm the season starts on 1 January")
    func newYear() throws {
        let days = try record(from: 1, 1, maxima: [20, 20, 20, 20])
        #expect(FireSeasonRule.temperature().seasons(in: days) == [DangerSeason(start: days[0].day, end: nil)])
    }

    @Test("with snow: starts on the third day without, ends with the next")
    func snow() throws {
        let days = try record(
            from: 4, 1, maxima: [Double?](repeating: 8, count: 8), snow: [10, 0, 0, 0, 0, 0, 3, 0])
        #expect(FireSeasonRule.snow().seasons(in: days) == [DangerSeason(start: days[3].day, end: days[6].day)])
    }

    @Test("with snow: a season that starts and ends on one cold day of December is none")
    func december() throws {
        let days = try record(from: 12, 1, maxima: [1, 1, 1, 1, 1], snow: [0, 0, 0, 0, 0])
        #expect(FireSeasonRule.snow().seasons(in: days) == [])
    }

    @Test("a winter with rain and snow enough fills the ground, a dry one keeps the drought")
    func winter() {
        #expect(DC(300).overwintered(winterPrecipitationMillimeters: 300).value == 15)
        let dry = DC(300).overwintered(
            winterPrecipitationMillimeters: 0, site: Overwintering(carryOverFraction: 1, wettingFraction: 0.5))
        #expect(abs(dry.value - 300) < 1e-9)
    }
}
