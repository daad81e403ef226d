import CZlib

/// The files of a ZIP archive in memory.
///
/// - Source: PKWARE, APPNOTE 6.3.3, sections 4.3.7, 4.3.12, 4.3.16.
package struct ZipArchive {
    package struct Member {
        package let name: String
        fileprivate let method: Int
        fileprivate let packedLength, length, offset: Int
    }

    package let members: [Member]
    private let bytes: [UInt8]
    private let source: String

    package static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    /// - Throws: ``FormatError`` for an archive that is cut short or damaged.
    package init(_ bytes: [UInt8], name: String) throws(FormatError) {
        (self.bytes, source) = (bytes, name)
        guard let end = Self.endOfDirectory(bytes) else { throw Self.damaged(name) }
        var members: [Member] = []
        var offset = Self.number(bytes, end + 16, 4)
        for _ in 0..<Self.number(bytes, end + 10, 2) {
            guard offset >= 0, offset + 46 <= bytes.count, Self.number(bytes, offset, 4) == 0x0201_4B50 else {
                throw Self.damaged(name)
            }
            let lengths = [28, 30, 32].map { Self.number(bytes, offset + $0, 2) }
            guard offset + 46 + lengths[0] <= bytes.count else { throw Self.damaged(name) }
            let text = String(decoding: bytes[(offset + 46)..<(offset + 46 + lengths[0])], as: UTF8.self)
            members.append(
                Member(
                    name: text, method: Self.number(bytes, offset + 10, 2),
                    packedLength: Self.number(bytes, offset + 20, 4), length: Self.number(bytes, offset + 24, 4),
                    offset: Self.number(bytes, offset + 42, 4)))
            offset += 46 + lengths.reduce(0, +)
        }
        self.members = members
    }

    /// Members that look like tables by their names, but for those of office documents.
    package var tables: [Member] {
        guard !members.contains(where: { $0.name == "[Content_Types].xml" || $0.name == "mimetype" }) else { return [] }
        return members.filter { member in
            let name = member.name.lowercased()
            let isHidden = name.hasPrefix("__macosx/") || name.split(separator: "/").last?.hasPrefix(".") == true
            let isRemark = name.hasSuffix("readme.txt") || name.contains("readme")
            return !isHidden && !isRemark && [".csv", ".txt", ".tsv", ".dat", ".json"].contains { name.hasSuffix($0) }
        }
    }

    /// Members that GDAL opens as layers, by their names.
    package var layers: [Member] {
        members.filter { member in
            let name = member.name.lowercased()
            return !name.hasPrefix("__macosx/")
                && [".shp", ".gpkg", ".geojson", ".json", ".kml"].contains { name.hasSuffix($0) }
        }
    }

    /// - Throws: ``FormatError`` when the member is encrypted, damaged, or larger than may be held.
    package func content(of member: Member) throws(FormatError) -> [UInt8] {
        let header = member.offset
        guard member.length <= GzipReader.byteLimit, header + 30 <= bytes.count,
            Self.number(bytes, header, 4) == 0x0403_4B50
        else { throw Self.damaged(source) }
        guard Self.number(bytes, header + 6, 2) & 1 == 0 else {
            throw FormatError(source: source, expected: "an archive without a password", found: "an encrypted one")
        }
        let start = header + 30 + Self.number(bytes, header + 26, 2) + Self.number(bytes, header + 28, 2)
        guard start + member.packedLength <= bytes.count else { throw Self.damaged(source) }
        let packed = Array(bytes[start..<(start + member.packedLength)])
        switch member.method {
        case 0: return packed
        case 8: return try inflated(packed, length: member.length)
        default:
            throw FormatError(
                source: source, expected: "members of method deflate",
                found: "\(member.name) of method \(member.method)")
        }
    }

    private func inflated(_ packed: [UInt8], length: Int) throws(FormatError) -> [UInt8] {
        var stream = z_stream()
        // Minus 15: the largest window, without a head.
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw FormatError(source: source, expected: "memory for unpacking", found: "none")
        }
        defer { inflateEnd(&stream) }
        var (packed, status) = (packed, Z_OK)
        let result = packed.withUnsafeMutableBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: length) { room, count in
                (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
                (stream.next_out, stream.avail_out) = (room.baseAddress, UInt32(room.count))
                status = length == 0 ? Z_STREAM_END : inflate(&stream, Z_FINISH)
                count = room.count - Int(stream.avail_out)
                count = min(count, length)
            }
        }
        guard status == Z_STREAM_END, result.count == length else { throw Self.damaged(source) }
        return result
    }

    private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let first = max(0, bytes.count - 22 - 65_535)
        return stride(from: bytes.count - 22, through: first, by: -1).first { number(bytes, $0, 4) == 0x0605_4B50 }
    }

    /// Little-endian.
    private static func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> Int {
        (0..<width).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
    }

    private static func damaged(_ name: String) -> FormatError {
        FormatError(
            source: name, expected: "an undamaged ZIP archive", found: "a damaged one, or one that ends too early")
    }
}
