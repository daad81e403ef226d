import Assessment
import FireEvents
import Geo
import TestSupport
import Testing

@testable import Store

@Suite("Ids that were given before")
struct AliasTests {
    private func row(_ east: Double, minute: Int64, version: ProductVersion.Stream = .nearRealTime) -> Detection {
        Detection(
            coordinate: Coordinate(wrappingLatitude: 60, longitude: 100 + east),
            observedAt: Instant(seconds: minute * 60),
            scanKilometers: 0.4, trackKilometers: 0.4, satellite: .noaa20, confidence: Confidence(.nominal),
            isDaytime: true, version: ProductVersion(stream: version, hundredths: 200))
    }

    @Test("lead to the event of today after an earlier detection, a merge and a moved archive row")
    func aliases() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        try store.loadPlaces([
            Place(
                identifier: 1, name: "A", coordinate: try Coordinate(latitude: 60, longitude: 100), population: 1,
                countryCode: "RU")
        ])
        func take(_ rows: [Detection], _ name: String) throws -> [String] {
            _ = try store.ingest(rows, from: SourceFile(name: name, digest: name, detectionCount: rows.count))
            try store.track()
            return try #require(try store.trackedSeason()).fires.map(\.state.event.id)
        }
        let minute: Int64 = 26_500_000
        let first = try take([row(0, minute: minute), row(0.05, minute: minute + 1)], "a")
        #expect(first.count == 2)
        let merged = try take([row(0.025, minute: minute + 100)], "b")
        #expect(merged == [first[0]])
        let earlier = try take([row(0.001, minute: minute - 700)], "c")
        #expect(earlier.count == 1 && !first.contains(earlier[0]))
        let moved = try take([row(0.0012, minute: minute - 700, version: .standard)], "d")
        #expect(moved.count == 1 && moved != earlier)
        for id in first + earlier + moved { #expect(try store.currentId(of: id) == moved[0]) }
        for id in ["20200101-0000000000", "x", "20201341-0000000000"] { #expect(try store.currentId(of: id) == nil) }
        try store.close()
    }
}
