import Chronology
import FireWeather
import Foundation
import Geo
import Testing
import Wording

@testable import ModelRuns
@testable import Rasters
@testable import Reports

@Suite("Danger maps")
struct DangerMapTests {
    @Test("A class has its own colour, the higher ones a pattern too", arguments: [5, 6])
    func classes(count: Int) {
        let colors = (0..<count).map { DangerStyle.color($0, of: count) }
        #expect(Set(colors).count == count)
        #expect((0..<count).filter { DangerStyle.hasPattern($0, of: count) }.count == 3)
        #expect(Set((count - 3..<count).map { DangerStyle.pattern($0, of: count) }).count == 3)
    }

    @Test("Bounds are written so that classes meet and do not overlap")
    func bounds() {
        let scale = DangerScales.globalWildfireInformationSystem.fwi
        let words = DangerWording(.english)
        let texts = scale.names.indices.map { words.bounds($0, of: scale) }
        #expect(texts == ["< 5.2", "5.2–11.2", "11.2–21.3", "21.3–38", "38–50", "≥ 50"])
        #expect(DangerWording(.russian).bounds(1, of: scale) == "5,2–11,2")
    }

    @Test("Every class of every published scale has a Russian name")
    func names() {
        let words = DangerWording(.russian)
        for scales in DangerScales.published {
            for name in scales.fwi.names { #expect(words.name(name) != name) }
            #expect(!words.classesOf(scales.title).contains(scales.title))
        }
    }

    /// Ten degrees square, the west half low, the east half extreme, one corner unknown.
    private func map(_ language: Language, remarks: [DangerRemark] = []) throws -> String {
        let geometry = GridGeometry(columns: 20, rows: 20, transform: [100, 0.5, 0, 60, 0, -0.5])
        let day = try #require(CalendarDay(year: 2019, month: 7, day: 21))
        var picture = GridPicture(geometry, day: day, cells: 10_000)
        let values = (0..<400).map { $0 < 5 ? Float.nan : $0 % 20 < 10 ? 2 : 60 }
        picture.take(values, GridWindow(column: 0, row: 0, columns: 20, rows: 20))
        return try DangerMap(
            picture, scales: .globalWildfireInformationSystem, areas: [], language: language, remarks: remarks,
            source: "made <grid>"
        ).svg()
    }

    @Test("is markup that a strict reader accepts, with its parts as named groups", arguments: Language.allCases)
    func markup(language: Language) throws {
        let checker = XMLChecker(try map(language))
        #expect(checker.fault == nil)
        for name in ["danger", "graticule", "legend", "scale", "attribution"] {
            #expect(checker.identifiers.contains(name))
        }
    }

    @Test("shows the classes that are there and no others, and both halves take the same room")
    func areas() throws {
        let text = try map(.english)
        func runs(_ kind: Int) throws -> Double {
            let marker = "class=\"danger danger-\(kind)\" d=\""
            guard let start = text.range(of: marker) else { return 0 }
            let path = text[start.upperBound...].prefix { $0 != "\"" }
            // Every run is `h` and its length, then `v`.
            return path.split(separator: "h").dropFirst().compactMap { part in
                part.contains("v") ? Double(part.prefix { $0 != "v" }) : nil
            }.reduce(0, +)
        }
        let (low, extreme) = (try runs(0), try runs(5))
        #expect(low > 0 && extreme > 0)
        // Five of the two hundred cells of the west half are unknown.
        #expect(abs(low / extreme - 195.0 / 200) < 0.02)
        for kind in 1...4 { #expect(try runs(kind) == 0) }
    }

    @Test("says what was assumed", arguments: zip(Language.allCases, ["assumed everywhere", "везде взято"]))
    func remarks(language: Language, words: String) throws {
        #expect(try map(language, remarks: [.assumed(.rain, 0)]).contains(words))
        #expect(!(try map(language).contains(words)))
    }
}
