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
        let file = try #require(ScratchFile(folder: folder.path, limitBytes: limitBytes))
        return try #require(FireArchive(file, coding: Self.coder(evidence)))
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

    // MARK: Read anew

    /// What another process finds in a file.
    private func reopened(_ name: String, _ evidence: Evidence) throws -> (FireArchive, ArchiveContents) {
        let file = try #require(ScratchFile(opening: folder.path(name), limitBytes: 100_000_000))
        let contents = try #require(ArchiveContents(file))
        return (FireArchive(file, contents, coding: Self.coder(evidence)), contents)
    }

    private func made(_ name: String, _ evidence: Evidence, label: [UInt8]) throws -> FireArchive {
        let file = try #require(ScratchFile(making: folder.path(name), limitBytes: 100_000_000))
        return try #require(FireArchive(file, coding: Self.coder(evidence), label: label))
    }

    @Test("are all found by the next process, and the same", arguments: UInt64(1)...3)
    func readAnew(seed: UInt64) throws {
        let evidence = Self.evidence(seed)
        let before = try made("states", evidence, label: [1, 2, 3])
        SeasonHistory(evidence, archive: before).workAhead(fewestDetections: 1) { true }
        let (archive, contents) = try reopened("states", evidence)
        #expect(contents.label == [1, 2, 3])
        #expect(contents.byteCount == archive.byteCount)
        #expect(archive.count == before.count)
        let history = SeasonHistory(evidence, memoryBytes: 0, archive: archive)
        for instant in Self.instants(evidence, 12, seed: seed) {
            #expect(Self.different(history.season(at: instant), Self.scratch(evidence, at: instant)) == [])
        }
    }

    @Test("are those of the last label alone, also where one of the label before comes late")
    func labels() throws {
        let evidence = Self.evidence(4)
        var earlier = evidence
        let half = evidence.detections.count / 2
        earlier.detections.removeLast(evidence.detections.count - half)
        // Another order of the rows from there on.
        let first = half / 2
        earlier.detections.remove(at: first)
        let before = try made("states", evidence, label: [1])
        var asked = 0
        SeasonHistory(earlier, archive: before).workAhead(fewestDetections: 1) {
            asked += 1
            return asked < 20
        }
        let after = try #require(before.continued(first: first, coding: Self.coder(evidence), label: [2]))
        SeasonHistory(evidence, archive: after).workAhead(fewestDetections: 1) {
            asked += 1
            return asked < 40
        }
        let count = after.count
        SeasonHistory(earlier, archive: before).workAhead(fewestDetections: 1) { true }
        let (archive, contents) = try reopened("states", evidence)
        #expect(contents.label == [2])
        #expect(archive.count == count)
        let history = SeasonHistory(evidence, memoryBytes: 0, archive: archive)
        for instant in Self.instants(evidence, 12, seed: 4) {
            #expect(Self.different(history.season(at: instant), Self.scratch(evidence, at: instant)) == [])
        }
    }

    @Test("are found up to where the file is whole, wherever it was cut", arguments: 0..<40)
    func cut(number: Int) throws {
        let evidence = Self.evidence(5)
        let before = try made("states", evidence, label: [7])
        SeasonHistory(evidence, archive: before).workAhead(fewestDetections: 1) { true }
        var random = SplitMix(state: UInt64(number))
        let bytes = try folder.bytes("states")
        let length = Int.random(in: 60..<bytes.count, using: &random)
        _ = try folder.write(Array(bytes[..<length]), as: "cut")
        let (archive, contents) = try reopened("cut", evidence)
        #expect(contents.byteCount <= length)
        #expect(archive.count <= before.count)
        let history = SeasonHistory(evidence, memoryBytes: 0, archive: archive)
        for instant in Self.instants(evidence, 2, seed: UInt64(number)) {
            #expect(Self.different(history.season(at: instant), Self.scratch(evidence, at: instant)) == [])
        }
    }

    @Test("are right whatever byte of the file was changed", arguments: 0..<60)
    func damaged(number: Int) throws {
        let evidence = Self.evidence(6)
        let before = try made("states", evidence, label: [7])
        SeasonHistory(evidence, archive: before).workAhead(fewestDetections: 1) { true }
        var random = SplitMix(state: UInt64(number))
        var bytes = try folder.bytes("states")
        for _ in 0..<(1 + number % 5) {
            bytes[Int.random(in: 49..<bytes.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
        }
        _ = try folder.write(bytes, as: "damaged")
        let (archive, _) = try reopened("damaged", evidence)
        let history = SeasonHistory(evidence, memoryBytes: 0, archive: archive)
        for instant in Self.instants(evidence, 3, seed: UInt64(number)) {
            #expect(Self.different(history.season(at: instant), Self.scratch(evidence, at: instant)) == [])
        }
    }

    @Test("are none in a file that is something else")
    func foreign() throws {
        for bytes in [[], Array("SQLite format 3".utf8), [UInt8](repeating: 0, count: 4_096)] {
            _ = try folder.write(bytes, as: "other")
            let file = try #require(ScratchFile(opening: folder.path("other"), limitBytes: 100_000_000))
            #expect(ArchiveContents(file) == nil)
        }
        #expect(ScratchFile(opening: folder.path("missing"), limitBytes: 100) == nil)
        _ = try folder.write([UInt8](repeating: 1, count: 101), as: "large")
        #expect(ScratchFile(opening: folder.path("large"), limitBytes: 100) == nil)
    }
}
