import Assessment
import Operations
import SeasonSupport
import Store
import Tables
import TestSupport
import Testing

struct IngestTests {
    @Test func theSameFileTwiceChangesNothing() throws {
        let season = try SmallSeason()
        let session = season.session(.readWrite)
        var ingest = DetectionIngest(into: session)
        let outcome = try ingest.takeUp(season.folder.write(Samples.season, as: "again.csv"))
        #expect(outcome.counts.read == 91)
        #expect(outcome.counts.new == 0)
        #expect(ingest.total == outcome.counts)
    }

    @Test func rowsThatCannotBeUsedAreKeptWithTheirReasons() throws {
        let season = try SmallSeason()
        let rejects = try RejectsFile(season.folder.path("rejects.csv"))
        var ingest = DetectionIngest(into: season.session(.readWrite), rejects: rejects)
        let rows = Samples.square(37.5, -119.5, "2020-08-13", side: 1)
        let bad = rows[0].replacing("37.5,", with: "97.5,")
        let outcome = try ingest.takeUp(season.folder.write(Samples.file(rows + [bad]), as: "bad.csv"))
        try rejects.finish()
        #expect(outcome.counts.new == 1)
        #expect(outcome.counts.rejected == 1)
        #expect(try season.folder.text("rejects.csv").contains("97.5"))
    }

    @Test func aFileThatCannotBeReadLeavesThoseBeforeItSafe() throws {
        let season = try SmallSeason()
        let session = season.session(.readWrite)
        var ingest = DetectionIngest(into: session)
        let more = Samples.file(Samples.square(37.6, -119.5, "2020-08-12", "1030", side: 2))
        _ = try ingest.takeUp(season.folder.write(more, as: "more.csv"))
        #expect(throws: FormatError.self) { try ingest.takeUp(season.folder.write("<html>", as: "page.csv")) }
        try session.close()
        #expect(try season.session().evidence().detections.count == 95)
    }
}
