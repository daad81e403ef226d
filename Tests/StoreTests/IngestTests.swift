import Assessment
import FireEvents
import Geo
import TestSupport
import Testing

@testable import Store

@Suite("Ingest")
struct IngestTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("every value of a detection comes back as it went in, missing ones as missing")
    func roundTrip() throws {
        let full = Detection(
            coordinate: try Coordinate(latitude: 41.216721, longitude: -123.409195),
            observedAt: Instant(seconds: 1_597_485_240), scanKilometers: 0.44, trackKilometers: 1 / 3,
            brightnessKelvin: 325.41, backgroundKelvin: 294.35, fireRadiativePowerMegawatts: 0.1, satellite: .aqua,
            confidence: Confidence(percent: 29), isDaytime: true,
            version: ProductVersion(stream: .standard, hundredths: 6103), heatSource: .otherStaticLand)
        let bare = Detection(
            coordinate: try Coordinate(latitude: -90, longitude: 180), observedAt: Instant(seconds: 60),
            scanKilometers: 1e-30, trackKilometers: 3e30, satellite: .noaa21, confidence: Confidence(.low),
            isDaytime: false,
            version: ProductVersion(stream: .ultraRealTime, hundredths: 7))
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        _ = try store.ingest([full, bare], from: SourceFile(name: "f", digest: "d", detectionCount: 2))
        let read = try store.detections()
        #expect(read.count == 2)
        #expect(read[1] == full)
        #expect(read[0].brightnessKelvin.isNaN && read[0].backgroundKelvin.isNaN)
        #expect(read[0].fireRadiativePowerMegawatts.isNaN)
        #expect(read[0].coordinate == bare.coordinate && read[0].version == bare.version)
        #expect(read[0].scanKilometers == bare.scanKilometers && read[0].trackKilometers == bare.trackKilometers)
        #expect(read[0].heatSource == nil && read[0].confidence == bare.confidence && read[0].satellite == .noaa21)
    }

    @Test("every float survives, and short decimals stay short")
    func floats() {
        var random = SplitMix(state: 1)
        for _ in 0..<20_000 {
            let value = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
            #expect(Float(DetectionRowWriter.shortest(value)) == value || value.isNaN)
        }
        #expect(DetectionRowWriter.shortest(304.4) == 304.4)
        #expect(DetectionRowWriter.shortest(0.07) == 0.07)
        #expect(DetectionRowWriter.shortest(.nan).isNaN)
    }

    @Test(
        "every version reads back from its text",
        arguments: [ProductVersion.Stream.ultraRealTime, .realTime, .nearRealTime, .standard])
    func versions(stream: ProductVersion.Stream) {
        for hundredths: UInt32 in [0, 1, 9, 10, 99, 100, 200, 203, 210, 603, 6103, .max] {
            let version = ProductVersion(stream: stream, hundredths: hundredths)
            let read = Array(version.description.utf8).withUnsafeBytes { ProductVersion(stored: $0) }
            #expect(read == version)
        }
    }

    @Test("a file taken up twice changes nothing, and all of it is duplicate")
    func idempotent() throws {
        let world = try SmallWorld(seed: 3)
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        for (file, rows) in world.files { _ = try store.ingest(rows, from: file, rejected: 2) }
        let before = try content(of: store)
        for (file, rows) in world.files {
            let counts = try store.ingest(rows, from: file, rejected: 2)
            #expect(counts == IngestCounts(duplicate: rows.count, rejected: 2))
            #expect(counts.read == rows.count + 2)
        }
        #expect(try content(of: store) == before)
    }

    @Test("files in any order, rows in any order: the same store and the same sums", arguments: 1...12)
    func orderIndependence(seed: UInt64) throws {
        let world = try SmallWorld(seed: seed)
        var random = SplitMix(state: seed)
        var outcomes: [(Content, IngestCounts)] = []
        for trial in 0..<4 {
            let store = try Store(path: folder.path("\(trial).gpkg"), mode: .create)
            var sums = IngestCounts()
            for (file, rows) in trial == 0 ? world.files : world.files.shuffled(using: &random) {
                sums = sums + (try store.ingest(rows.shuffled(using: &random), from: file))
            }
            outcomes.append((try content(of: store), sums))
            try store.close()
        }
        let detections = outcomes[0].0.detections
        #expect(detections.map(ObservationKey.init) == detections.map(ObservationKey.init).sorted())
        #expect(outcomes[0].1.read == world.files.reduce(0) { $0 + $1.detections.count })
        for outcome in outcomes.dropFirst() {
            #expect(outcome.0 == outcomes[0].0)
            #expect(outcome.1 == outcomes[0].1)
        }
    }

    @Test("a store ends as one merge of all rows does")
    func agreesWithMerge() throws {
        let world = try SmallWorld(seed: 9)
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        for (file, rows) in world.files { _ = try store.ingest(rows, from: file) }
        let order = try store.files()
        let rows = world.files.flatMap { entry in
            entry.detections.map { row in
                var row = row
                row.fileIndex = UInt16(order.firstIndex(of: entry.file) ?? 99)
                return row
            }
        }
        let merge = EditionMerge(rows)
        #expect(try store.detections() == merge.additions.filter { !$0.isSuperseded }.map { rows[$0.incoming] })
        #expect(try content(of: store).superseded.count == merge.additions.count(where: \.isSuperseded))
    }

    @Test("detections until an instant are those that were observed by then")
    func until() throws {
        let world = try SmallWorld(seed: 4)
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        for (file, rows) in world.files { _ = try store.ingest(rows, from: file) }
        let all = try store.detections()
        for seconds in [0, 26_000_000 * 60 - 1, 26_000_000 * 60, 26_000_001 * 60 + 59, 26_000_002 * 60] as [Int64] {
            let instant = Instant(seconds: seconds)
            #expect(try store.detections(until: instant) == all.filter { $0.observedAt <= instant })
        }
    }

    @Test("files are counted by name, then digest, and say how many rows they gave")
    func files() throws {
        let store = try Store(path: folder.path("a.gpkg"), mode: .create)
        for (name, digest) in [("b", "1"), ("a", "2"), ("a", "1")] {
            _ = try store.ingest([], from: SourceFile(name: name, digest: digest, detectionCount: 0))
        }
        #expect(try store.files().map { $0.name + $0.digest } == ["a1", "a2", "b1"])
    }
}

/// All that a store says about detections, superseded ones included.
struct Content: Equatable {
    var detections: [Detection]
    var superseded: [Detection]
    var files: [SourceFile]
}

func content(of store: Store) throws -> Content {
    return Content(
        detections: try store.detections(),
        superseded: try store.supersededDetections().sorted {
            let (a, b) = (ObservationKey($0), ObservationKey($1))
            return a == b ? $0.version < $1.version : a < b
        }, files: try store.files())
}
