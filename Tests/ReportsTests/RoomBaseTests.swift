import FoundationEssentials
import Geo
import Testing

@testable import Reports

@Suite("Outlines under the map of the room")
struct RoomBaseTests {
    private struct Base: Decodable {
        struct Entry: Decodable {
            var code: String
            var label: [Double]?
            var polygons: [[[Int]]]
        }

        struct Places: Decodable {
            var id: [Int]
            var longitude: [Int]
        }

        var frame: [Double]?
        var areas: [Entry]
        var places: Places
    }

    private static func ring(_ points: [(Double, Double)]) throws -> [Coordinate] {
        try points.map { try Coordinate(latitude: $0.1, longitude: $0.0) }
    }

    /// A square of whole degrees, with many points on each side.
    private static func square(
        _ code: String, _ level: Area.Level, west: Double, south: Double, side: Double
    ) throws -> Area {
        let steps = 40
        let along = (0..<steps).map { side * Double($0) / Double(steps) }
        let points =
            along.map { (west + $0, south) } + along.map { (west + side, south + $0) }
            + along.map { (west + side - $0, south + side) } + along.map { (west, south + side - $0) }
        return Area(
            code: code, name: code, level: level, parentCode: nil,
            shape: MultiPolygon([Polygon(exterior: try ring(points + [points[0]]), holes: [])]), source: "test")
    }

    private func base(_ areas: [Area], scope: Area? = nil, _ detail: RoomBase.Detail = .full) throws -> Base {
        let places = try (0..<500).map { index in
            Place(
                identifier: index, name: "P\(index)",
                coordinate: try Coordinate(latitude: 1, longitude: Double(index % 90)),
                population: index, countryCode: "XX")
        }
        return try JSONDecoder().decode(
            Base.self, from: Data(RoomBase(areas: areas, places: places, scope: scope, detail: detail).json.utf8))
    }

    @Test("a square keeps its four corners and nothing between") func corners() throws {
        let entry = try base([try Self.square("XX", .country, west: 10, south: 0, side: 5)]).areas[0]
        var (x, y) = (0, 0)
        let corners = stride(from: 0, to: entry.polygons[0][0].count, by: 2).map { index in
            (x, y) = (x + entry.polygons[0][0][index], y + entry.polygons[0][0][index + 1])
            return [x, y]
        }
        #expect(Set(corners) == [[100_000, 0], [150_000, 0], [150_000, 50_000], [100_000, 50_000]])
    }

    @Test("the name of a horseshoe stands on its land, not in its bay") func label() throws {
        let horseshoe = try Self.ring([(0, 0), (10, 0), (10, 10), (8, 10), (8, 2), (2, 2), (2, 10), (0, 10), (0, 0)])
        let area = Area(
            code: "XX", name: "XX", level: .country, parentCode: nil,
            shape: MultiPolygon([Polygon(exterior: horseshoe, holes: [])]), source: "test")
        let label = try #require(try base([area]).areas[0].label)
        let isInBay = (2...8).contains(label[0]) && label[1] > 2
        #expect(!isInBay && (0...10).contains(label[0]) && (0...10).contains(label[1]))
    }

    @Test("with an area there is what lies around it, and all countries") func scope() throws {
        let near = try Self.square("XX-N", .region, west: 10, south: 0, side: 5)
        let areas = [
            near, try Self.square("XX-F", .region, west: 60, south: 0, side: 5),
            try Self.square("XX-D", .district, west: 11, south: 1, side: 1),
            try Self.square("YY", .country, west: 80, south: 0, side: 5),
        ]
        #expect(try base(areas, scope: near).areas.map(\.code) == ["YY", "XX-N", "XX-D"])
        #expect(try base(areas).areas.count == 4)
        #expect(try base(areas, .low).areas.map(\.code) == ["YY", "XX-F", "XX-N"])
    }

    @Test("settlements come by population, the few largest where little is asked for") func places() throws {
        #expect(try base([]).places.id.first == 499)
        #expect(try base([], .low).places.id.count == 300)
    }

    @Test("an islet smaller than what is left out stays where it is all that an area has") func islet() throws {
        let islet = try Self.square("XX", .country, west: 10, south: 0, side: 0.001)
        #expect(try base([islet]).areas[0].polygons.count == 1)
    }
}
