import Assessment
import Claims
import FireEvents
import Geo
import Operations
import ResponseFormats
import SeasonSupport
import Store
import TestSupport
import Testing

struct ClaimTests {
    private func claims(_ rows: String, in folder: TemporaryFolder) throws -> [Claim] {
        try ClaimTable.read(
            folder.write("subject,document,areas,quantity,asOf,asOfEnd\n" + rows, as: "claims.csv"))
    }

    @Test func theFiguresOfAnInstantAreThoseOfItsSituation() throws {
        let season = try SmallSeason()
        let session = season.session()
        let claims = try claims(
            "area,a,XX-S,900 ha,2020-08-12T10:12:00Z,2020-08-12T10:12:00Z\n", in: season.folder)
        let known = try session.season()
        let row = try #require(known.situation(nil).regions.first { $0.code == "XX-S" })
        let figure = try #require(session.satelliteFigures(at: claims).first { $0.areaCode == "XX-S" })
        #expect(figure.burned.best == row.burnedArea.best)
        #expect(figure.burned.low == row.burnedArea.low)
        #expect(figure.burned.high == row.burnedArea.high)
        #expect(figure.activeFires == row.activeEventCount)
    }

    @Test func anInstantOfWhichNothingIsHeldIsNotCalledQuiet() throws {
        let season = try SmallSeason()
        let claims = try claims(
            "area,a,XX-S,900 ha,2020-09-12T10:12:00Z,2020-09-12T10:12:00Z\n", in: season.folder)
        let figures = try season.session().satelliteFigures(at: claims)
        #expect(figures.map(\.isLoaded) == [false])
    }

    @Test func withoutAStoreClaimsAreComparedWithEachOther() throws {
        let folder = try TemporaryFolder()
        let session = StoreSession(path: folder.path("none.gpkg"), mode: .readOnly, clock: { SmallSeason.now })
        let claims = try claims(
            "area,a,RU-IRK,900 ha,2020-08-12,2020-08-12\narea,b,RU-IRK,1900 ha,2020-08-12,2020-08-12\n", in: folder)
        #expect(try session.satelliteFigures(at: claims).isEmpty)
        #expect(try !session.findings(of: claims, satellite: []).isEmpty)
    }

    @Test func anOfficialSizeIsComparedWithItsFireOnItsDay() throws {
        let season = try SmallSeason()
        let session = season.session(.create)
        let known = try session.season()
        let fire = try #require(known.season.events.map(\.event).max { $0.burnedArea.best < $1.burnedArea.best })
        let early = try #require(try known.days(of: fire).first { known.season.at.hours(since: $0.day) > 60 })
        let size = early.burnedArea.best
        let record = Incident(
            source: "Agency", identifier: "1", name: "Great", startedAt: fire.firstSeen,
            place: fire.ignition.coordinate,
            sizeHectares: size, statedSize: .init(number: "\(size)", unit: "hectares"),
            asOf: early.day.adding(hours: 20))
        #expect(try session.officialClaims() == OfficialClaims())
        _ = try session.store().loadIncidents([record])
        let official = try session.officialClaims()
        let figure = try #require(official.figures.first)
        #expect(official.claims.map(\.detail.place) == ["Great"] && figure.claims == official.claims.map(\.identifier))
        #expect(figure.burned.best == size && figure.burned.best < fire.burnedArea.best)
        #expect(figure.at == record.asOf && figure.timing != .undated && figure.timing != .later)
        let findings = try session.findings(of: [], satellite: [], official: official)
        #expect(findings.map(\.kind) == [.agree] && findings[0].ratio == 1)
        #expect(try session.heldClaims() == official.claims)
    }
}
