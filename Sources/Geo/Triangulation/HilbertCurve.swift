/// An order in which neighbours in the plane tend to be neighbours in the row.
enum HilbertCurve {
    /// Indices of points in the order of the curve.
    static func order(_ points: some RandomAccessCollection<LatticePoint>) -> [Int] {
        let west = points.lazy.map(\.x).min() ?? 0
        let south = points.lazy.map(\.y).min() ?? 0
        let east = points.lazy.map(\.x).max() ?? 0
        let north = points.lazy.map(\.y).max() ?? 0
        var shift: Int64 = 0
        while max(east - west, north - south) >> shift >= 1 << 16 { shift += 1 }
        let keys = points.enumerated().map { index, point in
            UInt64(distance(UInt32((point.x - west) >> shift), UInt32((point.y - south) >> shift))) << 32
                | UInt64(index)
        }
        return keys.sorted().map { Int($0 & 0xffff_ffff) }
    }

    /// How far along the curve of 2¹⁶ × 2¹⁶ cells a cell lies.
    private static func distance(_ column: UInt32, _ row: UInt32) -> UInt32 {
        var (x, y) = (column, row)
        var result: UInt32 = 0
        var side: UInt32 = 1 << 15
        while side > 0 {
            let (right, upper): (UInt32, UInt32) = (x & side > 0 ? 1 : 0, y & side > 0 ? 1 : 0)
            result &+= side &* side &* ((3 &* right) ^ upper)
            if upper == 0 {
                if right == 1 {
                    x = 0xffff &- x
                    y = 0xffff &- y
                }
                swap(&x, &y)
            }
            side >>= 1
        }
        return result
    }
}
