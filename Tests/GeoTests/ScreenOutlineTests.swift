import Foundation
import TestSupport
import Testing

@testable import Geo

@Suite("Outlines for screens")
struct ScreenOutlineTests {
    /// A ragged ring about a place, with holes and specks around it.
    private static func ragged(
        _ random: inout SplitMix, corners: Int, longitude: Double, latitude: Double
    ) -> MultiPolygon {
        let plane = LocalPlane(center: UnitVector(Coordinate(wrappingLatitude: latitude, longitude: longitude)))
        func ring(_ x: Double, _ y: Double, _ radius: Double, _ count: Int) -> [PlanarPoint] {
            let points = (0..<count).map { step -> PlanarPoint in
                let (turn, reach) = (
                    2 * Double.pi * Double(step) / Double(count), radius * Double.random(in: 0.7...1, using: &random)
                )
                return PlanarPoint(x: x + reach * cos(turn), y: y + reach * sin(turn))
            }
            return points + [points[0]]
        }
        var parts = [[ring(0, 0, 20_000, corners), ring(0, 0, 3_000, corners / 4)]]
        for speck in 0..<40 { parts.append([ring(30_000 + 1_500 * Double(speck), 0, 400, 12)]) }
        return plane.multiPolygon(PlanarShape(parts))
    }

    @Test("have few corners and the same area, also at 180° and near the pole", arguments: UInt64(1)...6)
    func areaStays(seed: UInt64) {
        var random = SplitMix(state: seed)
        let (longitude, latitude) = [(10.0, 45.0), (179.95, 66), (-121, 39), (100, 86), (-179.9, -50), (0, 0)][
            Int(seed) - 1]
        let shape = Self.ragged(&random, corners: 1_200, longitude: longitude, latitude: latitude)
        let drawn = shape.drawn(withCorners: 200)
        #expect(drawn.cornerCount <= 200)
        #expect(shape.cornerCount > 1_000)
        let ratio = drawn.areaSquareMeters / shape.areaSquareMeters
        #expect(abs(ratio - 1) < 0.005, "\(ratio)")
    }

    @Test("with few corners stay as they are")
    func few() {
        var random = SplitMix(state: 9)
        let shape = Self.ragged(&random, corners: 20, longitude: 5, latitude: 5)
        #expect(shape.drawn(withCorners: 2_000) == shape)
        #expect(MultiPolygon().drawn(withCorners: 200) == MultiPolygon())
    }
}
