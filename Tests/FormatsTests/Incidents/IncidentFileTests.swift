import Assessment
import Formats
import Geo
import Tables
import Testing

@Suite("Files of official incidents")
struct IncidentFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(
        _ text: String, as name: String = "a.csv", _ options: IncidentOptions = IncidentOptions()
    ) throws -> IncidentTable {
        try IncidentFile.read(folder.write(text, as: name), options)
    }

    static let calFire = """
        incident_name,incident_is_final,incident_date_created,incident_date_extinguished,incident_county,incident_acres_burned,incident_containment,incident_latitude,incident_longitude,incident_id
        Creek Fire,Y,2020-09-04T18:21:00Z,,"Fresno, Madera",379895,100,37.19147,-119.261175,7C5C0B4B
        Poeville Fire,Y,2020-01-27T19:08:50Z,2020-02-06T14:36:00Z,State of Nevada,2975,100,39.32596,-119.81098,x2
        Fork Fire,N,2020-09-08T13:03:00Z,,El Dorado,,,38.99,-120.394,x3
        """

    @Test("CAL FIRE's table: acres, hours of the Pacific coast, counties, another state in the place of the county")
    func calFire() throws {
        let table = try read(Self.calFire)
        let creek = table.incidents[0]
        #expect(table.rejected.isEmpty && table.incidents.count == 3)
        #expect(creek.source == "CAL FIRE" && creek.identifier == "7c5c0b4b" && creek.stateCode == "US-CA")
        // 18:21 of its page, Pacific daylight time.
        #expect(creek.startedAt == Instant(iso8601: "2020-09-05T01:21:00Z"))
        #expect(abs((creek.sizeHectares ?? 0) - 153_738.05) < 0.1)
        #expect(creek.counties == ["Fresno", "Madera"] && creek.isFinal && creek.containedPercent == 100)
        #expect(creek.attributes.count == 9, "empty fields are left out")
        #expect(table.incidents[1].stateCode == nil && table.incidents[1].counties.isEmpty)
        #expect(table.incidents[1].startedAt == Instant(iso8601: "2020-01-28T03:08:50Z"), "in winter eight hours")
        #expect(table.incidents[2].sizeHectares == nil)
    }

    @Test("points of WFIGS: names of IRWIN, milliseconds since 1970, the final size before others")
    func points() throws {
        let table = try read(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[-118.5,34.4]},
            "properties":{"OBJECTID":9,"IncidentName":"MASON","UniqueFireIdentifier":"2026-CALAC-228186","IrwinID":"{AB-1}",
            "IncidentSize":24,"DailyAcres":20,"PercentContained":15,"FireDiscoveryDateTime":1782812000000,
            "ModifiedOnDateTime_dt":1782813840000,"POOState":"US-CA","POOCounty":"Los Angeles","IncidentTypeCategory":"WF"}},
            {"type":"Feature","geometry":null,"properties":{"IncidentName":"BURN","IrwinID":"{AB-2}","IncidentTypeCategory":"RX",
            "POOState":"US-CA"}}]}
            """, as: "points.geojson")
        let mason = table.incidents[0]
        #expect(mason.source == "WFIGS" && mason.identifier == "ab-1" && mason.shortName == "Mason")
        #expect(mason.startedAt == Instant(seconds: 1_782_812_000) && mason.asOf == Instant(seconds: 1_782_813_840))
        #expect(abs((mason.sizeHectares ?? 0) - 9.7125) < 1e-3 && mason.counties == ["Los Angeles"])
        #expect(mason.place?.latitude == 34.4 && mason.stateCode == "US-CA")
        #expect(table.incidents[1].kind == .prescribed && table.incidents[1].place == nil)
    }

    @Test("perimeters of WFIGS: attr_ and poly_ columns, and the outline")
    func perimeters() throws {
        let table = try read(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":
            [[[-118,34],[-117,34],[-117,35],[-118,35],[-118,34]]]},"properties":{"poly_IncidentName":"Line","poly_IRWINID":"{C}",
            "poly_GISAcres":1000,"attr_IncidentSize":null,"attr_FireDiscoveryDateTime":"2024-09-05T20:00:00Z",
            "attr_POOState":"US-CA","attr_InitialLatitude":34.5,"attr_InitialLongitude":-117.5}}]}
            """, as: "perimeters.geojson")
        let line = try #require(table.incidents.first)
        #expect(line.name == "Line" && line.identifier == "c" && !line.perimeter.isEmpty)
        #expect(line.place?.longitude == -117.5 && abs((line.sizeHectares ?? 0) - 404.69) < 0.01)
        #expect(line.startedAt == Instant(iso8601: "2024-09-05T20:00:00Z"))
    }

    @Test("histories of ICS-209, MTBS and daily perimeters by their own columns; prescribed ones by category")
    func otherLayouts() throws {
        let history = try read(
            """
            INCIDENT_ID,INCIDENT_NAME,INCTYP_ABBREVIATION,DISCOVERY_DATE,POO_LATITUDE,POO_LONGITUDE,POO_STATE,POO_COUNTY,FINAL_ACRES,PCT_CONTAINED_COMPLETED,REPORT_TO_DATE
            2020_11,AUGUST COMPLEX,CX,2020-08-16 20:37:00,39.765,-122.673,CA,Glenn,1032648,100,2020-11-12 18:00:00
            """
        ).incidents[0]
        #expect(history.kind == .complex && history.stateCode == "US-CA" && history.place?.longitude == -122.673)
        #expect(abs((history.sizeHectares ?? 0) - 417_897.8) < 0.5 && history.containedPercent == 100)
        #expect(history.asOf == Instant(iso8601: "2020-11-12T18:00:00Z"))
        let burned = try read(
            "Event_ID,Incid_Name,Ig_Date,BurnBndAc,BurnBndLat,BurnBndLon\nCA1,CREEK,2020-09-05,379895,37.3,-119.2",
            as: "mtbs.csv"
        ).incidents[0]
        #expect(burned.place?.latitude == 37.3 && burned.isStartDayOnly && burned.identifier == "ca1")
        let daily = try read(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[-120,37],[-119,37],
            [-119,38],[-120,37]]]},"properties":{"IncidentName":"Unit 4","IRWINID":"{C-1}","FeatureCategory":"Prescribed Fire",
            "GISAcres":120.5,"PolygonDateTime":1597622280000,"DateCurrent":1597708680000}}]}
            """, as: "daily.geojson"
        ).incidents[0]
        #expect(daily.kind == .prescribed && daily.asOf == Instant(seconds: 1_597_708_680))
    }

    @Test(
        "the unit of a size stands in its column, in an option, or the record is refused",
        arguments: [
            ("acres", nil, 40.4686), ("Size (ha)", nil, 100), ("area_km2", nil, 10_000), ("areaHectares", nil, 100),
            ("size", .hectares, 100), ("size", .squareKilometers, 10_000),
        ] as [(String, IncidentAreaUnit?, Double)])
    func units(column: String, unit: IncidentAreaUnit?, hectares: Double) throws {
        let options = IncidentOptions(
            columns: column.contains(" ") ? [.size: column] : [:], unit: unit)
        let table = try read("name,\(column)\nA,100\n", options)
        #expect(abs((table.incidents.first?.sizeHectares ?? 0) - hectares) < 0.01)
    }

    @Test(
        "ICS-209 reports say the unit of the area in a column beside it",
        arguments: [("Acres", 404.6856), ("Square Miles", 258_998.811), ("Hectares", 1_000), ("sq km", 100_000)])
    func unitBeside(word: String, hectares: Double) throws {
        let table = try read(
            "INCIDENT_NAME,CURR_INCIDENT_AREA,CURR_INC_AREA_UOM\nAUGUST,1000,\(word)\n", IncidentOptions())
        #expect(abs((table.incidents.first?.sizeHectares ?? 0) - hectares) < 0.001)
        let both = try read("INCIDENT_NAME,CURR_INCIDENT_AREA,CURR_INC_AREA_UOM,ACRES\nAUGUST,2,\(word),640\n")
        #expect(abs((both.incidents.first?.sizeHectares ?? 0) - 258.9988) < 0.001)
    }

    @Test(
        "a code for the unit is refused with the option to say what it means, which then holds; WFIGS sizes are acres")
    func unitCode() throws {
        let text = "INCIDENT_NAME,CURR_INCIDENT_AREA,CURR_INC_AREA_UOM_IDENTIFIER\nAUGUST,1000,4\n"
        let refused = try read(text)
        let reason = refused.rejected.first?.reason ?? ""
        #expect(refused.incidents.isEmpty && reason.contains("“4” in CURR_INC_AREA_UOM_IDENTIFIER"))
        #expect(reason.contains("--unit") && reason.contains("CURR_INCIDENT_AREA"))
        let told = try read(text, IncidentOptions(unit: .acres)).incidents.first
        #expect(abs((told?.sizeHectares ?? 0) - 404.6856) < 0.001)
        let wfigs = try read("IncidentName,IrwinID,IncidentSize\nA,{1},1000\n").incidents.first
        #expect(abs((wfigs?.sizeHectares ?? 0) - 404.6856) < 0.001)
    }

    @Test("a size without a unit is refused, with what to do")
    func noUnit() throws {
        let table = try read("name,size\nA,100\nB,\n")
        #expect(table.incidents.map(\.name) == ["B"])
        #expect(table.rejected.first?.line == 2 && table.rejected.first?.reason.contains("--unit") == true)
    }

    @Test(
        "times in the ways that files have them",
        arguments: [
            ("2020-08-16T20:37:26Z", "2020-08-16T20:37:26Z"), ("2020/08/16 20:37:26+00", "2020-08-16T20:37:26Z"),
            ("8/16/2020 8:37:26 PM", "2020-08-16T20:37:26Z"), ("8/16/2020 12:05:00 AM", "2020-08-16T00:05:00Z"),
            ("16.08.2020 20:37", "2020-08-16T20:37:00Z"), ("1597610246000", "2020-08-16T20:37:26Z"),
            ("2020-08-16T13:37:26-07:00", "2020-08-16T20:37:26Z"), ("2020-08-16", "2020-08-16T00:00:00Z"),
        ])
    func times(text: String, expected: String) throws {
        let incident = try #require(try read("name,start\nA,\(text)\n").incidents.first)
        #expect(incident.startedAt == Instant(iso8601: expected))
        #expect(incident.isStartDayOnly == (text.count == 10))
    }

    @Test(
        "what cannot be is refused with its line, and the rest is read",
        arguments: [
            ("name,start\nA,yesterday\nB,\n", "start"), ("name,acres\nA,-5\nB,1\n", "acres"),
            ("name,acres\nA,1e300\nB,1\n", "acres"), ("name,acres\nA,many\nB,1\n", "acres"),
            ("name,PercentContained\nA,140\nB,1\n", "PercentContained"), ("name,start\n,2020-01-01\nB,\n", "a name"),
            ("name,start\nA,3020-01-01\nB,\n", "start"), ("name,lat,lon\nA,x,1\nB,5,5.5\n", "lat"),
            ("name,start\n\(String(repeating: "x", count: 201)),\nB,\n", "200 characters"),
        ])
    func refused(text: String, names: String) throws {
        let table = try read(text)
        #expect(table.incidents.map(\.name) == ["B"] && table.rejected.count == 1)
        #expect(table.rejected.first?.line == 2 && table.rejected.first?.reason.contains(names) == true)
    }

    @Test("places off the Earth are taken away and said: exchanged, or impossible")
    func places() throws {
        let table = try read("name,latitude,longitude\nA,-120.5,38.5\nB,-118.46115,-118.46115\nC,0,0\nD,38.5,-120.5\n")
        #expect(table.incidents.map(\.placeFault) == [.swapped, .impossible, nil, nil])
        #expect(table.incidents.map { $0.place != nil } == [false, false, false, true])
    }

    @Test("control characters and line breaks leave the texts; a file without names stops")
    func texts() throws {
        let table = try read("name,note\n\"A\u{7}\u{202e}\nB\",\"x\u{0}y\"\n")
        #expect(table.incidents.first?.name == "A B")
        #expect(
            table.incidents.first?.attributes.allSatisfy { !$0.value.unicodeScalars.contains { $0.value < 32 } } == true
        )
        #expect(throws: FormatError.self) { try read("a,b\n1,2\n") }
        #expect(throws: FormatError.self) { try read("name\nA\n", IncidentOptions(columns: [.size: "nothing"])) }
    }

    @Test("a record without an id has the same one in every edition")
    func identifiers() throws {
        let first = try read("name,start,acres\nA Fire,2020-08-01,10\n").incidents[0]
        let second = try read("acres,name,start\n20,a fire,2020-08-01T05:00Z\n").incidents[0]
        #expect(first.identifier == second.identifier && first.key == second.key)
    }

    private func read(_ text: String, _ options: IncidentOptions) throws -> IncidentTable {
        try read(text, as: "a.csv", options)
    }
}
