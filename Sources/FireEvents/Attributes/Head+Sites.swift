#if canImport(Glibc)
    import Glibc
#endif
import Geo

extension Head {
    /// From the sites of the last 24 hours of detections, each held against the nearest site before, or of the first
    /// pass when there is none before.
    ///
    /// Only growth beyond a pixel counts, and only when there are three such sites.
    /// - Parameters:
    ///   - sites: In the order of time.
    ///   - lastMinute: The event's last detection.
    ///   - plane: The plane of the sites.
    init?(sites: [BurnSite], lastMinute: Int32, plane: LocalPlane) {
        let start = max(lastMinute - 24 * 60, (sites.first?.minute ?? lastMinute) + 10)
        let split = sites.firstIndex { $0.minute > start } ?? sites.count
        guard split > 0, sites.count - split >= 3 else { return nil }
        let earlier = NearestSite(sites[..<split])
        var rates: [Double] = []
        var (x, y) = (0.0, 0.0)
        for site in sites[split...] {
            guard let nearest = earlier.nearest(to: site.point) else { continue }
            let distance = nearest.meters(to: site.point)
            guard distance > site.pixelMeters else { continue }
            rates.append(distance / (Double(site.minute - sites[split - 1].minute) / 60))
            x += site.point.x - nearest.x
            y += site.point.y - nearest.y
        }
        guard rates.count >= 3 else { return nil }
        rates.sort()
        self.init(
            spreadTowardDegrees: Self.bearing(x, y, at: sites[sites.count - 1].point, plane),
            rateOfSpreadMetersPerHour: rates[Int(0.95 * Double(rates.count - 1))])
    }

    /// Degrees clockwise from the north of a place, not from the north of the plane's middle.
    private static func bearing(_ x: Double, _ y: Double, at point: PlanarPoint, _ plane: LocalPlane) -> Double {
        let here = plane.unproject(point).coordinate
        let northward = plane.project(
            Coordinate(wrappingLatitude: min(89.999, here.latitude + 0.001), longitude: here.longitude))
        let degrees = (atan2(x, y) - atan2(northward.x - point.x, northward.y - point.y)) * 180 / .pi
        let turned = degrees.truncatingRemainder(dividingBy: 360)
        return turned < 0 ? turned + 360 : turned
    }
}
