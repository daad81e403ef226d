import Geo
import Tables
import TestSupport
import Testing

@testable import Assessment
@testable import FireEvents
@testable import Store

@Suite("Fires worked out ahead")
struct FireArchiveTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static func evidence(_ seed: UInt64) -> Evidence {
        var random = SplitMix(state: seed)
        let files = FireHistory(seed: seed).files
        let rows = files.enumerated().flatMap { index, file in
            file.detections.map { row in
                var row = row
                row.fileIndex = UInt16(index)
                return row
            }
        }
        let current = EditionMerge(rows).additions.filter { !$0.isSuperseded }.map { rows[$0.incoming] }
        let places = (0..<8).map { number in
            Place(
                identifier: number + 1, name: "P\(number)", russianName: nil,
                coordinate: Coordinate(
                    wrappingLatitude: 64 + .random(in: 0...0.2, using: &random),
                    longitude: 179.9 + .random(in: 0...0.3, using: &random)),
                population: 100 * number, countryCode: "XX", regionCode: "", timeZone: "")
        }
        return Evidence(
            detections: current.inCanonicalOrder(), places: places, files: files.map(\.file))
    }

    private static func scratch(_ evidence: Evidence, at instant: Instant) -> TrackedSeason {
        TrackedSeason(
            FireSeason(evidence.detections, at: instant, staticSources: evidence.staticSources),
            areas: evidence.areas, places: evidence.places, minutesByFile: evidence.minutesByFile)
    }

    private func archive(_ evidence: Evidence, limitBytes: Int = 100_000_000) throws -> FireArchive {
        FireArchive(
            try #require(ScratchFile(folder: folder.path, limitBytes: limitBytes)),
            coding: Self.coder(evidence))
    }

    private static func coder(_ evidence: Evidence) -> FireCoder {
        FireCoder(places: evidence.places, files: evidence.files)
    }

    private static func instants(_ evidence: Evidence, _ count: Int, seed: UInt64) -> [Instant] {
        var random = SplitMix(state: seed &+ 77)
        let minutes = evidence.detections.map(\.minute)
        return (0..<count).map { _ in
            // On, just before and some time after detections, where things change.
            let minute = minutes[Int.random(in: minutes.indices, using: &random)]
            return Instant(
                minute: minute + [-1, 0, 1, 1_439, 1_440, 2_161, 2_880, 9_000][Int.random(in: 0..<8, using: &random)])
        }
    }

    /// Ids of the fires that are not the same in both; in words, since values that are not given are equal to nothing.
    private static func different(_ one: TrackedSeason, _ other: TrackedSeason) -> [String] {
        let pairs = zip(one.fires, other.fires).filter { "\($0)" != "\($1)" }.map(\.0.state.event.id)
        return one.fires.count == other.fires.count ? pairs : pairs + ["\(one.fires.count), not \(other.fires.count)"]
    }

    @Test("are the same as from the detections up to an instant", arguments: UInt64(1)...6)
    func fromScratch(seed: UInt64) throws {
        let evidence = Self.evidence(seed)
        let archive = try archive(evidence)
        SeasonHistory(evidence, archive: archive).workAhead(fewestDetections: 1) { true }
        #expect(archive.count > 20)
        let history = SeasonHistory(evidence, memoryBytes: 0, archive: archive)
        for instant in Self.instants(evidence, 12, seed: seed) {
            let different = Self.different(history.season(at: instant), Self.scratch(evidence, at: instant))
            #expect(different == [], "at \(instant)")
        }
    }

    @Test("are all there after working ahead: nothing is measured for an instant then", arguments: UInt64(1)...3)
    func whole(seed: UInt64) throws {
        let evidence = Self.evidence(seed)
        let archive = try archive(evidence)
        let history = SeasonHistory(evidence, archive: archive)
        history.workAhead(fewestDetections: 1) { true }
        let fires = FireEvents.FireHistory(evidence.detections)
        let newest = try #require(evidence.detections.last).minute
        for instant in Self.instants(evidence, 30, seed: seed) where instant.minute <= newest {
            for moment in fires.moments(at: instant) {
                #expect(archive.holds(moment.key, at: instant.minute), "at \(instant)")
            }
        }
        let count = archive.count
        history.workAhead(fewestDetections: 1) { true }
        #expect(archive.count == count, "nothing is worked out twice")
    }

    @Test("stay right when detections are added after the first ones, whatever was kept", arguments: UInt64(1)...6)
    func continued(seed: UInt64) throws {
        let evidence = Self.evidence(seed)
        var earlier = evidence
        let half = evidence.detections.count / 2
        earlier.detections.removeLast(evidence.detections.count - half)
        // Rows that come later in the order, and among them such as were seen before the last of the earlier ones.
        let first = half - Int(seed % 3) * 2
        earlier.detections.removeSubrange(first..<max(first, half - 1))
        let before = try archive(evidence)
        SeasonHistory(earlier, archive: before).workAhead(fewestDetections: 1) { true }
        let after = try #require(before.continued(first: first, coding: Self.coder(evidence)))
        let history = SeasonHistory(evidence, memoryBytes: 0, archive: after)
        for (index, instant) in Self.instants(evidence, 12, seed: seed).enumerated() {
            if index == 6 { history.workAhead(fewestDetections: 1) { true } }
            let different = Self.different(history.season(at: instant), Self.scratch(evidence, at: instant))
            #expect(different == [], "at \(instant)")
        }
        let old = SeasonHistory(earlier, memoryBytes: 0, archive: before)
        for instant in Self.instants(earlier, 10, seed: seed) {
            let different = Self.different(old.season(at: instant), Self.scratch(earlier, at: instant))
            #expect(different == [], "before, at \(instant)")
        }
    }

    @Test("are left out where the file would become too large, and no more than so much is written")
    func limit() throws {
        let evidence = Self.evidence(2)
        let archive = try archive(evidence, limitBytes: 20_000)
        let history = SeasonHistory(evidence, memoryBytes: 0, archive: archive)
        history.workAhead(fewestDetections: 1) { true }
        #expect(archive.count > 0)
        #expect(archive.byteCount <= 20_000)
        #expect(archive.continued(first: 10, coding: Self.coder(evidence)) == nil)
        for instant in Self.instants(evidence, 10, seed: 2) {
            #expect(Self.different(history.season(at: instant), Self.scratch(evidence, at: instant)) == [])
        }
    }

    @Test("end as soon as nobody wants them")
    func ended() throws {
        let evidence = Self.evidence(3)
        let archive = try archive(evidence)
        var asked = 0
        SeasonHistory(evidence, archive: archive).workAhead(fewestDetections: 1) {
            asked += 1
            return asked <= 5
        }
        #expect(archive.count == 5)
    }
}
