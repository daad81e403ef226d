import Assessment
import FireEvents
import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// An arrow from the edge of a fire toward where its head runs.
struct HeadArrow {
    let start: Pixel
    let tip: Pixel

    /// - Returns: `nil` for a fire that was not detected within a day, or whose head is not known.
    init?(_ drawn: DrawnFire, frame: MapFrame) {
        guard drawn.age == .day, let head = drawn.fire.event.head else { return nil }
        let angle = head.spreadTowardDegrees * .pi / 180 + Self.turn(at: drawn, frame)
        let (dx, dy) = (sin(angle), -cos(angle))
        let edge = drawn.isSmall ? 4 : Self.reach(of: drawn, dx, dy)
        start = Pixel(x: drawn.center.x + dx * (edge + 3), y: drawn.center.y + dy * (edge + 3))
        tip = Pixel(x: drawn.center.x + dx * (edge + 17), y: drawn.center.y + dy * (edge + 17))
    }

    static func arrows(of fires: [DrawnFire], among identifiers: Set<String>, frame: MapFrame) -> [HeadArrow] {
        fires.filter { identifiers.contains($0.fire.event.id) }.compactMap { HeadArrow($0, frame: frame) }
    }

    /// All halos first, so that no arrow is cut by another.
    static func drawing(_ arrows: [HeadArrow]) -> String {
        ["halo", "front"].flatMap { style in
            arrows.map { SVG.element("path", [("class", style), ("d", $0.path)]) }
        }.joined()
    }

    private var path: String {
        let length = max(1e-9, start.distance(to: tip))
        let (dx, dy) = ((tip.x - start.x) / length, (tip.y - start.y) / length)
        let left = Pixel(x: tip.x - 6 * dx + 4 * dy, y: tip.y - 6 * dy - 4 * dx)
        let right = Pixel(x: tip.x - 6 * dx - 4 * dy, y: tip.y - 6 * dy + 4 * dx)
        return SVG.path([start, tip], closed: false) + SVG.path([left, tip, right], closed: false)
    }

    /// North of the fire is not straight up on the map: radians to turn a bearing by.
    private static func turn(at drawn: DrawnFire, _ frame: MapFrame) -> Double {
        let center = drawn.fire.event.center
        let north = Coordinate(wrappingLatitude: min(89.9, center.latitude + 0.01), longitude: center.longitude)
        let pixel = frame.pixel(north)
        return atan2(pixel.x - drawn.center.x, drawn.center.y - pixel.y)
    }

    /// How far the perimeter reaches from the centre in a direction, pixels: its corners near that way, its sides across it.
    private static func reach(of drawn: DrawnFire, _ dx: Double, _ dy: Double) -> Double {
        drawn.rings.map { ring in
            ring.map { point -> (along: Double, across: Double) in
                let (x, y) = (point.x - drawn.center.x, point.y - drawn.center.y)
                return (x * dx + y * dy, x * dy - y * dx)
            }
        }.flatMap { zip($0, $0.dropFirst() + $0.prefix(1)) }.reduce(0) { max($0, reach(of: $1.0, $1.1)) }
    }

    private static func reach(of a: (along: Double, across: Double), _ b: (along: Double, across: Double)) -> Double {
        let corner = abs(a.across) < max(4, a.along * 0.35) ? a.along : 0
        guard (a.across > 0) != (b.across > 0) else { return corner }
        return max(corner, a.along + a.across / (a.across - b.across) * (b.along - a.along))
    }
}
