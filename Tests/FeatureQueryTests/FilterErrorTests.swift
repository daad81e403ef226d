import FeatureQuery
import Geo
import Testing

@Suite("Filters that cannot be answered")
struct FilterErrorTests {
    static let texts: [(text: String, offset: Int, expected: String, found: String)] = [
        ("", 0, "a property or a value", "the end"),
        ("area >", 6, "a property or a value", "the end"),
        ("area > 'x'", 7, "a number, as the property area is", "the text 'x'"),
        ("name = 5", 7, "a text, as the property name is", "the number 5"),
        ("observedAt > '2020-08-20T00:00:00Z'", 13, "TIMESTAMP", "the text"),
        ("ares > 5", 0, "perhaps area", "ares"),
        ("Area > 5", 0, "perhaps area", "Area"),
        ("area > 5 AND", 12, "a property or a value", "the end"),
        ("area > 5 area", 9, "AND, OR or the end", "area"),
        ("(area > 5", 9, ")", "the end"),
        ("area > 5)", 8, "AND, OR or the end", ")"),
        ("area", 4, "IS, LIKE", "the end"),
        ("flag AND flag", 5, "IS, LIKE", "AND"),
        ("area == 5", 6, "a property or a value", "="),
        ("area ! 5", 5, "an operator", "!"),
        ("area > 1e999", 7, "a number", "1e999"),
        ("area > 1-2", 7, "a number", "1-2"),
        ("name = 'x", 7, "a closing '", "the end"),
        ("\"name = 'x'", 0, "a closing \"", "the end"),
        ("area NOT > 5", 9, "LIKE, BETWEEN or IN", ">"),
        ("area IS 5", 8, "NULL", "5"),
        ("area = NULL", 7, "a property or a value", "NULL"),
        ("area BETWEEN 1 OR 2", 15, "AND", "OR"),
        ("area IN ()", 9, "a property or a value", ")"),
        ("area IN (1,'x')", 11, "a number", "the text 'x'"),
        ("area LIKE 'x%'", 0, "a text", "the property area"),
        ("name LIKE name", 10, "a pattern", "the property name"),
        ("name LIKE 5", 10, "a pattern", "the number 5"),
        ("CASEI(area) = 'x'", 6, "a text", "the property area"),
        ("geometry = 5", 0, "S_INTERSECTS", "the property geometry"),
        ("period < TIMESTAMP('2020-08-20T00:00:00Z')", 0, "T_INTERSECTS", "the property period"),
        ("S_INTERSECTS(area, POINT(0 0))", 13, "a property that is a geometry", "the property area"),
        ("S_INTERSECTS(geometry, 5)", 23, "a geometry", "the number 5"),
        ("S_INTERSECTS(geometry, POINT(181 0))", 29, "a longitude within", "longitude 181"),
        ("S_INTERSECTS(geometry, POINT(0))", 30, "a number", ")"),
        ("S_INTERSECTS(geometry, LINESTRING(0 0))", 33, "two points", "one point"),
        ("S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 1 1, 0 1)))", 31, "ends where it begins", "an open ring"),
        ("S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 0 0)))", 31, "four points", "3 points"),
        ("S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 2 0, 0 0)))", 23, "land", "none"),
        ("S_INTERSECTS(geometry, BBOX(0,0,1))", 23, "four or six", "3"),
        ("S_INTERSECTS(geometry, BBOX(0,5,1,4))", 23, "5 or more", "4"),
        ("S_WITHIN(geometry, POINT(0 0))", 0, "S_INTERSECTS", "s_within"),
        ("T_INTERSECTS(area, DATE('2020-08-20'))", 13, "a time; area is a number", "the property area"),
        ("T_INTERSECTS(observedAt, DATE('2020-02-30'))", 30, "a date", "'2020-02-30'"),
        ("T_INTERSECTS(observedAt, DATE('2020-08-20T00:00:00Z'))", 30, "a date", "'2020-08-20T00:00:00Z'"),
        ("T_INTERSECTS(observedAt, TIMESTAMP('2020-08-20'))", 35, "a time stamp", "'2020-08-20'"),
        ("T_INTERSECTS(observedAt, TIMESTAMP('2020-08-20T00:00:00'))", 35, "a time stamp", "'2020-08-20T00:00:00'"),
        ("T_INTERSECTS(observedAt, INTERVAL('2020-08-21','2020-08-20'))", 47, "not before the start", "2020-08-20"),
        ("T_DURING(observedAt, INTERVAL('2020-08-20','2020-08-21'))", 9, "an interval, as T_DURING", "observedAt"),
        ("5", 1, "IS, LIKE", "the end"),
        ("avg(area) > 5", 0, "a known function", "avg"),
        ("S_INTERSECT(geometry, POINT(0 0))", 0, "S_INTERSECTS", "s_intersect"),
        ("name = 'é' AND areà > 5", 16, "perhaps area", "areà"),
    ]

    @Test("text: where, what was expected, what was found", arguments: texts)
    func text(row: (text: String, offset: Int, expected: String, found: String)) throws {
        let error = #expect(throws: FilterError.self) { try Filter(text: row.text, queryables: queryables) }
        let fault = try #require(error)
        #expect(fault.offset == row.offset, "\(row.text): \(fault)")
        #expect(fault.expected.contains(row.expected), "\(row.text): \(fault)")
        #expect(fault.found.contains(row.found), "\(row.text): \(fault)")
    }

    static let jsons: [(json: String, offset: Int, expected: String)] = [
        ("", 0, "a JSON value"),
        ("{", 1, "a name"),
        ("[1]", 0, "a condition"),
        ("nul", 0, "a JSON value"),
        (#"{"op":"="}"#, 0, "args"),
        (#"{"op":"=","args":{}}"#, 17, "args"),
        (#"{"op":"=","args":[{"property":"area"}]}"#, 0, "= of 2"),
        (#"{"op":"=","args":[{"property":"area"},null]}"#, 38, "isNull"),
        (#"{"op":"=","args":[{"property":"ares"},5]}"#, 18, "perhaps area"),
        (#"{"op":"=","args":[{"property":"area"},"5"]}"#, 38, "a number"),
        (#"{"op":"=","args":[{"property":5},5]}"#, 30, "a text"),
        (#"{"op":"is","args":[]}"#, 0, "a known operator"),
        (#"{"op":"and","args":[true]}"#, 0, "and of 2 or more"),
        (#"{"op":"and","args":[true,5]}"#, 25, "a condition"),
        (#"{"op":"not","op":"not","args":[true]}"#, 12, "each name once"),
        (#"{"op":"=","args":[{"property":"area"},05]}"#, 38, "a JSON value"),
        (#"{"op":"=","args":[{"property":"area"},+5]}"#, 38, "a JSON value"),
        (#"{"op":"=","args":[{"property":"area"},1e999]}"#, 38, "a JSON value"),
        (#"{"op":"=","args":[{"property":"name"},"\ud800"]}"#, 45, "surrogates"),
        (#"{"op":"=","args":[{"property":"name"},"\ud800\u0041"]}"#, 51, "surrogates"),
        (#"{"op":"=","args":[{"property":"name"},"\udc00\ud800"]}"#, 45, "surrogates"),
        (#"{"op":"=","args":[{"property":"name"},"\x"]}"#, 40, "an escape"),
        (#"{"op":"in","args":[{"property":"area"},5]}"#, 39, "a list"),
        (#"{"op":"in","args":[{"property":"area"},[]]}"#, 39, "a list of one value"),
        (#"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Circle"}]}"#, 61, "Point"),
        (#"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point"}]}"#, 53, "coordinates"),
        (
            #"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[[1,2]]}]}"#, 83,
            "longitude"
        ),
        (#"{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[1,2,"3",4]}]}"#, 66, "a number"),
        (#"{"op":"t_after","args":[{"property":"day"},{"date":"2020-13-01"}]}"#, 51, "a date"),
        (#"{"op":"t_after","args":[{"property":"day"},{"interval":["2020-12-01"]}]}"#, 55, "a start and an end"),
        ("true true", 5, "the end"),
    ]

    @Test("JSON: where and what was expected", arguments: jsons)
    func json(row: (json: String, offset: Int, expected: String)) throws {
        let error = #expect(throws: FilterError.self) { try Filter(json: row.json, queryables: queryables) }
        let fault = try #require(error)
        #expect(fault.offset == row.offset, "\(row.json): \(fault)")
        #expect(fault.expected.contains(row.expected), "\(row.json): \(fault)")
    }

    @Test("what was found is short and without control characters")
    func excerpt() throws {
        let error = #expect(throws: FilterError.self) {
            try Filter(text: "\"\u{1B}[31m\n" + String(repeating: "x", count: 1_000) + "\" = 5", queryables: queryables)
        }
        let found = try #require(error).found
        #expect(found.hasPrefix(" [31m xxx") && found.hasSuffix("…"))
        #expect(found.count == 41)
    }

    @Test("what was expected has no marks that act when it is shown")
    func marks() throws {
        let error = #expect(throws: FilterError.self) {
            try Filter(text: "'\u{1B}\u{202E}\u{2028}x' = 5", queryables: queryables)
        }
        #expect(try #require(error).expected == "a text, as the text '   x' is")
    }
}

@Suite("Filters beyond the bounds")
struct FilterLimitTests {
    static let hostile: [(name: String, text: String)] = [
        ("parentheses", String(repeating: "(", count: 100_000)),
        ("closed parentheses", String(repeating: "(", count: 65) + "true" + String(repeating: ")", count: 65)),
        ("NOT", String(repeating: "NOT ", count: 60_000) + "true"),
        ("CASEI", String(repeating: "CASEI(", count: 40_000)),
        ("one megabyte", "name = '" + String(repeating: "x", count: 1_000_000) + "'"),
        ("a list", "area IN (" + String(repeating: "1,", count: 1_000) + "1)"),
        ("conditions", String(repeating: "true OR ", count: 30_000) + "true"),
        ("points", "S_INTERSECTS(geometry,MULTIPOINT(" + String(repeating: "1 1,", count: 2_000) + "1 1))"),
        ("a pattern", "name LIKE '" + String(repeating: "%x", count: 501) + "'"),
    ]

    @Test("text is refused", arguments: hostile)
    func text(row: (name: String, text: String)) {
        #expect(throws: FilterError.self) { try Filter(text: row.text, queryables: queryables) }
    }

    static let hostileJSON: [(name: String, json: String)] = [
        ("arrays", String(repeating: "[", count: 100_000)),
        ("objects", String(repeating: #"{"op":"#, count: 40_000)),
        (
            "NOT",
            String(repeating: #"{"op":"not","args":["#, count: 5_000) + "true" + String(repeating: "]}", count: 5_000)
        ),
        ("one megabyte", "\"" + String(repeating: "x", count: 1_000_000) + "\""),
        (
            "a list",
            #"{"op":"in","args":[{"property":"area"},["# + String(repeating: "1,", count: 1_000) + "1]]}"
        ),
        ("conditions", #"{"op":"or","args":["# + String(repeating: "true,", count: 21_000) + "true]}"),
    ]

    @Test("JSON is refused", arguments: hostileJSON)
    func json(row: (name: String, json: String)) {
        #expect(throws: FilterError.self) { try Filter(json: row.json, queryables: queryables) }
    }

    @Test("what is within the bounds is read, and its JSON too")
    func within() throws {
        let level = "flag = true OR flag = true AND ("
        let texts = [
            String(repeating: "(", count: 64) + "true" + String(repeating: ")", count: 64),
            String(repeating: level, count: 62)
                + "S_INTERSECTS(geometry,MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5))))"
                + String(repeating: ")", count: 62),
            "area IN (" + String(repeating: "1,", count: 999) + "1)",
            "S_INTERSECTS(geometry,MULTIPOINT(" + String(repeating: "1 1,", count: 1_999) + "1 1))",
        ]
        for text in texts {
            let filter = try Filter(text: text, queryables: queryables)
            #expect(try Filter(json: filter.json, queryables: queryables) == filter)
        }
    }
}
