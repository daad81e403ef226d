import Assessment
import FireEvents
import Foundation
import Geo
import Testing

@testable import Formats
@testable import Tables

@Suite("Written complexes")
struct ComplexWriterTests {
    private static let events: [LocatedEvent] = {
        let detections = [(60.0, 100.0), (60.0, 100.002), (60.0, 100.14), (60.5, 100.0)].map { latitude, longitude in
            Detection(
                coordinate: Coordinate(wrappingLatitude: latitude, longitude: longitude),
                observedAt: Instant(seconds: 1_596_276_000), scanKilometers: 0.375, trackKilometers: 0.375,
                satellite: .noaa20, confidence: Confidence(.nominal), isDaytime: false,
                version: ProductVersion(stream: .standard, hundredths: 200))
        }
        return LocatedEvent.locate(Tracking(detections).events, areas: [], places: [])
    }()
    private static let complexes = FireComplex.complexes(among: events, smallestCount: 1)

    @Test("CSV has a row a complex, with as many fields as columns, and joins members by semicolons")
    func csv() throws {
        let rows = ComplexWriter.csv(Self.complexes).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(rows[0] == ComplexWriter.columns)
        try #require(rows.count == 3)
        #expect(rows.allSatisfy { $0.count == rows[0].count })
        #expect(rows[1].last == Self.complexes[0].memberIds.joined(separator: ";"))
        #expect(rows[1][3] == "2" && rows[2][3] == "1")
    }

    @Test("JSON and GeoJSON can be read, with members as a list and all perimeters as one geometry")
    func json() throws {
        let list = try #require(
            try JSONSerialization.jsonObject(with: Data(ComplexWriter.json(Self.complexes).text.utf8))
                as? [[String: Any]])
        #expect(list.map { $0["memberIds"] as? [String] } == Self.complexes.map(\.memberIds))
        #expect(Set(list[0].keys) == Set(ComplexWriter.columns))
        let text = ComplexWriter.geoJSON(Self.complexes, of: Self.events)
        let collection = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let features = try #require(collection["features"] as? [[String: Any]])
        let counts = features.map { (($0["geometry"] as? [String: Any])?["coordinates"] as? [Any])?.count }
        #expect(
            counts
                == Self.complexes.map { $0.members.reduce(0) { $0 + Self.events[$1].event.perimeter.polygons.count } })
    }

    @Test("outlines that cross are written as one valid outline of the land of both")
    func union() {
        func square(_ west: Double, _ south: Double) -> MultiPolygon {
            let corners = [(0.0, 0.0), (0.1, 0.0), (0.1, 0.1), (0.0, 0.1), (0.0, 0.0)].map {
                Coordinate(wrappingLatitude: south + $0.1, longitude: west + $0.0)
            }
            return MultiPolygon([Polygon(exterior: corners)])
        }
        let land = MultiPolygon.union(of: [square(10, 0), square(10.05, 0.05), square(11, 0)], gridDegrees: 1e-5)
        #expect(land.polygons.map(\.exterior.count).sorted() == [5, 9])
        // Two squares that share a quarter of each cover 1.75 of one; the third stands apart.
        let one = square(10, 0).areaSquareMeters
        #expect(abs(land.areaSquareMeters / one - 2.75) < 1e-5)
    }
}
