/// Cuts rings to a frame and a margin that hides the cut.
struct FrameClip {
    let minX: Double
    let minY: Double
    let maxX: Double
    let maxY: Double

    init(_ frame: MapFrame, margin: Double = 6) {
        (minX, minY) = (-margin, -margin)
        (maxX, maxY) = (frame.width + margin, frame.height + margin)
    }

    var corners: [Pixel] {
        [Pixel(x: minX, y: minY), Pixel(x: maxX, y: minY), Pixel(x: maxX, y: maxY), Pixel(x: minX, y: maxY)]
    }

    /// The part of a ring inside, as one ring that may run along the edges.
    ///
    /// - Source: SutherlandHodgman1974, pp. 34–37.
    func ring(_ ring: [Pixel]) -> [Pixel] {
        var result = ring
        result = cut(result, { $0.x - minX }) { a, b in Self.atX(minX, a, b) }
        result = cut(result, { maxX - $0.x }) { a, b in Self.atX(maxX, a, b) }
        result = cut(result, { $0.y - minY }) { a, b in Self.atY(minY, a, b) }
        result = cut(result, { maxY - $0.y }) { a, b in Self.atY(maxY, a, b) }
        return result
    }

    /// Whether a line between two points could cross the frame.
    func mayShow(_ a: Pixel, _ b: Pixel) -> Bool {
        max(a.x, b.x) >= minX && min(a.x, b.x) <= maxX && max(a.y, b.y) >= minY && min(a.y, b.y) <= maxY
    }

    private func cut(
        _ ring: [Pixel], _ inside: (Pixel) -> Double, _ crossing: (Pixel, Pixel) -> Pixel
    ) -> [Pixel] {
        guard var previous = ring.last else { return [] }
        var result: [Pixel] = []
        for point in ring {
            if (inside(point) >= 0) != (inside(previous) >= 0) { result.append(crossing(previous, point)) }
            if inside(point) >= 0 { result.append(point) }
            previous = point
        }
        return result
    }

    private static func atX(_ x: Double, _ a: Pixel, _ b: Pixel) -> Pixel {
        Pixel(x: x, y: a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y))
    }

    private static func atY(_ y: Double, _ a: Pixel, _ b: Pixel) -> Pixel {
        Pixel(x: a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x), y: y)
    }
}
