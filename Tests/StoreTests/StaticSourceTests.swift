import Assessment
import FireEvents
import Formats
import GRDB
import Geo
import TestSupport
import Testing

@testable import Store

@Suite("Known static sources of a store")
struct StaticSourceTests {
    /// One detection at the steel works of Temirtau.
    private func detection() -> Detection {
        Detection(
            coordinate: Coordinate(wrappingLatitude: 50.039, longitude: 73.013),
            observedAt: Instant(seconds: 1_600_000_020 / 60 * 60), scanKilometers: 1, trackKilometers: 1,
            fireRadiativePowerMegawatts: 9, satellite: .terra, confidence: Confidence(percent: 80), isDaytime: false,
            version: ProductVersion(stream: .nearRealTime, hundredths: 610))
    }

    private func filled(_ path: String) throws -> Store {
        let store = try Store(path: path, mode: .create)
        _ = try store.ingest([detection()], from: SourceFile(name: "a", digest: "a", detectionCount: 1))
        try store.track()
        return store
    }

    private func kinds(_ store: Store) throws -> [FireEvent.Kind] {
        try store.track()
        return try #require(try store.trackedSeason()).fires.map(\.state.event.kind)
    }

    @Test("a works of the tables is static heat from its first detection, and a fire once the tables are left out")
    func leftOut() throws {
        let folder = try TemporaryFolder()
        let store = try filled(folder.path("a.gpkg"))
        #expect(try kinds(store) == [.staticHeat])
        try store.leaveOutStaticSources(Set(ShippedStaticSources.all.map(\.name)))
        #expect(try store.eventsInstant() == nil && store.trackedSeason() == nil)
        #expect(try kinds(store) == [.fire])
        try store.leaveOutStaticSources(["flares-vnf-2017"])
        #expect(try store.leftOutStaticSources() == ["flares-vnf-2017"])
        #expect(try kinds(store) == [.staticHeat])
        try store.close()
    }

    @Test("loaded sources add to the tables, and replace only those that were loaded before")
    func loaded() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        let shipped = try store.staticSources().sources.count
        let place = Coordinate(wrappingLatitude: 1, longitude: 2)
        let (a, b) = (
            StaticSource(coordinate: place, radiusMeters: 500, kind: "kiln", name: "A"),
            StaticSource(coordinate: place, radiusMeters: 500, kind: "kiln", name: "B")
        )
        try store.loadStaticSources([a])
        try store.loadStaticSources([b], replacing: true)
        #expect(try store.loadedStaticSources() == [b])
        #expect(try store.staticSources().sources.count == shipped + 1)
        try store.close()
    }

    @Test("a store that an earlier program tracked is read from its detections and tracked anew")
    func earlier() throws {
        let folder = try TemporaryFolder()
        let store = try filled(folder.path("a.gpkg"))
        try store.write { database in
            try database.execute(sql: "DELETE FROM meta WHERE name = 'trackedForm'")
            try database.execute(sql: "UPDATE components SET record = x'00'")
        }
        #expect(try store.trackedSeason() == nil)
        #expect(try kinds(store) == [.staticHeat])
        try store.close()
    }
}
