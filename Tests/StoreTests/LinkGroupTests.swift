import Assessment
import FireEvents
import GRDB
import Geo
import TestSupport
import Testing

@testable import Store

@Suite("Link groups in the store")
struct LinkGroupTests {
    /// A flare of sixty nights and a front that runs over it, by day.
    private func days() -> [[Detection]] {
        var random = SplitMix(state: 11)
        return (0..<60).map { day in
            var rows = [pixel(Double.random(in: -150...150, using: &random), 0, day: day, hour: 22)]
            guard (21..<30).contains(day) else { return rows }
            for row in -3...3 {
                for column in 0..<3 {
                    let (east, north) = (1_000 * Double(day - 25) + 350 * Double(column), 375 * Double(row))
                    rows.append(pixel(east, north, day: day, hour: 23))
                }
            }
            return rows
        }
    }

    private func pixel(_ x: Double, _ y: Double, day: Int, hour: Int) -> Detection {
        let plane = LocalPlane(center: UnitVector(Coordinate(wrappingLatitude: 61, longitude: 74)))
        return Detection(
            coordinate: plane.unproject(PlanarPoint(x: x, y: y)).coordinate,
            observedAt: Instant(seconds: 1_600_000_000 / 86_400 * 86_400 + Int64(day * 86_400 + hour * 3_600)),
            scanKilometers: 0.375, trackKilometers: 0.375, fireRadiativePowerMegawatts: 4, satellite: .noaa20,
            confidence: Confidence(.nominal), isDaytime: false,
            version: ProductVersion(stream: .nearRealTime, hundredths: 200))
    }

    @Test("a flare and the fire that reaches it become one group of two components, a day at a time")
    func dayByDay() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        var kinds: [[FireEvent.Kind]] = []
        for (day, rows) in days().enumerated() {
            _ = try store.ingest(rows, from: SourceFile(name: "\(day)", digest: "\(day)", detectionCount: rows.count))
            try store.track()
            let events = try #require(try store.trackedSeason()).fires.map(\.state.event)
            let whole = TrackedSeason(FireSeason(try store.detections()), areas: [], places: [])
            #expect(events == whole.fires.map(\.state.event))
            kinds.append(events.map(\.kind))
        }
        #expect(kinds[6] == [.fire] && kinds[20] == [.staticHeat] && kinds[59] == [.staticHeat, .fire])
        let groups = try store.read { try Int64.fetchAll($0, sql: "SELECT DISTINCT linkGroup FROM components") }
        #expect(groups.count == 1)
        try store.close()
    }
}
