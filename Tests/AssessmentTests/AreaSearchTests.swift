import Assessment
import Geo
import Testing

@Suite("Finding the area that a person means")
struct AreaSearchTests {
    private static func area(_ code: String, _ name: String, _ russian: String?, _ level: Area.Level) -> Area {
        Area(
            code: code, name: name, russianName: russian, level: level, parentCode: nil, shape: MultiPolygon(),
            source: "made")
    }

    private static let areas = [
        area("US-CA", "California", "Калифорния", .region), area("US-WA", "Washington", nil, .region),
        area("41067", "Washington", nil, .district), area("RU-KYA", "Krasnoyarsk Krai", "Красноярский край", .region),
        area("RU-KDA", "Krasnodar Krai", "Краснодарский край", .region),
    ]

    private static func code(_ text: String) -> String? {
        if case .found(let area) = AreaSearch(text, in: areas) { return area.code }
        return nil
    }

    @Test(
        "code and name are found in any letter case, and by a beginning that one area alone has",
        arguments: [
            ("US-CA", "US-CA"), ("us-ca", "US-CA"), ("California", "US-CA"), ("cali", "US-CA"),
            ("Красноярский край", "RU-KYA"), ("красноярский  КРАЙ", "RU-KYA"), ("Краснояр", "RU-KYA"),
            ("us-w", "US-WA"),
        ])
    func found(text: String, code: String) { #expect(Self.code(text) == code) }

    @Test("what two areas are called, or begin with, is not guessed")
    func several() {
        for (text, codes) in [("washington", ["41067", "US-WA"]), ("Krasno", ["RU-KDA", "RU-KYA"])] {
            guard case .several(let areas) = AreaSearch(text, in: Self.areas) else {
                Issue.record("\(text) is not ambiguous")
                continue
            }
            #expect(areas.map(\.code) == codes)
        }
    }

    @Test("a slip of the pen is answered with what is written nearly so, nonsense with nothing")
    func near() {
        guard case .none(let near) = AreaSearch("Californa", in: Self.areas) else {
            Issue.record("found")
            return
        }
        #expect(near.map(\.code) == ["US-CA"])
        #expect(AreaSearch("xyzzyxyzzy", in: Self.areas) == .none(near: []))
        #expect(AreaSearch("", in: Self.areas) == .none(near: []))
        #expect(AreaSearch("US-CA", in: []) == .noneLoaded)
    }
}
