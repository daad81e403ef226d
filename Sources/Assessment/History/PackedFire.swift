import FireEvents
import Geo

/// A fire as bytes, its pixels as numbers of rows: most of what a large fire takes.
struct PackedFire {
    /// The fire without its pixels.
    let fire: [UInt8]
    /// Rows of the pixels of the event, then of each fire that it was the day before; ascending.
    private let pixels: [[Int32]]

    /// - Returns: `nil` where its pixels are not found among its rows.
    init?(_ fire: TrackedFire, _ members: [Int32], _ rows: [Detection], _ coding: any FireCoding) {
        var (bare, pixels) = (fire, [[Int32]]())
        for event in [fire.state.event] + fire.state.dayBefore {
            guard let found = Self.rows(of: event.activeHeat, members, rows) else { return nil }
            pixels.append(found)
        }
        bare.state.event.activeHeat = []
        for index in bare.state.dayBefore.indices { bare.state.dayBefore[index].activeHeat = [] }
        (self.fire, self.pixels) = (coding.bytes(of: bare), pixels)
    }

    /// Equal pixels of equal rows, in their order: which of two equal rows is meant does not matter.
    private static func rows(of pixels: [HeatPixel], _ members: [Int32], _ rows: [Detection]) -> [Int32]? {
        var (found, next) = ([Int32](), 0)
        found.reserveCapacity(pixels.count)
        for member in members where next < pixels.count && rows[Int(member)].coordinate == pixels[next].coordinate {
            guard HeatPixel(rows[Int(member)]) == pixels[next] else { continue }
            found.append(member)
            next += 1
        }
        return next == pixels.count ? found : nil
    }

    // MARK: Bytes: lengths and differences of rows as UInt32, little-endian, then the fire.

    var bytes: [UInt8] {
        var words = [UInt32(pixels.count)]
        for list in pixels {
            words.append(UInt32(list.count))
            words += zip(list, [0] + list).map { UInt32($0 - $1) }
        }
        return words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) } } + fire
    }

    /// - Returns: `nil` where the bytes are not such.
    init?(bytes: [UInt8]) {
        var position = 0
        func word() -> Int32? {
            guard position + 4 <= bytes.count else { return nil }
            defer { position += 4 }
            return (0..<4).reduce(0) { $0 | Int32(bitPattern: UInt32(bytes[position + $1]) << UInt32(8 * $1)) }
        }
        var pixels: [[Int32]] = []
        for _ in 0..<(word() ?? 0) {
            guard let count = word(), count >= 0, count <= bytes.count else { return nil }
            var (list, last) = ([Int32](), Int32(0))
            list.reserveCapacity(Int(count))
            for _ in 0..<count {
                guard let step = word(), step >= 0, !last.addingReportingOverflow(step).overflow else { return nil }
                last += step
                list.append(last)
            }
            pixels.append(list)
        }
        (self.pixels, fire) = (pixels, Array(bytes[position...]))
    }

    /// - Returns: `nil` where the fire is not the one that was packed.
    func unpacked(_ fire: TrackedFire, _ rows: [Detection]) -> TrackedFire? {
        guard pixels.count == 1 + fire.state.dayBefore.count,
            pixels.allSatisfy({ ($0.last ?? 0) < rows.count && ($0.first ?? 0) >= 0 })
        else { return nil }
        var whole = fire
        whole.state.event.activeHeat = pixels[0].map { HeatPixel(rows[Int($0)]) }
        for (index, list) in pixels.dropFirst().enumerated() {
            whole.state.dayBefore[index].activeHeat = list.map { HeatPixel(rows[Int($0)]) }
        }
        return whole
    }
}
