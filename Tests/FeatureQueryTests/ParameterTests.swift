import FeatureQuery
import Geo
import Testing

@Suite("The parameter bbox")
struct BoxQueryTests {
    func matches(_ parameter: String, _ longitude: Double, _ latitude: Double) throws -> Bool {
        let place = TestFeature(geometry: .point(try coordinate(longitude, latitude)))
        return try BoxQuery(parameter: parameter).matches(place)
    }

    @Test("holds its corners and edges, and nothing outside")
    func corners() throws {
        for (x, y) in [(-10.0, 40.0), (10, 50), (0, 50), (10, 45), (0, 45)] {
            #expect(try matches("-10,40,10,50", x, y))
        }
        for (x, y) in [(-10.001, 45.0), (10.001, 45), (0, 39.999), (0, 50.001)] {
            #expect(try !matches("-10,40,10,50", x, y))
        }
    }

    @Test("crosses 180° when west is greater than east")
    func antimeridian() throws {
        for x in [170.0, 175, 180, -180, -175, -170] { #expect(try matches("170,-5,-170,5", x, 0)) }
        for x in [169.9, 0, -169.9] { #expect(try !matches("170,-5,-170,5", x, 0)) }
    }

    @Test("the meridian of 180° is the same from both sides, and so is a pole from all")
    func seams() throws {
        #expect(try matches("170,-5,180,5", -180, 0))
        #expect(try matches("-180,-5,-170,5", 180, 0))
        #expect(try matches("10,80,20,90", -120, 90))
        #expect(try !matches("10,80,20,89", -120, 90))
        #expect(try matches("10,-90,20,-80", -120, -90))
    }

    @Test("six numbers hold heights, which exclude nothing")
    func heights() throws {
        let query = try BoxQuery(parameter: "-10,40,0,10,50,3000")
        #expect(query.box == BoundingBox(west: -10, south: 40, east: 10, north: 50))
        #expect(query.heights == 0...3_000)
    }

    @Test("a feature that lies nowhere is in every box")
    func nowhere() throws { #expect(try BoxQuery(parameter: "0,0,1,1").matches(TestFeature())) }

    static let faults: [(String, Int, String)] = [
        ("", 0, "a number"), ("1,2,3", 5, "four or six"), ("1,2,3,4,5", 9, "four or six"), ("1,2,,4", 4, "a number"),
        ("1,2,x,4", 4, "a number"), ("1, 2,3,4", 2, "a number"), ("0x1,2,3,4", 0, "a number"),
        ("nan,2,3,4", 0, "a number"), ("inf,2,3,4", 0, "a number"), ("1e999,2,3,4", 0, "a number"),
        ("-181,2,3,4", 0, "-180…180"), ("1,-91,3,4", 2, "-90…90"), ("1,2,181,4", 4, "-180…180"),
        ("1,2,3,91", 6, "-90…90"), ("1,5,3,4", 6, "5 or more"), ("1,2,9,3,4,8", 10, "9 or more"),
    ]

    @Test("faults are told with their place", arguments: faults)
    func fault(row: (parameter: String, offset: Int, expected: String)) throws {
        let error = #expect(throws: FilterError.self) { try BoxQuery(parameter: row.parameter) }
        let fault = try #require(error)
        #expect(fault.offset == row.offset && fault.expected.contains(row.expected), "\(row.parameter): \(fault)")
    }
}

@Suite("The parameter datetime")
struct TimeQueryTests {
    func matches(_ parameter: String, _ start: String?, _ end: String?) throws -> Bool {
        let time = TimeExtent(start: try start.map(instant), end: try end.map(instant))
        return try TimeQuery(parameter: parameter).matches(TestFeature(time: time))
    }

    static let rows: [(String, String?, String?, Bool)] = [
        ("2020-08-20T12:00:00Z", "2020-08-20T12:00:00Z", "2020-08-20T12:00:00Z", true),
        ("2020-08-20T12:00:00Z", "2020-08-20T12:00:01Z", "2020-08-20T12:00:01Z", false),
        ("2020-08-20T14:00:00+02:00", "2020-08-20T12:00:00Z", "2020-08-20T12:00:00Z", true),
        ("2020-08-20t12:00:00.000z", "2020-08-20T12:00:00Z", "2020-08-20T12:00:00Z", true),
        ("2020-08-20T12:00:00.5Z", "2020-08-20T12:00:00Z", "2020-08-20T12:00:00Z", false),
        ("2020-08-20T12:00:00.5Z/..", "2020-08-20T12:00:00Z", "2020-08-20T12:00:00Z", false),
        ("2020-08-20T12:00:00.5Z/..", "2020-08-20T12:00:01Z", "2020-08-20T12:00:01Z", true),
        ("2020-08-20", "2020-08-20T00:00:00Z", "2020-08-20T00:00:00Z", true),
        ("2020-08-20", "2020-08-20T23:59:59Z", "2020-08-20T23:59:59Z", true),
        ("2020-08-20", "2020-08-21T00:00:00Z", "2020-08-21T00:00:00Z", false),
        ("2020-08-20/2020-08-21", "2020-08-21T23:59:59Z", "2020-08-21T23:59:59Z", true),
        ("2020-08-20T00:00:00Z/2020-08-21T00:00:00Z", "2020-08-21T00:00:00Z", "2020-08-21T00:00:00Z", true),
        ("2020-08-20T00:00:00Z/2020-08-21T00:00:00Z", "2020-08-21T00:00:01Z", nil, false),
        ("2020-08-20T00:00:00Z/..", "2019-01-01T00:00:00Z", nil, true),
        ("2020-08-20T00:00:00Z/", "2019-01-01T00:00:00Z", "2020-08-19T00:00:00Z", false),
        ("../2020-08-20T00:00:00Z", "2020-08-20T00:00:00Z", nil, true),
        ("/2020-08-20T00:00:00Z", "2020-08-20T00:00:01Z", nil, false),
        ("/2020-08-20T00:00:00Z", nil, "2021-08-20T00:00:01Z", true),
    ]

    @Test("features have time in common with it or not", arguments: rows)
    func row(row: (parameter: String, start: String?, end: String?, matches: Bool)) throws {
        #expect(try matches(row.parameter, row.start, row.end) == row.matches)
    }

    @Test("a feature without time is in every query")
    func timeless() throws { #expect(try TimeQuery(parameter: "2020-08-20").matches(TestFeature())) }

    @Test("first and last whole seconds")
    func bounds() throws {
        let query = try TimeQuery(parameter: "2020-08-20T12:00:00.5Z/2020-08-21")
        #expect(query.firstInstant == (try instant("2020-08-20T12:00:01Z")))
        #expect(query.lastInstant == (try instant("2020-08-21T23:59:59Z")))
        #expect(try TimeQuery(parameter: "../2020-08-21").firstInstant == nil)
    }

    static let faults: [(String, Int)] = [
        ("", 0), ("..", 0), ("/", 1), ("../..", 3), ("2020-08-20/2020-08-21/2020-08-22", 21), ("2020-08-32", 0),
        ("2020-8-20", 0), ("2020-08-20T12:00Z", 0), ("2020-08-20T12:00:00", 0), ("2020-08-20 12:00:00Z", 0),
        ("2020-08-20T24:00:00Z", 0), ("2020-08-20T12:00:00.Z", 0), ("2020-08-20T12:00:00+0200", 0),
        ("2020-08-21/2020-08-20", 11), ("2020-08-20/x", 11), ("0000-01-01", 0), ("0001-01-01T00:00:00+01:00", 0),
        ("9999-12-31T23:59:59-01:00", 0), ("2021-02-29", 0),
        ("٢٠٢٠-08-20", 0), ("2020-08-20T12:00:00Zx", 0),
    ]

    @Test("faults are told with their place", arguments: faults)
    func fault(row: (parameter: String, offset: Int)) throws {
        let error = #expect(throws: FilterError.self) { try TimeQuery(parameter: row.parameter) }
        #expect(try #require(error).offset == row.offset)
    }
}

@Suite("Parameters named after properties")
struct PropertyEqualsTests {
    static let rows: [(String, String, PropertyValue, Bool)] = [
        ("area", "5", .number(5), true), ("area", "5.0", .number(5), true), ("area", "5e0", .number(5), true),
        ("area", "5", .number(50), false), ("area", "5", .null, false), ("area", "5", .text("5"), false),
        ("flag", "true", .bool(true), true), ("flag", "false", .bool(true), false),
        ("name", "Крым", .text("Крым"), true), ("name", "a", .text("A"), false), ("name", "é", .text("e\u{301}"), true),
        ("name", "", .text(""), true),
        ("observedAt", "2020-08-20T12:00:00Z", .instant(Instant(seconds: 1_597_924_800)), true),
        ("observedAt", "2020-08-20T12:00:01Z", .instant(Instant(seconds: 1_597_924_800)), false),
        ("observedAt", "2020-08-20", .instant(Instant(seconds: 1_597_924_800)), true),
        ("day", "2020-08-20", .instant(Instant(seconds: 1_597_924_800)), true),
        ("day", "2020-08-21", .instant(Instant(seconds: 1_597_924_800)), false),
    ]

    @Test("compare with the type of the property", arguments: rows)
    func row(row: (name: String, value: String, property: PropertyValue, matches: Bool)) throws {
        let query = try PropertyEquals(name: row.name, value: row.value, queryables: queryables)
        #expect(query.matches(TestFeature(values: [row.name: row.property])) == row.matches)
    }

    static let faults: [(String, String, String)] = [
        ("ares", "5", "perhaps area"), ("area", "x", "a number"), ("area", "", "a number"), ("area", "nan", "a number"),
        ("flag", "1", "true or false"), ("flag", "TRUE", "true or false"), ("observedAt", "yesterday", "time stamp"),
        ("geometry", "x", "bbox"), ("period", "x", "datetime"), ("name", String(repeating: "x", count: 1_001), "1000"),
    ]

    @Test("unknown names and other types are refused", arguments: faults)
    func fault(row: (name: String, value: String, expected: String)) throws {
        let error = #expect(throws: FilterError.self) {
            try PropertyEquals(name: row.name, value: row.value, queryables: queryables)
        }
        #expect(try #require(error).expected.contains(row.expected))
    }
}
