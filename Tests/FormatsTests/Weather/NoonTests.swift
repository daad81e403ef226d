import Chronology
import FireWeather
import Testing

@testable import ModelRuns

@Suite("Noon out of hours")
struct NoonTests {
    /// Three days of hours in UTC: the temperature is the hour of UTC, and rain falls as given by hours since the start.
    private static func hours(_ longitude: Double, rain: [Int: Double] = [:], without: Set<Int> = []) -> String {
        let rows = (0..<72).filter { !without.contains($0) }.map { hour in
            let day = 1 + hour / 24
            let clock = hour % 24 < 10 ? "0\(hour % 24)" : "\(hour % 24)"
            return "\(longitude),2020-06-0\(day)T\(clock):00Z,\(hour % 24),50,5,\(rain[hour] ?? 0)"
        }
        return (["lon,time_utc,temp,rh,ws,prec"] + rows).joined(separator: "\n")
    }

    private static func noons(_ text: String, rainHours: Double = 24) throws -> [StationObservation] {
        let table = try StationSamples.table(text)
        #expect(table.isHourly)
        return NoonRecord(table.stations[0].observations, rainHours: rainHours).observations
    }

    @Test(
        "noon comes at the whole hour of UTC nearest to 12 less a fifteenth of the longitude",
        arguments: [
            (0.0, 12.0), (15, 11), (-15, 13), (104.3, 5), (-119.694, 20), (-118.096, 20), (135, 3), (7, 12), (8, 11),
            (-150, 22),
        ])
    func noon(longitude: Double, hour: Double) throws {
        let noons = try Self.noons(Self.hours(longitude))
        #expect(noons.count >= 2)
        #expect(noons.allSatisfy { $0.temperatureCelsius == hour && $0.minuteOfDay == 720 })
    }

    @Test("rain is that of the 24 hours to noon, noon itself among them")
    func rain() throws {
        let noons = try Self.noons(Self.hours(0, rain: [12: 1, 13: 10, 36: 100, 37: 1_000]))
        #expect(noons.map(\.rainMillimeters) == [nil, 110, 1_000])
    }

    @Test("rain is unknown, not less, when one of the 24 hours is missing, unless fewer are asked for")
    func missingHour() throws {
        let text = Self.hours(0, rain: [40: 3], without: [20])
        #expect(try Self.noons(text).map(\.rainMillimeters) == [nil, nil, 3])
        #expect(try Self.noons(text, rainHours: 23).map(\.rainMillimeters) == [nil, 0, 3])
    }

    @Test("a day without a row near noon is no day")
    func missingNoon() throws {
        let noons = try Self.noons(Self.hours(0, without: [36]))
        #expect(noons.map(\.day.day) == [1, 3])
    }

    @Test("times without a zone are local standard time; an offset is converted")
    func zones() throws {
        let local = "time,temp,rh,ws,prec\n2020-06-01T11:00,11,50,5,0\n2020-06-01T12:00,12,50,5,0"
        #expect(try Self.noons(local).map(\.temperatureCelsius) == [12])
        let offset =
            "lon,time,temp,rh,ws,prec\n60,2020-06-01T12:00+03:00,12,50,5,0\n60,2020-06-01T11:00+03:00,11,50,5,0"
        #expect(try Self.noons(offset).map(\.temperatureCelsius) == [11])
        let hours = "yr,mon,day,hr,temp,rh,ws,prec\n2020,6,1,12,12,50,5,0\n2020,6,1,13,13,50,5,0"
        #expect(try Self.noons(hours).map(\.temperatureCelsius) == [12])
        let clock = "date,time,temp,rh,ws,prec\n2020-06-01,12:00,12,50,5,0\n2020-06-01,13:00,13,50,5,0"
        #expect(try Self.noons(clock).map(\.temperatureCelsius) == [12])
    }

    @Test("one row a day is that day's, whatever its clock says")
    func daily() throws {
        let table = try StationSamples.table(
            "time,temp,rh,ws,prec\n2020-06-01T00:00Z,1,50,5,0\n2020-06-02T00:00Z,2,50,5,0")
        #expect(!table.isHourly)
        #expect(table.stations[0].observations.map(\.day.day) == [1, 2])
    }
}
