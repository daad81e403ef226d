import Geo

/// Spots by place.
struct SpotIndex {
    let spots: [HeatSpot?]
    private var byCell: [UInt64: [Int]] = [:]
    private static let cells = SphereCells(sideMeters: 5_000)

    init(_ spots: [HeatSpot?]) {
        self.spots = spots
        for (index, spot) in spots.enumerated() {
            if let spot { byCell[Self.cells.key(of: UnitVector(spot.center)), default: []].append(index) }
        }
    }

    /// From the first day of any to the last.
    var spanDays: Int32 {
        let first = spots.lazy.compactMap { $0?.days.first }.min()
        let last = spots.lazy.compactMap { $0?.days.last }.max()
        return (last ?? 0) - (first ?? 0)
    }

    /// Indices of the spots that may lie within a distance, ascending.
    func near(_ spot: HeatSpot, within meters: Double) -> [Int] {
        var found: [Int] = []
        let key = Self.cells.key(of: UnitVector(spot.center))
        Self.cells.forEachRange(near: key, within: meters / Earth.radiusMeters) { range in
            for cell in range { found += byCell[cell] ?? [] }
        }
        return found.sorted()
    }
}
