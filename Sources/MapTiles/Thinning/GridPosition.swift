import Geo

/// A place as column and row of 2³² × 2³² squares over a set: less than a centimetre each.
///
/// The first bits of both are the numbers of the tile at any zoom; the next bits those of the cell in it.
struct GridPosition: Equatable {
    let column: UInt32
    let row: UInt32

    /// - Returns: `nil` beyond the set.
    init?(_ point: Coordinate, in set: TileMatrixSet) {
        guard let fraction = set.fraction(point), (0...1).contains(fraction.x), (0...1).contains(fraction.y) else {
            return nil
        }
        column = Self.share(fraction.x)
        row = Self.share(fraction.y)
    }

    /// The square that holds a share of the whole; the last one holds its far edge too.
    ///
    /// - Parameter fraction: 0…1.
    static func share(_ fraction: Double) -> UInt32 { UInt32(min(fraction * 0x1p32, 0x1p32 - 1)) }

    /// The bits of row and column by turns, so that the numbers of what lies in one tile follow on each other.
    ///
    /// - Source: Morton1966.
    var morton: UInt64 { MortonCode.spread(column) | MortonCode.spread(row) << 1 }
}

/// Bits of columns and rows by turns: the order of a quad tree, north-west, north-east, south-west, south-east.
enum MortonCode {
    /// A zero before each bit.
    static func spread(_ value: UInt32) -> UInt64 {
        var bits = UInt64(value)
        bits = (bits | bits << 16) & 0x0000_ffff_0000_ffff
        bits = (bits | bits << 8) & 0x00ff_00ff_00ff_00ff
        bits = (bits | bits << 4) & 0x0f0f_0f0f_0f0f_0f0f
        bits = (bits | bits << 2) & 0x3333_3333_3333_3333
        return (bits | bits << 1) & 0x5555_5555_5555_5555
    }

    /// Every second bit.
    static func gather(_ code: UInt64) -> UInt32 {
        var bits = code & 0x5555_5555_5555_5555
        bits = (bits | bits >> 1) & 0x3333_3333_3333_3333
        bits = (bits | bits >> 2) & 0x0f0f_0f0f_0f0f_0f0f
        bits = (bits | bits >> 4) & 0x00ff_00ff_00ff_00ff
        bits = (bits | bits >> 8) & 0x0000_ffff_0000_ffff
        return UInt32(truncatingIfNeeded: bits | bits >> 16)
    }

    /// Codes of all places in a tile.
    static func codes(in tile: Tile) -> ClosedRange<UInt64> {
        let shift = UInt64(64 - 2 * tile.zoom)
        let number = spread(UInt32(tile.column)) | spread(UInt32(tile.row)) << 1
        let first = number << shift
        return first...(first | (tile.zoom == 0 ? .max : (1 << shift) - 1))
    }
}
