import Assessment
import EmergencyResponse
import FireEvents
import Formats
import FoundationEssentials
import Geo
import Operations
import ResponseFormats
import SeasonSupport
import Store
import Tables
import TestSupport
import Testing

@testable import ZarevoServer

struct RoomDataTests {
    private let served: ServedSeason

    init() throws { served = try ServedSeason() }

    private struct Account: Decodable {
        struct Day: Decodable {
            var day: String
            var isObserved: Bool
            var burnedAreaHectares: Double
            var burnedAreaHectaresLow: Double
        }

        struct Settlement: Decodable {
            var name: String
            var kilometers: Double
            var towardDegrees: Double
        }

        var id: String
        var days: [Day]
        var settlements: [Settlement]
    }

    private func account(_ target: String) throws -> Account {
        try JSONDecoder().decode(Account.self, from: Data(served.text(target).utf8))
    }

    @Test("a fire has the days of the command's series") func days() throws {
        let history = try served.season.session().eventHistory(at: nil)
        for located in history.events {
            let id = located.event.id
            let expected = try #require(history.series(of: [id]).first).days
            let account = try account("/data/fires/\(id)")
            #expect(account.days.map(\.day) == expected.map { String($0.day.description.prefix(10)) })
            #expect(account.days.map(\.isObserved) == expected.map(\.isObserved))
            for (day, record) in zip(account.days, expected) {
                #expect(abs(day.burnedAreaHectares - record.burnedArea.best) <= 0.05 + 1e-9)
                #expect(abs(day.burnedAreaHectaresLow - record.burnedArea.low) <= 0.05 + 1e-9)
            }
        }
    }

    @Test("a settlement lies where the map has it") func settlements() throws {
        // Oakville at 37.53° N 119.45° W lies east and a little north of the fire around 37.505° N 119.5° W.
        let id = try #require(
            served.keeper.snapshot?.events.first { $0.nearestPlace?.place.name == "Oakville" }?.event.id)
        let oakville = try #require(try account("/data/fires/\(id)").settlements.first { $0.name == "Oakville" })
        #expect((20..<90).contains(oakville.towardDegrees))
        #expect(oakville.kilometers < 6)
    }

    @Test("a number that no fire has is not found, nor is a fire before it began") func missing() throws {
        #expect(try served.get("/data/fires/20200101-0000000000").status == 404)
        #expect(try served.get("/data/fires/..%2Fx").status == 404)
        let young = try #require(served.keeper.snapshot?.events.last?.event.id)
        #expect(try served.get("/data/fires/\(young)?at=2020-08-02T00:00:00Z").status == 404)
        #expect(try served.get("/data/fires/\(young)?x=1").status == 400)
    }

    @Test("the detections of a fire are those of the command") func detections() throws {
        let history = try served.season.session().eventHistory(at: nil)
        let id = try #require(history.events.first?.event.id)
        let rows = history.detections(of: [id])
        let expected = DetectionWriter.csv(
            rows.map(\.detection), eventIds: rows.map(\.eventId), files: history.files)
        #expect(try served.text("/data/fires/\(id)/detections.csv") == expected)
    }

    @Test("outlines keep their tag from pass to pass, and change when an area does") func base() throws {
        let tag = { try self.served.get("/data/base").headers.first { $0.name == "ETag" }?.value }
        let before = try #require(try tag())
        let name = Act.naming(
            try #require(served.keeper.snapshot?.events.first?.event.id), .give(.init(name: "Oak Fire")))
        let session = served.season.session(.readWrite)
        _ = try session.record(name, by: SmallSeason.duty, effectiveAt: SmallSeason.instant("2020-08-12T10:12:00Z"))
        try served.keeper.refresh(served.season.session())
        #expect(try tag() == before)
        let wider = Samples.areas.replacing("42", with: "43")
        try session.store().loadAreas(AreaFile.read(served.season.folder.write(wider, as: "wider.geojson")))
        try session.close()
        try served.keeper.refresh(served.season.session())
        #expect(try tag() != before)
        #expect(try served.get("/data/base?detail=none").status == 400)
        #expect(try served.get("/data/base?area=Nowhere").status == 404)
    }

    @Test("acts are those of the command's lists; a draft of a warning is nobody's to read") func acts() throws {
        let session = served.season.session(.readWrite)
        let source = try AlertSource(session, at: SmallSeason.now, AlertSetting(sender: "duty@example.org"))
        let drafts = try session.drafts(from: source, within: 5)
        try session.record(drafts.map { ($0.warning, .draft($0)) }, by: SmallSeason.duty, at: SmallSeason.now)
        let offer = OfferBody(
            offeror: "Neighbours", origin: .foreign, receiver: "Country", resources: [Resource(.suppressionAircraft)],
            areas: [AreaReference(code: "XX-S")], level: SmallSeason.duty.authority.level)
        _ = try session.record(.offer("help/1", .receive(offer)), by: SmallSeason.duty, effectiveAt: SmallSeason.now)
        try session.close()
        try served.keeper.refresh(served.season.session())
        let text = try served.text("/data/acts?at=2020-08-12T11:12:00Z")
        #expect(text.contains("\"alerts\":[]"))
        #expect(text.contains("\"act\":\"offer\",\"id\":\"help/1\",\"step\":\"offer.receive\""))
        #expect(text.components(separatedBy: "\"step\":").count == 2)
        let state = try served.season.session().ledger().state(at: SmallSeason.now)
        #expect(text.contains("\"offers\":" + ResponseJSON.offers(state, at: SmallSeason.now).text))
    }
}
