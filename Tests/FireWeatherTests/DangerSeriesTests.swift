import Chronology
import FireWeather
import Testing

@Suite("Danger from day to day")
struct DangerSeriesTests {
    private static let convention = FireWeatherConvention(dayLength: .canadian)

    private func day(_ number: Int) throws -> CalendarDay {
        try #require(CalendarDay(year: 2020, month: 6, day: 1)).advanced(by: number)
    }

    @Test("a record without gaps is the chain of its days")
    func chain() throws {
        var series = DangerSeries(convention: Self.convention)
        let weather = try air(22, 35, 12, 0)
        let days = series.append(try (0..<5).map { StationDay(day: try day($0), weather: weather) })
        var codes = MoistureCodes.startUp
        for computed in days {
            codes = codes.next(weather, month: 6, convention: Self.convention)
            #expect(computed.codes == codes)
            #expect(computed.standing == .computed)
        }
    }

    @Test("a missing day carries the codes unchanged, has no indices, and is marked; the days after are recovering")
    func carried() throws {
        var series = DangerSeries(convention: Self.convention)
        let weather = try air(22, 35, 12, 0)
        let first = series.append(StationDay(day: try day(0), weather: weather))
        let later = series.append(StationDay(day: try day(3), weather: weather))
        #expect(later.map(\.day) == [try day(1), try day(2), try day(3)])
        #expect(later.map(\.standing) == [.carried(days: 1), .carried(days: 2), .recovering])
        #expect(later[0].codes == first[0].codes && later[1].codes == first[0].codes)
        #expect(later[0].danger == nil && later[2].danger != nil)
    }

    @Test("a day that is there without weather is the same as a day that is not there")
    func unobserved() throws {
        let weather = try air(22, 35, 12, 0)
        var absent = DangerSeries(convention: Self.convention)
        var empty = DangerSeries(convention: Self.convention)
        let a = absent.append([
            StationDay(day: try day(0), weather: weather), StationDay(day: try day(2), weather: weather),
        ])
        let b = empty.append([
            StationDay(day: try day(0), weather: weather), StationDay(day: try day(1), weather: nil),
            StationDay(day: try day(2), weather: weather),
        ])
        #expect(a == b)
    }

    @Test("a gap longer than the rule allows makes everything unknown until a restart")
    func tooLong() throws {
        var series = DangerSeries(convention: Self.convention, longestGapDays: 2)
        let weather = try air(22, 35, 12, 0)
        _ = series.append(StationDay(day: try day(0), weather: weather))
        let days = series.append(StationDay(day: try day(4), weather: weather))
        #expect(days.map(\.standing) == [.carried(days: 1), .carried(days: 2), .unknown, .unknown])
        #expect(days[3].codes == nil && days[3].danger == nil)
        series.restart(from: .startUp)
        #expect(series.append(StationDay(day: try day(5), weather: weather))[0].standing == .computed)
    }

    @Test("fifteen computed days after a gap the mark is gone")
    func recovered() throws {
        var series = DangerSeries(convention: Self.convention)
        let weather = try air(22, 35, 12, 0)
        _ = series.append([StationDay(day: try day(0), weather: weather), StationDay(day: try day(1), weather: nil)])
        let days = series.append(try (2..<20).map { StationDay(day: try day($0), weather: weather) })
        #expect(days.prefix(15).allSatisfy { $0.standing == .recovering })
        #expect(days.dropFirst(15).allSatisfy { $0.standing == .computed })
    }
}
