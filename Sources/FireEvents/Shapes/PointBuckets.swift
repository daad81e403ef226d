import Geo

/// Planar points by square cells, thrown into as many buckets as there may be points.
///
/// Two cells may share a bucket: whoever looks must measure, which they do anyway.
struct PointBuckets {
    private(set) var points: [PlanarPoint] = []
    let cellMeters: Double
    private var newest: [Int32]
    private var older: [Int32] = []
    private let mask: Int

    /// - Parameter capacity: How many points are expected; more are slower, not wrong.
    init(cellMeters: Double, capacity: Int) {
        self.cellMeters = cellMeters
        var size = 16
        while size < capacity { size *= 2 }
        mask = size - 1
        newest = [Int32](repeating: -1, count: size)
        points.reserveCapacity(capacity)
        older.reserveCapacity(capacity)
    }

    func cell(_ value: Double) -> Int { Int((value / cellMeters).rounded(.down)) }

    private func bucket(_ column: Int, _ row: Int) -> Int {
        let mixed = (column &* 0x9e37_79b1) ^ (row &* 0x85eb_ca77)
        return (mixed ^ (mixed >> 15)) & mask
    }

    mutating func add(_ point: PlanarPoint) {
        let bucket = bucket(cell(point.x), cell(point.y))
        older.append(newest[bucket])
        newest[bucket] = Int32(points.count)
        points.append(point)
    }

    /// Visits the points of a cell, and perhaps some of others, until one is accepted.
    @inline(__always)
    func first(column: Int, row: Int, where accepts: (Int) -> Bool) -> Int? {
        var index = newest[bucket(column, row)]
        while index >= 0 {
            if accepts(Int(index)) { return Int(index) }
            index = older[Int(index)]
        }
        return nil
    }
}
