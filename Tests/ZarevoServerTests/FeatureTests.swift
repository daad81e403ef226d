import FeatureQuery
import Formats
import Geo
import Operations
import Reports
import SeasonSupport
import Store
import Tables
import TestSupport
import Testing

@testable import ZarevoServer

struct FeatureTests {
    private let served: ServedSeason

    init() throws { served = try ServedSeason() }

    @Test(arguments: [1, 7, 90, 91, 100]) func pagesHoldEveryDetectionOnce(limit: Int) throws {
        var (ids, target): ([String], String?) = ([], "/collections/detections/items?limit=\(limit)")
        var pages = 0
        while let next = target {
            let page = try served.features(next)
            #expect(page.numberReturned == page.ids.count)
            ids += page.ids
            target = page.next
            pages += 1
        }
        #expect(ids.count == 91)
        #expect(Set(ids).count == 91)
        #expect(pages == (91 + limit - 1) / limit)
    }

    @Test func aPageGoesOnAfterAFeatureThatIsNoLongerHeld() throws {
        let first = try served.features("/collections/events/items?limit=1").ids[0]
        let page = try served.features("/collections/events/items?after=\(first)0")
        #expect(page.ids.count == 2)
        #expect(!page.ids.contains(first))
    }

    @Test func aFeatureIsFoundByItsId() throws {
        for id in try served.features("/collections/detections/items").ids.prefix(5) {
            #expect(try served.text("/collections/detections/items/\(id)").contains("\"id\":\"\(id)\""))
        }
        #expect(try served.get("/collections/events/items/none").status == 404)
        #expect(try served.get("/collections/none/items").status == 404)
    }

    @Test func aBoxKeepsWhatMeetsIt() throws {
        #expect(try served.features("/collections/detections/items?bbox=-120.5,38,-120,39").numberMatched == 9)
        #expect(try served.features("/collections/events/items?bbox=-120.5,38,-120,39").ids.count == 1)
        #expect(try served.features("/collections/events/items?bbox=170,30,-110,50").ids.count == 3)
        #expect(try served.features("/collections/events/items?bbox=-110,30,170,50").ids.isEmpty)
    }

    @Test func aBoxInAnotherSystemIsTheSameBox() throws {
        let mercator = "bbox=-13414000,4579000,-13358000,4721000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857"
        #expect(try served.features("/collections/detections/items?" + mercator).numberMatched == 9)
        let swapped = "bbox=38,-120.5,39,-120&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326"
        #expect(try served.features("/collections/detections/items?" + swapped).numberMatched == 9)
    }

    @Test func aTimeKeepsWhatWasThen() throws {
        let items = "/collections/detections/items?datetime="
        #expect(try served.features(items + "2020-08-11T10:00:00Z").numberMatched == 16)
        #expect(try served.features(items + "2020-08-11/..").numberMatched == 41)
        #expect(try served.features(items + "../2020-08-02").numberMatched == 50)
        #expect(try served.features("/collections/events/items?datetime=2020-08-05/2020-08-10").ids.isEmpty)
    }

    @Test func filtersCountWhatTheyName() throws {
        let items = "/collections/events/items?filter="
        #expect(try served.features(items + "status='ended'").ids.count == 1)
        #expect(try served.features(items + "detectionCount>9+AND+NOT+status='ended'").ids.count == 1)
        #expect(
            try served.features(items + "S_INTERSECTS(geometry,POLYGON((-121+37,-119+37,-119+38,-121+38,-121+37)))").ids
                .count == 1)
        #expect(try served.features("/collections/events/items?status=ended").ids.count == 1)
        let json = #"{"op":"<","args":[{"property":"latitude"},39]}"#.percentEncoded
        #expect(try served.features("/collections/events/items?filter-lang=cql2-json&filter=" + json).ids.count == 2)
    }

    @Test(arguments: [
        "limit=0", "limit=many", "limit=1&limit=2", "bbox=1,2,3", "bbox=a,b,c,d", "bbox=0,50,10,40",
        "datetime=tomorrow",
        "filter=nothing=1", "filter=status=", "filter-lang=sql", "crs=EPSG:1", "unknown=1", "after=", "f=xml",
        "filter-crs=http://www.opengis.net/def/crs/EPSG/0/3857", "detectionCount=many",
    ]) func whatCannotBeMeantIsRefusedAsAProblem(query: String) throws {
        let answer = try served.get(
            "/collections/detections/items?" + query.replacing("detectionCount", with: "isDaytime"))
        #expect(answer.status == 400)
        #expect(answer.contentType == .problem)
    }

    @Test func positionsAreWrittenInTheSystemThatIsAskedFor() throws {
        let mercator = "http://www.opengis.net/def/crs/EPSG/0/3857"
        let answer = try served.get("/collections/places-at-risk/items?crs=\(mercator)")
        #expect(answer.headers.contains { $0.name == "Content-Crs" && $0.value == "<\(mercator)>" })
        // Oakville at 37.53° N 119.45° W: R λ and R ln tan(π/4 + φ/2) with R = 6,378,137 m.
        #expect(String(decoding: answer.body.bytes, as: UTF8.self).contains("[-13297113.18,4513241.69]"))
    }

    @Test func textsOfFilesAreEscapedOnPages() throws {
        let areas = Samples.areas.replacing("Oak District", with: "<script>alert(1)</script>")
        let session = served.season.session(.readWrite)
        try session.store().loadAreas(AreaFile.read(served.season.folder.write(areas, as: "hostile.geojson")))
        try session.close()
        try served.keeper.refresh(served.season.session())
        for target in ["/collections/areas/items?f=html", "/collections/areas/items"] {
            let text = try served.text(target)
            #expect(!text.contains("<script>"))
            #expect(text.contains("alert(1)"))
        }
    }

    @Test func tablesAndPagesOfferTheSameFeatures() throws {
        let csv = try served.text("/collections/events/items?f=csv")
        #expect(csv.split(separator: "\n").count == 4)
        for id in try served.features("/collections/events/items").ids {
            #expect(csv.contains(id))
            #expect(try served.text("/collections/events/items?f=html").contains(id))
        }
    }
}
