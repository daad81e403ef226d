/// A polygon whose longitudes run on from corner to corner, across ±180° and around the poles.
struct TurningPolygon {
    private let rings: [[PlanarPoint]]
    private let isChanged: Bool

    init(_ rings: [[PlanarPoint]]) throws(OutlineFault) {
        var turning: [[PlanarPoint]] = []
        for ring in rings { turning.append(try Self.turning(ring)) }
        self.rings = turning
        isChanged = turning != rings
    }

    /// Polygons within -180…180 that hold the same land.
    func cut() throws(OutlineFault) -> [[[PlanarPoint]]] {
        guard isChanged || rings.joined().contains(where: { abs($0.x) > 180 }) else { return [rings] }
        guard let exterior = rings.first else { return [] }
        let land = try Self.cut([[exterior]])
        let holes = try Self.cut(rings.dropFirst().map { [$0] })
        return holes.isEmpty ? land.polygons : try land.subtracting(holes).polygons
    }

    private static func cut(_ polygons: [[[PlanarPoint]]]) throws(OutlineFault) -> PlanarShape {
        let engine = Engine()
        var cut = PlanarShape()
        for rings in polygons {
            let shape = PlanarShape([rings])
            let valid = try engine.mended(shape)
            cut.polygons += (valid.isMended ? valid.shape : shape).cutAtAntimeridian().polygons
        }
        return cut
    }

    /// The ring without jumps; one that goes around the Earth is led over the nearer pole.
    private static func turning(_ ring: [PlanarPoint]) throws(OutlineFault) -> [PlanarPoint] {
        if let wrong = ring.first(where: { !(abs($0.x) <= 360 && abs($0.y) <= 90) }) {
            throw .notDegrees(longitude: wrong.x, latitude: wrong.y)
        }
        guard zip(ring, ring.dropFirst()).contains(where: { isJump($0, $1) }) else { return ring }
        let turned = try withoutJumps(ring)
        let turns = ((turned.last?.x ?? 0) - (turned.first?.x ?? 0)) / 360
        if abs(turns) < 0.5 { return PlanarShape.signedArea(turned) == 0 ? ring : turned }
        return try overPole(turned, turns: turns)
    }

    /// An edge along a pole is as long as it is drawn.
    private static func isJump(_ a: PlanarPoint, _ b: PlanarPoint) -> Bool {
        abs(b.x - a.x) > 180 && !(abs(a.y) == 90 && a.y == b.y)
    }

    private static func withoutJumps(_ ring: [PlanarPoint]) throws(OutlineFault) -> [PlanarPoint] {
        let isBeyond = ring.contains { abs($0.x) > 180 }
        var offset = 0.0
        var turned = Array(ring.prefix(1))
        for (a, b) in zip(ring, ring.dropFirst()) {
            let step = b.x - a.x
            if isJump(a, b) {
                // Longitudes that run on beyond 180° may mean such an edge as it is drawn.
                if isBeyond, abs(step) < 270 { throw .ambiguousEdge(from: a.x, to: b.x) }
                offset -= (step / 360).rounded() * 360
            }
            turned.append(PlanarPoint(x: b.x + offset, y: b.y))
        }
        return turned
    }

    /// - Parameter turns: Once to the east or once to the west.
    private static func overPole(_ ring: [PlanarPoint], turns: Double) throws(OutlineFault) -> [PlanarPoint] {
        let isNorthern = ring.allSatisfy { $0.y >= 0 }
        guard abs(turns) < 1.5, isNorthern || ring.allSatisfy({ $0.y <= 0 }), let first = ring.first,
            let last = ring.last
        else { throw .aroundAxis }
        let pole = isNorthern ? 90.0 : -90
        return ring + [PlanarPoint(x: last.x, y: pole), PlanarPoint(x: first.x, y: pole), first]
    }
}
