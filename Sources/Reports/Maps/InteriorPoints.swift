import Geo

/// Where in an outline a name may stand.
enum InteriorPoints {
    /// Boxes inside a ring on a grid, those nearest to the middle first.
    static func boxes(in ring: [Pixel], frame: MapFrame, width: Double, height: Double) -> [Box] {
        let visible = FrameClip(frame, margin: -4).ring(ring)
        let extent = Extent(visible)
        guard extent.width > width * 0.8, extent.height > height else { return [] }
        let middle = centroid(visible)
        var boxes: [(Double, Box)] = []
        for row in 0...12 {
            for column in 0...12 {
                let center = Pixel(
                    x: extent.minX + extent.width * Double(column) / 12,
                    y: extent.minY + extent.height * Double(row) / 12)
                let box = Box(minX: center.x - width / 2, minY: center.y - height / 2, width: width, height: height)
                if isInside(box, visible) { boxes.append((center.distance(to: middle), box)) }
            }
        }
        return boxes.sorted { ($0.0, $0.1.minY, $0.1.minX) < ($1.0, $1.1.minY, $1.1.minX) }.map(\.1)
    }

    /// Square pixels.
    static func area(_ ring: [Pixel]) -> Double { abs(moments(ring).area) }

    static func centroid(_ ring: [Pixel]) -> Pixel {
        let sums = moments(ring)
        guard abs(sums.area) > 1e-6, let origin = ring.first else { return ring.first ?? Pixel(x: 0, y: 0) }
        return Pixel(x: origin.x + sums.x / (6 * sums.area), y: origin.y + sums.y / (6 * sums.area))
    }

    /// The centroid; the middle of the longest stretch inside on its parallel, where it lies outside.
    static func inside(_ ring: [Pixel]) -> Pixel {
        let middle = centroid(ring)
        guard !contains(middle, ring) else { return middle }
        let crossings = zip(ring, ring.dropFirst() + ring.prefix(1)).compactMap { a, b in
            (a.y > middle.y) != (b.y > middle.y) ? a.x + (middle.y - a.y) / (b.y - a.y) * (b.x - a.x) : nil
        }.sorted()
        let stretches = stride(from: 0, to: crossings.count - 1, by: 2).map { (crossings[$0], crossings[$0 + 1]) }
        guard let longest = stretches.max(by: { $0.1 - $0.0 < $1.1 - $1.0 }) else { return middle }
        return Pixel(x: (longest.0 + longest.1) / 2, y: middle.y)
    }

    private static func moments(_ ring: [Pixel]) -> (area: Double, x: Double, y: Double) {
        guard let origin = ring.first else { return (0, 0, 0) }
        var (area, x, y) = (0.0, 0.0, 0.0)
        for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
            let (ax, ay, bx, by) = (a.x - origin.x, a.y - origin.y, b.x - origin.x, b.y - origin.y)
            let cross = ax * by - bx * ay
            area += cross / 2
            x += (ax + bx) * cross
            y += (ay + by) * cross
        }
        return (area, x, y)
    }

    private static func isInside(_ box: Box, _ ring: [Pixel]) -> Bool {
        let middle = box.minY + box.height / 2
        return [box.minX, box.minX + box.width / 2, box.maxX].allSatisfy {
            contains(Pixel(x: $0, y: middle), ring)
        }
    }

    private static func contains(_ point: Pixel, _ ring: [Pixel]) -> Bool {
        let edge = (ring + ring.prefix(1)).map { PlanarPoint(x: $0.x, y: $0.y) }
        return EvenOddRule.surrounds(PlanarPoint(x: point.x, y: point.y), [edge])
    }
}
