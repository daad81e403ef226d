import Assessment
import Chronology
import FireEvents
import FireWeather
import Foundation
import Geo
import Testing
import Wording

@testable import Reports

@Suite("Danger in a report")
struct SituationDangerReportTests {
    private static func danger(_ readings: [String: Double], area: [Double] = [10, 20, 60]) -> SituationDanger {
        let day = CalendarDay(daysSince1970: 18_108)
        let fires = readings.mapValues { DangerReading(day: day, center: $0 / 2, cells: [$0]) }
        let areas = ["RU-KYA": AreaDanger(day: day, cells: area)].compactMapValues { $0 }
        return SituationDanger(
            scales: .globalWildfireInformationSystem, source: "danger.nc", remarks: "rain not observed", fires: fires,
            areas: areas)
    }

    private static func situation(_ danger: SituationDanger?) -> Situation {
        var situation = Scenes.typical
        situation.danger = danger
        return situation
    }

    @Test(
        "is said to be unknown without weather, on paper and on the terminal",
        arguments: [
            (Language.english, "Fire danger: unknown (no weather loaded)."),
            (.russian, "Пожарная опасность: неизвестна (погода не загружена)."),
        ])
    func unknown(language: Language, sentence: String) throws {
        let without = Self.situation(nil)
        #expect(Scenes.file("report.html", of: without, language).contains(sentence))
        let markdown = Scenes.file("report.md", of: without, language)
        #expect(markdown.contains(sentence))
        #expect(!markdown.contains("FWI"))
        #expect(SituationTables.terminal(without, by: .region, language: language).contains(sentence))
        #expect(
            !Report.files(for: without, areas: [], places: [], language: language).contains {
                $0.path.contains("danger")
            })
        let object = try JSONSerialization.jsonObject(with: Data(Report.json(for: without).utf8)) as? [String: Any]
        #expect(object?["danger"] is NSNull)
    }

    /// Two of the fires burn: one in class very high, one in class low.
    private static let loaded = situation(danger(["20190728-a": 45, "20190728-b": 8, "20190728-c": 99]))

    @Test(
        "counts the burning fires in high classes and names the highest",
        arguments: [
            (
                Language.english,
                "1 of 2 burning fires lie in class “high” or above; the highest FWI is 45 very high, at Vanavara 1."
            ),
            (
                .russian,
                "класс «высокая» и выше — у 1 из 2 действующих пожаров; наибольший FWI 45 очень высокая, Ванавара 1."
            ),
        ])
    func sentence(language: Language, expected: String) {
        #expect(Scenes.file("report.md", of: Self.loaded, language).contains(expected))
        #expect(Scenes.file("report.html", of: Self.loaded, language).contains(expected))
    }

    @Test("says at how many it is not known, and when at all")
    func partly() {
        let partly = SituationDangerText(.english).sentence(Self.situation(Self.danger(["20190728-a": 3])))
        #expect(partly.contains("0 of 1 burning") && partly.contains("unknown at 1"))
        let nothing = SituationDangerText(.english).sentence(Self.situation(Self.danger([:])))
        #expect(nothing == "Fire danger: unknown (danger.nc has no FWI of the day at the burning fires).")
        let quiet = SituationDangerText(.english).sentence(Scenes.situation([]))
        #expect(quiet == "Fire danger: unknown (no weather loaded).")
    }

    @Test("has columns with links to its method, and everything stays well formed", arguments: Language.allCases)
    func columns(language: Language) {
        let html = Scenes.file("report.html", of: Self.loaded, language)
        #expect(html.contains("href=\"#method-danger\"") && html.contains("<dt id=\"method-danger\">"))
        #expect(html.contains("rain not observed"))
        let body = html.drop { $0 != "\n" }.replacing(#/<meta[^>]*>/#, with: "").replacing(
            #/<style>[^<]*<\/style>/#, with: "")
        let checker = XMLChecker(String(body))
        #expect(checker.fault == nil)
        let targets = html.matches(of: #/href="#([^"]*)"/#).map { String($0.output.1) }
        #expect(targets.allSatisfy(checker.identifiers.contains))
    }

    @Test("escapes the name of the file")
    func hostile() {
        var danger = Self.danger([:])
        danger.source = "<script>.nc"
        let html = Scenes.file("report.html", of: Self.situation(danger))
        #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
    }

    @Test("stands in the tables behind the fixed columns, each class by the bounds")
    func tables() throws {
        let regions = Scenes.file("tables/regions.csv", of: Self.loaded).split(separator: "\n")
        #expect(regions[0].hasSuffix(",activeAreaHectares,fwiMedian,fwi90thPercentile,fwiMaximum,fwiClass"))
        // Of 10, 20 and 60: the median 20, and eight tenths of the way from 20 to 60.
        #expect(regions[1].hasSuffix(",20,52,60,extreme"))
        let fires = Scenes.file("tables/danger.csv", of: Self.loaded).split(separator: "\n")
        #expect(fires[0] == "id,name,day,fwi,fwiMaximum,fwiClass" && fires.count == 5)
        #expect(fires.contains("20190728-a,Vanavara 1,2019-07-31,22.5,45,very high"))
        #expect(fires.contains("20190728-d,Kodinsk 1,,,,"))
    }

    @Test("is in the JSON by fire and area, under the names of the tables")
    func json() throws {
        let data = Data(Report.json(for: Self.loaded).utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let danger = try #require(object["danger"] as? [String: Any])
        let fires = try #require(danger["fires"] as? [[String: Any]])
        #expect(fires.count == 4 && fires.first?["fwiMaximum"] as? Double == 45)
        let region = try #require((danger["regions"] as? [[String: Any]])?.first)
        #expect(region["code"] as? String == "RU-KYA" && region["fwiClass"] as? String == "extreme")
        #expect(region["cellCount"] as? Int == 3)
    }

    @Test("fits 100 columns on a terminal", arguments: Language.allCases)
    func terminal(language: Language) {
        let text = SituationTables.terminal(Self.loaded, by: .region, language: language)
        #expect(text.contains("FWI"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
}
