import Glibc

extension FileKind {
    /// The kind of a file by its first bytes, whatever its name; `nil` where it is empty or cannot be read.
    package init?(contentsOf path: String) {
        let bytes = Self.firstBytes(path)
        guard !bytes.isEmpty else { return nil }
        self = Self.kind(of: bytes)
    }

    package static func kind(of bytes: [UInt8]) -> FileKind {
        if bytes.starts(with: "SQLite format 3\0".utf8) { return isGeoPackage(bytes) ? .geoPackage : .sqlite }
        if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.kind }
        let isText = !bytes.contains { $0 < 32 && ![9, 10, 12, 13, 27].contains($0) }
        return isText ? textKind(of: String(decoding: bytes, as: UTF8.self)) : .binary
    }

    private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
        ([0x66, 0x67, 0x62], .flatGeobuf), (Array("II*\0".utf8), .geoTIFF), (Array("II+\0".utf8), .geoTIFF),
        (Array("MM\0*".utf8), .geoTIFF), (Array("MM\0+".utf8), .geoTIFF), ([0x43, 0x44, 0x46, 1], .netCDF),
        ([0x43, 0x44, 0x46, 2], .netCDF), ([0x43, 0x44, 0x46, 5], .netCDF), ([0x89, 0x48, 0x44, 0x46], .netCDF),
        (Array("%PDF".utf8), .pdf), ([0x50, 0x4b, 3, 4], .office), ([0xd0, 0xcf, 0x11, 0xe0], .office),
        ([0x1f, 0x8b], .archive), ([0xfd, 0x37, 0x7a], .archive), (Array("BZh".utf8), .archive),
        ([0x89, 0x50, 0x4e, 0x47], .picture), ([0xff, 0xd8, 0xff], .picture), (Array("GIF8".utf8), .picture),
        ([0, 0, 0x27, 0x0a], .shapefile), (Array("GRIB".utf8), .grib),
    ]

    /// By the application's identifier, at byte 68 of the header of SQLite: `GPKG`, `GP10` or `GP11`.
    private static func isGeoPackage(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 72 && ["GPKG", "GP10", "GP11"].contains(String(decoding: bytes[68..<72], as: UTF8.self))
    }

    private static func textKind(of text: String) -> FileKind {
        let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        switch start.first {
        case "<": return markupKind(of: start.lowercased())
        case "{", "[": return .json
        default:
            let lines = start.split(maxSplits: 2, omittingEmptySubsequences: false) { $0.isNewline }
            let isTold = lines[0].hasPrefix("# ") && lines.count > 1 && isHeader(lines[1])
            return isHeader(lines[0]) || isTold ? .csv : .otherText
        }
    }

    /// Names with separators between them, but no commas as in a sentence; a line of words after `#` may stand before.
    private static func isHeader(_ line: Substring) -> Bool {
        line.contains { $0 == "," || $0 == ";" || $0 == "\t" } && !line.hasPrefix("#!") && !line.contains(", ")
    }

    private static func markupKind(of text: String) -> FileKind {
        if text.contains("<kml") { return .kml }
        if text.hasPrefix("<!doctype html") || text.contains("<html") { return .html }
        return text.contains("<svg") ? .svg : .xml
    }

    private static func firstBytes(_ path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return Array(bytes.prefix(max(0, count)))
    }
}
