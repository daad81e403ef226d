public import FireEvents
import Geo
public import Tables

/// Known static sources, flares, volcanoes, plants, from a CSV table.
///
/// Columns: `longitude, latitude, kind`, and optionally `radiusMeters`, 1,000 where there is none, and `name`.
public enum StaticSourceFile {
    /// How far from the middle of a source its detections lie when nobody says, metres: two pixels and a half.
    public static let usualRadiusMeters = 1_000.0

    /// - Parameter path: Plain or gzip; `-` for standard input.
    /// - Throws: ``FormatError`` with the line of the first row that cannot be read: a catalogue is right or wrong as a whole.
    public static func read(_ path: String) throws(FormatError) -> [StaticSource] { try read(InputFile(path)) }

    static func read(_ file: InputFile) throws(FormatError) -> [StaticSource] {
        let table = try CSVTable(file, requiring: ["longitude", "latitude", "kind"])
        var sources: [StaticSource] = []
        for index in 0..<table.count { sources.append(try source(table.row(index))) }
        return sources
    }

    private static func source(_ row: CSVTable.Row) throws(FormatError) -> StaticSource {
        var radius = usualRadiusMeters
        if let text = row.text("radiusmeters") {
            radius = try row.decimal("radiusmeters")
            guard radius > 0, radius <= StaticSourceCatalogue.widestMeters else {
                throw row.error("a radius of 1 to 50,000 metres", text)
            }
        }
        return StaticSource(
            coordinate: try row.coordinate(), radiusMeters: radius, kind: try row.required("kind").lowercased(),
            name: row.text("name") ?? "")
    }
}
