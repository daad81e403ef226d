/// A file that is no table, told by its first bytes, and what to do with it.
public struct ForeignForm: Sendable, Equatable {
    /// Such as `a PDF document`.
    public let name: String
    /// Advice, as an order.
    public let advice: String

    /// `name`, and what to do.
    public var text: String { name + ": " + advice }

    /// `nil` for what may be a table.
    public init?(_ bytes: [UInt8]) {
        if let found = Self.binary(bytes) ?? Self.textual(bytes) { self = found } else { return nil }
    }

    /// The same where pages, XML and any other text are welcome.
    package init?(ofBinary bytes: [UInt8]) {
        guard let found = Self.binary(bytes), found != Self.noText else { return nil }
        self = found
    }

    package init(_ name: String, _ advice: String) { (self.name, self.advice) = (name, advice) }

    /// Bytes of a kind that is not known.
    public static let noText = ForeignForm("a file that is no text", save)

    private static let save = "save or export it as CSV"

    private static func binary(_ bytes: [UInt8]) -> ForeignForm? {
        func begins(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
        if begins("%PDF") { return ForeignForm("a PDF document", "ask for its table as CSV") }
        if ZipArchive.isZip(bytes) { return archive(bytes) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return ForeignForm("a spreadsheet of Excel (.xls)", save) }
        if begins("SQLite format 3") {
            return ForeignForm(
                "a GeoPackage or another SQLite database", "export the layer as CSV, such as with ogr2ogr")
        }
        if bytes.starts(with: [0x00, 0x00, 0x27, 0x0A]) {
            return ForeignForm(
                "a shapefile (.shp)", "convert it: ogr2ogr -f CSV table.csv FILE.shp -lco GEOMETRY=AS_XY")
        }
        if isDBF(bytes) {
            return ForeignForm("the table of a shapefile (.dbf)", "convert it: ogr2ogr -f CSV table.csv FILE.dbf")
        }
        if begins("CDF") || bytes.starts(with: Array("\u{89}HDF".unicodeScalars.map { UInt8($0.value) })) {
            return ForeignForm("netCDF or HDF5", "give it where a grid is read")
        }
        if let packed = packedArchive(bytes) { return packed }
        if begins("GRIB") { return ForeignForm("GRIB", "give it where a grid is read") }
        if begins("PAR1") { return ForeignForm("Parquet", save) }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            return ForeignForm("a picture", "ask for the numbers as CSV")
        }
        return isNoText(bytes) ? noText : nil
    }

    /// Archives that are not unpacked here.
    private static func packedArchive(_ bytes: [UInt8]) -> ForeignForm? {
        if bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
            return ForeignForm("an archive of 7-Zip", "unpack it first: 7z x FILE")
        }
        if bytes.starts(with: "Rar!".utf8) { return ForeignForm("a RAR archive", "unpack it first: unrar x FILE") }
        if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            return ForeignForm("a file packed by Zstandard", "unpack it first: zstd -d FILE")
        }
        if bytes.dropFirst(257).starts(with: "ustar".utf8) {
            return ForeignForm("a tar archive", "unpack it first: tar -xf FILE")
        }
        if bytes.starts(with: [0x0E, 0x03, 0x13, 0x01]) {
            return ForeignForm("HDF4", "convert it: gdal_translate -of netCDF SUBDATASET FILE.nc")
        }
        return nil
    }

    /// More than a tenth of the first bytes are characters of control, and it is no text of wide characters.
    private static func isNoText(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(1_000)
        let controls = head.count { $0 < 9 || (14..<32).contains($0) }
        return controls * 10 > head.count && !TextEncoding(of: Array(head)).isWide
    }

    /// Version 3, a date, and a plausible length of the header.
    private static func isDBF(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 32, [0x03, 0x30, 0x83, 0x8B].contains(bytes[0]) else { return false }
        let header = Int(bytes[8]) | Int(bytes[9]) << 8
        return (1...12).contains(bytes[2]) && (1...31).contains(bytes[3]) && header >= 33 && header % 32 == 1
    }

    private static func archive(_ bytes: [UInt8]) -> ForeignForm {
        guard let archive = try? ZipArchive(bytes, name: "") else {
            return ForeignForm("a damaged ZIP archive", "fetch it again")
        }
        let names = archive.members.map(\.name)
        if names.contains(where: { $0.hasPrefix("xl/") }) { return ForeignForm("a spreadsheet of Excel (.xlsx)", save) }
        if names.contains("content.xml") || names.contains("mimetype") {
            return ForeignForm("an OpenDocument spreadsheet or text", save)
        }
        if names.contains(where: { $0.hasPrefix("word/") }) { return ForeignForm("a document of Word", save) }
        let listed = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
        return ForeignForm("a ZIP archive of \(listed)", "unpack it and give the table that is meant")
    }

    private static func textual(_ bytes: [UInt8]) -> ForeignForm? {
        let text = String(decoding: bytes.prefix(400).drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }, as: UTF8.self)
        let head = text.drop { $0.isWhitespace }
        let small = head.lowercased()
        if small.hasPrefix("<!doctype html") || small.hasPrefix("<html") {
            return ForeignForm(
                "a page of HTML", "fetch the data itself; a page often says that a login or key is missing")
        }
        if small.hasPrefix("<") { return ForeignForm("XML: \(head.prefix(60))…", "ask for CSV") }
        let failures = ["invalid map_key", "invalid api call", "invalid map key", "exceeding allowed transaction"]
        if let failure = failures.first(where: small.hasPrefix) {
            return ForeignForm(
                "an error of FIRMS (\(head.prefix(60).split(separator: "\n").first.map(String.init) ?? failure))",
                "check key, source and dates of the request and fetch again")
        }
        if small.hasPrefix("http://") || small.hasPrefix("https://"), !head.contains(",") {
            return ForeignForm("a URL", "fetch it first, such as with curl -o FILE URL")
        }
        return nil
    }
}
