import EmergencyResponse
import Testing
import Wording

@testable import Reports

@Suite("The daily summary and the form of a fire")
struct DailySummaryTests {
    @Test("has the eight paragraphs in their order", arguments: Language.allCases)
    func order(language: Language) {
        let text = ResponseScenes.files(ResponseScenes.full, language)["daily.md"] ?? ""
        let numbers = text.split(separator: "\n").filter { $0.hasPrefix("## ") }.compactMap { $0.dropFirst(3).first }
        #expect(numbers.prefix(8).map(String.init) == ["1", "2", "3", "4", "5", "6", "7", "8"])
    }

    @Test("gives the time of Moscow, three hours before that of UTC in 2019")
    func moscow() {
        let text = ResponseScenes.files(ResponseScenes.full)["daily.md"] ?? ""
        #expect(text.contains("2019-07-31 18:00 UTC") && text.contains("2019-07-31 21:00"))
    }

    @Test(
        "says who knows each row, and unknown where nobody does",
        arguments: [(Language.english, "unknown"), (.russian, "неизвестно")])
    func known(language: Language, unknown: String) {
        let text = ResponseScenes.files(ResponsePicture(at: Scenes.at), language)["daily.md"] ?? ""
        let forces = text.split(separator: "## 4.").last?.split(separator: "## 5.").first ?? ""
        #expect(forces.contains(unknown))
        let full = ResponseScenes.files(ResponseScenes.full, .english)["daily.md"] ?? ""
        #expect(full.contains("satellites only") && full.contains("ledger") && full.contains("The agency"))
    }

    @Test("numbers the blocks of the form from 1 to 53, each once")
    func blocks() {
        #expect(IncidentBlock.all.map(\.number) == Array(1...53))
    }

    @Test("fills a form for each burning fire and none for others")
    func forms() {
        let names = ResponseScenes.files(ResponseScenes.full).keys.filter { $0.hasPrefix("ics209/") }.sorted()
        #expect(
            names
                == ["20190728-a.html", "20190728-a.json", "20190728-b.html", "20190728-b.json"].map { "ics209/" + $0 })
    }

    @Test("says that a block is unknown rather than leave it empty")
    func unknown() {
        let json = ResponseScenes.files(ResponseScenes.full)["ics209/20190728-b.json"] ?? ""
        #expect(json.contains("\"isKnown\": false") && !json.contains("\"value\": \"\""))
        let known = json.components(of: "\"isKnown\": true")
        let blank = json.components(of: "\"isKnown\": false")
        #expect(known + blank == 53 && blank == json.components(of: "\"value\": \"unknown\""))
    }

    @Test("explains a reduction of the size, and says so where nobody explained it")
    func reduction() {
        let explained = ResponseScenes.files(ResponseScenes.full)["ics209/20190728-a.json"] ?? ""
        #expect(explained.contains("reduced from 900") && explained.contains("mapped from the air"))
        let ledger = ResponseScenes.ledger([
            (.fire("20190728-a", .register(FireReport(reportedBy: "D", areaHectares: ExactDecimal("900")))), -60, -60),
            (.fire("20190728-a", .update(FireReport(reportedBy: "D", areaHectares: ExactDecimal("600")))), -3, -3),
        ])
        let silent =
            ResponseScenes.files(ResponsePicture(at: Scenes.at, ledger: ledger))["ics209/20190728-a.json"] ?? ""
        #expect(silent.contains("no reason was reported"))
        let grown = ResponseScenes.files(ResponsePicture(at: Scenes.at))["ics209/20190728-a.json"] ?? ""
        #expect(!grown.contains("reduced"))
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
