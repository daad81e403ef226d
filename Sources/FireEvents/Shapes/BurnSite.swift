import Geo

/// A place where an event was first seen to burn.
struct BurnSite {
    /// In the event's plane, metres.
    var point: PlanarPoint
    /// Minutes since 1970.
    var minute: Int32
    /// Side of a square with the footprint's area, metres.
    var pixelMeters: Double
    /// Position of the detection in the event.
    var member: Int32
}

extension BurnSite {
    /// How close to an earlier site, in pixels, a later detection adds no land.
    static let nearnessInPixels = 0.25

    /// The detections of an event that add land: those with no earlier site close by.
    ///
    /// Detections of one minute never hide each other, so the choice does not depend on their order.
    /// - Parameter candidates: In the order of time.
    static func firstSeen(among candidates: [BurnSite]) -> [BurnSite] {
        var kept = SiteGrid(cellMeters: nearnessInPixels * (candidates.lazy.map(\.pixelMeters).max() ?? 1))
        var pending: [BurnSite] = []
        for candidate in candidates {
            if let first = pending.first, first.minute != candidate.minute {
                for site in pending { kept.add(site) }
                pending.removeAll(keepingCapacity: true)
            }
            if !kept.hasSite(near: candidate) { pending.append(candidate) }
        }
        for site in pending { kept.add(site) }
        return kept.sites
    }
}

/// Sites by square cells, so that neighbours are found without looking at all.
struct SiteGrid {
    private(set) var sites: [BurnSite] = []
    private let cellMeters: Double
    private var newestInCell: [Cell: Int32] = [:]
    private var olderInCell: [Int32] = []

    private struct Cell: Hashable {
        var column: Int32
        var row: Int32
    }

    init(cellMeters: Double) { self.cellMeters = cellMeters }

    private func cell(_ point: PlanarPoint) -> Cell {
        Cell(column: Int32((point.x / cellMeters).rounded(.down)), row: Int32((point.y / cellMeters).rounded(.down)))
    }

    mutating func add(_ site: BurnSite) {
        olderInCell.append(newestInCell.updateValue(Int32(sites.count), forKey: cell(site.point)) ?? -1)
        sites.append(site)
    }

    func hasSite(near site: BurnSite) -> Bool {
        let center = cell(site.point)
        for row in center.row - 1...center.row + 1 {
            for column in center.column - 1...center.column + 1 {
                var index = newestInCell[Cell(column: column, row: row)] ?? -1
                while index >= 0 {
                    let other = sites[Int(index)]
                    if other.point.meters(to: site.point) < BurnSite.nearnessInPixels * other.pixelMeters { return true }
                    index = olderInCell[Int(index)]
                }
            }
        }
        return false
    }
}
