import Assessment
import FireEvents
import Formats
import FoundationEssentials
import Geo
import Logging
import Operations
import SeasonSupport
import Store
import TestSupport
import Testing

@testable import ZarevoServer

@Suite("States worked out ahead, from one start to the next")
struct KeptStatesTests {
    private let season: SmallSeason
    private static let instants = ["2020-08-01T10:00:00Z", "2020-08-03T00:00:00Z", "2020-08-12T10:12:00Z"]

    init() throws { season = try SmallSeason() }

    private var path: String { KeptStates.path(beside: season.path) }

    /// A server that has just started.
    private func start(limitBytes: Int = 1 << 24) throws -> ServedSeason {
        try ServedSeason(
            season,
            states: KeptStates(
                besideStore: season.path, limitBytes: limitBytes,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
    }

    private func count(_ served: ServedSeason) throws -> Int { try #require(served.keeper.snapshot?.archive).count }

    /// - Returns: How many are kept then.
    @discardableResult
    private func workAhead(_ served: ServedSeason) throws -> Int {
        try #require(served.keeper.snapshot).history.value.workAhead(fewestDetections: 1) { true }
        return try count(served)
    }

    private func expectRight(_ served: ServedSeason) throws {
        let plain = try ServedSeason(season)
        for at in Self.instants {
            #expect(try served.text("/data/situation?at=" + at) == plain.text("/data/situation?at=" + at), "at \(at)")
        }
    }

    private func change(_ body: (StoreSession) throws -> Void) throws {
        let session = season.session(.readWrite)
        try body(session)
        try session.refreshEvents()
        try session.close()
    }

    @Test("are there at once, and right")
    func kept() throws {
        let before = try workAhead(start())
        #expect(before > 5)
        let served = try start()
        #expect(try count(served) == before)
        #expect(try workAhead(served) == before, "nothing is worked out twice")
        try expectRight(served)
    }

    @Test("are seen by their owner alone")
    func mode() throws {
        _ = try workAhead(start())
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? UInt16 == 0o600 || mode as? Int == 0o600)
    }

    @Test("go with the process while another server has the file")
    func second() throws {
        let first = try start()
        let kept = try workAhead(first)
        let second = try start()
        #expect(try count(second) == 0)
        _ = try workAhead(second)
        try expectRight(second)
        #expect(try count(first) == kept)
    }

    @Test("are taken along as far as detections are the same that came while no server ran")
    func later() throws {
        _ = try workAhead(start())
        try change { session in
            var ingest = DetectionIngest(into: session)
            let more = Samples.file(Samples.square(37.52, -119.5, "2020-08-12", "1030", side: 2))
            _ = try ingest.takeUp(season.folder.write(more, as: "a-name-before-the-others.csv"))
        }
        let served = try start()
        try expectRight(served)
        _ = try workAhead(served)
        try expectRight(served)
        try expectRight(start())
    }

    @Test("are begun anew where areas are others")
    func otherAreas() throws {
        _ = try workAhead(start())
        try change { session in
            let wider = Samples.areas.replacing("42", with: "43")
            try session.store().loadAreas(AreaFile.read(season.folder.write(wider, as: "wider.geojson")))
        }
        let served = try start()
        #expect(try count(served) == 0)
        try expectRight(served)
    }

    @Test("are begun anew where the file is something else", arguments: ["", "something else", "{}"])
    func foreign(text: String) throws {
        _ = try season.folder.write(text, as: "store.gpkg.states")
        let served = try start()
        #expect(try count(served) == 0)
        let kept = try workAhead(served)
        #expect(kept > 5)
        try expectRight(served)
    }

    @Test("never follow a link to another file")
    func link() throws {
        let other = try season.folder.write("of somebody", as: "other")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
        _ = try workAhead(start())
        #expect(try season.folder.text("other") == "of somebody")
    }

    @Test("are removed where none are wanted, and never more than the bound")
    func bound() throws {
        _ = try workAhead(start(limitBytes: 20_000))
        #expect(try season.folder.bytes("store.gpkg.states").count <= 20_000)
        #expect(try start(limitBytes: 0).keeper.snapshot?.archive == nil)
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}

@Suite("What states worked out ahead depend on")
struct StatesLabelTests {
    private static func evidence(_ count: Int) -> Evidence {
        let rows = (0..<count).map { number in
            Detection(
                coordinate: Coordinate(wrappingLatitude: 40 + Double(number) / 1_000, longitude: 10),
                observedAt: Instant(minute: Int32(number)), fireRadiativePowerMegawatts: number % 3 == 0 ? .nan : 5,
                satellite: .noaa20, confidence: Confidence(.nominal), isDaytime: true,
                version: ProductVersion(stream: .standard, hundredths: 200))
        }
        return Evidence(detections: rows)
    }

    private static func label(_ evidence: Evidence, base: String = "base") -> StatesLabel {
        StatesLabel(evidence, base: base, numbers: [:])
    }

    @Test("is read back as it was written")
    func roundTrip() throws {
        let label = Self.label(Self.evidence(3_000))
        let read = try #require(StatesLabel(bytes: label.bytes))
        #expect(read == label)
        #expect(label.sameRows(as: read) == 3_000)
        #expect(StatesLabel(bytes: Array("{}".utf8)) == nil)
    }

    @Test(
        "tells the first detections that are the same, never more of them",
        arguments: [0, 1, 1_023, 1_024, 2_500, 2_999])
    func rows(number: Int) {
        let (evidence, whole) = (Self.evidence(3_000), Self.label(Self.evidence(3_000)))
        let changes: [(inout Detection) -> Void] = [
            { $0.fireRadiativePowerMegawatts = 6 }, { $0.isDaytime = false }, { $0.satellite = .noaa21 },
            { $0.heatSource = .vegetation }, { $0.scanKilometers = 0.4 }, { $0.backgroundKelvin = 300 },
            { $0.observedAt = $0.observedAt.adding(hours: 1) }, { $0.confidence = Confidence(percent: 50) },
            { $0.coordinate = Coordinate(wrappingLatitude: 1, longitude: 2) },
            { $0.version = ProductVersion(stream: .nearRealTime, hundredths: 200) },
        ]
        for change in changes {
            var other = evidence
            change(&other.detections[number])
            #expect(Self.label(other).sameRows(as: whole) == number / 1_024 * 1_024)
        }
        var shorter = evidence
        shorter.detections.removeSubrange(number...)
        #expect(Self.label(shorter).sameRows(as: whole) == number / 1_024 * 1_024)
        #expect(whole.sameRows(as: Self.label(shorter)) == number / 1_024 * 1_024)
    }

    @Test("is another one for other areas and other known sources")
    func ground() {
        let evidence = Self.evidence(2_000)
        #expect(Self.label(evidence, base: "other").sameRows(as: Self.label(evidence)) == 0)
        var other = evidence
        other.staticSources = StaticSourceCatalogue([
            StaticSource(coordinate: evidence.detections[0].coordinate, radiusMeters: 100, kind: "steel", name: "Works")
        ])
        #expect(Self.label(other).sameRows(as: Self.label(evidence)) == 0)
    }
}
