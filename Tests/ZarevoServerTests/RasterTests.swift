import Assessment
import FireEvents
import Formats
import FoundationEssentials
import Geo
import Logging
import ModelRuns
import Operations
import Rasters
import SeasonSupport
import Smoke
import Store
import TestSupport
import Testing

@testable import ZarevoServer

struct RasterTests {
    private let season: SmallSeason
    private let folder: TemporaryFolder
    private let served: ServedSeason
    private static let comment = "climatology, not a forecast <b>"
    /// South row first.
    private static let surface = (0..<12).map { Double($0) * 1.25 }

    init() throws {
        folder = try TemporaryFolder()
        season = try SmallSeason()
        let session = season.session(.readWrite)
        let path = folder.path("plume.nc")
        try Self.write(path)
        try session.store().keep(
            KeptSmoke(
                id: "smoke-1", start: SmallSeason.instant("2020-08-12T00:00:00Z"), hours: 2, notes: [],
                towns: [
                    KeptSmoke.Town(
                        try #require(session.store().places().first),
                        arrival: SmallSeason.instant("2020-08-12T01:00:00Z"), departure: nil, dailyMean: 17.26,
                        isFullDay: false, hourly: [3, 31.5])
                ], isForecast: true), grid: folder.bytes("plume.nc"))
        try session.close()
        _ = try folder.write("no raster", as: "broken.tif")
        served = try ServedSeason(season, grids: folder.path)
    }

    private static func write(_ path: String) throws {
        let grid = LatitudeLongitudeGrid(west: 178, south: 60, stepDegrees: 1, rows: 3, columns: 4)
        let file = try SmokeNetCDF(creating: path, grid, hours: 2, comment: comment)
        let start = Double(SmallSeason.instant("2020-08-12T00:00:00Z").seconds) / 3_600
        for hour in 0..<2 {
            let values = surface.map { $0 * Double(hour + 1) }
            try file.write(hour: hour, epochHours: start + Double(hour), surface: values, column: values)
        }
        try file.close()
    }

    private struct List: Decodable {
        struct Grid: Decodable {
            var id: String
            var kind: String
            var unit: String
            var bbox: [Double]
            var times: [String]
            var columns: Int
            var rows: Int
        }
        var grids: [Grid]
    }

    private struct Head: Decodable {
        var columns: Int
        var rows: Int
        var scale: Double
        var offset: Double
        var noData: Int
        var transform: [Double]
        var time: String
        var notes: String
    }

    /// Reads as docs/formats.md describes it.
    private static func decoded(_ bytes: [UInt8]) throws -> (head: Head, values: [Double?]) {
        try #require(bytes.prefix(4) == Array("ZGR1".utf8)[...])
        let length = (0..<4).reduce(0) { $0 | Int(bytes[4 + $1]) << (8 * $1) }
        #expect(length % 4 == 0)
        let head = try JSONDecoder().decode(Head.self, from: Data(bytes[8..<8 + length]))
        let values = stride(from: 8 + length, to: bytes.count, by: 2).map { position -> Double? in
            let number = Int(bytes[position]) | Int(bytes[position + 1]) << 8
            return number == head.noData ? nil : head.offset + Double(number) * head.scale
        }
        return (head, values)
    }

    @Test func runsOfTheStoreAndFilesOfTheFolderAreListed() throws {
        let list = try JSONDecoder().decode(List.self, from: Data(served.text("/data/grids").utf8)).grids
        #expect(
            list.map(\.id)
                == ["plume", "smoke-1"].flatMap { s in ["aod", "pm25_column", "pm25_surface"].map { s + "." + $0 } })
        let one = try #require(list.last)
        #expect(one.kind == "smoke" && one.unit == "ug m-3" && one.columns == 4 && one.rows == 3)
        #expect(one.bbox == [178, 60, -178, 63])
        #expect(one.times == ["2020-08-12T00:30:00Z", "2020-08-12T01:30:00Z"])
    }

    @Test(arguments: ["plume", "smoke-1"])
    func theNumbersAreThoseOfTheFileFromNorthToSouth(source: String) throws {
        let answer = try served.get("/data/grids/\(source).pm25_surface/2020-08-12T01:30:00Z")
        try #require(answer.status == 200)
        let (head, values) = try Self.decoded(answer.body.bytes)
        let expected = (0..<3).reversed().flatMap { row in (0..<4).map { 2 * Self.surface[row * 4 + $0] } }
        #expect(head.columns == 4 && head.rows == 3 && head.time == "2020-08-12T01:30:00Z")
        #expect(head.transform == [178, 1, 0, 63, 0, -1])
        #expect(head.notes == Self.comment)
        #expect(values.count == 12)
        for (value, wanted) in zip(values, expected) { #expect(abs(try #require(value) - wanted) <= head.scale) }
    }

    @Test func whatIsNotThereIsNotFound() throws {
        for path in [
            "/data/grids/plume.ash/2020-08-12T01:30:00Z", "/data/grids/plume.pm25_surface/2020-08-12T02:30:00Z",
            "/data/grids/other.pm25_surface/0", "/data/grids/plume/0", "/data/rasters/broken",
            "/stac/collections/danger",
            "/stac/collections/smoke/items/other", "/data/rasters/..",
        ] { #expect(try served.get(path).status == 404, "\(path)") }
    }

    @Test func smokeAtSettlementsIsACollection() throws {
        let page = try served.features(
            "/collections/forecasts/items?filter=arrival >= TIMESTAMP('2020-08-12T01:00:00Z')")
        #expect(page.ids.count == 1 && page.features.first?.geometry?.type == "Point")
        let text = try served.text("/collections/forecasts/items")
        for part in [#""run":"smoke-1""#, #""isForecast":true"#, #""highestMean":17.3"#, #""departure":null"#] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func filesAreSentAsTheyAre() throws {
        #expect(try served.get("/data/rasters/plume").body.bytes == folder.bytes("plume.nc"))
        #expect(try served.get("/data/rasters/smoke-1").body.bytes == folder.bytes("plume.nc"))
    }

    @Test func everyNumberIsWithinHalfAStepAndNoDataIsNotAValue() throws {
        var random = SplitMix(state: 5)
        let source = try #require(served.keeper.snapshot?.rasters.sources.first)
        let layer = try #require(source.layers.layers.first)
        for range in [(0.0, 1e-6), (0, 1), (-30, 40), (0, 70_000), (-1e6, -1e5), (0, 0)] {
            let values = (0..<12).map { index in
                index % 5 == 0 ? Double.nan : Double.random(in: range.0...range.1, using: &random)
            }
            let (head, read) = try Self.decoded(GridBytes.bytes(source, layer, "0", values))
            for (value, number) in zip(values, read) {
                #expect(value.isNaN == (number == nil))
                if let number { #expect(abs(number - value) <= head.scale * 0.5001, "\(value) in \(range)") }
            }
            #expect(head.scale <= max(1e-9, (range.1 - min(0, range.0) + 1) / 65_534 * 2.6))
        }
        let (_, none) = try Self.decoded(GridBytes.bytes(source, layer, "0", [.nan, .infinity]))
        #expect(none == [nil, nil])
    }

    @Test func aNewFileInTheFolderIsANewSnapshot() throws {
        let before = try #require(served.keeper.snapshot?.tag)
        try Self.write(folder.path("second.nc"))
        try served.keeper.refresh(season.session())
        #expect(served.keeper.snapshot?.tag != before)
        #expect(try served.text("/data/grids").contains("second.aod"))
    }

    @Test func theCatalogLeadsToEveryFile() throws {
        #expect(try served.text("/stac").contains("http://test/stac/collections/smoke"))
        let item = try served.text("/stac/collections/smoke/items/plume")
        #expect(item.contains("\"start_datetime\":\"2020-08-12T00:30:00Z\""))
        #expect(item.contains("MultiPolygon"), "it crosses 180°")
        #expect(try served.text("/stac/collections").contains("\"interval\""))
        #expect(try served.text("/stac/collections/smoke/items").contains("\"numberMatched\":2"))
    }
}

struct StoreWatchTests {
    @Test func detectionsThatAreBeingTakenUpAreWaitedFor() throws {
        let served = try ServedSeason()
        let (writer, reader) = (served.season.session(.readWrite), served.season.session())
        let snapshot = try #require(served.keeper.snapshot)
        var patience = TrackingPatience()
        #expect(try patience.isOver(reader, snapshot))
        var ingest = DetectionIngest(into: writer)
        let more = Samples.file(Samples.square(37.52, -119.5, "2020-08-12", "1030", side: 2))
        _ = try ingest.takeUp(served.season.folder.write(more, as: "more.csv"))
        #expect(try !patience.isOver(reader, snapshot), "committed, not yet tracked")
        #expect(try patience.isOver(reader, nil), "nobody waits for the first snapshot")
        try writer.refreshEvents()
        #expect(try patience.isOver(reader, snapshot))
        try writer.close()
    }

    @Test func aFileInThePlaceOfTheStoreIsNoticed() throws {
        let (season, other) = (
            try SmallSeason(), try SmallSeason(Samples.file(Samples.square(37.5, -119.5, "2020-08-11")))
        )
        var watch = StoreWatch({ season.session() }, gridsFolder: nil)
        let first = try #require(try watch.changedSession())
        let count = try first.store().evidence().detections.count
        #expect(try watch.changedSession() != nil, "until it was read")
        watch.isSeen = true
        #expect(try watch.changedSession() == nil)
        try FileManager.default.removeItem(atPath: season.path)
        #expect(throws: (any Error).self) { _ = try watch.changedSession() }
        try FileManager.default.copyItem(atPath: other.path, toPath: season.path)
        let second = try #require(try watch.changedSession())
        #expect(try second.store().evidence().detections.count < count)
        watch.isSeen = true
        #expect(try watch.changedSession() == nil)
    }
}
