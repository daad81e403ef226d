import Geo
import Testing

@testable import FireEvents

@Suite("Complexes")
struct ComplexGroupingTests {
    @Test("fires are joined by the gap between their edges", arguments: [0.0, 12, 47, 69.5, 88.9])
    func gap(latitude: Double) {
        let center = Coordinate(wrappingLatitude: latitude, longitude: 31)
        // Squares of 4 km whose middles are 9 km apart: 5 km between the edges.
        let fires = [
            Fires.square(center, east: 0, halfSide: 2_000), Fires.square(center, east: 9_000, halfSide: 2_000),
        ]
        #expect(Fires.count(fires, kilometers: 5.02) == 1)
        #expect(Fires.count(fires, kilometers: 4.98) == 2)
        #expect(Fires.count(fires, kilometers: 0) == 2)
    }

    @Test("nothing changes at the antimeridian")
    func antimeridian() {
        let center = Coordinate(wrappingLatitude: 64, longitude: 180)
        let fires = [
            Fires.square(center, east: -4_000, halfSide: 1_000), Fires.square(center, east: 4_000, halfSide: 1_000),
        ]
        #expect(Fires.count(fires, kilometers: 6.02) == 1)
        #expect(Fires.count(fires, kilometers: 5.98) == 2)
    }

    @Test("a fire inside the land of another belongs to it at any distance, one in its hole does not")
    func inside() {
        let center = Coordinate(wrappingLatitude: 50, longitude: 10)
        let large = Fires.square(center, halfSide: 30_000)
        let small = Fires.square(center, halfSide: 500)
        #expect(Fires.count([large, small], kilometers: 0) == 1)
        var ring = large
        ring.perimeter.polygons[0].holes = [
            Fires.square(center, halfSide: 10_000).perimeter.polygons[0].exterior.reversed()
        ]
        #expect(Fires.count([ring, small], kilometers: 9) == 2)
        #expect(Fires.count([ring, small], kilometers: 10) == 1)
    }

    @Test("a row of fires is one complex, however long: the rule is transitive")
    func chain() {
        let center = Coordinate(wrappingLatitude: 5, longitude: -60)
        let row = (0..<40).map { Fires.square(center, east: Double($0) * 3_000, halfSide: 500) }
        #expect(Fires.count(row, kilometers: 2.1) == 1)
        #expect(Fires.count(row.filter { $0.center != row[20].center }, kilometers: 2.1) == 2)
    }

    @Test("fires of which one had ended before the other began are apart")
    func time() {
        let center = Coordinate(wrappingLatitude: 40, longitude: -120)
        let fires = [
            Fires.square(center, halfSide: 500, from: 0, to: 48),
            Fires.square(center, east: 2_000, halfSide: 500, from: 48 + 119, to: 300),
            Fires.square(center, east: 4_000, halfSide: 500, from: 48 + 121, to: 300),
        ]
        #expect(ComplexGrouping.groups([fires[0], fires[1]]) == [[0, 1]])
        #expect(ComplexGrouping.groups([fires[0], fires[2]]) == [[0], [1]])
        #expect(ComplexGrouping.groups(fires) == [[0, 1, 2]])
    }

    @Test("static heat and events of low confidence alone neither belong to complexes nor join them")
    func kinds() {
        let center = Coordinate(wrappingLatitude: 40, longitude: -120)
        var fires = [0.0, 4_000, 8_000].map { Fires.square(center, east: $0, halfSide: 500) }
        let rule = ComplexRule(distanceMeters: 3_500)
        #expect(ComplexGrouping.groups(fires, rule: rule) == [[0, 1, 2]])
        fires[1].kind = .staticHeat
        #expect(ComplexGrouping.groups(fires, rule: rule) == [[0], [2]])
        fires[1].kind = .unknown
        #expect(ComplexGrouping.groups(fires, rule: rule) == [[0], [2]])
    }
}
