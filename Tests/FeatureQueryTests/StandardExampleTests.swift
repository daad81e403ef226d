import FeatureQuery
import Geo
import Testing

/// Examples of OGC 21-065r2, clauses 6 and 7, in both encodings.
@Suite("Examples of the CQL2 standard")
struct StandardExampleTests {
    static let types: [(name: String, type: PropertyType)] = [
        ("city", .text), ("updated", .instant), ("geometry", .geometry), ("name", .text), ("depth", .number),
        ("cityName", .text), ("category", .integer), ("road_class", .text), ("etat_vol", .text), ("road", .geometry),
        ("event_time", .instant), ("touchdown", .instant), ("liftOff", .instant), ("windSpeed", .number),
    ]
    static let properties = types.map { Queryable(name: $0.name, type: $0.type, title: $0.name) }

    static let pairs: [(text: String, json: String)] = [
        ("city='Toronto'", #"{"op":"=","args":[{"property":"city"},"Toronto"]}"#),
        (
            "updated >= date('1970-01-01')",
            #"{"op":">=","args":[{"property":"updated"},{"date":"1970-01-01"}]}"#
        ),
        ("geometry IS NOT NULL", #"{"op":"not","args":[{"op":"isNull","args":[{"property":"geometry"}]}]}"#),
        ("name LIKE 'Smith%'", #"{"op":"like","args":[{"property":"name"},"Smith%"]}"#),
        ("depth BETWEEN 100.0 and 150.0", #"{"op":"between","args":[{"property":"depth"},100.0,150.0]}"#),
        (
            "cityName IN ('Toronto','Frankfurt','Tokyo','New York')",
            #"{"op":"in","args":[{"property":"cityName"},["Toronto","Frankfurt","Tokyo","New York"]]}"#
        ),
        (
            "category NOT IN (1,2,3,4)",
            #"{"op":"not","args":[{"op":"in","args":[{"property":"category"},[1,2,3,4]]}]}"#
        ),
        (
            "CASEI(road_class) IN (CASEI('Οδος'),CASEI('Straße'))",
            #"{"op":"in","args":[{"op":"casei","args":[{"property":"road_class"}]},"#
                + #"[{"op":"casei","args":["Οδος"]},{"casei":"Straße"}]]}"#
        ),
        (
            "ACCENTI(etat_vol) = ACCENTI('débárquér')",
            #"{"op":"=","args":[{"op":"accenti","args":[{"property":"etat_vol"}]},{"op":"accenti","args":["débárquér"]}]}"#
        ),
        (
            "S_INTERSECTS(geometry,POINT(36.319836 32.288087))",
            #"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[36.319836,32.288087]}]}"#
        ),
        (
            "S_INTERSECTS(geometry,POLYGON((43.5845 -79.5442, 43.6079 -79.4893, 43.5677 -79.4632, 43.5845 -79.5442)))",
            #"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Polygon","coordinates":"#
                + "[[[43.5845,-79.5442],[43.6079,-79.4893],[43.5677,-79.4632],[43.5845,-79.5442]]]}]}"
        ),
        (
            "S_INTERSECTS(road,BBOX(160.6,-55.95,-170,-25.89))",
            #"{"op":"s_intersects","args":[{"property":"road"},{"bbox":[160.6,-55.95,-170,-25.89]}]}"#
        ),
        (
            "T_INTERSECTS(event_time, INTERVAL('1969-07-16T05:32:00Z', '1969-07-24T16:50:35Z'))",
            #"{"op":"t_intersects","args":[{"property":"event_time"},"#
                + #"{"interval":["1969-07-16T05:32:00Z","1969-07-24T16:50:35Z"]}]}"#
        ),
        (
            "T_DURING(INTERVAL(touchdown, liftOff), INTERVAL('1969-07-16T13:32:00Z', '1969-07-24T16:50:35Z'))",
            #"{"op":"t_during","args":[{"interval":[{"property":"touchdown"},{"property":"liftOff"}]},"#
                + #"{"interval":["1969-07-16T13:32:00Z","1969-07-24T16:50:35Z"]}]}"#
        ),
        (
            "T_AFTER(event_time, INTERVAL('2019-09-09', '..'))",
            #"{"op":"t_after","args":[{"property":"event_time"},{"interval":["2019-09-09",".."]}]}"#
        ),
        (
            "updated = TIMESTAMP('1969-07-20T20:17:40Z') OR city = 'Via dell''Avvento' AND windSpeed > -100",
            #"{"op":"or","args":[{"op":"=","args":[{"property":"updated"},{"timestamp":"1969-07-20T20:17:40Z"}]},"#
                + #"{"op":"and","args":[{"op":"=","args":[{"property":"city"},"Via dell'Avvento"]},"#
                + #"{"op":">","args":[{"property":"windSpeed"},-100]}]}]}"#
        ),
        ("TRUE", "true"),
        ("not (false)", #"{"op":"not","args":[false]}"#),
    ]

    @Test("text and JSON give the same filter, which its JSON gives again", arguments: pairs)
    func pair(example: (text: String, json: String)) throws {
        let text = try Filter(text: example.text, queryables: Self.properties)
        #expect(try Filter(json: example.json, queryables: Self.properties) == text)
        #expect(try Filter(json: text.json, queryables: Self.properties) == text)
    }

    @Test("case-insensitive, ΟΔΌΣ is not Οδος but ΟΔΟΣ is, and Straße is STRASSE")
    func caseFolding() throws {
        let filter = try Filter(text: Self.pairs[7].text, queryables: Self.properties)
        let found = ["ΟΔΟΣ", "οδος", "STRASSE", "straße", "ΟΔΌΣ", "Strase"].filter {
            filter.matches(TestFeature(values: ["road_class": .text($0)]))
        }
        #expect(found == ["ΟΔΟΣ", "οδος", "STRASSE", "straße"])
    }

    @Test("accent-insensitive, débárquér is debarquer")
    func accents() throws {
        let filter = try Filter(text: "ACCENTI(etat_vol) = ACCENTI('débárquér')", queryables: Self.properties)
        #expect(filter.matches(TestFeature(values: ["etat_vol": .text("debarquer")])))
        #expect(!filter.matches(TestFeature(values: ["etat_vol": .text("debarque")])))
    }

    /// Table 1 of clause 6.2: predicate 1, predicate 2, AND, OR.
    static let truthTable: [(Bool?, Bool?, and: Bool?, or: Bool?)] = [
        (true, true, true, true), (true, false, false, true), (false, true, false, true), (false, false, false, false),
        (true, nil, nil, true), (false, nil, false, nil), (nil, true, nil, true), (nil, false, false, nil),
        (nil, nil, nil, nil),
    ]

    @Test("the truth table of the standard", arguments: truthTable)
    func truth(row: (Bool?, Bool?, and: Bool?, or: Bool?)) throws {
        func text(_ value: Bool?) -> String { value.map { "\($0)" } ?? "city = 'x'" }
        let nobody = TestFeature()
        for (word, expected) in [("AND", row.and), ("OR", row.or)] {
            let filter = try Filter(text: "\(text(row.0)) \(word) \(text(row.1))", queryables: Self.properties)
            #expect(filter.truth(of: nobody) == expected)
            #expect(filter.matches(nobody) == (expected == true))
        }
        #expect(try Filter(text: "NOT \(text(row.0))", queryables: Self.properties).truth(of: nobody) == row.0.map(!))
    }
}
