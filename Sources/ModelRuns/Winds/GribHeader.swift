import Glibc

/// Header of a GRIB file's first message, which GDAL does not show.
struct GribHeader {
    /// Whether the components of the wind follow the axes of the grid, not east and north.
    private(set) var windFollowsGrid = false
    /// Numbers a and b of the borders of hybrid levels from the top down: p = a + b × surface pressure.
    private(set) var hybrid: (a: [Double], b: [Double])?

    /// - Returns: `nil` for a file that does not begin with a message of GRIB.
    init?(_ path: String) {
        guard let bytes = Self.firstBytes(of: path, 262_144), bytes.count > 16, bytes.starts(with: Array("GRIB".utf8))
        else { return nil }
        if bytes[7] == 2 { readSecondEdition(bytes) } else if bytes[7] == 1 { readFirstEdition(bytes) }
    }

    private static func firstBytes(of path: String, _ count: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = read(descriptor, &bytes, count)
        return got > 0 ? Array(bytes[..<got]) : nil
    }

    /// Sections: length in four bytes, number in the fifth.
    private mutating func readSecondEdition(_ bytes: [UInt8]) {
        var start = 16
        while start + 5 < bytes.count {
            let length = number(bytes, start, 4)
            guard length >= 5, start + length <= bytes.count else { return }
            let section = Array(bytes[start..<start + length])
            if section[4] == 3, length > 54 {
                let isLatitudeLongitude = number(section, 12, 2) < 10
                windFollowsGrid = section[isLatitudeLongitude ? 54 : 46] & 0x08 != 0
            } else if section[4] == 4, length > 9 {
                setHybrid(numbers: number(section, 5, 2), end: section)
                return
            }
            start += length
        }
    }

    /// The coordinates stand at the end of the section, single precision: all a, then all b.
    private mutating func setHybrid(numbers count: Int, end section: [UInt8]) {
        guard count >= 4, count.isMultiple(of: 2), section.count >= 4 * count + 9 else { return }
        let first = section.count - 4 * count
        let values = (0..<count).map {
            Double(Float(bitPattern: UInt32(truncatingIfNeeded: number(section, first + 4 * $0, 4))))
        }
        hybrid = (Array(values[..<(count / 2)]), Array(values[(count / 2)...]))
    }

    private mutating func readFirstEdition(_ bytes: [UInt8]) {
        let length = number(bytes, 8, 3)
        guard length >= 8, 8 + length + 17 < bytes.count, bytes[8 + 7] & 0x80 != 0 else { return }
        windFollowsGrid = bytes[8 + length + 16] & 0x08 != 0
    }

    private func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        guard start + count <= bytes.count else { return 0 }
        return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
