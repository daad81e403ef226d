public import FireEvents
import Geo
public import Tables

/// Writes how events grew from day to day, as CSV.
public enum SeriesWriter {
    public static let columns = [
        "eventId", "day", "isObserved", "isLookedAt", "detectionCount", "burnedAreaHectaresLow", "burnedAreaHectares",
        "burnedAreaHectaresHigh", "growthHectaresLow", "growthHectares", "growthHectaresHigh", "activeAreaHectaresLow",
        "activeAreaHectares", "activeAreaHectaresHigh", "growingFrontKilometers", "fireRadiativePowerMaximumMegawatts",
        "fireRadiativeEnergyTerajoules", "headSpreadTowardDegrees", "headRateOfSpreadMetersPerHour",
        "frontCount", "look",
    ]

    /// - Parameter series: The days of each event, with its id.
    /// - Returns: UTF-8 with a header; one row an event and day, in the order given.
    public static func csv(_ series: [(eventId: String, days: [DailyRecord])]) -> String {
        var table = CSVText(columns: columns)
        for (eventId, days) in series {
            for day in days { table.add(values(eventId, day)) }
        }
        return table.text
    }

    /// One day with the columns as members, without the event's id. Words for true and false are those of JSON.
    public static func object(_ day: DailyRecord) -> JSON {
        let members = zip(columns, values("", day)).map { name, value in
            JSON.Member(name, name.hasPrefix("is") ? .bool(value == .text("true")) : JSON(value))
        }
        return .object(Array(members.dropFirst()))
    }

    private static func values(_ eventId: String, _ day: DailyRecord) -> [FieldValue] {
        [
            .text(eventId), .text(String(day.day.description.prefix(10))), .text(day.isObserved ? "true" : "false"),
            .text(day.isLookedAt ? "true" : "false"), .integer(day.detectionCount),
        ] + hectares(day.burnedArea) + hectares(day.growth) + hectares(day.activeArea) + [
            .decimal(day.growingFrontKilometers, places: 2), .given(day.maximumPassMegawatts, places: 1),
            .decimal(day.energyTerajoules, places: 3), .given(day.head?.spreadTowardDegrees, places: 1),
            .given(day.head?.rateOfSpreadMetersPerHour, places: 1),
            day.frontCount.map { .integer($0) } ?? .missing, .text(day.look.rawValue),
        ]
    }

    private static func hectares(_ area: AreaInterval?) -> [FieldValue] {
        [area?.low, area?.best, area?.high].map { .given($0, places: 1) }
    }
}
