import Assessment
import GRDB
import Geo
import TestSupport
import Testing

@testable import Store

@Suite("Official incidents in the store")
struct IncidentStoreTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(path: folder.path("a.gpkg"), mode: .create)
    }

    private func incident(
        _ hectares: Double, asOf: String? = nil, name: String = "Gamma “Fire”; ', <b>", id: String = "1"
    ) -> Incident {
        Incident(
            source: "Agency", identifier: id, name: name, kind: .complex, complexName: "C",
            startedAt: Instant(iso8601: "2020-08-01T05:00:00Z"), isStartDayOnly: true,
            extinguishedAt: Instant(iso8601: "2020-09-01T05:00:00Z"),
            place: Coordinate(wrappingLatitude: 40, longitude: -120), placeFault: nil,
            perimeter: MultiPolygon([
                Polygon(
                    exterior: [(0, 0), (1, 0), (1, 1), (0, 0)].map {
                        Coordinate(wrappingLatitude: $0.1, longitude: $0.0)
                    })
            ]), stateCode: "US-CA", counties: ["A", "B"], sizeHectares: hectares,
            statedSize: .init(number: "10", unit: "acres"), asOf: asOf.flatMap(Instant.init(iso8601:)), isFinal: true,
            containedPercent: 50, attributes: [.init("x", "1"), .init("y", "<&\"'>")])
    }

    @Test("records come back as they went in, to the last bit")
    func roundTrip() throws {
        _ = try store.loadIncidents([incident(12.5, asOf: "2020-08-05T00:00:00Z")])
        #expect(try store.incidents() == [incident(12.5, asOf: "2020-08-05T00:00:00Z")])
    }

    @Test("the same edition twice changes nothing; another is kept beside it, and the newest by its date is in force")
    func editions() throws {
        let (old, new) = (incident(10, asOf: "2020-08-05T00:00:00Z"), incident(20, asOf: "2020-08-09T00:00:00Z"))
        var expected = IncidentCounts()
        expected.new = 1
        expected.updated = 1
        #expect(try store.loadIncidents([new, old]) == expected)
        expected = IncidentCounts()
        expected.unchanged = 2
        #expect(try store.loadIncidents([old, new]) == expected)
        #expect(Set(try store.incidents().map(\.sizeHectares)) == [10, 20])
        let current = try store.read {
            try Double.fetchAll($0, sql: "SELECT areaHectares FROM incidents WHERE isCurrent")
        }
        #expect(current == [20])
    }

    @Test("a store of schema version 3 is brought to this one")
    func migration() throws {
        try store.execute("DROP TABLE incidents; DROP TABLE incidentPerimeters")
        try store.execute("DELETE FROM gpkg_geometry_columns WHERE table_name LIKE 'incident%'")
        try store.execute("DELETE FROM gpkg_contents WHERE table_name LIKE 'incident%'")
        try store.execute("UPDATE meta SET value = '3' WHERE name = 'schemaVersion'")
        try store.close()
        let readOnly = try Store(path: folder.path("a.gpkg"), mode: .readOnly)
        #expect(try readOnly.incidents().isEmpty)
        try readOnly.close()
        let upgraded = try Store(path: folder.path("a.gpkg"), mode: .readWrite)
        _ = try upgraded.loadIncidents([incident(1)])
        #expect(try upgraded.incidents().count == 1)
    }
}
