import Assessment
import EmergencyResponse
import FireEvents
import Formats
import FoundationEssentials
import Geo
import Operations
import Reports
import SeasonSupport
import Store
import Tables
import TestSupport
import Testing

@testable import ZarevoServer

struct SnapshotTests {
    private let served: ServedSeason

    init() throws { served = try ServedSeason() }

    @Test(arguments: ["2020-08-01T10:00:00Z", "2020-08-03T00:00:00Z", "2020-08-11T23:59:00Z", "2020-08-12T10:12:00Z"])
    func theSituationOfAnInstantIsThatOfTheCommand(text: String) throws {
        let known = try served.season.session().season(at: SmallSeason.instant(text))
        let expected = Report.json(for: known.situation(nil))
        #expect(try served.text("/data/situation?at=\(text)") == expected)
        let south = try Area.meant(by: "XX-S", in: known.areas)
        #expect(try served.text("/data/situation?at=\(text)&area=XX-S") == Report.json(for: known.situation(south)))
    }

    @Test func anInstantBeforeTheFirstDetectionIsNotKnown() throws {
        #expect(try served.get("/data/situation?at=2020-07-01T00:00:00Z").status == 404)
        #expect(try served.get("/data/situation?area=Nowhere").status == 404)
    }

    @Test(arguments: ["9999-12-31T23:59:59Z", "2040-01-01T00:00:00Z", "2025-01-01"])
    func anInstantYearsFromAllThatIsHeldIsRefused(text: String) throws {
        let id = try #require(served.keeper.snapshot?.events.first?.event.id)
        for path in ["situation", "perimeters", "fires/\(id)", "fires/\(id)/detections.csv", "acts"] {
            let answer = try served.get("/data/\(path)?at=\(text)")
            #expect(answer.status == 400, "\(path)")
            #expect(String(decoding: answer.body.bytes, as: UTF8.self).contains("within two years"))
        }
        for page in ["map", "report"] { #expect(try served.get("/\(page)?at=\(text)").status == 400, "\(page)") }
        #expect(try served.get("/data/situation?at=2022-08-01T00:00:00Z").status == 200)
    }

    @Test func perimetersHoldTheFiresOfTheInstant() throws {
        let count = { (text: String) in text.components(separatedBy: #""type":"Feature","#).count - 1 }
        #expect(try count(served.text("/data/perimeters?at=2020-08-03T00:00:00Z")) == 1)
        #expect(try count(served.text("/data/perimeters")) == 3)
    }

    @Test func perimetersOfAnAreaAreThoseOfItsFires() throws {
        let count = { (text: String) in text.components(separatedBy: #""type":"Feature","#).count - 1 }
        #expect(try count(served.text("/data/perimeters?area=XX-S")) == 2)
        #expect(try count(served.text("/data/perimeters?area=XX-N&at=2020-08-03T00:00:00Z")) == 1)
        #expect(try count(served.text("/data/perimeters?area=XX-S&at=2020-08-03T00:00:00Z")) == 0)
        #expect(try served.get("/data/perimeters?area=Nowhere").status == 404)
    }

    @Test func outlinesForScreensKeepTheFiguresOfTheExactOnes() throws {
        // These have few corners: nothing is taken from them.
        #expect(try served.text("/data/perimeters?detail=screen") == served.text("/data/perimeters"))
        #expect(try served.text("/data/perimeters?detail=exact") == served.text("/data/perimeters"))
        #expect(try served.get("/data/perimeters?detail=some").status == 400)
    }

    @Test(arguments: ["2020-08-01T10:00:00Z", "2020-08-03T00:00:00Z", "2020-08-11T23:59:00Z", "2020-08-12T10:12:00Z"])
    func theSituationIsTheSameFromStatesWorkedOutAhead(text: String) throws {
        let ahead = try ServedSeason(served.season, states: KeptStates(limitBytes: 1 << 24))
        let snapshot = try #require(ahead.keeper.snapshot)
        snapshot.history.value.workAhead(fewestDetections: 1) { true }
        #expect(try #require(snapshot.archive).count > 5)
        #expect(try ahead.text("/data/situation?at=\(text)") == served.text("/data/situation?at=\(text)"))
        let act = Act.naming(try #require(snapshot.events.first?.event.id), .give(.init(name: "Oak Fire")))
        let session = served.season.session(.readWrite)
        _ = try session.record(act, by: SmallSeason.duty, effectiveAt: SmallSeason.instant("2020-08-12T10:12:00Z"))
        try session.close()
        try ahead.keeper.refresh(served.season.session())
        let next = try #require(ahead.keeper.snapshot)
        #expect(next !== snapshot)
        #expect(next.archive?.count == snapshot.archive?.count, "what was worked out is taken along")
    }

    @Test func statesWorkedOutAheadAreTakenAlongWhereAFileComesBefore() throws {
        let ahead = try ServedSeason(served.season, states: KeptStates(limitBytes: 1 << 24))
        let snapshot = try #require(ahead.keeper.snapshot)
        snapshot.history.value.workAhead(fewestDetections: 1) { true }
        let session = served.season.session(.readWrite)
        var ingest = DetectionIngest(into: session)
        let more = Samples.file(Samples.square(37.52, -119.5, "2020-08-12", "1030", side: 2))
        _ = try ingest.takeUp(served.season.folder.write(more, as: "a-name-before-the-others.csv"))
        try session.refreshEvents()
        try session.close()
        for server in [served, ahead] { try server.keeper.refresh(served.season.session()) }
        #expect(try #require(ahead.keeper.snapshot?.archive).count == snapshot.archive?.count)
        for at in ["2020-08-01T10:00:00Z", "2020-08-11T23:59:00Z", "2020-08-12T10:20:00Z"] {
            #expect(try ahead.text("/data/situation?at=" + at) == served.text("/data/situation?at=" + at))
        }
    }

    @Test func nothingIsSentTwiceToAClientThatKnowsIt() throws {
        let answer = try served.get("/collections")
        let tag = try #require(answer.headers.first { $0.name == "ETag" }?.value)
        #expect(try served.get("/collections", known: tag).status == 304)
        #expect(try served.get("/collections", known: "W/\"other\"").status == 200)
    }

    @Test func aStoreThatChangedIsServedAnew() throws {
        let before = try served.get("/collections")
        let name = Act.naming(
            try #require(served.keeper.snapshot?.events.first?.event.id), .give(.init(name: "Oak Fire")))
        let session = served.season.session(.readWrite)
        _ = try session.record(name, by: SmallSeason.duty, effectiveAt: SmallSeason.instant("2020-08-12T10:12:00Z"))
        try session.close()
        try served.keeper.refresh(served.season.session())
        #expect(try served.text("/collections/events/items").contains("Oak Fire"))
        #expect(
            try served.get("/collections").headers.first { $0.name == "ETag" }?.value
                != before.headers.first { $0.name == "ETag" }?.value)
        #expect(served.keeper.snapshot?.number == 2)
    }

    @Test func aStoreThatDidNotChangeKeepsItsSnapshot() throws {
        try served.keeper.refresh(served.season.session())
        #expect(served.keeper.snapshot?.number == 1)
        #expect(try ServedSeason().keeper.snapshot?.tag == served.keeper.snapshot?.tag)
    }

    @Test func anOutlineThatChangedAloneIsServed() throws {
        let before = try served.text("/collections/areas/items/XX-N")
        let session = served.season.session(.readWrite)
        let wider = Samples.areas.replacing("42", with: "43")
        try session.store().loadAreas(AreaFile.read(served.season.folder.write(wider, as: "wider.geojson")))
        try session.close()
        try served.keeper.refresh(served.season.session())
        #expect(try served.text("/collections/areas/items/XX-N") != before)
        #expect(served.keeper.snapshot?.number == 2)
    }

    @Test func readersAreToldWhatChanged() async throws {
        var changes = served.keeper.changes().makeAsyncIterator()
        let before = try #require(served.keeper.snapshot?.tag)
        let session = served.season.session(.readWrite)
        var ingest = DetectionIngest(into: session)
        let more = Samples.file(Samples.square(37.52, -119.5, "2020-08-12", "1030", side: 2))
        _ = try ingest.takeUp(served.season.folder.write(more, as: "more.csv"))
        try session.refreshEvents()
        try session.close()
        try served.keeper.refresh(served.season.session())
        let tail = ColumnReader(try served.get("/data/detections?since=\(before)").body.bytes)
        #expect(tail.isTail)
        #expect(tail.latitudes.sorted() == [375_200, 375_200, 375_234, 375_234])
        #expect(try served.get("/data/detections?since=other").body == served.get("/data/detections").body)
        let change = try #require(await changes.next())
        #expect(change.newDetections == 4)
        #expect(change.changedEvents.count >= 1)
    }

    @Test func columnsHoldEveryDetectionInOrder() throws {
        let bytes = try served.get("/data/detections").body.bytes
        let reader = ColumnReader(bytes)
        #expect(bytes.prefix(4) == [0x5A, 0x44, 0x43, 0x31])
        let rows = try #require(served.keeper.snapshot?.rows.detections)
        #expect(reader.count == rows.count)
        #expect(reader.minutes == rows.map { Int($0.observedAt.seconds / 60) })
        #expect(reader.latitudes == rows.map { Int(($0.coordinate.latitude * 10_000).rounded()) })
        #expect(reader.longitudes == rows.map { Int(($0.coordinate.longitude * 10_000).rounded()) })
        #expect(bytes.count == 16 + 15 * rows.count)
    }

    @Test func packedBodiesUnpackToTheSame() throws {
        let plain = try served.get("/data/detections").body.bytes
        let packed = try served.get("/data/detections", takesGzip: true)
        #expect(packed.headers.contains { $0.name == "Content-Encoding" && $0.value == "gzip" })
        guard case .gzip(let bytes) = packed.body else {
            Issue.record("not packed")
            return
        }
        let path = try served.season.folder.write(bytes, as: "columns.gz")
        #expect(try InputFile(path).bytes == plain)
    }
}

/// Reads the columns as docs/formats.md describes them.
private struct ColumnReader {
    let count: Int
    let isTail: Bool
    private(set) var minutes: [Int] = []
    private(set) var latitudes: [Int] = []
    private(set) var longitudes: [Int] = []

    init(_ bytes: [UInt8]) {
        func word(_ offset: Int) -> UInt32 { (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << (8 * UInt32($1)) } }
        count = Int(word(4))
        isTail = word(12) == 1
        var (minute, latitude, longitude) = (Int(Int32(bitPattern: word(8))), 0, 0)
        for row in 0..<count {
            minute += Int(word(16 + 4 * row))
            latitude += Int(Int32(bitPattern: word(16 + 4 * (count + row))))
            longitude += Int(Int32(bitPattern: word(16 + 4 * (2 * count + row))))
            minutes.append(minute)
            latitudes.append(latitude)
            longitudes.append(longitude)
        }
    }
}
