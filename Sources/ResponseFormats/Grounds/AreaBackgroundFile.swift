public import EmergencyResponse
public import Tables
import Wording

/// Reads what is known of areas beyond their outlines: a CSV table with the columns `code`, and any of `zone` (`ground`,
/// `aviation`, `control`), `meanFireCount` and `meanBurnedHectares`. An empty field is not known.
public enum AreaBackgroundFile {
    /// - Throws: ``FormatError`` with the line of what is wrong.
    public static func read(_ path: String) throws(FormatError) -> [String: AreaBackground] {
        let table = try CSVTable(InputFile(path), requiring: ["code"])
        var areas: [String: AreaBackground] = [:]
        for index in 0..<table.count {
            let row = table.row(index)
            let code = try row.required("code")
            guard areas[code] == nil else { throw row.error("each code once", code) }
            areas[code] = AreaBackground(
                zone: try zone(row), meanFireCount: try mean("meanfirecount", row),
                meanBurnedHectares: try mean("meanburnedhectares", row))
        }
        return areas
    }

    private static func zone(_ row: CSVTable.Row) throws(FormatError) -> ProtectionZone? {
        guard let text = row.text("zone") else { return nil }
        guard let zone = ProtectionZone(rawValue: text) else {
            throw row.error("ground, aviation, control or nothing for zone", text)
        }
        return zone
    }

    private static func mean(_ column: String, _ row: CSVTable.Row) throws(FormatError) -> Double? {
        guard row.text(column) != nil else { return nil }
        let value = try row.decimal(column)
        guard value >= 0, value.isFinite else { throw row.error("a number of zero or more for \(column)", "\(value)") }
        return value
    }
}
