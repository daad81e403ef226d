import TestSupport
import Testing

@Suite("zarevo demo --scenario siberia-2019")
struct StoryDemoTests {
    private func run(_ arguments: String...) throws -> (outcome: Program.Outcome, folder: TemporaryFolder) {
        let folder = try TemporaryFolder()
        let outcome = try Program(in: folder).run(
            ["demo", "--scenario", "siberia-2019", "--out", "story", "--store", "story.gpkg"] + arguments,
            environment: ["ZAREVO_EXAMPLES=" + DemoTests.examples])
        return (outcome, folder)
    }

    /// Lines are broken to fit the screen; facts are not.
    private func flowing(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The districts and regimes of the Kremlin's statement of 31 July 2019, as TASS and the New York Post have it.
    @Test("tells the evening of 31 July 2019 as it was published")
    func facts() throws {
        let (outcome, folder) = try run()
        let text = flowing(outcome.output)
        #expect(outcome.status == 0, "\(outcome.errors)")
        for fact in [
            "Taimyr", "Evenkia", "Boguchansky", "Kezhemsky", "Yeniseisky", "Motyginsky", "Abansky",
            "State of emergency: all of Irkutsk Oblast and Krasnoyarsk Krai, two districts of Buryatia, one of Yakutia.",
            "Yevgeny Zinichev", "10 Il-76, 10 Mi-8", "until special order", "held if needed",
            "“Russia will accept the offer if needed”", "“declined the offer”", "“only to get shot down”",
            "6,671,845 acres", "No injuries reported", "No evacuations reported", "× Belgium",
            "No satellite detections of July 2019 are bundled",
        ] {
            #expect(text.contains(fact), "\(fact)")
        }
        #expect(try folder.contents("story") == ["regimes.svg", "story.html", "story.json", "story.md"])
        let map = flowing(try folder.text("story/regimes.svg"))
        for name in [
            "Krasnoyarsk Krai", "Irkutsk Oblast", "Buryatia", "2 districts, not named", "1 district, not named",
        ] {
            #expect(map.contains(name), "\(name)")
        }
    }

    @Test("tells it in Russian")
    func russian() throws {
        let (outcome, _) = try run("--language", "ru")
        let text = flowing(outcome.output)
        #expect(outcome.status == 0, "\(outcome.errors)")
        for fact in [
            "Таймырский Долгано-Ненецкий район", "Эвенкийский район", "Богучанский район", "Кежемский район",
            "Енисейский район", "Мотыгинский район", "Абанский район", "Якутия — один район", "Бурятия — два района",
            "Евгений Зиничев", "оставлено на случай необходимости",
        ] {
            #expect(text.contains(fact), "\(fact)")
        }
    }

    @Test("keeps claims and ledger in the store, once however often it runs")
    func store() throws {
        let (first, folder) = try run("--json")
        let program = try Program(in: folder)
        let again = try program.run(
            "demo", "--scenario", "siberia-2019", "--out", "again", "--store", "story.gpkg", "--json",
            environment: ["ZAREVO_EXAMPLES=" + DemoTests.examples])
        #expect(again.status == 0, "\(again.errors)")
        // Every line of acts.jsonl is an entry.
        #expect(try program.run("ledger", "verify", "--store", "story.gpkg").output.hasPrefix("17 entries"))
        let own = try folder.bytes("story.gpkg")
        let other = try program.run(
            "demo", "--scenario", "siberia-2017", "--without-smoke", "--out", "other", "--store", "story.gpkg",
            environment: ["ZAREVO_EXAMPLES=" + DemoTests.examples])
        #expect(other.status == 74 && other.errors.contains("siberia-2019"))
        #expect(try folder.bytes("story.gpkg") == own && !folder.contents().contains("other"))
        #expect(first.output.contains(#""satelliteFigures": null"#))
        let page = try folder.text("story/story.html")
        #expect(try folder.text("again/story.html") == page)
        #expect(
            !page.contains("<script") && !page.contains("src=")
                && !page.replacing("url(#", with: "").contains("url("), "nothing is fetched")
        let lifted = try program.run(
            "declarations", "list", "--at", "2019-09-14T00:00:00Z", "--store", "story.gpkg")
        #expect(lifted.output.contains("RU-IRK") && !lifted.output.contains("RU-KYA"), "lifted on 13 September")
    }
}
