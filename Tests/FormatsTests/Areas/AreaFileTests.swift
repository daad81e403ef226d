import Formats
import Geo
import Tables
import Testing

@Suite("Files of areas")
struct AreaFileTests {
    private static func collection(_ features: String...) -> String {
        #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
    }

    private static func feature(
        _ properties: String = #""code":"AW","name":"Aruba","level":"country""#, _ geometry: String = square
    ) -> String {
        #"{"type":"Feature","properties":{\#(properties)},"geometry":\#(geometry)}"#
    }

    private static let square = #"{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,2],[0,2],[0,0]]]}"#

    private func read(_ text: String, as name: String = "areas.geojson") throws -> [Area] {
        let folder = try TemporaryFolder()
        return try AreaFile.read(folder.write(text, as: name))
    }

    private func ring(_ pairs: (Double, Double)...) throws -> [Coordinate] {
        try pairs.map { try Coordinate(latitude: $0.1, longitude: $0.0) }
    }

    @Test("all properties arrive, with letters beyond ASCII, and codes keep their zeros")
    func properties() throws {
        let area = try #require(
            read(
                Self.collection(
                    Self.feature(
                        #""code":"04001","name":"Apache","name_ru":"Апачи","level":"district","parent_code":"US-AZ","source":"US Census""#
                    ))
            ).first)
        #expect(area.code == "04001" && area.name == "Apache" && area.russianName == "Апачи")
        #expect(area.level == .district && area.parentCode == "US-AZ" && area.source == "US Census")
        #expect(area.centers.isEmpty)
        let square = try ring((0, 0), (2, 0), (2, 2), (0, 2), (0, 0))
        #expect(area.shape == MultiPolygon([Polygon(exterior: square)]))
    }

    @Test("name_en stands in for a missing name, and null is missing")
    func names() throws {
        let features = Self.collection(
            Self.feature(
                #""code":"A","name":null,"name_en":"Alpha","name_ru":null,"level":"region","parent_code":null"#),
            Self.feature(#""code":"B","name":"Beta","name_en":"Other","level":"region""#))
        let areas = try read(features)
        #expect(areas.map(\.name) == ["Alpha", "Beta"])
        #expect(areas.map(\.russianName) == [nil, nil] && areas.map(\.parentCode) == [nil, nil])
    }

    @Test("rings are turned as RFC 7946 asks for, holes the other way, and heights are dropped")
    func orientation() throws {
        let geometry = """
            {"type":"MultiPolygon","coordinates":[
            [[[0,0,5],[0,9,5],[9,9,5],[9,0,5],[0,0,5]],[[1,1,5],[2,1,5],[2,2,5],[1,1,5]]],
            [[[20,0],[21,0],[21,1],[20,0]]]]}
            """
        let area = try #require(
            read(Self.collection(Self.feature(#""code":"A","name":"A","level":"region""#, geometry))).first)
        #expect(area.shape.polygons.count == 2)
        #expect(area.shape.polygons.first?.exterior == (try ring((0, 0), (9, 0), (9, 9), (0, 9), (0, 0))))
        #expect(area.shape.polygons.first?.holes == [try ring((1, 1), (2, 2), (2, 1), (1, 1))])
    }

    @Test(
        "what is wrong with a feature is said with its number and name",
        arguments: [
            (#""name":"Nameless","level":"region""#, square, "a code", "none"),
            (#""code":"X","name":"Somewhere""#, square, "a level", "none"),
            (#""code":"X","name":"Somewhere","level":"village""#, square, "country, region or district", "village"),
            (#""code":"X","name":"Somewhere","level":"region""#, "null", "a polygon", "no geometry"),
            (
                #""code":"X","name":"Somewhere","level":"region""#, #"{"type":"Point","coordinates":[1,2]}"#, "Polygon",
                "POINT"
            ),
            (
                #""code":"X","name":"Somewhere","level":"region""#,
                #"{"type":"Polygon","coordinates":[[[0,0],[500000,0],[500000,6000000],[0,0]]]}"#, "degrees",
                "longitude 500000"
            ),
        ])
    func wrongFeature(properties: String, geometry: String, expected: String, found: String) throws {
        let text = Self.collection(Self.feature(), Self.feature(properties, geometry))
        let error = try #require(throws: FormatError.self) { try read(text) }
        #expect(error.expected.contains(expected) && error.expected.contains("feature 2"))
        #expect(error.found.contains(found))
    }

    @Test(
        "files that are no areas are refused",
        arguments: ["", "nonsense", #"{"type":"FeatureCollection","features":[]}"#])
    func wrongFile(text: String) throws {
        #expect(throws: FormatError.self) { try read(text) }
        let error = try #require(throws: FormatError.self) { try AreaFile.read("/no/such/file.geojson") }
        #expect(error.kind == .access)
    }

    private static func box(_ west: Double, _ east: Double) -> String {
        #"{"type":"Polygon","coordinates":[[[\#(west),64],[\#(east),64],[\#(east),68],[\#(west),68],[\#(west),64]]]}"#
    }

    private static let chukotka = #""code":"RU-CHU","name":"Chukotka","level":"region","parent_code":"RU""#

    @Test("an outline across 180° is cut there, written beyond 180° or jumping", arguments: [190.0, -170])
    func antimeridian(east: Double) throws {
        let area = try #require(read(Self.collection(Self.feature(Self.chukotka, Self.box(177, east)))).first)
        #expect(area.shape.polygons.count == 2)
        #expect(area.shape.polygons.allSatisfy { $0.exterior.allSatisfy { abs($0.longitude) >= 170 } })
    }

    @Test("features of one code are parts of one area, and what their outlines share is held once")
    func parts() throws {
        let west = Self.feature(Self.chukotka, Self.box(170, 172))
        let east = Self.feature(Self.chukotka, Self.box(172, 174))
        let areas = try read(Self.collection(west, Self.feature(), east, west))
        #expect(areas.map(\.code) == ["RU-CHU", "AW"])
        let whole = try #require(read(Self.collection(Self.feature(Self.chukotka, Self.box(170, 174)))).first)
        let both = try #require(areas.first)
        #expect(abs(both.shape.areaSquareMeters / whole.shape.areaSquareMeters - 1) < 1e-9)
    }

    @Test(
        "features of one code that disagree are refused with both",
        arguments: [
            (#""code":"RU-CHU","name":"Chukotka","level":"district","parent_code":"RU""#, "level", "district"),
            (#""code":"RU-CHU","name":"Koryakia","level":"region","parent_code":"RU""#, "name", "Koryakia"),
            (#""code":"RU-CHU","name":"Chukotka","level":"region","parent_code":"US""#, "parent_code", "US"),
        ])
    func disagreeing(properties: String, field: String, found: String) throws {
        let text = Self.collection(Self.feature(Self.chukotka), Self.feature(properties))
        let error = try #require(throws: FormatError.self) { try read(text) }
        #expect(error.expected.contains("the \(field) of feature 1") && error.expected.contains("feature 2 (RU-CHU"))
        #expect(error.found.contains(found))
    }

    @Test("a ring that crosses itself beyond the bound is refused with its feature and what to do")
    func tangle() throws {
        var state: UInt64 = 7
        let corners = (0..<500).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return "[\(Double(state >> 40) / 1e7),\(Double((state << 24) >> 40) / 1e7)]"
        }
        let geometry =
            #"{"type":"Polygon","coordinates":[["# + (corners + [corners[0]]).joined(separator: ",") + "]]}"
        let error = try #require(throws: FormatError.self) {
            try read(Self.collection(Self.feature(), Self.feature(Self.chukotka, geometry)))
        }
        #expect(error.expected.contains("feature 2 (RU-CHU") && error.found.contains("-makevalid"))
    }

    @Test("a file in metres whose numbers look like degrees is refused by its reference system")
    func projected() throws {
        let text = Self.collection(Self.feature()).replacing(
            #""features""#,
            with: #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"features""#)
        let error = try #require(throws: FormatError.self) { try read(text) }
        #expect(error.expected.contains("degrees") && error.found.contains("EPSG:4326"))
    }

    @Test("KML goes the same way: a ring that crosses itself becomes two lobes")
    func kml() throws {
        let areas = try read(
            """
            <kml xmlns="http://www.opengis.net/kml/2.2"><Document><Schema name="s" id="s">
            <SimpleField name="code" type="string"/><SimpleField name="level" type="string"/></Schema>
            <Folder><name>s</name><Placemark><ExtendedData><SchemaData schemaUrl="#s">
            <SimpleData name="code">B</SimpleData><SimpleData name="level">region</SimpleData>
            </SchemaData></ExtendedData><Polygon><outerBoundaryIs><LinearRing>
            <coordinates>0,0 2,2 2,0 0,2 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder>
            </Document></kml>
            """, as: "areas.kml")
        #expect(areas.map(\.code) == ["B"] && areas.first?.shape.polygons.count == 2)
    }

    @Test("rows of one code that disagree in a table of centres are refused with the line")
    func disagreeingCenters() throws {
        let error = try #require(throws: FormatError.self) {
            try read(
                """
                code,name,level,parent_code,latitude,longitude
                A,Alpha,district,R,64,100
                A,Beta,district,R,58,97
                """, as: "centres.csv")
        }
        #expect(error.line == 3 && error.found.contains("Beta"))
    }

    /// Rows of the table of centres made from GeoNames.
    @Test("a table of centres gives one area a code, with all of its centres and no shape")
    func centers() throws {
        let areas = try read(
            """
            code,name,name_ru,level,parent_code,centre,latitude,longitude,population,geonameid,source
            RU-KYA-evenkiyskiy-rayon,Evenkiyskiy rayon,Эвенкийский район,district,RU-KYA,Tura,64.27769,100.21849,5444,2014833,GeoNames
            RU-KYA-boguchanskiy-rayon,Boguchanskiy rayon,Богучанский район,district,RU-KYA,Boguchany,58.38317,97.44883,11209,1509844,GeoNames
            RU-KYA-evenkiyskiy-rayon,Evenkiyskiy rayon,Эвенкийский район,district,RU-KYA,Baykit,61.67694,96.37917,3748,1510689,GeoNames
            """, as: "centres.csv")
        #expect(areas.map(\.code) == ["RU-KYA-evenkiyskiy-rayon", "RU-KYA-boguchanskiy-rayon"])
        #expect(areas.map(\.centers.count) == [2, 1])
        #expect(areas.allSatisfy { $0.shape.isEmpty && $0.level == .district && $0.parentCode == "RU-KYA" })
        #expect(areas.first?.russianName == "Эвенкийский район")
        #expect(areas.first?.centers.last == (try Coordinate(latitude: 61.67694, longitude: 96.37917)))
    }
}
