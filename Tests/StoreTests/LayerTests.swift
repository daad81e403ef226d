import Assessment
import FireEvents
import Formats
import Geo
import TestSupport
import Testing

@testable import Store

@Suite("Layers of areas, places and events")
struct LayerTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(path: folder.path("a.gpkg"), mode: .create)
    }

    @Test("areas come back as they went in, by code, to the last bit")
    func areas() throws {
        let areas = [try area("RU-KYA"), try area("RU-IRK", holes: 2), try area("06007", parentCode: "US-CA")]
        try store.loadAreas(areas)
        #expect(try store.areas() == areas.sorted { $0.code < $1.code })
    }

    @Test("an area or place that is loaded again replaces the one before")
    func replaced() throws {
        let first = try area("RU-KYA")
        var second = first
        second.name = "Krasnoyarsk Krai"
        second.shape = MultiPolygon()
        second.centers = [try Coordinate(latitude: 56.01, longitude: 92.87)]
        try store.loadAreas([first, second])
        #expect(try store.areas() == [second])
        var place = try Place(
            identifier: 1_502_026, name: "Krasnoyarsk", russianName: "Красноярск",
            coordinate: Coordinate(latitude: 56.00839, longitude: 92.87029), population: 1_090_811, countryCode: "RU",
            regionCode: "91", timeZone: "Asia/Krasnoyarsk")
        try store.loadPlaces([place])
        place.population += 1
        try store.loadPlaces([place])
        #expect(try store.places() == [place])
    }

    @Test("evidence holds all of a store")
    func evidence() throws {
        let world = try SmallWorld(seed: 6)
        for (file, rows) in world.files { _ = try store.ingest(rows, from: file) }
        try store.loadAreas([try area("RU-KYA")])
        let evidence = try store.evidence()
        #expect(try evidence.detections == store.detections())
        #expect(try evidence.files == store.files())
        #expect(try evidence.areas == store.areas())
        #expect(evidence.places.isEmpty)
        #expect(try store.evidence(until: Instant(seconds: 0)).detections.isEmpty)
    }

    @Test("the events of an instant take the place of those before, with their areas")
    func events() throws {
        #expect(try store.eventsInstant() == nil)
        let instant = Instant(seconds: 1_565_000_000)
        try store.replaceEvents([try event("a"), try event("b")], at: Instant(seconds: 1))
        try store.replaceEvents([try event("c")], at: instant)
        #expect(try store.eventsInstant() == instant)
        #expect(try store.texts("SELECT id || name || status FROM events") == ["cVanavara 1active"])
        let areas = "burnedAreaHectaresLow || ' ' || burnedAreaHectares || ' ' || burnedAreaHectaresHigh"
        #expect(try store.texts("SELECT \(areas) FROM events") == ["1.0 2.0 3.0"])
        #expect(try store.texts("SELECT firstSeen FROM events") == ["1970-01-01T00:01:00.000Z"])
        #expect(
            try store.texts("SELECT eventId || code FROM eventAreas ORDER BY fid") == ["cRU", "cRU-KYA", "cRU-KYA-1"])
    }

    @Test("every column of the layer of events is filled when everything is known")
    func everyColumn() throws {
        try store.replaceEvents([try event("a")], at: Instant(seconds: 1))
        #expect(try store.emptyColumns(of: "events") == [])
    }

    @Test("the layer of events has the columns of every other output of events")
    func sameColumns() throws {
        let header = EventWriter.text([], format: .csv).split { $0 == "," || $0 == "\n" }.map(String.init)
        let names = try store.texts("SELECT name FROM pragma_table_info('events') ORDER BY cid")
        #expect(names == ["fid", "geometry"] + header)
        let types = "SELECT DISTINCT type FROM pragma_table_info('events') ORDER BY 1"
        #expect(try store.texts(types) == ["DATETIME", "DOUBLE", "INTEGER", "MULTIPOLYGON", "TEXT"])
    }

    @Test("a number in the layer has the digits that it has elsewhere")
    func rounded() throws {
        var located = try event("a")
        located.event.nightShare = 1.0 / 3
        located.event.burnedArea.best = 1.25
        try store.replaceEvents([located], at: Instant(seconds: 1))
        #expect(try store.texts("SELECT nightShare || ' ' || burnedAreaHectares FROM events") == ["0.333 1.3"])
    }

    @Test("a layer from before a column was thought of gets it when it is filled again")
    func missingColumn() throws {
        try store.execute("ALTER TABLE events DROP COLUMN nightShare; ALTER TABLE events DROP COLUMN ignitionEarliest")
        try store.replaceEvents([try event("a")], at: Instant(seconds: 1))
        #expect(try store.texts("SELECT nightShare || ignitionEarliest FROM events") == ["0.51970-01-01T00:00:00.000Z"])
    }

    @Test("a spatial index that QGIS has made does not stop the store from writing")
    func spatialIndex() throws {
        try store.execute(
            """
            CREATE VIRTUAL TABLE rtree_detections_geometry USING rtree (id, minx, maxx, miny, maxy);
            CREATE TRIGGER rtree_detections_geometry_insert AFTER INSERT ON detections
            WHEN new.geometry NOT NULL AND NOT ST_IsEmpty(new.geometry) BEGIN
                INSERT OR REPLACE INTO rtree_detections_geometry VALUES (new.fid, ST_MinX(new.geometry),
                    ST_MaxX(new.geometry), ST_MinY(new.geometry), ST_MaxY(new.geometry));
            END
            """)
        for (file, rows) in try SmallWorld(seed: 7).files { _ = try store.ingest(rows, from: file) }
        let north = try #require(
            try store.texts("SELECT max(maxy) FROM rtree_detections_geometry")[0].flatMap(Double.init))
        let expected = try #require(try store.detections().map(\.coordinate.latitude).max())
        #expect(abs(north - expected) < 1e-4)
    }

    @Test("bytes that are no geometry are refused, wherever they break off")
    func malformedGeometry() throws {
        let whole = try #require(GeometryWriter.multiPolygon(try area("x", holes: 1).shape))
        #expect(try GeometryReader.multiPolygon(whole) == area("x", holes: 1).shape)
        for count in whole.indices {
            #expect(throws: (any Error).self) { try GeometryReader.multiPolygon(Array(whole.prefix(count))) }
        }
        #expect(throws: (any Error).self) { try GeometryReader.point(whole) }
    }

    private func area(_ code: String, holes: Int = 0, parentCode: String = "RU") throws -> Area {
        let ring = try [(0.1, 0.2), (30, 0.3), (30.7, 30), (0.1, 30), (0.1, 0.2)].map {
            try Coordinate(latitude: $0.1, longitude: $0.0 / 3)
        }
        let polygon = Polygon(exterior: ring, holes: Array(repeating: ring.reversed(), count: holes))
        return Area(
            code: code, name: "Name of " + code, russianName: holes == 0 ? nil : "Имя", level: .region,
            parentCode: parentCode, shape: MultiPolygon([polygon, Polygon(exterior: ring)]),
            centers: holes == 0 ? [] : Array(ring.prefix(2)), source: "a source")
    }

    private func event(_ id: String) throws -> LocatedEvent {
        let center = try Coordinate(latitude: 60.3, longitude: 102.3)
        let hectares = AreaInterval(low: 1, best: 2, high: 3)
        var event = FireEvent(
            id: id, kind: .staticHeat, status: .active, staticHeatReason: "burns every night",
            firstSeen: Instant(seconds: 60), lastSeen: Instant(seconds: 120), center: center,
            perimeter: try area("x").shape, perimeterKilometers: 4, burnedArea: hectares, activeArea: hectares,
            growthPerDay: hectares, activeFrontKilometers: 1, activeFrontCount: 1,
            ignition: Ignition(
                coordinate: center, radiusMeters: 200, earliest: Instant(seconds: 0), latest: Instant(seconds: 60)),
            head: Head(spreadTowardDegrees: 90, rateOfSpreadMetersPerHour: 20),
            radiativePower: RadiativePower(latestPassMegawatts: 1, maximumPassMegawatts: 2, energyTerajoules: 3),
            detectionCount: 2, detectionsBySatellite: [SatelliteCount(satellite: .terra, count: 2)],
            detectionsByConfidence: ConfidenceCounts(low: 0, nominal: 1, high: 1), nightShare: 0.5,
            hoursSinceDetection: 2, hoursSinceLook: 1, parents: ["p"], children: ["q", "r"], fileIndices: [0])
        event.staticHeatPlace = StaticHeatPlace(kind: "flare", name: "A-1", share: 1)
        let place = Place(
            identifier: 1, name: "Vanavara", russianName: "Ванавара", coordinate: center, population: 3_000,
            countryCode: "RU")
        var located = LocatedEvent(
            event: event, name: "Vanavara 1", russianName: "Ванавара 1",
            areas: [("RU", Area.Level.country), ("RU-KYA", .region), ("RU-KYA-1", .district)].map {
                AreaShare(
                    code: $0, level: $1, fraction: 1, burnedArea: hectares, activeFraction: 1,
                    isApproximate: $1 == .district)
            },
            nearestPlace: NearbyPlace(place: place, kilometers: 3), remotenessKilometers: 3)
        located.official = OfficialRecord(
            name: "Long Fire", areaHectares: 2, asOf: Instant(seconds: 60), source: "Agency", quality: .certain,
            eventCount: 1)
        located.incidentMatches = [
            IncidentMatch(incidentKey: "Agency:1", eventId: id, role: .origin, quality: .certain)
        ]
        return located
    }
}
