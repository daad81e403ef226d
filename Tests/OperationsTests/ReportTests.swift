import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Operations
import Reports
import SeasonSupport
import Store
import Tables
import TestSupport
import Testing
import Wording

struct ReportTests {
    @Test func aStoreWithoutClaimsAndActsHasNoGrounds() throws {
        let session = try SmallSeason().session()
        let known = try session.season()
        let picture = try session.responsePicture(
            of: known.situation(nil), in: known, ReportRequest(language: .english))
        #expect(picture.grounds == nil)
        #expect(picture.claims.isEmpty)
    }

    @Test func withActsTheUsualRulesJudge() throws {
        let session = try SmallSeason().session(.readWrite)
        let known = try session.season()
        let name = Act.naming(known.season.events[0].event.id, .give(.init(name: "Oak Fire")))
        _ = try session.record(name, by: SmallSeason.duty, effectiveAt: nil)
        let picture = try session.responsePicture(
            of: known.situation(nil), in: known, ReportRequest(language: .russian))
        #expect(picture.grounds != nil)
    }

    @Test func aReportTakesThePlaceOfTheOneBefore() throws {
        let season = try SmallSeason()
        let known = try season.session().season()
        let folder = season.folder.path("report")
        let situation = try known.situationWithSeries(nil)
        let names = try ReportFolder.write(situation, in: known, .english, to: folder)
        #expect(names.contains("report.html"))
        #expect(try season.folder.text("report/report.json") == Report.json(for: situation))
        let again = try ReportFolder.write(situation, in: known, .russian, to: folder)
        #expect(again == names)
        #expect(try season.folder.text("report/report.html").contains("lang=\"ru\""))
    }
}
