import CGDAL
import Geo
import Glibc
import Tables

/// Detections in other forms than the CSV of FIRMS, brought to it: what an archive order holds (ZIP, shapefile, GeoPackage, GeoJSON,
/// JSON), and what a spreadsheet makes of the CSV (semicolons, decimal commas, `sep=;`, UTF-16, days such as 14.07.2026).
enum FIRMSForms {
    /// The CSV; `nil` for a file that is such CSV itself, plain or gzip.
    ///
    /// - Returns: The text, line by line at its place, and the digest of what was read.
    /// - Throws: ``FormatError`` for a file that is no detections at all, with what it is and what to do.
    static func csv(_ path: String) throws(FormatError) -> (text: [UInt8], digest: String)? {
        guard path != "-" else { return nil }
        let head = try GzipReader.head(of: path, name: path)
        if isLayer(head) { return try layer(path, opened: path) }
        if ZipArchive.isZip(head) { return try archive(path) }
        guard needsReading(head) else { return nil }
        let file = try InputFile(path)
        if isFeatures(head) { return try layer(path, opened: InputFile.pathForGDAL(path)) }
        return (try FIRMSRecords(DelimitedTable(file)).csv, file.digest)
    }

    /// A shapefile, its table, or a GeoPackage.
    private static func isLayer(_ head: [UInt8]) -> Bool {
        let name = ForeignForm(head)?.name ?? ""
        return !ZipArchive.isZip(head) && ["shapefile", "GeoPackage"].contains(where: name.contains)
    }

    private static func isFeatures(_ head: [UInt8]) -> Bool {
        String(decoding: head.prefix(2_000), as: UTF8.self).contains("FeatureCollection")
    }

    /// Whether the first line is anything but names between commas.
    private static func needsReading(_ head: [UInt8]) -> Bool {
        if head.isEmpty { return false }
        if ForeignForm(head) != nil || TextEncoding(of: head).isUTF16 { return true }
        if head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) || head.starts(with: "BZh".utf8) { return true }
        let line = head.drop { ASCII.isBlank($0) || $0 == ASCII.lineFeed }.prefix { $0 != ASCII.lineFeed }
        guard let first = line.first else { return false }
        if [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "#")].contains(first) { return true }
        let text = String(decoding: line, as: UTF8.self).lowercased()
        if text.hasPrefix("sep=") { return true }
        let isCR = line.dropLast().contains(ASCII.carriageReturn)
        return isCR || (text.contains("latitude") && !text.contains(",") && (text.contains(";") || text.contains("\t")))
    }

    // MARK: Archives and layers

    /// Tables one after the other, or the one layer that GDAL finds inside.
    private static func archive(_ path: String) throws(FormatError) -> (text: [UInt8], digest: String) {
        let bytes = try GzipReader.readAll(path, name: path)
        let archive = try ZipArchive(bytes, name: path)
        let tables = archive.tables.filter { !$0.name.lowercased().hasSuffix(".json") }.sorted { $0.name < $1.name }
        guard !tables.isEmpty else {
            let layers = archive.members.filter { member in
                [".shp", ".gpkg", ".geojson", ".json"].contains { member.name.lowercased().hasSuffix($0) }
            }
            guard let one = layers.first else {
                let names = archive.members.prefix(5).map(\.name).joined(separator: ", ")
                throw FormatError(source: path, expected: "detections of FIRMS in the archive", found: names)
            }
            return try layer(path, opened: "/vsizip/" + path + "/" + one.name)
        }
        var text: [UInt8] = []
        for table in tables {
            text += try archive.content(of: table)
            if text.last != ASCII.lineFeed { text.append(ASCII.lineFeed) }
        }
        return (text, ContentDigest.hexadecimal(of: bytes))
    }

    private static func layer(_ path: String, opened: String) throws(FormatError) -> (text: [UInt8], digest: String) {
        let digest = ContentDigest.hexadecimal(of: try GzipReader.readAll(path, name: path))
        if path.lowercased().hasSuffix(".shp"), access(path.dropLast(3) + "dbf", F_OK) != 0 {
            throw FormatError(
                source: path, expected: "its .dbf beside a shapefile", found: "none: without it detections have no time"
            )
        }
        let features = try IncidentFeatures.read(path, opened: opened, expected: "detections of FIRMS")
        return (try FIRMSRecords(features.columns, features.records).csv, digest)
    }
}

/// Detections as names and texts, whatever they came in.
private struct FIRMSRecords {
    private var columns: [String]
    private var rows: [(line: Int, fields: [String])] = []

    init(_ table: DelimitedTable) {
        columns = table.columns
        rows = table.rows.indices.map { (table.lines[$0], Array(table.rows[$0])) }
    }

    /// Features; a point stands for columns of degrees that are missing.
    init(_ columns: [String], _ records: [IncidentRecord]) {
        let hasPlace = columns.contains { $0.lowercased() == "latitude" }
        self.columns = columns + (hasPlace ? [] : ["latitude", "longitude"])
        rows = records.map { record in
            let place = record.point.map { ["\($0.latitude)", "\($0.longitude)"] } ?? ["", ""]
            return (record.number + 1, record.fields.map(\.value) + (hasPlace ? [] : place))
        }
    }

    /// The header on the first line, each row on its own line or a later one.
    var csv: [UInt8] {
        get throws(FormatError) {
            let names = columns.map { $0.lowercased() }
            var buffer = TextBuffer()
            add(names, to: &buffer)
            var line = 2
            for row in rows {
                while line < row.line {
                    buffer.append("\n")
                    line += 1
                }
                add(
                    zip(names, row.fields).map {
                        $0 == "acq_date" ? Self.day($1) : $0 == "acq_time" ? Self.clock($1) : $1
                    }, to: &buffer)
                line += 1
            }
            return buffer.bytes
        }
    }

    private func add(_ fields: [String], to buffer: inout TextBuffer) {
        for (index, field) in fields.enumerated() {
            if index > 0 { buffer.append(",") }
            buffer.append(csvField: field)
        }
        buffer.append("\n")
    }

    /// `14.07.2026` and `2026/07/14 00:00:00` as `2026-07-14`; anything else as it is.
    private static func day(_ text: String) -> String {
        let day = text.count > 10 && text.hasSuffix("00:00:00") ? String(text.prefix(10)) : text
        guard let time = StationTime(day), time.minute == nil else { return text }
        return time.day.text
    }

    /// `19:42:00` as `19:42`.
    private static func clock(_ text: String) -> String {
        text.count == 8 && text.hasSuffix(":00") ? String(text.prefix(5)) : text
    }
}
