import Geo

/// The key and version of a row in 128 bits, whose order is that of keys, then versions.
struct EditionRow: Comparable {
    /// Minute (32 bits), satellite (7), latitude (25).
    var high: UInt64
    /// Longitude (26 bits), stream (2), number of the version (32), and four bits of nothing.
    var low: UInt64
    /// Position in the arrays that the rows came from, one after the other.
    var index: Int32

    init(_ detection: Detection, index: Int32) {
        let key = ObservationKey(detection)
        high = UInt64(UInt32(bitPattern: key.minute) ^ 0x8000_0000) << 32
        high |= UInt64(key.satellite) << 25 | UInt64(key.latitude + 9_000_000)
        low = UInt64(key.longitude + 18_000_000) << 38
        low |= UInt64(detection.version.stream.rawValue) << 36 | UInt64(detection.version.hundredths) << 4
        self.index = index
    }

    static func < (a: EditionRow, b: EditionRow) -> Bool {
        if a.high != b.high { return a.high < b.high }
        return a.low != b.low ? a.low < b.low : a.index < b.index
    }

    static func sorted(_ sources: [[Detection]]) -> [EditionRow] {
        var rows: [EditionRow] = []
        rows.reserveCapacity(sources.reduce(0) { $0 + $1.count })
        for source in sources {
            for detection in source { rows.append(EditionRow(detection, index: Int32(rows.count))) }
        }
        rows.sort()
        return rows
    }
}

/// All rows of one key and version.
struct Edition {
    let high: UInt64
    let low: UInt64
    /// The row whose values stay.
    var preferred: Int
    /// The row that is held; −1 when none is.
    let held: Int

    /// Orders the editions of one observation.
    var version: UInt64 { low & 0x3f_ffff_ffff }
    var stream: UInt64 { low >> 36 & 3 }
    /// Minute and satellite; the next minute of the satellite is ``minuteStep`` on.
    var pass: UInt64 { high >> 25 }
    static let minuteStep: UInt64 = 1 << 7
    /// Degrees × 100,000 from the south pole.
    var latitude: Int { Int(high & 0x1ff_ffff) }

    var direction: UnitVector {
        UnitVector(
            Coordinate(
                wrappingLatitude: Double(latitude - 9_000_000) / 100_000,
                longitude: Double(Int(low >> 38) - 18_000_000) / 100_000))
    }

    func hasSameKey(as other: Edition) -> Bool { high == other.high && low >> 38 == other.low >> 38 }

    /// - Parameters:
    ///   - rows: Sorted; of rows of one edition, only the first may be held, with an index below `heldCount`.
    ///   - isPreferred: Whether the row of the first index is to stay before that of the second.
    static func grouping(
        _ rows: [EditionRow], heldCount: Int, isPreferred: (Int, Int) -> Bool
    ) -> [Edition] {
        var editions: [Edition] = []
        editions.reserveCapacity(rows.count)
        for row in rows {
            let index = Int(row.index)
            if let last = editions.last, last.high == row.high, last.low == row.low {
                if isPreferred(index, last.preferred) { editions[editions.count - 1].preferred = index }
            } else {
                editions.append(
                    Edition(high: row.high, low: row.low, preferred: index, held: index < heldCount ? index : -1))
            }
        }
        return editions
    }
}
