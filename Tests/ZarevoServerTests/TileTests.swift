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
