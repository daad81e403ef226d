public import Geo

/// One detection as the tiles need it.
public struct TileDetection: Sendable, Equatable {
    /// Degrees.
    public var longitude: Double
    /// Degrees.
    public var latitude: Double
    /// Not a finite number where it is not known.
    public var fireRadiativePowerMegawatts: Double
    public var observedAt: Instant

    public init(longitude: Double, latitude: Double, fireRadiativePowerMegawatts: Double, observedAt: Instant) {
        self.longitude = longitude
        self.latitude = latitude
        self.fireRadiativePowerMegawatts = fireRadiativePowerMegawatts
        self.observedAt = observedAt
    }
}

/// Detections in the order of a quad tree over a set: those of one tile follow on each other, and in it those of one cell.
///
/// Made once per snapshot; a tile then touches its own detections only. The order of the rows decides nothing.
public struct DetectionTileIndex: Sendable {
    public let set: TileMatrixSet
    /// Rows beyond the set, or not on the Earth: in no tile.
    public let outsideCount: Int
    private let codes: [UInt64]
    private let powers: [Double]
    private let seconds: [Int64]

    /// Rows inside the set: the sum of the counts of all tiles of a zoom.
    public var count: Int { codes.count }

    /// - Parameters:
    ///   - count: Of rows, below 2³².
    ///   - detection: The row with a number from 0 on, from whatever columns the caller has.
    /// - Complexity: O(n log n).
    public init(_ set: TileMatrixSet, count: Int, detection: (Int) -> TileDetection) {
        var keys: [MortonKey] = []
        keys.reserveCapacity(count)
        for row in 0..<count {
            let point = detection(row)
            guard let place = try? Coordinate(latitude: point.latitude, longitude: point.longitude),
                let position = GridPosition(place, in: set)
            else { continue }
            keys.append(MortonKey(code: position.morton, row: UInt32(row)))
        }
        keys.sort { $0.code != $1.code ? $0.code < $1.code : $0.row < $1.row }
        self.set = set
        outsideCount = count - keys.count
        codes = keys.map(\.code)
        powers = keys.map { detection(Int($0.row)).fireRadiativePowerMegawatts }
        seconds = keys.map { detection(Int($0.row)).observedAt.seconds }
    }

    /// The detections of a tile on a grid of squares, each counted once.
    ///
    /// - Parameters:
    ///   - window: Both ends belong to it; `nil` for all time.
    ///   - cellsPerSide: A power of two up to 1,024.
    /// - Complexity: O(log n) and the detections of the tile.
    public func thinned(
        _ tile: Tile, window: ClosedRange<Instant>? = nil, cellsPerSide: Int = ThinnedTile.standardCellsPerSide
    ) -> ThinnedTile {
        precondition((1...ThinnedTile.standardCellsPerSide).contains(cellsPerSide) && cellsPerSide.nonzeroBitCount == 1)
        var sums = CellSums(zoom: tile.zoom, cellsPerSide: cellsPerSide)
        let window = (window?.lowerBound.seconds ?? .min)...(window?.upperBound.seconds ?? .max)
        codes.withUnsafeBufferPointer { codes in
            for row in rows(of: tile) where window.contains(seconds[row]) {
                sums.add(code: codes[row], power: powers[row], seconds: seconds[row])
            }
        }
        return sums.tile
    }

    private func rows(of tile: Tile) -> Range<Int> {
        let range = MortonCode.codes(in: tile)
        let first = codes.partitioningIndex { $0 >= range.lowerBound }
        return first..<codes[first...].partitioningIndex { $0 > range.upperBound }
    }
}

private struct MortonKey {
    let code: UInt64
    let row: UInt32
}
