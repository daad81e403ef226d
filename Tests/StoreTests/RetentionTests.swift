import Assessment
import EmergencyResponse
import FireEvents
import Geo
import TestSupport
import Testing

@testable import Store

@Suite("Taking old fires out")
struct RetentionTests {
    let folder: TemporaryFolder
    /// 1 June 2020.
    let start = Instant(seconds: 1_590_969_600)

    init() throws { folder = try TemporaryFolder() }

    /// A square of detections each day for some days, at a longitude of its own.
    private func fire(
        _ longitude: Double, days: Range<Int>, stream: ProductVersion.Stream = .standard
    ) throws -> [Detection] {
        var rows: [Detection] = []
        for day in days {
            for index in 0..<9 {
                let latitude: Double = 60 + Double(index / 3) * 0.004 + Double(day % 5) * 0.003
                let place = try Coordinate(latitude: latitude, longitude: longitude + Double(index % 3) * 0.008)
                rows.append(detection(place, at: start.adding(hours: Double(day) * 24 + 3), stream))
            }
        }
        return rows
    }

    private func detection(_ place: Coordinate, at: Instant, _ stream: ProductVersion.Stream) -> Detection {
        Detection(
            coordinate: place, observedAt: at, scanKilometers: 0.4, trackKilometers: 0.4, brightnessKelvin: 340,
            backgroundKelvin: 290, fireRadiativePowerMegawatts: 12, satellite: .suomiNPP,
            confidence: Confidence(.nominal), isDaytime: true,
            version: ProductVersion(stream: stream, hundredths: 200))
    }

    private func store(_ name: String, _ parts: [[Detection]]) throws -> Store {
        let store = try Store(path: folder.path(name), mode: .create)
        for (number, rows) in parts.enumerated() {
            let file = SourceFile(name: "part \(number).csv", digest: "\(name) \(number)", detectionCount: rows.count)
            _ = try store.ingest(rows, from: file)
        }
        try store.track()
        return store
    }

    /// Files are counted anew when some of them go.
    private static func withoutFiles(_ event: FireEvent) -> FireEvent {
        var event = event
        event.fileIndices = []
        return event
    }

    @Test("fires last seen before the instant go whole, those seen since stay what they were")
    func ages() throws {
        let old = try fire(100, days: 0..<6)
        let oldEditions = try fire(100, days: 0..<6, stream: .nearRealTime)
        let across = try fire(110, days: 57..<62)
        let new = try fire(120, days: 70..<75)
        let store = try store("a.gpkg", [oldEditions, old, across, new])
        let before = try #require(try store.trackedSeason())
        let cut = start.adding(hours: 24 * 60)
        let rehearsed = try store.prune(before: cut, rehearses: true)
        #expect(try store.detections().count == old.count + across.count + new.count)
        let found = try store.prune(before: cut)
        #expect(found.events == rehearsed.events && found.events == 1 && found.detections == old.count)
        #expect(found.superseded == rehearsed.superseded && found.files == 2)
        #expect(try store.supersededDetections().isEmpty)

        let kept = try #require(try store.trackedSeason())
        #expect(kept.at == before.at && kept.fires.count == before.fires.count - 1)
        let ids = Set(kept.fires.map(\.state.event.id))
        let (earlier, later) = (before.fires.map(\.state.event), kept.fires.map(\.state.event))
        #expect(earlier.filter { ids.contains($0.id) }.map(Self.withoutFiles) == later.map(Self.withoutFiles))
        let names = try store.files().map(\.name)
        #expect(later.map { $0.fileIndices.map { names[Int($0)] } } == [["part 2.csv"], ["part 3.csv"]])
        #expect(try store.texts("SELECT id FROM events ORDER BY id") == ids.sorted())
        let batch = try self.store("b.gpkg", [across, new])
        #expect(try store.detections().map(ObservationKey.init) == batch.detections().map(ObservationKey.init))
        #expect(Set(try #require(try batch.trackedSeason()).fires.map(\.state.event.id)) == ids)

        // Nothing is left to do, and what came again is taken up again.
        #expect(try store.prune(before: cut).events == 0)
        try store.compact()
        _ = try store.ingest(old, from: SourceFile(name: "again.csv", digest: "again", detectionCount: old.count))
        try store.track()
        #expect(try store.detections().count == old.count + across.count + new.count)
        try store.close()
        try batch.close()
    }

    @Test("the ledger is not touched, and what is not tracked or would be everything is refused")
    func refusals() throws {
        let store = try store("a.gpkg", [fire(100, days: 0..<3)])
        let ledger = try store.ledger().head
        #expect(throws: StoreError.self) { try store.prune(before: start.adding(hours: 24 * 90)) }
        #expect(try store.prune(before: start).events == 0)
        #expect(try store.ledger().head == ledger)
        let rows = try fire(120, days: 4..<5)
        _ = try store.ingest(rows, from: SourceFile(name: "n.csv", digest: "n", detectionCount: rows.count))
        let error = #expect(throws: StoreError.self) { try store.prune(before: start) }
        #expect(error?.kind == .occupied)
        try store.close()
    }
}
