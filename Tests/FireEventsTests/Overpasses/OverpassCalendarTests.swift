import Geo
import Glibc
import TestSupport
import Testing

@testable import FireEvents

@Suite("Overpass calendar")
struct OverpassCalendarTests {
    private static let epoch = Instant(seconds: Int64(ObservedPasses.noaa20.epochSeconds))
    private static let both = [ObservedPasses.noaa20, ObservedPasses.terra]
    private static let month = OverpassCalendar(both, from: epoch.adding(hours: -48), to: epoch.adding(hours: 720))

    @Test("predicts the passes that made detections, once each and in time", arguments: ObservedPasses.rows)
    func observed(row: ObservedPasses.Row) throws {
        let look = try #require(try Self.look(row))
        let late = look.at.seconds - row.seconds
        #expect((-5...row.granuleSeconds + 5).contains(late))
    }

    @Test(
        "sees pixels of MODIS at the scan angle that their size tells",
        arguments: ObservedPasses.rows.filter { $0.satellite == .terra })
    func scanAngle(row: ObservedPasses.Row) throws {
        let look = try #require(try Self.look(row))
        let (radius, axis) = (6_378.137, 6_378.137 + 705)
        let angle = look.scanAngleDegrees * .pi / 180
        // Giglio2021: the size of a pixel across the track, written with one decimal.
        let root = (radius / axis * (radius / axis) - sin(angle) * sin(angle)).squareRoot()
        let size = radius * 0.001_418_439_7 * (cos(angle) / root - 1)
        #expect(abs(size - row.scanKilometers) < 0.05 + 0.03 * row.scanKilometers)
    }

    private static func look(_ row: ObservedPasses.Row) throws -> Overpass? {
        let looks = month.overpasses(
            over: try Coordinate(latitude: row.latitude, longitude: row.longitude),
            from: Instant(seconds: row.seconds - 1_800), to: Instant(seconds: row.seconds + 1_800)
        ).filter { $0.satellite == row.satellite }
        #expect(looks.count == 1)
        return looks.first
    }

    @Test("has the published width of the swath", arguments: [(Satellite.noaa20, 3_060.0), (.terra, 2_330)])
    func swath(satellite: Satellite, kilometers: Double) throws {
        let elements = Self.both.filter { $0.satellite == satellite }
        // The elements are those of a node, to which the satellite comes back after 99 or 101 minutes.
        let start = Instant(seconds: Int64(elements[0].epochSeconds)).adding(hours: 1.2)
        let calendar = OverpassCalendar(elements, from: start, to: start.adding(hours: 1))
        let seen = stride(from: -180.0, to: 180, by: 0.1).filter { longitude in
            let place = Coordinate(wrappingLatitude: 0, longitude: longitude)
            return calendar.overpasses(over: place, from: start, to: start.adding(hours: 1)).contains(
                where: \.isAscending)
        }
        // Great circles across the track meet the equator at the angle that the inclination lacks to a right one.
        let tilt = (elements[0].inclinationDegrees - 90) * .pi / 180
        let half = atan(tan(Double(seen.count) * 0.05 * .pi / 180) * cos(tilt))
        #expect(abs(2 * half * 6_371 - kilometers) < 0.015 * kilometers)
    }

    @Test("VIIRS sees every place by day and by night", arguments: [-89.5, -66, -40, 0, 0.3, 12, 51, 70, 85])
    func complete(latitude: Double) {
        let calendar = OverpassCalendar([ObservedPasses.noaa20], from: Self.epoch, to: Self.epoch.adding(hours: 192))
        for longitude in stride(from: -179.0, to: 180, by: 41) {
            let place = Coordinate(wrappingLatitude: latitude, longitude: longitude)
            let looks = calendar.overpasses(over: place, from: Self.epoch, to: Self.epoch.adding(hours: 192))
            let gaps = zip(looks, looks.dropFirst()).map { $1.at.hours(since: $0.at) }
            #expect(looks.count >= 15)
            #expect(gaps.allSatisfy { $0 > 1 && $0 < 14 })
        }
    }

    @Test("looks come from within the scan, above the horizon, and lean more at the ground than at the satellite")
    func geometry() {
        for look in Self.month.overpasses(over: Self.place, from: Self.epoch, to: Self.epoch.adding(hours: 240)) {
            #expect(look.scanAngleDegrees <= look.satellite.instrument.scanReachDegrees)
            #expect(look.viewZenithDegrees < 72 && look.viewZenithDegrees >= look.scanAngleDegrees)
        }
    }

    @Test("the last look is the last of the looks")
    func last() {
        var random = SplitMix(state: 3)
        for _ in 0..<60 {
            let place = Coordinate(
                wrappingLatitude: Double.random(in: -85...85, using: &random),
                longitude: Double.random(in: -180...180, using: &random))
            let end = Self.epoch.adding(hours: Double.random(in: -40...500, using: &random))
            let all = Self.month.overpasses(over: place, from: Self.epoch.adding(hours: -48), to: end)
            #expect(Self.month.lastOverpass(over: place, before: end) == all.last)
        }
    }

    @Test("joined intervals hold the looks of the whole, once each")
    func joined() {
        let middle = Self.epoch.adding(hours: 61.3)
        let whole = Self.month.overpasses(over: Self.place, from: Self.epoch, to: Self.epoch.adding(hours: 120))
        let parts =
            Self.month.overpasses(over: Self.place, from: Self.epoch, to: middle)
            + Self.month.overpasses(over: Self.place, from: middle, to: Self.epoch.adding(hours: 120))
        #expect(parts == whole && whole.count > 15)
    }

    private static let place = Coordinate(wrappingLatitude: 39.8, longitude: -121.5)
}

extension ObservedPasses.Row {
    /// MODIS rows carry their own minute, VIIRS rows that of their granule of six minutes.
    var granuleSeconds: Int64 { satellite.instrument == .viirs ? 360 : 60 }
}
