import Assessment
import FireEvents
import Geo
import TestSupport
import Testing

@testable import Store

@Suite("Tracking step by step")
struct TrackingHistoryTests {
    /// A settlement, and an area that holds half of the fires.
    private func landmarks(in store: Store) throws {
        try store.loadPlaces([
            Place(
                identifier: 7, name: "A", coordinate: try Coordinate(latitude: 64.05, longitude: 179.95),
                population: 1_200, countryCode: "XX")
        ])
        let corners = [(63.0, 179.0), (63, 179.97), (65, 179.97), (65, 179), (63, 179)]
        let ring = try corners.map { try Coordinate(latitude: $0.0, longitude: $0.1) }
        try store.loadAreas([
            Area(
                code: "XX-A", name: "A", level: .region, parentCode: nil,
                shape: MultiPolygon([Polygon(exterior: ring)]), source: "made")
        ])
    }

    private func digest(_ steps: [[(file: SourceFile, detections: [Detection])]], _ path: String) throws -> String? {
        let store = try Store(path: path, mode: .create)
        try landmarks(in: store)
        for step in steps {
            for (file, detections) in step { _ = try store.ingest(detections, from: file) }
            try store.track()
        }
        let digest = try store.digest()
        try store.close()
        return digest
    }

    @Test(
        "late, repeated, overlapping and corrected files in any order and number of steps end in the same store",
        arguments: 0..<10)
    func histories(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let history = FireHistory(seed: seed)
        let batch = try #require(try digest([history.files], folder.path("batch.gpkg")))
        var random = SplitMix(state: seed &+ 1_000)
        for attempt in 0..<3 {
            var steps = history.files.shuffled(using: &random).map { [$0] }
            if attempt == 1 { steps.insert(steps[steps.count - 1], at: 0) }
            if attempt == 2 { steps = [steps[0] + steps[1]] + steps[2...] }
            #expect(try digest(steps, folder.path("\(attempt).gpkg")) == batch)
        }
    }

    @Test("rows one by one make the same fires as all at once", arguments: 100..<102)
    func rowByRow(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let history = FireHistory(seed: seed)
        let (store, batch) = (
            try Store(path: folder.path("a.gpkg"), mode: .create), try Store(path: folder.path("b.gpkg"), mode: .create)
        )
        for (file, detections) in history.files {
            for detection in detections {
                _ = try store.ingest([detection], from: file)
                try store.track()
            }
            _ = try batch.ingest(detections, from: file)
        }
        try batch.track()
        let (steps, whole) = (try #require(try store.trackedSeason()), try #require(try batch.trackedSeason()))
        #expect(steps.fires.map(\.state.event) == whole.fires.map(\.state.event))
        #expect(steps.fires.map(\.state.dayBefore) == whole.fires.map(\.state.dayBefore))
    }

    @Test("the stored season is that of the detections", arguments: 200..<204)
    func sameAsTracking(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        for (file, detections) in FireHistory(seed: seed).files {
            _ = try store.ingest(detections, from: file)
            try store.track()
        }
        let evidence = try store.evidence()
        let season = try #require(try store.trackedSeason())
        #expect(
            season.fires.map(\.state.event)
                == Tracking(evidence.detections, staticSources: evidence.staticSources).events)
        let (stored, batch) = (
            Situation(season, areas: [], files: evidence.files, scope: nil), try #require(Situation(evidence))
        )
        #expect(stored.headline == batch.headline && stored.dayBefore == batch.dayBefore)
        #expect(stored.observation == batch.observation && stored.leftOut == batch.leftOut)
    }

    /// A source at the second place of a history, and one where nothing was seen.
    private func sources(_ history: FireHistory) throws -> [StaticSource] {
        let place = try #require(history.files[0].detections.last).coordinate
        let nowhere = try Coordinate(latitude: 10, longitude: 10)
        return [place, nowhere].map {
            StaticSource(coordinate: $0, radiusMeters: 1_500, kind: "flare", name: "A")
        }
    }

    @Test("a catalogue of static sources tells the same whenever it comes", arguments: 300..<306)
    func catalogue(seed: UInt64) throws {
        let (folder, history) = (try TemporaryFolder(), FireHistory(seed: seed))
        let sources = try sources(history)
        let digests = try (0...history.files.count).map { step in
            let store = try Store(path: folder.path("\(step).gpkg"), mode: .create)
            for (index, (file, detections)) in history.files.enumerated() {
                if index == step { try store.loadStaticSources(sources) }
                _ = try store.ingest(detections, from: file)
                try store.track()
            }
            if step == history.files.count {
                for source in sources.reversed() { try store.loadStaticSources([source]) }
            }
            try store.track()
            let events = try #require(try store.trackedSeason()).fires.map(\.state.event)
            let evidence = try store.evidence()
            #expect(events == Tracking(evidence.detections, staticSources: evidence.staticSources).events)
            #expect(events.contains { $0.staticHeatReason?.hasPrefix("in the catalogue as flare A") == true })
            return try store.digest()
        }
        #expect(Set(digests).count == 1 && digests[0] != nil)
    }

    @Test("a history has merges, rekindling and static heat to get wrong, some of it inside fires")
    func content() {
        var (parents, children, still, dayBefore, apart, spells) = (0, 0, 0, 0, 0, 0)
        for seed in UInt64(0)..<24 {
            let rows = FireHistory(seed: seed).files.flatMap(\.detections)
            let season = FireSeason(rows)
            parents += season.states.count { !$0.event.parents.isEmpty }
            children += season.states.count { !$0.event.children.isEmpty }
            still += season.states.count { $0.event.kind == .staticHeat }
            spells += season.states.count { $0.event.staticHeatReason?.contains("3 spells") == true }
            dayBefore += season.states.count { $0.dayBefore.count > 1 }
            apart += zip(LinkedFires(rows).linkGroups, 0...).count { $0 != $1 }
        }
        #expect(parents > 5 && children > 5 && still > 5 && dayBefore > 0)
        #expect(apart > 5 && spells > 5)
    }
}
