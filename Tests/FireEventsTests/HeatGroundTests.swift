import FireEvents
import Geo
import TestSupport
import Testing

@Suite("Ground on which heat was seen")
struct HeatGroundTests {
    private static func place(_ plane: LocalPlane, _ x: Double, _ y: Double) -> Coordinate {
        plane.unproject(PlanarPoint(x: x, y: y)).coordinate
    }

    @Test("the distance is that of the nearest pixel's farthest corner, found by trying each", arguments: 1...20)
    func nearestEdge(seed: UInt64) {
        var random = SplitMix(state: seed)
        let latitude = Double.random(in: -80...80, using: &random)
        let center = Coordinate(wrappingLatitude: latitude, longitude: Double.random(in: -180...180, using: &random))
        let plane = LocalPlane(center: UnitVector(center))
        func point(_ reach: Double) -> Coordinate {
            Self.place(
                plane, Double.random(in: -reach...reach, using: &random),
                Double.random(in: -reach...reach, using: &random))
        }
        let pixels = (0..<80).map { _ in
            HeatPixel(coordinate: point(15_000), reachMeters: Double.random(in: 200...2_700, using: &random))
        }
        let ground = HeatGround(land: MultiPolygon(), pixels: pixels, center: center)
        for _ in 0..<50 {
            let town = point(60_000)
            let edges = pixels.map {
                max(0, UnitVector($0.coordinate).meters(to: UnitVector(town)) - $0.reachMeters)
            }
            #expect(abs(ground.way(to: town).meters - (edges.min() ?? 0)) < 0.001)
            let out = UnitVector(town).meters(to: UnitVector(center)) - ground.radiusMeters
            #expect(out <= ground.way(to: town).meters + 0.001)
        }
    }

    @Test(
        "a fire is never farther than the edge of any of its pixels, and never farther than its outline",
        arguments: 1...6)
    func fires(seed: UInt64) {
        var random = SplitMix(state: seed)
        let center = Coordinate(wrappingLatitude: 61, longitude: 101)
        let plane = LocalPlane(center: UnitVector(center))
        let detections = (0..<60).map { _ in
            Scenes.detection(
                Self.place(
                    plane, Double.random(in: -3_000...3_000, using: &random),
                    Double.random(in: -3_000...3_000, using: &random)), hours: Double.random(in: 0...40, using: &random)
            )
        }
        let tracking = Tracking(detections)
        for (index, event) in tracking.events.enumerated() {
            let own = tracking.detections(of: index)
            let ground = HeatGround(event, pixels: own.map(HeatPixel.init))
            let active = HeatGround(activeOf: event)
            for east in stride(from: -9_000.0, through: 9_000, by: 1_500) {
                let town = Self.place(plane, east, 5_000)
                let way = ground.way(to: town)
                for pixel in own.map(HeatPixel.init) {
                    let edge = UnitVector(pixel.coordinate).meters(to: UnitVector(town)) - pixel.reachMeters
                    #expect(way.meters <= max(0, edge) + 0.001)
                }
                #expect(way.meters <= way.outlineMeters)
                #expect(way.meters <= active.way(to: town).meters + 0.001)
            }
        }
    }

    @Test("inside drawn land the distance is nothing and there is no direction")
    func inside() {
        let center = Coordinate(wrappingLatitude: 50, longitude: 10)
        let plane = LocalPlane(center: UnitVector(center))
        let ring = [(-900.0, -900.0), (900, -900), (900, 900), (-900, 900), (-900, -900)]
        let land = plane.multiPolygon(PlanarShape([[ring.map { PlanarPoint(x: $0.0, y: $0.1) }]]))
        let ground = HeatGround(land: land, pixels: [], center: center)
        #expect(ground.way(to: center) == HeatGround.Way(meters: 0, outlineMeters: 0, aim: nil))
        let away = ground.way(to: Self.place(plane, 2_900, 0))
        #expect(abs(away.meters - 2_000) < 1)
        #expect(away.aim.map { UnitVector($0).meters(to: UnitVector(Self.place(plane, 900, 0))) < 1 } == true)
    }
}
