import Assessment
import FireEvents
import Geo
import MapTiles
import SeasonSupport
import TestSupport
import Testing

@testable import ZarevoServer

struct TileTests {
    private let served: ServedSeason

    init() throws { served = try ServedSeason() }

    @Test(arguments: TileMatrixSet.all.map(\.identifier)) func theTilesOfAZoomHoldEveryDetection(set: String) throws {
        let snapshot = try #require(served.keeper.snapshot)
        let index = snapshot.tiles.index(of: try #require(TileMatrixSet.named(set)))
        #expect(index.count == 91)
        var count = 0
        for row in 0..<4 {
            for column in 0..<4 {
                let answer = try served.get("/collections/detections/tiles/\(set)/2/\(row)/\(column)")
                #expect(answer.status == 200)
                #expect(answer.contentType == .vectorTile)
                count += try index.thinned(Tile(zoom: 2, column: column, row: row)).count
                #expect(
                    try answer.body.bytes.isEmpty
                        == index.thinned(Tile(zoom: 2, column: column, row: row)).cells.isEmpty)
            }
        }
        #expect(count == 91)
    }

    @Test func aTimeKeepsWhatWasThen() throws {
        let tile = "/collections/detections/tiles/WebMercatorQuad/0/0/0"
        #expect(try served.get(tile + "?datetime=2020-08-11/..").body != served.get(tile).body)
        #expect(try served.get(tile + "?datetime=2021-01-01/..").body.bytes.isEmpty)
        #expect(try served.get(tile + "?datetime=soon").status == 400)
    }

    @Test func shapesAreInTheTilesThatTheyTouch() throws {
        #expect(try !served.get("/collections/areas/tiles/WebMercatorQuad/0/0/0").body.bytes.isEmpty)
        // The south-east quarter of the world.
        #expect(try served.get("/collections/areas/tiles/WebMercatorQuad/1/1/1").body.bytes.isEmpty)
    }

    @Test func aTileThatWouldBecomeTooLargeHasIdsAlone() throws {
        let snapshot = try #require(served.keeper.snapshot)
        var call = Call(path: "/collections/events/tiles/WebMercatorQuad/0/0/0", base: "http://test")
        call.parameters = [
            "collectionId": "events", "tileMatrixSetId": "WebMercatorQuad", "tileMatrix": "5", "tileRow": "12",
            "tileCol": "5",
        ]
        let tile = try TileAnswer(call, snapshot)
        let whole = tile.shapes(atMost: TileAnswer.mostBytes)
        let small = tile.shapes(atMost: whole.count - 1)
        #expect(tile.shapes(atMost: whole.count) == whole)
        #expect(!small.isEmpty && small.count < whole.count / 2)
        let texts = [whole, small].map { String(decoding: $0, as: UTF8.self) }
        for event in snapshot.events where texts[0].contains(event.event.id) {
            #expect(texts[1].contains(event.event.id))
        }
        #expect(texts[0].contains("burnedAreaHectares") && !texts[1].contains("burnedAreaHectares"))
    }

    @Test(arguments: [
        "WebMercatorQuad/1/2/0", "WebMercatorQuad/1/0/2", "WebMercatorQuad/25/0/0", "WebMercatorQuad/-1/0/0",
        "WebMercatorQuad/0/0/x", "Other/0/0/0",
    ]) func aTileThatThereIsNotIsNotFound(path: String) throws {
        #expect(try served.get("/collections/detections/tiles/" + path).status == 404)
    }

    @Test func theSetsAreDescribed() throws {
        for set in TileMatrixSet.all {
            #expect(try served.text("/tileMatrixSets").contains(set.uri))
            #expect(try served.text("/tileMatrixSets/\(set.identifier)").contains("\"matrixWidth\":16777216"))
            #expect(try served.text("/collections/events/tiles").contains(set.uri))
        }
    }
}
