import FireEvents
import Geo
import Tables

/// Orbit Mean-Elements Messages as CSV, a set a row, with the keywords of the standard as columns.
///
/// - Source: CCSDS2023, section 4.
enum OrbitTable {
    private static let columns = [
        "norad_cat_id", "epoch", "mean_motion", "eccentricity", "inclination", "ra_of_asc_node", "arg_of_pericenter",
        "mean_anomaly", "bstar",
    ]

    static func read(_ file: InputFile) throws(FormatError) -> [OrbitalElements] {
        let table = try CSVTable(file, requiring: columns)
        var sets: [OrbitalElements] = []
        for index in 0..<table.count { sets.append(try elements(table.row(index))) }
        guard !sets.isEmpty else { throw FormatError(source: file.name, expected: "sets of elements", found: "none") }
        return sets
    }

    private static func elements(_ row: CSVTable.Row) throws(FormatError) -> OrbitalElements {
        let elements = OrbitalElements(
            name: row.text("object_name") ?? "", catalogNumber: try row.integer("norad_cat_id"),
            epochSeconds: try epochSeconds(row), meanMotionRevolutionsPerDay: try row.decimal("mean_motion"),
            eccentricity: try row.decimal("eccentricity"), inclinationDegrees: try row.decimal("inclination"),
            ascendingNodeDegrees: try row.decimal("ra_of_asc_node"),
            argumentOfPerigeeDegrees: try row.decimal("arg_of_pericenter"),
            meanAnomalyDegrees: try row.decimal("mean_anomaly"), dragPerEarthRadius: try row.decimal("bstar"))
        if let fault = elements.fault { throw row.error("elements of an orbit", fault) }
        return elements
    }

    /// `2020-08-16T04:43:05.698272` in UTC, with or without a fraction and a `Z`.
    private static func epochSeconds(_ row: CSVTable.Row) throws(FormatError) -> Double {
        let text = try row.required("epoch")
        let digits = text.hasSuffix("Z") ? text.dropLast() : text[...]
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = Instant(iso8601: parts[0] + "Z"), parts[0].utf8.count == 19 else {
            throw row.error("an epoch such as 2020-08-16T04:43:05.698272", text)
        }
        guard parts.count == 2 else { return Double(whole.seconds) }
        guard parts[1].utf8.allSatisfy({ (ASCII.zero...ASCII.zero + 9).contains($0) }),
            let fraction = Double("0." + parts[1])
        else { throw row.error("an epoch such as 2020-08-16T04:43:05.698272", text) }
        return Double(whole.seconds) + fraction
    }
}
