import Geo

/// Finds the nearest of many sites within 40 km.
struct NearestSite {
    private var buckets: PointBuckets

    init(_ sites: some Collection<BurnSite>) {
        buckets = PointBuckets(cellMeters: 1_000, capacity: sites.count)
        for site in sites { buckets.add(site.point) }
    }

    /// Looks through rings of cells about the point, until no farther ring can hold a nearer site.
    func nearest(to point: PlanarPoint) -> PlanarPoint? {
        let (column, row) = (buckets.cell(point.x), buckets.cell(point.y))
        var best: (index: Int, meters: Double)?
        for ring in 0...40 {
            if let best, best.meters < Double(ring - 1) * buckets.cellMeters { break }
            for y in row - ring...row + ring {
                let step = ring == 0 || abs(y - row) == ring ? 1 : 2 * ring
                for x in stride(from: column - ring, through: column + ring, by: step) {
                    _ = buckets.first(column: x, row: y) { index in
                        let meters = buckets.points[index].meters(to: point)
                        if best.map({ meters < $0.meters }) ?? true { best = (index, meters) }
                        return false
                    }
                }
            }
        }
        return best.map { buckets.points[$0.index] }
    }
}
