import Assessment
import FireEvents
import Geo
import TestSupport
import Testing

@testable import Store

@Suite("Stores that several programs make at once, and detections dated after the clock")
struct CreationTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("of many who make one store at the same time, all find it made, and all rows are in it")
    func together() async throws {
        let path = folder.path("a.gpkg")
        let world = try SmallWorld(seed: 7, fileCount: 8)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for file in world.files {
                group.addTask {
                    let store = try Store(path: path, mode: .create)
                    _ = try store.ingest(file.detections, from: file.file)
                    try store.track()
                    try store.close()
                }
            }
            try await group.waitForAll()
        }
        let one = try Store(path: folder.path("b.gpkg"), mode: .create)
        for file in world.files { _ = try one.ingest(file.detections, from: file.file) }
        #expect(try Store(path: path, mode: .readOnly).detections() == one.detections())
    }

    @Test("a row dated 2099 that an earlier program let in moves no answer, and is told")
    func future() throws {
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        let world = try SmallWorld(seed: 3)
        for file in world.files { _ = try store.ingest(file.detections, from: file.file) }
        try store.track()
        let (now, span) = (try #require(try store.span()).upperBound, try store.span())
        let before = try #require(try store.trackedSeason())
        var late = try #require(world.files.first?.detections.first)
        late.observedAt = try #require(Instant(year: 2099, month: 7, day: 1))
        _ = try store.ingest([late], from: SourceFile(name: "late.csv", digest: "late", detectionCount: 1))
        try store.track()
        try store.close()
        let clocked = try Store(path: folder.path("a.gpkg"), mode: .readWrite, clock: now)
        #expect(try clocked.futureDetections() == FutureDetections(count: 1, newest: late.observedAt))
        #expect(try clocked.span() == span)
        #expect(try clocked.eventsInstant() == nil)
        #expect(try clocked.trackedSeason() == nil)
        #expect(try !clocked.detections().contains(late))
        #expect(try !clocked.evidence().detections.contains(late))
        try clocked.track()
        let season = try #require(try clocked.trackedSeason())
        #expect(season.at == before.at)
        #expect(season.fires.map(\.state.event.status) == before.fires.map(\.state.event.status))
    }
}
