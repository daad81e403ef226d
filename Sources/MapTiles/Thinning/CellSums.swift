import Geo

/// Adds up detections that come in the order of a quad tree: those of one cell follow on each other.
struct CellSums {
    private let cellsPerSide: Int
    /// Bits behind those of a cell, and bits that a place lacks where cells are smaller than its squares.
    private let (dropped, lacking): (UInt64, UInt64)
    private var cells: [TileCell] = []
    private var number: UInt64 = 0
    private var count = 0
    private var power = -Double.infinity
    private var lastSeen = Int64.min

    init(zoom: Int, cellsPerSide: Int) {
        self.cellsPerSide = cellsPerSide
        let bits = 64 - 2 * (zoom + cellsPerSide.trailingZeroBitCount)
        dropped = UInt64(max(0, bits))
        lacking = UInt64(max(0, -bits))
    }

    mutating func add(code: UInt64, power: Double, seconds: Int64) {
        let cell = dropped < 64 ? code >> dropped : 0
        if cell != number || count == 0 { start(cell) }
        count += 1
        lastSeen = max(lastSeen, seconds)
        if power.isFinite { self.power = max(self.power, power) }
    }

    private mutating func start(_ cell: UInt64) {
        finish()
        (number, count, power, lastSeen) = (cell, 0, -.infinity, .min)
    }

    private mutating func finish() {
        guard count > 0 else { return }
        let mask = UInt64(cellsPerSide) * UInt64(cellsPerSide) - 1
        let place = number << lacking & mask
        cells.append(
            TileCell(
                column: Int(MortonCode.gather(place)), row: Int(MortonCode.gather(place >> 1)), count: count,
                maximumFireRadiativePowerMegawatts: power.isFinite ? power : nil, lastSeen: Instant(seconds: lastSeen)))
    }

    /// The cells so far.
    var tile: ThinnedTile {
        var whole = self
        whole.finish()
        return ThinnedTile(cellsPerSide: cellsPerSide, cells: whole.cells)
    }
}
