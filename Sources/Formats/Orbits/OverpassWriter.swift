public import FireEvents
public import Tables

/// Writes predicted looks at a place.
public enum OverpassWriter {
    public static let columns = ["satellite", "at", "scanAngleDegrees", "viewZenithDegrees", "isAscending"]

    /// - Returns: UTF-8 with a header; one row a look, in the order given.
    public static func csv(_ looks: [Overpass]) -> String {
        var table = CSVText(columns: columns)
        for look in looks { table.add(values(look)) }
        return table.text
    }

    public static func json(_ looks: [Overpass]) -> JSON {
        .array(
            looks.map { look in
                let known = zip(columns, values(look)).dropLast().map { JSON.Member($0, JSON($1)) }
                return .object(known + [JSON.Member("isAscending", .bool(look.isAscending))])
            })
    }

    private static func values(_ look: Overpass) -> [FieldValue] {
        [
            .text(look.satellite.name), .instant(look.at), .decimal(look.scanAngleDegrees, places: 2),
            .decimal(look.viewZenithDegrees, places: 2), .text(look.isAscending ? "true" : "false"),
        ]
    }
}
