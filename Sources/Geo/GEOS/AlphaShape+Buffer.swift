import CGEOS

extension AlphaShape {
    /// The land within a distance of the shape.
    ///
    /// - Parameters:
    ///   - meters: Above zero.
    ///   - segmentsPerQuadrant: Corners of a quarter circle.
    public func grown(by meters: Double, segmentsPerQuadrant: Int32 = 4) -> PlanarShape {
        precondition(meters > 0)
        let engine = Engine()
        var parts: [OpaquePointer] = []
        for (exterior, holes) in Self.nested(rings) {
            if let part = engine.polygon([exterior] + holes) { parts.append(part.release()) }
        }
        for (from, to) in edges { if let part = engine.line([from, to]) { parts.append(part.release()) } }
        for point in isolated { if let part = engine.point(point) { parts.append(part.release()) } }
        guard let all = engine.collection(parts, type: GEOS_GEOMETRYCOLLECTION.rawValue),
            let grown = Geometry(
                engine.context, GEOSBuffer_r(engine.context, all.handle, meters, segmentsPerQuadrant))
        else { return PlanarShape() }
        return grown.shape
    }

    /// Each ring that turns to the left with the rings inside it that turn to the right.
    static func nested(_ rings: [[PlanarPoint]]) -> [(exterior: [PlanarPoint], holes: [[PlanarPoint]])] {
        var result: [(exterior: [PlanarPoint], holes: [[PlanarPoint]])] = []
        var holes: [[PlanarPoint]] = []
        for ring in rings {
            if PlanarShape.signedArea(ring) > 0 { result.append((ring, [])) } else { holes.append(ring) }
        }
        for hole in holes {
            let owner = result.indices
                .filter { contains(result[$0].exterior, hole) }
                .min {
                    abs(PlanarShape.signedArea(result[$0].exterior)) < abs(PlanarShape.signedArea(result[$1].exterior))
                }
            if let owner { result[owner].holes.append(hole) }
        }
        return result
    }

    /// Whether a ring's middle of the first edge lies inside another ring.
    private static func contains(_ ring: [PlanarPoint], _ inner: [PlanarPoint]) -> Bool {
        guard inner.count > 1 else { return false }
        let point = PlanarPoint(x: (inner[0].x + inner[1].x) / 2, y: (inner[0].y + inner[1].y) / 2)
        return EvenOddRule.surrounds(point, [ring])
    }
}
