import TestSupport
import Testing

@Suite("zarevo events")
struct EventsProgramTests {
    let season: SeasonStore

    init() throws { season = try SeasonStore() }

    static let fixedColumns = [
        "id", "name", "status", "firstSeen", "lastSeen", "longitude", "latitude", "detectionCount",
        "burnedAreaHectaresLow", "burnedAreaHectares", "burnedAreaHectaresHigh", "activeAreaHectares",
        "growthHectaresPerDay", "fireRadiativePowerMegawatts", "nearestPlace", "nearestPlaceKilometers",
    ]

    @Test("csv begins with the columns that other programs rely on")
    func csv() throws {
        let table = Table(try season.output("events", "--format", "csv"))
        #expect(Array(table.columns.prefix(Self.fixedColumns.count)) == Self.fixedColumns)
        #expect(Set(table.rows.compactMap { $0["status"] }) == ["new", "active", "ended"])
        #expect(table.rows.compactMap { $0["detectionCount"].flatMap(Int.init) }.sorted() == [9, 32, 50])
        let south = try #require(table.rows.first { $0["status"] == "active" })
        #expect(south["nearestPlace"] == "Oakville")
        #expect(south["firstSeen"] == "2020-08-11T10:00:00Z")
        #expect(south["lastSeen"] == "2020-08-12T10:12:00Z")
    }

    @Test("geojson is a collection of outlines around the fires, with bounds in order")
    func geojson() throws {
        let found = try Features.decode(try season.output("events", "--format", "geojson"))
        #expect(found.type == "FeatureCollection")
        #expect(found.features.count == 3)
        for feature in found.features {
            let values = feature.properties
            #expect(feature.type == "Feature" && feature.geometry.type == "MultiPolygon")
            #expect(values.burnedAreaHectaresLow <= values.burnedAreaHectares)
            #expect(values.burnedAreaHectares <= values.burnedAreaHectaresHigh)
            let ring = try #require(feature.geometry.coordinates.first?.first)
            #expect(ring.count > 3 && ring.first == ring.last)
            #expect(
                (ring.map { $0[0] }.min() ?? 0) < values.longitude && values.longitude < (ring.map { $0[0] }.max() ?? 0)
            )
            #expect(
                (ring.map { $0[1] }.min() ?? 0) < values.latitude && values.latitude < (ring.map { $0[1] }.max() ?? 0))
        }
    }

    @Test("FEDS's layers are a GeoPackage")
    func feds() throws {
        #expect(try season.output("events", "--feds", "-o", "feds.gpkg").isEmpty)
        #expect(try season.folder.bytes("feds.gpkg").starts(with: Array("SQLite format 3".utf8)))
    }

    @Test("the series has a row a fire and day, and ends in the fire's own area")
    func series() throws {
        let series = Table(try season.output("events", "--series"))
        let events = Table(try season.output("events", "--format", "csv"))
        #expect(Set(series.rows.compactMap { $0["eventId"] }) == Set(events.rows.compactMap { $0["id"] }))
        for event in events.rows {
            let days = series.rows.filter { $0["eventId"] == event["id"] }
            #expect(days.compactMap { $0["day"] } == days.compactMap { $0["day"] }.sorted())
            #expect(days.last?["burnedAreaHectares"] == event["burnedAreaHectares"])
            #expect(days.first?["isObserved"] == "true")
        }
    }

    @Test("files of every format are told by their ending and begin as such files do")
    func files() throws {
        let beginnings = [
            "fires.csv": "id,name,", "fires.geojson": "{\"type\":\"FeatureCollection\"",
            "fires.gpkg": "SQLite format 3",
            "fires.fgb": "fgb", "fires.kml": "<?xml",
        ]
        for (name, beginning) in beginnings.sorted(by: { $0.key < $1.key }) {
            #expect(try season.output("events", "-o", name).isEmpty)
            let bytes = try season.folder.bytes(name)
            #expect(bytes.count > 500)
            #expect(bytes.starts(with: Array(beginning.utf8)), "\(name)")
        }
        #expect(try season.folder.text("fires.geojson") == season.output("events", "--format", "geojson"))
        #expect(try season.folder.text("fires.csv") == season.output("events", "--format", "csv"))
    }

    @Test("the same store gives the same files", arguments: ["csv", "geojson", "gpkg", "fgb", "kml"])
    func repeatable(ending: String) throws {
        _ = try season.output("events", "-o", "a.\(ending)")
        _ = try season.output("events", "-o", "b.\(ending)")
        #expect(try season.folder.bytes("a.\(ending)") == season.folder.bytes("b.\(ending)"))
    }

    @Test("the table for people names the fires and their sizes")
    func table() throws {
        let table = try season.output("events")
        #expect(table.contains("Oakville") && table.contains("Northtown"))
        #expect(table.contains("ended") && !table.contains("\u{1B}"))
    }

    @Test("--json is a list with the columns of the csv")
    func json() throws {
        let list = try season.output("events", "--json")
        #expect(list.hasPrefix("[{\"id\":\"20200801-") || list.hasPrefix("[{\"id\":\"2020081"))
        for column in Self.fixedColumns { #expect(list.ranges(of: "\"\(column)\":").count == 3, "\(column)") }
    }

    @Test("--detections gives each detection with the event that it belongs to")
    func detections() throws {
        let events = Table(try season.output("events", "--format", "csv"))
        _ = try season.output("events", "--detections", "-o", "detections.csv")
        let table = Table(try season.folder.text("detections.csv"))
        #expect(table.rows.count == 91)
        for event in events.rows {
            let own = table.rows.filter { $0["eventId"] == event["id"] }
            #expect(own.count == event["detectionCount"].flatMap(Int.init))
            #expect(own.compactMap { $0["observedAt"] }.min() == event["firstSeen"])
            #expect(own.compactMap { $0["observedAt"] }.max() == event["lastSeen"])
        }
        let some = Table(try season.output("events", "--detections", "--status", "new"))
        #expect(some.rows.count == 9)
    }
}
