import EmergencyResponse
import Geo
import Testing

@Suite("Polygons of alerts")
struct AlertPolygonTests {
    private func fault(_ text: String) -> AlertPolygonFault? {
        do throws(AlertPolygonFault) {
            _ = try AlertPolygon(text: text)
            return nil
        } catch {
            return error
        }
    }

    /// The example of CAP 1.2, appendix A.1.
    @Test("the example of the standard is one")
    func example() {
        #expect(fault("38.47,-120.14 38.34,-119.95 38.52,-119.74 38.62,-119.89 38.47,-120.14") == nil)
    }

    @Test("line feeds and blanks between pairs do not matter")
    func whiteSpace() throws {
        let polygon = try AlertPolygon(text: "\n  60,100\n\t60,101   61,101\r\n60,100 ")
        #expect(polygon.text == "60,100 60,101 61,101 60,100")
    }

    @Test("each fault is told apart")
    func faults() {
        #expect(fault("") == .tooFewPairs(0))
        #expect(fault("60,100 60,101 60,100") == .tooFewPairs(3))
        #expect(fault("60,100 60,101 61,101 61,100") == .notClosed(first: "60,100", last: "61,100"))
        #expect(fault("north\nof the river") == .notAPair("north", linesBefore: 0))
        #expect(fault("60,100 60,101\n61;101 60,100") == .notAPair("61;101", linesBefore: 1))
        #expect(fault("60,1e2 60,101 61,101 60,1e2") == .notAPair("60,1e2", linesBefore: 0))
        #expect(fault("60,nan 60,101 61,101 60,nan") == .notAPair("60,nan", linesBefore: 0))
        #expect(fault("100,60 101,60 101,61 100,60") == .swapped("100,60"))
        #expect(fault("60,100\n91,101 61,101 60,100") == .latitudeOutOfRange("91,101", linesBefore: 1))
        #expect(fault("60,100 60,181 61,101 60,100") == .longitudeOutOfRange("60,181", linesBefore: 0))
        #expect(fault("60,100 60,101 60,102 60,100") == .withoutLand)
        #expect(fault("0,170 0,-170 10,-170 0,170") == .acrossAntimeridian(1))
    }

    /// Of points in convex position, only the order around them has no crossing.
    @Test("of all 720 orders of the corners of a hexagon, exactly the 12 around it are simple")
    func hexagon() throws {
        let corners = [(2, 1), (1, 3), (-1, 3), (-2, 1), (-1, -1), (1, -1)]
        var simple = 0
        for order in Self.permutations(Array(corners.indices)) {
            let ring = (order + [order[0]]).map { "\(60 + corners[$0].1),\(100 + corners[$0].0)" }
            let isAround = zip(order, order.dropFirst() + [order[0]]).allSatisfy { [1, 5].contains(abs($0 - $1)) }
            let found = fault(ring.joined(separator: " "))
            #expect((found == nil) == isAround, "\(order)")
            simple += found == nil ? 1 : 0
        }
        #expect(simple == 12)
    }

    private static func permutations(_ items: [Int]) -> [[Int]] {
        guard items.count > 1 else { return [items] }
        return items.flatMap { first in permutations(items.filter { $0 != first }).map { [first] + $0 } }
    }

    @Test("an edge that touches a corner, runs back over another or is gone twice crosses")
    func touching() {
        #expect(fault("0,0 0,4 2,2 4,4 4,0 2,2 0,0") == .crossing(2, 5))
        #expect(fault("0,0 0,4 0,2 4,2 0,0") == .crossing(1, 2))
        #expect([.crossing(2, 3), .crossing(2, 4)].contains(fault("0,0 0,4 4,4 2,4 4,0 0,0")), "both meet there")
    }

    /// Seen from inside, the corners of such a ring follow each other.
    @Test("rings around a point are simple, however ragged")
    func stars() {
        var random = SplitMix(state: 7)
        for corners in [4, 7, 50, 400] {
            let ring = (0..<corners).map { index -> String in
                let angle = (Double(index) + 0.9 * random.unit()) / Double(corners) * 2 * .pi
                let radius = 0.2 + random.unit()
                return "\(60 + radius * Self.sine(angle)),\(100 + radius * Self.sine(angle + .pi / 2))"
            }
            #expect(fault((ring + [ring[0]]).joined(separator: " ")) == nil)
        }
    }

    private static func sine(_ angle: Double) -> Double {
        let turned = angle.remainder(dividingBy: 2 * .pi)
        let x = turned * turned
        return turned * (1 - x / 6 * (1 - x / 20 * (1 - x / 42 * (1 - x / 72 * (1 - x / 110 * (1 - x / 156))))))
    }

    @Test("land around a fire is simple, holds the fire, and reaches as far as asked", arguments: [0.0, 179.99, -100])
    func surroundings(longitude: Double) throws {
        let corners = [(0.0, 0.0), (0.0, 0.2), (0.1, 0.2), (0.1, 0.05), (0.15, 0.05), (0.15, 0), (0, 0)].map {
            Coordinate(wrappingLatitude: 60 + $0.0, longitude: longitude + $0.1)
        }
        let center = try Coordinate(latitude: 60.05, longitude: longitude)
        let plane = LocalPlane(center: UnitVector(center))
        let shape = plane.multiPolygon(PlanarShape([[corners.map { plane.project($0) }]]))
        let polygons = AlertPolygon.surroundings(of: shape, meters: 5_000, center: center)
        #expect(!polygons.isEmpty)
        #expect(polygons.allSatisfy { $0.isSimple && $0.corners.count < 200 })
        let land = MultiPolygon(polygons.map { Polygon(exterior: $0.corners) })
        #expect(land.areaSquareMeters > shape.areaSquareMeters + 5_000 * 30_000)
        let distance = ShapeDistance(land, center: center)
        for corner in corners { #expect(distance.meters(to: corner) == 0) }
    }

    @Test("simplifying a long outline keeps it simple and near")
    func simplified() throws {
        let teeth = try (0..<4_000).map { index in
            try Coordinate(latitude: index.isMultiple(of: 2) ? 60.001 : 60, longitude: 100 + Double(index) / 4_000)
        }
        let ring = try teeth + [Coordinate(latitude: 61, longitude: 101), Coordinate(latitude: 61, longitude: 100)]
        let polygon = AlertPolygon(ring)
        #expect(polygon.isSimple)
        let simpler = polygon.simplified(withinMeters: 500)
        #expect(simpler.count == 1)
        #expect(simpler[0].corners.count < 100)
        #expect(simpler[0].isSimple)
        let before = MultiPolygon([Polygon(exterior: polygon.corners)]).areaSquareMeters
        let after = MultiPolygon([Polygon(exterior: simpler[0].corners)]).areaSquareMeters
        #expect(abs(after / before - 1) < 0.01)
    }
}

/// Numbers that look random and are the same in every run.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// 0..<1.
    mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
