/// Leaves out points that nobody would see.
enum Simplification {
    /// No point left out was farther from the result than the tolerance, pixels.
    ///
    /// - Source: DouglasPeucker1973, pp. 116–118.
    static func line(_ points: [Pixel], tolerance: Double) -> [Pixel] {
        guard points.count > 2 else { return points }
        var keeps = [Bool](repeating: false, count: points.count)
        (keeps[0], keeps[points.count - 1]) = (true, true)
        var open = [(0, points.count - 1)]
        while let (first, last) = open.popLast() {
            guard let far = farthest(points, first, last, beyond: tolerance) else { continue }
            keeps[far] = true
            open += [(first, far), (far, last)]
        }
        return zip(points, keeps).compactMap { $1 ? $0 : nil }
    }

    /// The same for a ring; empty when it has no area left to see.
    static func ring(_ points: [Pixel], tolerance: Double) -> [Pixel] {
        guard points.count > 3, let start = points.first else { return points.count == 3 ? points : [] }
        let distances = points.map { $0.distance(to: start) }
        guard let far = distances.indices.max(by: { distances[$0] < distances[$1] }), distances[far] > tolerance
        else { return [] }
        let out = line(Array(points[...far]), tolerance: tolerance)
        let back = line(points[far...] + [start], tolerance: tolerance)
        let ring = out + back.dropFirst().dropLast()
        return ring.count > 2 ? ring : []
    }

    private static func farthest(_ points: [Pixel], _ first: Int, _ last: Int, beyond tolerance: Double) -> Int? {
        guard last > first + 1 else { return nil }
        var (far, greatest) = (first, tolerance)
        for index in first + 1..<last {
            let distance = distance(points[index], points[first], points[last])
            if distance > greatest { (far, greatest) = (index, distance) }
        }
        return far == first ? nil : far
    }

    /// From a point to a line between two others.
    static func distance(_ point: Pixel, _ a: Pixel, _ b: Pixel) -> Double {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = dx * dx + dy * dy
        guard length > 0 else { return point.distance(to: a) }
        let share = min(1, max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length))
        return point.distance(to: Pixel(x: a.x + share * dx, y: a.y + share * dy))
    }
}
