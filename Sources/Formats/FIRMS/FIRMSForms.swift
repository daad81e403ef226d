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

    /// Whether the first line is anything but names between commas, or a number has a decimal comma.
    private static func needsReading(_ head: [UInt8]) -> Bool {
        if head.isEmpty { return false }
        if ForeignForm(head) != nil || TextEncoding(of: head).isWide { return true }
        let lines = head.split(separator: ASCII.lineFeed, maxSplits: 3).filter { !$0.allSatisfy(ASCII.isBlank) }
        guard let first = lines.first, first.count < LineCursor.longestLine / 16 else { return false }
        return !isPlainHeader(first) || lines.dropFirst().contains(where: quotesDecimals)
    }

    private static func isPlainHeader(_ line: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: line, as: UTF8.self).lowercased()
        guard let first = text.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }), first.isLetter || first == "\""
        else {
            return false
        }
        let isKnown = text.contains("latitude") || text.contains("epoch-millis")
        return !line.dropLast().contains(ASCII.carriageReturn) && isKnown && text.contains(",")
    }

    /// Whether quotation marks stand around a number such as `60,25`.
    private static func quotesDecimals(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(ASCII.quote)
            && line.split(separator: ASCII.quote).contains { field in
                let parts = field.drop { $0 == ASCII.dash }.split(
                    separator: ASCII.comma, omittingEmptySubsequences: false)
                return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
            }
    }

    // MARK: Archives and layers

    /// Tables one after the other, or the one layer that GDAL finds inside.
    private static func archive(_ path: String) throws(FormatError) -> (text: [UInt8], digest: String) {
        let bytes = try GzipReader.readAll(path, name: path)
        let archive = try ZipArchive(bytes, name: path)
        let tables = archive.tables.filter { !$0.name.lowercased().hasSuffix(".json") }.sorted { $0.name < $1.name }
        guard !tables.isEmpty else {
            guard let one = archive.layers.first else {
                throw FormatError(
                    source: path, expected: "detections of FIRMS in the archive",
                    found: ForeignForm(bytes)?.text ?? "none")
            }
            return try layer(path, opened: "/vsizip/" + path + "/" + one.name)
        }
        var text: [UInt8] = []
        for table in tables {
            text += try plain(try archive.content(of: table), path)
            if text.last != ASCII.lineFeed { text.append(ASCII.lineFeed) }
        }
        return (text, ContentDigest.hexadecimal(of: bytes))
    }

    /// A member of an archive as FIRMS writes it.
    private static func plain(_ bytes: [UInt8], _ path: String) throws(FormatError) -> [UInt8] {
        guard needsReading(Array(bytes.prefix(1 << 16))) else { return bytes }
        return try FIRMSRecords(DelimitedTable(InputFile(name: path, bytes: bytes))).csv
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
                add(row.fields, to: &buffer)
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
}
