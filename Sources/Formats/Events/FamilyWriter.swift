public import FireEvents
import Geo

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
        for record in records {
            let own = record.burnedArea
            table.add(
                [
                    .text(record.time.description), .text(record.kind.rawValue), .text(record.eventId),
                    record.otherId.map { .text($0) } ?? .missing,
                ] + hectares(own) + hectares(record.otherBurnedArea) + [
                    record.fronts.map { .integer($0.before) } ?? .missing,
                    record.fronts.map { .integer($0.now) } ?? .missing,
                ])
        }
        return table.text
    }

    private static func hectares(_ area: AreaInterval?) -> [FieldValue] {
        [area?.low, area?.best, area?.high].map { .given($0, places: 1) }
    }
}
