public import FireEvents
import Geo
public import Tables

/// Writes what happened between events, as CSV.
public enum FamilyWriter {
    public static let columns = [
        "time", "kind", "eventId", "otherId", "burnedAreaHectaresLow", "burnedAreaHectares", "burnedAreaHectaresHigh",
        "otherBurnedAreaHectaresLow", "otherBurnedAreaHectares", "otherBurnedAreaHectaresHigh", "frontsBefore",
        "fronts",
    ]

    /// - Returns: UTF-8 with a header, in the order given.
    public static func csv(_ records: [FamilyRecord]) -> String {
        var table = CSVText(columns: columns)
        for record in records { table.add(values(record)) }
        return table.text
    }

    /// One of them with the columns as members.
    public static func object(_ record: FamilyRecord) -> JSON {
        .object(zip(columns, values(record)).map { JSON.Member($0, JSON($1)) })
    }

    private static func values(_ record: FamilyRecord) -> [FieldValue] {
        [
            .text(record.time.description), .text(record.kind.rawValue), .text(record.eventId),
            record.otherId.map { .text($0) } ?? .missing,
        ] + hectares(record.burnedArea) + hectares(record.otherBurnedArea) + [
            record.fronts.map { .integer($0.before) } ?? .missing,
            record.fronts.map { .integer($0.now) } ?? .missing,
        ]
    }

    private static func hectares(_ area: AreaInterval?) -> [FieldValue] {
        [area?.low, area?.best, area?.high].map { .given($0, places: 1) }
    }
}
