import Claims
import EmergencyResponse
import Geo
import Testing
import Wording

@testable import Reports

@Suite("The story of an evening")
struct StoryTests {
    private let scene = StoryScene()

    private var regimeClaim: Claim {
        var claim = StoryScene.claim("regime", .regime, publisher: "Daily")
        claim.areas = [ClaimArea(code: "XX-S", part: .part, districtCount: 2)]
        return claim
    }

    @Test("names what is in force where, whole or in part, and nothing that came later")
    func regimes() {
        let counted = scene.story([regimeClaim]).text
        #expect(counted.contains("State of emergency: all of Northland, two districts of Southland."))
        #expect(scene.story([]).text.contains("all of Northland, part of Southland."))
        #expect(!counted.contains("Lateland"))
        #expect(
            scene.story([regimeClaim], language: .russian).text
                .contains("Режим чрезвычайной ситуации: Northland — целиком, Southland — два района."))
    }

    @Test("keeps the words of both sides of an offer apart, with its state")
    func offer() {
        let text = scene.story([]).text
        #expect(text.contains("Neighbour → us: held if needed"))
        #expect(text.contains("Offeror: “we can help”"))
        #expect(text.contains("Receiver: “thank you”"))
        #expect(text.contains("Receiver: “if needed”"))
    }

    @Test("puts the tellings of one offer side by side, and says what makes all of them true")
    func tellings() {
        var held = StoryScene.claim("held", .offer, publisher: "Daily")
        held.detail.offer = .heldIfNeeded
        var declined = StoryScene.claim("declined", .offer, publisher: "Weekly")
        declined.detail.offer = .declined
        let both = scene.story([held, declined]).text
        #expect(both.contains("Daily · to be accepted if needed"))
        #expect(both.contains("Weekly · declined"))
        #expect(both.contains("true if help is not taken now and will be if needed"))
        #expect(!scene.story([held]).text.contains("true if help is not taken now"))
    }

    @Test("says which definition makes a figure true, and never adds figures")
    func definitions() {
        var fought = StoryScene.claim("fought", .area, "100 thousand hectares", publisher: "Daily")
        fought.scope.suppression = .active
        var burning = StoryScene.claim("burning", .area, "nearly 3 million hectares", publisher: "Weekly")
        burning.scope.suppression = .burning
        let story = scene.story([fought, burning])
        #expect(story.text.contains("what crews are fighting · Daily"))
        #expect(story.text.contains("what is on fire, fought or not · Weekly"))
        let finding = story.findings.first { $0.kind == .definitionChange }
        let sentence = finding.map(story.sentence) ?? ""
        #expect(sentence.contains("both are true if the one counts"))
        // 3,000,000 over 100,000.
        #expect(sentence.contains("× 30"))
    }

    @Test("sets a figure against the size of a country, with the interval of its words")
    func comparison() throws {
        var claim = StoryScene.claim("seven", .area, "more than 7 million acres", publisher: "Daily")
        claim.detail.comparison = "YY"
        let story = scene.story([claim])
        // A square degree at the equator of WGS 84 is 12,308.46 km² (`pyproj.Geod`); an acre is 0.40468564 ha.
        let hectares = try #require(story.countryHectares(StoryScene.country))
        #expect(abs(hectares - 2 * 1_230_846.389) < 1)
        // 7 to 7.7 million acres, 2.833 to 3.116 million ha, over 2.4617.
        #expect(story.text.contains("1.15–1.27 × Smallland"))
    }

    @Test("tells a negative report as one, not as zero")
    func negative() {
        var claim = StoryScene.claim("none", .casualties, publisher: "Daily")
        claim.polarity = .negative
        #expect(
            scene.story([claim]).text.contains("No injuries reported (a negative report, not a count of zero) — Daily"))
    }

    @Test("leaves out what speaks of another week or of later days")
    func window() {
        let early = StoryScene.claim("early", .area, "5 thousand hectares", publisher: "Early", asOf: "2019-07-20")
        let late = StoryScene.claim("late", .area, "6 thousand hectares", publisher: "Late", asOf: "2019-08-01")
        let text = scene.story([early, late]).text
        #expect(!text.contains("Early") && !text.contains("6 000"))
        #expect(!text.contains(" · Late"))
    }

    @Test("gives the same bytes whatever the order of the claims")
    func order() {
        let claims = ["a", "b", "c"].map { StoryScene.claim($0, .area, "9 thousand hectares", publisher: $0) }
        #expect(scene.story(claims).files == scene.story(claims.reversed()).files)
    }

    @Test("lets no text become markup, in HTML or in Markdown")
    func escaping() throws {
        let files = scene.story([StoryScene.claim("a", .threat, publisher: "<script>|")]).files
        let page = try #require(files.first { $0.path == "story.html" }).contents
        #expect(!page.contains("<script") && !page.contains("<b>"))
        #expect(page.contains("&lt;b&gt;Petrova"))
        #expect(page.contains("href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\""))
        #expect(XMLChecker(page.dropFirst("<!DOCTYPE html>\n".count).description.replacingVoidTags).fault == nil)
        let text = try #require(files.first { $0.path == "story.md" }).contents
        #expect(text.contains("7 \\| 8") && !text.contains("<script"))
    }

    @Test("says that it has no satellite figure")
    func evidence() {
        #expect(scene.story([]).text.contains("No satellite detections of July 2019 are bundled"))
        #expect(scene.story([]).json.contains(#""satelliteFigures": null"#))
    }
}

extension String {
    /// The tags that HTML leaves open.
    fileprivate var replacingVoidTags: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("<meta") ? "<meta/>" : String($0) }.joined(separator: "\n")
    }
}
