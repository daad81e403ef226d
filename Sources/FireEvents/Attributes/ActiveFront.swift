import Geo

/// The part of an outline that burns now.
enum ActiveFront {
    /// Length of the outline's edges whose middle lies near a site seen burning in the last 24 hours, metres.
    ///
    /// Near is a pixel and 300 m: half the pixel, and what the outline was drawn in.
    static func meters(of outline: PlanarShape, near active: [BurnSite]) -> Double {
        guard !active.isEmpty else { return 0 }
        let sites = NearestSite(active)
        let reach = 300 + active.reduce(0) { $0 + $1.pixelMeters } / Double(active.count)
        return outline.polygons.joined().reduce(0) { sum, ring in
            zip(ring, ring.dropFirst()).reduce(sum) { sum, edge in
                let middle = PlanarPoint(x: (edge.0.x + edge.1.x) / 2, y: (edge.0.y + edge.1.y) / 2)
                guard let nearest = sites.nearest(to: middle), nearest.meters(to: middle) <= reach else { return sum }
                return sum + edge.0.meters(to: edge.1)
            }
        }
    }
}
