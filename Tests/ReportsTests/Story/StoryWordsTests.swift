import Claims
import EmergencyResponse
import Geo
import Testing
import Wording

@testable import Reports

@Suite("Words of a story")
struct StoryWordsTests {
    private let english = StoryWords(language: .english)
    private let russian = StoryWords(language: .russian)

    @Test(
        "days and months are those of the calendar",
        arguments: [
            ("2019-07-31", "31 July 2019", "31 июля 2019", "July 2019", "июль 2019"),
            ("2020-02-29", "29 February 2020", "29 февраля 2020", "February 2020", "февраль 2020"),
            ("1999-12-31", "31 December 1999", "31 декабря 1999", "December 1999", "декабрь 1999"),
            ("2021-01-01", "1 January 2021", "1 января 2021", "January 2021", "январь 2021"),
        ])
    func days(text: String, day: String, russianDay: String, month: String, russianMonth: String) {
        let instant = StoryScene.instant(text)
        #expect(english.day(instant) == day && russian.day(instant) == russianDay)
        #expect(english.month(instant) == month && russian.month(instant) == russianMonth)
    }

    @Test("months have names of their own in both languages")
    func months() {
        let days = (1...12).map { StoryScene.instant("2019-\($0 < 10 ? "0" : "")\($0)-15") }
        for words in [english, russian] { #expect(Set(days.map(words.month)).count == 12) }
    }

    @Test(
        "small numbers are words, others digits",
        arguments: [
            (0, "0", "0"), (1, "one", "один"), (2, "two", "два"), (10, "ten", "десять"), (11, "11", "11"),
            (-1, "-1", "-1"),
        ])
    func small(number: Int, english: String, russian: String) {
        #expect(self.english.small(number) == english && self.russian.small(number) == russian)
    }

    @Test("lists have commas and an “and” before the last", arguments: [0, 1, 2, 3])
    func lists(count: Int) {
        let items = Array(["a", "b", "c"].prefix(count))
        #expect(english.list(items) == ["", "a", "a and b", "a, b and c"][count])
        #expect(russian.list(items) == ["", "a", "a и b", "a, b и c"][count])
    }

    @Test("every state of an offer and of an order has a word of its own")
    func states() {
        for words in [english, russian] {
            let offers = OfferMachine.State.allCases.map(words.offer)
            let orders = OrderMachine.State.allCases.map(words.order)
            #expect(Set(offers).count == offers.count && Set(orders).count == orders.count)
        }
    }

    @Test(
        "people, fires and aircraft bend with their number in Russian",
        arguments: [
            (ClaimQuantity.Unit.fires, 21, "пожар"), (.fires, 111, "пожаров"), (.people, 2, "человека"),
            (.people, 5, "человек"),
            (.aircraft, 1, "воздушное судно"), (.aircraft, 3, "воздушных судна"), (.aircraft, 12, "воздушных судов"),
            (.vehicles, 101, "единица техники"), (.districts, 22, "района"), (.settlements, 11, "населённых пунктов"),
        ])
    func nouns(unit: ClaimQuantity.Unit, number: Int, noun: String) {
        #expect(russian.noun(unit).form(after: number) == noun)
    }

    @Test(
        "only what a browser opens as a page becomes a link",
        arguments: [
            ("https://a.b/c", true), ("http://a.b", true), ("javascript:alert(1)", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false), ("archive, box 7", false), ("", false),
        ])
    func links(source: String, isLink: Bool) {
        #expect((StoryLine("x", source: source).link != nil) == isLink)
        #expect(source.isWebAddress == isLink)
    }

    @Test(
        "an address in Markdown ends neither its link nor its cell",
        arguments: ["https://a.b/>x", "https://a.b/|x", "https://a.b/\\ y\nz", "https://a.b/<i>"])
    func addresses(source: String) {
        let line = StoryLine("text", source: source)
        let document = StoryDocument(
            language: "en", title: "T", moment: "M", note: "N",
            sections: [
                StorySection(
                    title: "S", blocks: [.table(StoryTable(columns: ["C"], rows: [[line]])), .paragraph(line)])
            ])
        let text = StoryMarkdown.text(document)
        for row in text.split(separator: "\n") where row.contains("↗") {
            #expect(row.count { $0 == ">" } == 1 && row.count { $0 == "<" } == 1)
            #expect(row.count { $0 == "|" } == (row.hasPrefix("|") ? 2 : 0))
        }
        #expect(XMLChecker(Reading.body(StoryHTML.text(document))).fault == nil)
    }

    @Test("the terminal's lines have at most 100 columns and no control characters", arguments: Language.allCases)
    func terminal(language: Language) {
        let scene = StoryScene()
        let claims = ["a", "b"].map {
            StoryScene.claim($0, .area, "9 thousand hectares", publisher: "The \u{1B}[31m " + $0)
        }
        let text = scene.story(claims, language: language).text
        #expect(text.split(separator: "\n").dropFirst(2).allSatisfy { TerminalText.width(String($0)) <= 100 })
        #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    }
}
