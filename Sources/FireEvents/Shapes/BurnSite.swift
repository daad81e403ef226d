import Geo

/// A place where an event was first seen to burn.
struct BurnSite {
    /// In the event's plane, metres.
    var point: PlanarPoint
    /// Minutes since 1970.
    var minute: Int32
    /// Side of a square with the footprint's area, metres.
    var pixelMeters: Double
    /// Standard deviation of the logarithm of that side: 0 where the file gave it.
    var pixelDeviation: Double
    /// Position of the detection in the event.
    var member: Int32
}

extension Collection<BurnSite> {
    var meanPixelMeters: Double { reduce(0) { $0 + $1.pixelMeters } / Double(count) }
    /// Of sites that err alike.
    var meanPixelDeviation: Double { reduce(0) { $0 + $1.pixelDeviation } / Double(count) }
}

extension BurnSite {
    /// How close to an earlier site, in pixels, a later detection adds no land.
    static let nearnessInPixels = 0.25

    /// The detections of an event that add land: those with no earlier site close by.
    ///
    /// Detections of one minute never hide each other, so the choice does not depend on their order.
    /// - Parameters:
    ///   - candidates: In the order of time.
    ///   - nearnessInPixels: How close is close.
    static func firstSeen(
        among candidates: [BurnSite], nearnessInPixels: Double = BurnSite.nearnessInPixels
    ) -> [BurnSite] {
        let reach = nearnessInPixels * (candidates.lazy.map(\.pixelMeters).max() ?? 1)
        var kept: [BurnSite] = []
        var buckets = PointBuckets(cellMeters: reach, capacity: candidates.count)
        var settled = 0
        for candidate in candidates {
            // Sites of earlier minutes hide; those of this minute wait.
            while settled < kept.count, kept[settled].minute != candidate.minute {
                buckets.add(kept[settled].point)
                settled += 1
            }
            if !candidate.isHidden(by: kept, in: buckets, nearnessInPixels) { kept.append(candidate) }
        }
        return kept
    }

    private func isHidden(by sites: [BurnSite], in buckets: PointBuckets, _ nearness: Double) -> Bool {
        let (column, row) = (buckets.cell(point.x), buckets.cell(point.y))
        for y in row - 1...row + 1 {
            for x in column - 1...column + 1 {
                let hiding = buckets.first(column: x, row: y) { index in
                    sites[index].point.meters(to: point) < nearness * sites[index].pixelMeters
                }
                if hiding != nil { return true }
            }
        }
        return false
    }
}
