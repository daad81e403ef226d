import GRDB
import Geo
import ModelRuns
import TestSupport
import Testing

@testable import Store

@Suite("Smoke that the store keeps")
struct SmokeStoreTests {
    private let folder: TemporaryFolder
    private let start = Instant(seconds: 1_502_582_400)

    init() throws { folder = try TemporaryFolder() }

    private func smoke(
        _ id: String, after hours: Double = 0, notes: [String] = [], isForecast: Bool = true
    ) throws -> KeptSmoke {
        let place = Place(
            identifier: 7, name: "A", russianName: "А",
            coordinate: try Coordinate(latitude: -0.123_456, longitude: 179.5),
            population: 9, countryCode: "RU")
        let town = KeptSmoke.Town(
            place, arrival: start, departure: nil, dailyMean: 12.34, isFullDay: true, hourly: [0.04, 999.96])
        return KeptSmoke(
            id: id, start: start.adding(hours: hours), hours: 24, notes: notes, towns: [town], isForecast: isForecast)
    }

    @Test("a run comes back as it was kept, once, with the score that it got later")
    func keeping() throws {
        let store = try Store(path: folder.path("s.gpkg"), mode: .create)
        #expect(try store.smoke().isEmpty && store.smokeGrid("x").isEmpty)
        let (first, second) = (try smoke("b"), try smoke("a", after: 6, notes: ["climatology: monthly"]))
        try store.keep(second, grid: [9])
        try store.keep(first, grid: [1, 2, 0, 255])
        try store.keep(first, grid: [3])
        let kept = try store.smoke()
        #expect(kept.map(\.forecast) == [first, second])
        #expect(kept.allSatisfy { $0.score == nil })
        #expect(try store.smokeGrid("b") == [1, 2, 0, 255])
        #expect(kept[0].forecast.towns[0].hourly == [0, 1_000] && kept[0].forecast.towns[0].dailyMean == 12.3)
        #expect(kept[0].forecast.towns[0].latitude == -0.123_456)
        let score = SmokeScore(pairs: 3, rank: 2.5, withinFactor2: 0.25)
        try store.score("b", score)
        #expect(try store.smoke().map(\.score) == [score, nil])
    }

    @Test("whether a run is a forecast is kept; in stores that do not say it the notes do")
    func forecasts() throws {
        let path = folder.path("s.gpkg")
        let store = try Store(path: path, mode: .create)
        try store.keep(try smoke("new", notes: ["climatology"], isForecast: true), grid: [1])
        let old = [
            ("wet", ["no terrain"]), ("mean", ["climatology: monthly mean winds, not a forecast"]),
            ("still", ["no terrain", "one time only: the wind is held steady"]),
            ("back", ["hindsight: fires as seen after the start too, not a forecast"]),
        ]
        for (id, notes) in old { try store.keep(try smoke(id, notes: notes), grid: [1]) }
        try store.close()
        let database = try DatabaseQueue(path: path)
        try database.write { database in
            try database.execute(
                sql:
                    "UPDATE smokeForecasts SET forecast = replace(forecast, '\"isForecast\":true,', '') WHERE id <> 'new'"
            )
            #expect(database.changesCount == 4)
        }
        try database.close()
        let kept = try Store(path: path, mode: .readOnly).smoke().map(\.forecast)
        #expect(kept.map(\.id) == ["new", "wet", "mean", "still", "back"])
        #expect(kept.map(\.isForecast) == [true, true, false, false, false])
    }

    @Test("of the runs that cover an instant the newest forecast speaks, or the newest run where none is a forecast")
    func speaking() throws {
        let store = try Store(path: folder.path("s.gpkg"), mode: .create)
        #expect(try store.smoke(at: start) == nil)
        for (id, hours, isForecast) in [
            ("a", 6.0, true), ("b", 0, true), ("c", 6, true), ("mean", 12, false), ("later", 40, false),
        ] {
            try store.keep(try smoke(id, after: hours, isForecast: isForecast), grid: [])
        }
        let speaking = try [-1.0, 0, 5.999, 6, 23, 29.9, 30, 35.999, 36, 39, 40].map {
            try store.smoke(at: start.adding(hours: $0))?.id
        }
        #expect(speaking == [nil, "b", "b", "c", "c", "c", "mean", "mean", nil, nil, "later"])
    }

    @Test("a measurement that is given again is replaced, and those within a time are found")
    func measurements() throws {
        let store = try Store(path: folder.path("s.gpkg"), mode: .create)
        let seen = { (hour: Double, value: Double) throws in
            SmokeObservation(
                station: "s", coordinate: try Coordinate(latitude: 60, longitude: 100), from: start.adding(hours: hour),
                until: start.adding(hours: hour + 1), micrograms: value)
        }
        try store.add([try seen(0, 5), try seen(1, 6), try seen(5, 7)])
        try store.add([try seen(1, 8)])
        let found = try store.smokeObservations(from: start, until: start.adding(hours: 2))
        #expect(found == [try seen(0, 5), try seen(1, 8)])
    }
}
