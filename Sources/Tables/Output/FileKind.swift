import Glibc

/// A kind of file that the program writes, or must not write over.
public enum FileKind: String, Sendable, CaseIterable {
    case csv, text, json, svg, kml, xml, html, geoPackage, flatGeobuf, geoTIFF, netCDF
    /// Known, and never written.
    case sqlite, pdf, office, archive, picture, shapefile, grib, otherText, binary

    /// The kind that a name promises; `nil` for an ending that promises nothing.
    public init?(ending: String) {
        guard let kind = Self.endings[ending] else { return nil }
        self = kind
    }

    private static let endings: [String: FileKind] = [
        "csv": .csv, "tsv": .csv, "txt": .text, "json": .json, "geojson": .json, "jsonl": .json, "ndjson": .json,
        "svg": .svg, "kml": .kml, "xml": .xml, "atom": .xml, "cap": .xml, "html": .html, "htm": .html, "md": .otherText,
        "gpkg": .geoPackage, "fgb": .flatGeobuf, "tif": .geoTIFF, "tiff": .geoTIFF, "nc": .netCDF, "nc4": .netCDF,
        "cdf": .netCDF, "h5": .netCDF, "sqlite": .sqlite, "db": .sqlite, "pdf": .pdf, "xlsx": .office, "xls": .office,
        "ods": .office, "docx": .office, "doc": .office, "odt": .office, "pptx": .office, "zip": .archive,
        "gz": .archive, "kmz": .archive, "tar": .archive, "xz": .archive, "bz2": .archive, "7z": .archive,
        "png": .picture, "jpg": .picture, "jpeg": .picture, "gif": .picture, "webp": .picture, "shp": .shapefile,
        "dbf": .shapefile, "shx": .shapefile, "prj": .shapefile, "gml": .xml, "gpx": .xml, "parquet": .binary,
        "grib": .grib, "grib2": .grib, "grb": .grib, "grb2": .grib, "tle": .otherText, "pem": .otherText,
        "key": .otherText, "py": .otherText, "sh": .otherText, "swift": .otherText,
    ]

    /// As messages name it.
    public var name: String {
        switch self {
        case .csv: "a CSV table"
        case .text, .otherText: "a text"
        case .json: "JSON"
        case .svg: "an SVG drawing"
        case .kml: "KML"
        case .xml: "XML"
        case .html: "a web page"
        case .geoPackage: "a GeoPackage"
        case .flatGeobuf: "FlatGeobuf"
        case .geoTIFF: "a TIFF raster"
        case .netCDF: "netCDF"
        case .sqlite: "an SQLite database"
        case .pdf: "a PDF document"
        case .office: "an office document"
        case .archive: "a packed file"
        case .picture: "a picture"
        case .shapefile: "a part of a shapefile"
        case .grib: "GRIB"
        case .binary: "a file of another kind"
        }
    }

    /// The ending of temporary files, for writers that go by it.
    var usualEnding: String {
        switch self {
        case .geoPackage: "gpkg"
        case .flatGeobuf: "fgb"
        case .geoTIFF: "tif"
        case .netCDF: "nc"
        default: "txt"
        }
    }

    /// Whether it is written byte after byte, into a pipe too.
    var isStream: Bool {
        switch self {
        case .csv, .text, .json, .svg, .kml, .xml, .html, .flatGeobuf: true
        default: false
        }
    }

    /// Whether a file of this kind may be replaced by one of another: an older one of the same kind, and a text by a text.
    func mayBecome(_ new: FileKind) -> Bool {
        self == new || new == .text && (self == .csv || self == .otherText) || new == .xml && self == .kml
    }
}

/// The part of a path that is the file's own.
public enum FileName {
    /// In lower case, without the point; empty where there is none.
    public static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let point = name.lastIndex(of: "."), point > name.startIndex else { return "" }
        return name[name.index(after: point)...].lowercased()
    }
}
