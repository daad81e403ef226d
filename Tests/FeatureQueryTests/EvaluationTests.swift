import FeatureQuery
import Geo
import Testing

@Suite("Filters of one feature")
struct EvaluationTests {
    /// At noon, with texts in Latin and Cyrillic.
    func feature() throws -> TestFeature {
        TestFeature(
            values: [
                "observedAt": .instant(try instant("2020-08-20T12:00:00Z")),
                "day": .instant(try instant("2020-08-20T00:00:00Z")), "name": .text("Пожар №5 \\ 10%"),
                "area": .number(.nan), "count": .text("5"), "flag": .bool(true),
            ],
            time: TimeExtent(start: try instant("2020-08-20T12:00:00Z"), end: nil))
    }

    static let rows: [(String, Bool?)] = [
        // A date is all of its day.
        ("observedAt = DATE('2020-08-20')", true), ("observedAt > DATE('2020-08-20')", false),
        ("observedAt <= DATE('2020-08-20')", true), ("observedAt > DATE('2020-08-19')", true),
        ("observedAt < DATE('2020-08-21')", true), ("day = TIMESTAMP('2020-08-20T23:59:59Z')", true),
        ("day < TIMESTAMP('2020-08-21T00:00:00Z')", true), ("observedAt <> DATE('2020-08-21')", true),
        ("T_INTERSECTS(observedAt, DATE('2020-08-20'))", true), ("T_AFTER(observedAt, DATE('2020-08-20'))", false),
        ("T_AFTER(observedAt, DATE('2020-08-19'))", true),
        ("T_INTERSECTS(observedAt, INTERVAL('2020-08-19','2020-08-20'))", true),
        ("T_INTERSECTS(observedAt, INTERVAL('2020-08-19','2020-08-19'))", false),
        ("T_INTERSECTS(observedAt, INTERVAL('..','2020-08-20T11:59:59Z'))", false),
        ("T_BEFORE(observedAt, INTERVAL('2020-08-20T12:00:00.001Z','..'))", true),
        ("T_MEETS(INTERVAL('2020-08-01','2020-08-20'), INTERVAL('2020-08-20','2020-08-31'))", true),
        ("T_MEETS(INTERVAL('2020-08-01','2020-08-19'), INTERVAL('2020-08-20','2020-08-31'))", false),
        // A fire that burns has no end.
        ("T_INTERSECTS(period, TIMESTAMP('2030-01-01T00:00:00Z'))", true),
        ("T_BEFORE(TIMESTAMP('2020-08-20T11:00:00Z'), period)", true),
        ("T_DURING(period, INTERVAL('2020-08-01','2020-08-31'))", false), ("period IS NULL", false),
        // An interval of properties that ends before it starts is none.
        ("T_INTERSECTS(INTERVAL(observedAt, day), DATE('2020-08-20'))", true),
        ("T_INTERSECTS(INTERVAL(observedAt, seenAt), DATE('2020-08-20'))", nil),
        // No number is no value, and neither is one of another type.
        ("area = area", nil), ("area <> 5", nil), ("area IS NULL", true), ("count = 5", nil),
        ("count IS NOT NULL", false),
        ("area IN (1,2)", nil), ("area BETWEEN 1 AND 2", nil), ("NOT area = 5", nil), ("seenAt > observedAt", nil),
        ("area = 5 OR flag = true", true), ("area = 5 AND flag = false", false), ("5 IN (1, area)", nil),
        ("5 IN (5, area)", true), ("5 BETWEEN 6 AND area", false),
        // Texts.
        ("name LIKE 'Пожар%'", true), ("name LIKE 'пожар%'", false), ("CASEI(name) LIKE CASEI('ПОЖАР%')", true),
        (#"name LIKE '%10\%'"#, true), (#"name LIKE '%1\%'"#, false), (#"name LIKE '%\\\\%'"#, true),
        ("name LIKE 'Пожар _5%'", true), ("name NOT LIKE '%'", false), ("ACCENTI('Ёлка') = 'Елка'", true),
        (#"'it\'s' = 'it''s'"#, true), (#"'a\tb' = 'a\#tb'"#, true), (#"'a\qb' = 'a\\qb'"#, true),
        ("'é' = 'e\u{301}'", true),
        ("'a' < 'b' AND 'B' < 'a'", true), ("flag > false", true), ("1 = 1.0", true), ("-.5e1 = -5", true),
        (#""flag" = TRUE and Not "name" Is nUlL"#, true),
    ]

    @Test("true, false or unknown", arguments: rows)
    func row(row: (text: String, truth: Bool?)) throws {
        let filter = try Filter(text: row.text, queryables: queryables)
        #expect(filter.truth(of: try feature()) == row.truth)
        #expect(try Filter(json: filter.json, queryables: queryables) == filter)
    }

    @Test("a property named as a keyword, or in other letters, stands in double quotes")
    func names() throws {
        let names = ["and", "площадь", "a \"b\"", "date", "s.x:y"]
        let queryables = names.map { Queryable(name: $0, type: .number, title: $0) }
        let text = #""and" = 1 AND площадь = 1 AND "a ""b""" = 1 AND date = 1 AND s.x:y = 1"#
        let filter = try Filter(text: text, queryables: queryables)
        let one = TestFeature(values: Dictionary(uniqueKeysWithValues: names.map { ($0, .number(1)) }))
        #expect(filter.matches(one))
        #expect(try Filter(json: filter.json, queryables: queryables) == filter)
    }

    @Test("escapes of JSON are the characters that they stand for")
    func escapes() throws {
        let json = #"{"op":"=","args":[{"property":"name"},"\ud83d\udd25\u00e9\n\"\\\/"]}"#
        let filter = try Filter(json: json, queryables: queryables)
        #expect(filter.matches(TestFeature(values: ["name": .text("🔥é\n\"\\/")])))
    }

    @Test("AND binds closer than OR, NOT closer than AND")
    func precedence() throws {
        func truth(_ text: String) throws -> Bool? { try Filter(text: text, queryables: []).truth(of: TestFeature()) }
        #expect(try truth("true OR false AND false") == true)
        #expect(try truth("(true OR false) AND false") == false)
        #expect(try truth("NOT true OR true") == true)
        #expect(try truth("NOT (true OR true)") == false)
        #expect(try truth("NOT false AND false") == false)
    }
}
