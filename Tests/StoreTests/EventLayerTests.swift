import Assessment
import FireEvents
import Geo
import TestSupport
import Testing

@testable import Store

@Suite("The layer of events is known to be out of date")
struct EventLayerTests {
    private let at = Instant(seconds: 1_600_000_000)
    private let file = SourceFile(name: "a.csv", digest: "0", detectionCount: 1)

    private func detection(power: Float) throws -> Detection {
        Detection(
            coordinate: try Coordinate(latitude: 60, longitude: 100), observedAt: Instant(seconds: 1_599_999_960),
            scanKilometers: 0.4, trackKilometers: 0.4, fireRadiativePowerMegawatts: power, satellite: .noaa20,
            confidence: Confidence(.nominal), isDaytime: true,
            version: ProductVersion(stream: .standard, hundredths: 200))
    }

    @Test("after a new detection, a better value and a new place, and only then")
    func outdated() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.path("layer.gpkg"), mode: .create)
        #expect(try store.eventsInstant() == nil)
        _ = try store.ingest([detection(power: .nan)], from: file)
        try store.replaceEvents([], at: at)
        #expect(try store.eventsInstant() == at)
        _ = try store.ingest([detection(power: .nan)], from: file)
        #expect(try store.eventsInstant() == at)
        _ = try store.ingest([detection(power: 25.5)], from: file)
        #expect(try store.eventsInstant() == nil)
        try store.replaceEvents([], at: at)
        try store.loadPlaces([
            Place(
                identifier: 1, name: "A", coordinate: try Coordinate(latitude: 60, longitude: 100), population: 1,
                countryCode: "RU")
        ])
        #expect(try store.eventsInstant() == nil)
        try store.close()
    }
}
