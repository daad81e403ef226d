import Formats
import Geo
import Store
import Tables

extension FeatureTable {
    private typealias Expected = (run: KeptSmoke, town: KeptSmoke.Town)

    /// Smoke that kept runs expect at settlements.
    static func forecasts(_ runs: [KeptSmoke]) -> FeatureTable {
        FeatureTable(
            id: "forecasts", title: "Smoke expected at settlements",
            description: """
                Smoke that kept runs expect at settlements, one feature a run and settlement. Where isForecast is false the winds were \
                not those of the days, or later fires were known: such a run warns nobody.
                """, geometryType: "Point",
            rows: runs.flatMap { run in run.towns.map { (run: run, town: $0) } }, columns: forecastColumns,
            identifier: { "\($0.run.id)/\($0.town.place)" },
            time: { ($0.town.arrival ?? $0.run.start)...($0.town.departure ?? $0.run.end) },
            geometry: { .point(Coordinate(wrappingLatitude: $0.town.latitude, longitude: $0.town.longitude)) })
    }

    private static let forecastColumns: [FeatureColumn<Expected>] = [
        .init("run", .text, "The kept run; its grids are at /data/grids") { .text($0.run.id) },
        .init("isForecast", .flag, "Winds were those of the days, and fires those known at the start") {
            .integer($0.run.isForecast ? 1 : 0)
        },
        .init("start", .instant, "Start of the run, UTC") { .instant($0.run.start) },
        .init("hours", .integer, "Length of the run") { .integer($0.run.hours) },
        .init("name", .text, "Name of the settlement") { .text($0.town.name) },
        .init("russianName", .text, "The name in Russian") { .given($0.town.russianName) },
        .init("population", .integer, "People; 0 where not known") { .integer($0.town.population) },
        .init("country", .text, "ISO 3166-1") { .text($0.town.countryCode) },
        .init("arrival", .instant, "First hour of 15 µg/m³ or more, UTC") { .given($0.town.arrival) },
        .init("departure", .instant, "When it has gone, UTC; missing where it stays to the end") {
            .given($0.town.departure)
        },
        .init("highestMean", .decimal, "Highest mean of 24 hours, or of a shorter run, PM2.5 µg/m³") {
            .decimal($0.town.dailyMean, places: 1)
        },
        .init("isFullDay", .flag, "The mean is of 24 hours") { .integer($0.town.isFullDay ? 1 : 0) },
    ]
}
