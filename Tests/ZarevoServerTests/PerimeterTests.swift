import Assessment
import EmergencyResponse
import FireEvents
import FoundationEssentials
import Geo
import Operations
import SeasonSupport
import Store
import TestSupport
import Testing

@testable import ZarevoServer

/// Fires by day: those of the small season burn on 1 and 2 August in the north, and on 11 and 12 August in the south.
struct PerimeterTests {
    private let served: ServedSeason
    private let items = "/collections/perimeters/items"

    init() throws { served = try ServedSeason() }

    /// A feature as far as it is the same in answers of both kinds.
    private struct Told: Decodable, Equatable {
        struct Properties: Decodable, Equatable {
            var id: String?
            var event: String?
            var day: String?
            var asOf: String?
            var name: String
            var status: String
            var look: String
            var lastSeen: String
            var burnedAreaHectares: Double
            var burnedAreaHectaresLow: Double
            var burnedAreaHectaresHigh: Double
            var growthHectaresPerDay: Double?
            var hoursSinceDetection: Double
            var regions: String?
        }
        struct Shape: Decodable, Equatable { var coordinates: [[[[Double]]]] }

        var id: String?
        var properties: Properties
        var geometry: Shape

        /// Without what says which fire and day it is.
        var figures: Told {
            var bare = self
            (bare.id, bare.properties.id, bare.properties.event) = ("", nil, nil)
            (bare.properties.day, bare.properties.asOf) = (nil, nil)
            return bare
        }
    }

    private struct Page: Decodable { var features: [Told] }

    private func told(_ target: String, by server: ServedSeason? = nil) throws -> [Told] {
        try JSONDecoder().decode(Page.self, from: Data((server ?? served).text(target).utf8)).features
    }

    @Test func aFireIsToldOfOnEachDayUntilFiveDaysAfterItWasSeen() throws {
        let days = try told(items).map { String(($0.id ?? "").prefix(10)) }
        #expect(
            days == [
                "2020-08-01", "2020-08-02", "2020-08-03", "2020-08-04", "2020-08-05", "2020-08-06", "2020-08-11",
                "2020-08-12", "2020-08-12",
            ])
        #expect(try served.features(items).numberMatched == 9)
    }

    @Test(arguments: 1...12) func aDayIsWhatWasKnownAtItsEnd(number: Int) throws {
        let day = "2020-08-" + (number < 10 ? "0" : "") + "\(number)"
        let end = number == 12 ? "2020-08-12T10:12:00Z" : day + "T23:59:00Z"
        let found = try told(items + "?datetime=" + day)
        let known = try told("/data/perimeters?at=" + end).filter { $0.properties.hoursSinceDetection < 120 }
            .sorted { ($0.properties.id ?? "") < ($1.properties.id ?? "") }
        #expect(found.map(\.figures) == known.map(\.figures))
        #expect(found.map(\.properties.event) == known.map(\.properties.id))
        #expect(found.allSatisfy { $0.properties.day == day && $0.properties.asOf == end })
        #expect(found.allSatisfy { $0.id == day + "_" + ($0.properties.event ?? "") })
    }

    @Test(arguments: [1, 2, 4, 9]) func pagesHoldEveryFeatureOnce(limit: Int) throws {
        var (ids, target): ([String], String?) = ([], items + "?limit=\(limit)")
        while let next = target {
            let page = try served.features(next)
            ids += page.ids
            target = page.next
        }
        #expect(ids == (try served.features(items).ids))
        #expect(ids == ids.sorted())
    }

    @Test func aPageGoesOnAfterAFeatureThatThereIsNot() throws {
        #expect(try served.features(items + "?after=2020-08-08_none").ids.count == 3)
        #expect(try served.features(items + "?after=2020-08-12_z").ids.isEmpty)
        #expect(try served.features(items + "?after=2021-01-01_none").ids.isEmpty)
        #expect(try served.get(items + "?after=none").status == 400)
    }

    @Test func aFeatureIsFoundByItsId() throws {
        for id in try served.features(items).ids {
            #expect(try served.text(items + "/" + id).contains("\"id\":\"\(id)\""))
        }
        #expect(try served.get(items + "/2020-08-08_none").status == 404)
        #expect(try served.get(items + "/2031-08-08_none").status == 404)
        #expect(try served.get(items + "/none").status == 404)
    }

    @Test func boxesTimesAndFiltersKeepWhatTheyName() throws {
        #expect(try served.features(items + "?bbox=-122,40,-121,41").ids.count == 6)
        #expect(try served.features(items + "?bbox=170,30,-110,50").ids.count == 9)
        #expect(try served.features(items + "?datetime=2020-08-02/2020-08-04").ids.count == 3)
        #expect(try served.features(items + "?datetime=../2020-08-01").ids.count == 1)
        #expect(try served.features(items + "?datetime=2020-08-08").ids.isEmpty)
        #expect(try served.features(items + "?filter=day='2020-08-12'+AND+status='new'").ids.count == 1)
        #expect(try served.features(items + "?filter=asOf>TIMESTAMP('2020-08-06T00:00:00Z')").ids.count == 4)
    }

    @Test func filesTablesAndTilesHoldThem() throws {
        #expect(try served.text(items + "?f=csv").split(separator: "\n").count == 10)
        #expect(try served.text(items + "?f=html").contains("2020-08-12_"))
        for format in ["gpkg", "fgb"] { #expect(try served.get(items + "?f=" + format).status == 200) }
        let tile = "/collections/perimeters/tiles/WebMercatorQuad/5/12/5"
        let newest = try served.get(tile).body
        #expect(!newest.bytes.isEmpty)
        #expect(try served.get(tile + "?datetime=2020-08-12").body == newest)
        #expect(try served.get(tile + "?datetime=2020-08-01/..").body.bytes.count > newest.bytes.count)
        #expect(try served.get(tile + "?datetime=2020-08-08").body.bytes.isEmpty)
    }

    @Test func daysMadeAheadAreTheSame() throws {
        let ahead = try ServedSeason(served.season, states: KeptStates(limitBytes: 1 << 24))
        let days = try #require(ahead.keeper.snapshot).days
        days.makeAhead { true }
        #expect(days.made.count == days.days.count)
        #expect(try ahead.text("/collections?f=html").contains(">9</td>"))
        #expect(try ahead.text(items) == served.text(items))
    }

    @Test func daysThatStayAsTheyAreAreTakenAlong() throws {
        _ = try served.features(items)
        let session = served.season.session(.readWrite)
        var ingest = DetectionIngest(into: session)
        let more = Samples.file(
            Samples.square(37.52, -119.5, "2020-08-12", "1030", side: 2)
                + Samples.square(37.52, -119.5, "2020-08-14", "1030", side: 2))
        _ = try ingest.takeUp(served.season.folder.write(more, as: "more.csv"))
        try session.refreshEvents()
        try session.close()
        try served.keeper.refresh(served.season.session())
        let days = try #require(served.keeper.snapshot).days
        #expect(days.made.keys.map(\.text).sorted().last == "2020-08-06")
        let afresh = try ServedSeason(served.season)
        #expect(try #require(afresh.keeper.snapshot).days.made.isEmpty)
        #expect(try served.text(items) == afresh.text(items))
    }

    @Test func aNameThatIsGivenIsThatOfItsDays() throws {
        _ = try served.features(items)
        let event = try #require(served.keeper.snapshot?.events.first { $0.event.status.isBurning }).event.id
        let session = served.season.session(.readWrite)
        _ = try session.record(
            Act.naming(event, .give(.init(name: "Oak Fire"))), by: SmallSeason.duty,
            effectiveAt: SmallSeason.instant("2020-08-12T10:12:00Z"))
        try session.close()
        try served.keeper.refresh(served.season.session())
        let names = try told(items).filter { $0.properties.event == event }.map(\.properties.name)
        #expect(names.last == "Oak Fire")
        #expect(try served.text(items) == ServedSeason(served.season).text(items))
    }

    @Test func itsExtentHoldsEveryFeature() throws {
        struct Extent: Decodable {
            struct Spatial: Decodable { var bbox: [[Double]] }
            struct Temporal: Decodable { var interval: [[String]] }
            var spatial: Spatial
            var temporal: Temporal
        }
        struct Collection: Decodable { var extent: Extent }
        let text = try served.text("/collections/perimeters")
        let extent = try JSONDecoder().decode(Collection.self, from: Data(text.utf8)).extent
        #expect(extent.temporal.interval == [["2020-08-01T00:00:00Z", "2020-08-12T23:59:59Z"]])
        let box = extent.spatial.bbox[0]
        for corner in try told(items).flatMap({ $0.geometry.coordinates.joined().joined() }) {
            #expect(box[0] <= corner[0] && corner[0] <= box[2] && box[1] <= corner[1] && corner[1] <= box[3])
        }
    }

    @Test func aStoreWithoutDetectionsHasNone() throws {
        let empty = try ServedSeason(Samples.file([]))
        #expect(try empty.features(items).numberMatched == 0)
        #expect(try empty.get("/collections/perimeters").status == 200)
        #expect(try empty.get("/collections/perimeters/tiles/WebMercatorQuad/0/0/0").body.bytes.isEmpty)
    }
}
