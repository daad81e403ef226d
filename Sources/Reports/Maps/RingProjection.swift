import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// Rings of longitude and latitude brought onto a frame.
///
/// Long edges are divided first, because they are straight in degrees and bent on the map. What lies beyond the reach of
/// the frame is drawn onto the circle of its reach, so that areas that surround the frame still do.
struct RingProjection {
    let frame: MapFrame
    /// Longest step along an edge, degrees.
    let step: Double

    init(_ frame: MapFrame) {
        self.frame = frame
        step = max(0.05, min(1, frame.reachDegrees / 20))
    }

    /// The ring cut to the frame and a little beyond; empty when nothing of it is seen.
    func fill(_ ring: [Coordinate]) -> [Pixel] {
        guard zip(ring, ring.dropFirst() + ring.prefix(1)).contains(where: mayPass) else {
            return Self.contains(frame.center, in: ring) ? FrameClip(frame).corners : []
        }
        let clipped = FrameClip(frame).ring(pixels(along: ring, closing: true))
        return Simplification.ring(clipped, tolerance: 0.3)
    }

    /// The ring's line in the runs that are near the frame, without the seams along the antimeridian.
    func lines(_ ring: [Coordinate]) -> [[Pixel]] {
        let clip = FrameClip(frame)
        var runs: [[Pixel]] = []
        var isOpen = false
        for (start, end) in zip(ring, ring.dropFirst()) where !Self.isSeam(start, end) {
            guard mayPass(start, end) else {
                isOpen = false
                continue
            }
            let points = pixels(along: [start, end], closing: false)
            for (a, b) in zip(points, points.dropFirst()) {
                guard clip.mayShow(a, b) else {
                    isOpen = false
                    continue
                }
                if isOpen, let last = runs.last?.last, last == a {
                    runs[runs.count - 1].append(b)
                } else {
                    runs.append([a, b])
                }
                isOpen = true
            }
        }
        return runs.map { Simplification.line($0, tolerance: 0.3) }
    }

    /// Pixels along edges that are straight in degrees.
    func pixels(along ring: [Coordinate], closing: Bool) -> [Pixel] {
        var pixels: [Pixel] = []
        var previous: Coordinate?
        for point in closing ? ring + ring.prefix(1) : ring {
            if let start = previous { pixels += between(start, point).map(held) }
            pixels.append(held(point))
            previous = point
        }
        return pixels
    }

    private func between(_ start: Coordinate, _ end: Coordinate) -> [Coordinate] {
        let (dLatitude, dLongitude) = (end.latitude - start.latitude, end.longitude - start.longitude)
        let parts = Int((max(abs(dLatitude), abs(dLongitude)) / step).rounded(.up))
        guard parts > 1 else { return [] }
        return (1..<parts).map { part in
            let share = Double(part) / Double(parts)
            return Coordinate(
                wrappingLatitude: start.latitude + share * dLatitude, longitude: start.longitude + share * dLongitude)
        }
    }

    /// The point itself, or the point of the circle of reach in its direction.
    private func held(_ coordinate: Coordinate) -> Pixel {
        let vector = UnitVector(coordinate)
        let reach = frame.reachDegrees * .pi / 180
        guard vector.dot(frame.plane.center) < cos(reach) else { return frame.pixel(vector) }
        let far = vector.dot(frame.plane.center) < -0.999_999 ? UnitVector(x: 0, y: 0, z: 1) : vector
        let pixel = frame.pixel(far)
        let (dx, dy) = (pixel.x - frame.width / 2, pixel.y - frame.height / 2)
        let radius = 2 * Earth.radiusMeters * sin(reach / 2) * frame.pixelsPerMeter
        let length = max(1e-9, (dx * dx + dy * dy).squareRoot())
        return Pixel(x: frame.width / 2 + dx / length * radius, y: frame.height / 2 + dy / length * radius)
    }

    /// Whether an edge comes near the frame: one that does with both ends beyond the reach is longer than a degree.
    private func mayPass(_ start: Coordinate, _ end: Coordinate) -> Bool {
        let isLong = max(abs(end.latitude - start.latitude), abs(end.longitude - start.longitude)) > 1
        return isNear(start) || isNear(end) || isLong && between(start, end).contains(where: isNear)
    }

    private func isNear(_ coordinate: Coordinate) -> Bool {
        UnitVector(coordinate).dot(frame.plane.center) > cos(frame.reachDegrees * .pi / 180)
    }

    /// Where RFC 7946 cuts at the antimeridian, nothing ends.
    private static func isSeam(_ start: Coordinate, _ end: Coordinate) -> Bool {
        (abs(start.longitude) > 179.999 && abs(end.longitude) > 179.999)
            || (start.latitude < -89.9 && end.latitude < -89.9)
    }

    /// Even–odd rule in degrees, in which edges are straight.
    static func contains(_ point: Coordinate, in ring: [Coordinate]) -> Bool {
        let edge = (ring + ring.prefix(1)).map { PlanarPoint(x: $0.longitude, y: $0.latitude) }
        return EvenOddRule.surrounds(PlanarPoint(x: point.longitude, y: point.latitude), [edge])
    }
}
