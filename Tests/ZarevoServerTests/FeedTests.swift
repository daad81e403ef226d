import CGDAL
import EmergencyResponse
import FoundationEssentials
import Geo
import Operations
import ResponseFormats
import SeasonSupport
import Store
import TestSupport
import Testing

@testable import ZarevoServer

struct FeedTests {
    private let served: ServedSeason

    init() throws { served = try ServedSeason() }

    /// Drafts a warning for the fire near Oakville and lets it out as an exercise.
    private func sendWarning() throws {
        let session = served.season.session(.readWrite)
        let source = try AlertSource(session, at: SmallSeason.now, AlertSetting(sender: "duty@example.org"))
        let drafts = try session.drafts(from: source, within: 5)
        try session.record(drafts.map { ($0.warning, .draft($0)) }, by: SmallSeason.duty, at: SmallSeason.now)
        let approval = AlertApproval(
            status: .exercise, sent: AlertTime(SmallSeason.now, offsetMinutes: drafts[0].alert.sent.offsetMinutes))
        try session.record([(drafts[0].warning, .approve(approval))], by: SmallSeason.duty, at: SmallSeason.now)
        try session.close()
        try served.keeper.refresh(served.season.session())
    }

    @Test func aDraftIsInNoFeedAndNoCollection() throws {
        let session = served.season.session(.readWrite)
        let source = try AlertSource(session, at: SmallSeason.now, AlertSetting(sender: "duty@example.org"))
        let drafts = try session.drafts(from: source, within: 5)
        try session.record(drafts.map { ($0.warning, .draft($0)) }, by: SmallSeason.duty, at: SmallSeason.now)
        try session.close()
        try served.keeper.refresh(served.season.session())
        #expect(try !served.text("/feeds/alerts.atom").contains("<entry>"))
        #expect(try served.features("/collections/alerts/items").ids.isEmpty)
    }

    @Test func aWarningThatWentOutIsListedAndCanBeRead() throws {
        try sendWarning()
        let feed = try served.text("/feeds/alerts.atom")
        let link = try #require(feed.firstMatch(of: /href="http:\/\/test(\/alerts\/[^"]+\.xml)"/)?.1)
        let message = try served.get(String(link))
        #expect(message.contentType == .cap)
        let reading = CAPReading(message.body.bytes, name: "message")
        #expect(reading.formFindings.isEmpty)
        #expect(try served.features("/collections/alerts/items").ids.count == 1)
        #expect(try served.get("/alerts/other.xml").status == 404)
    }

    @Test func theFeedOfAnAreaHoldsItsFiresAlone() throws {
        let south = try served.text("/feeds/changes.atom?area=XX-S")
        #expect(south.components(separatedBy: "<entry>").count - 1 == 2)
        #expect(try !served.text("/feeds/changes.atom?area=XX-N").contains("New fire"))
        #expect(try served.get("/feeds/changes.atom?area=none").status == 404)
    }

    @Test func filesHoldWhatTheFilterKeeps() throws {
        for format in ["gpkg", "fgb"] {
            let answer = try served.get("/collections/detections/items?f=\(format)&datetime=2020-08-11/..")
            #expect(answer.status == 200)
            let path = try served.season.folder.write(answer.body.bytes, as: "detections." + format)
            #expect(Self.featureCount(of: path) == 41)
            #expect(answer.headers.contains { $0.name == "Content-Disposition" })
        }
    }

    private static func featureCount(of path: String) -> Int64 {
        guard let data = GDALOpenEx(path, UInt32(GDAL_OF_VECTOR), nil, nil, nil) else { return -1 }
        defer { GDALClose(data) }
        return OGR_L_GetFeatureCount(GDALDatasetGetLayer(data, 0), 1)
    }

    @Test func anotherProgramFindsTheFiresByTheNetworkLink() throws {
        #expect(try served.text("/feeds/fires.kml").contains("http://test/data/perimeters.kml"))
        #expect(try served.text("/data/perimeters.kml").contains("<Placemark"))
    }
}
