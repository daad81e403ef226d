import Claims
import Geo
import Testing

@Suite("Odd and hostile claims held against each other")
struct OddClaimTests {
    private let reconciler = Reconciler(gazetteer: Gazetteer())

    private func land(
        _ name: String, _ words: String, in areas: [String] = ["RU-KYA"], by speaker: String? = nil,
        at: String = "2019-07-31", _ scope: ClaimScope = Statements.burning, url: String? = nil
    ) -> Claim {
        Statements.claim(
            name, .area, words, in: areas, by: speaker ?? name, published: at, scope: scope, url: url ?? name)
    }

    private func findings(_ claims: Claim...) -> [Reconciliation] { reconciler.findings(claims: claims) }

    @Test("one claim given twice is one claim; one body told twice is not two sources")
    func twice() {
        let claim = land("a", "1 million ha")
        #expect(findings(claim, claim).isEmpty)
        let again = findings(land("a", "1 million ha", by: "X"), land("b", "1 million ha", by: "X"))
        #expect(again.first(.agree)?.basis == .sameFigure(ofOneBody: true))
        #expect(again.first(.superseded) == nil)
    }

    @Test("rows of one table are of the documents that they name")
    func documents() {
        var (a, b) = (land("a", "3 million ha"), land("b", "1 million ha"))
        (a.source.digest, b.source.digest) = ("table", "table")
        #expect(findings(a, b).first(.differ, "a", "b") != nil)
        b.source.document = a.source.document
        #expect(findings(a, b).isEmpty)
    }

    @Test("zero agrees with zero, and has no ratio to anything")
    func zero() {
        #expect(findings(land("a", "0 ha"), land("b", "0 ha")).first(.agree) != nil)
        let finding = findings(land("a", "0 ha"), land("b", "5,000 ha")).first(.differ)
        #expect(finding != nil && finding?.ratio == nil && finding?.explanation.contains("∞") == true)
    }

    @Test("a report of nothing is no number")
    func negative() {
        var none = land("none", "0 ha")
        none.polarity = .negative
        #expect(findings(none, land("b", "5,000 ha")).isEmpty)
    }

    @Test("other units are never compared, and smoke is never burned land")
    func units() {
        let smoke = Statements.claim(
            "smoke", .smoke, "8 million square kilometres", in: ["RU-KYA"], by: "s", published: "2019-07-31",
            detail: ClaimDetail(smoke: .covers), url: "smoke")
        #expect(smoke.quantity?.stated == 800_000_000)
        #expect(
            findings(smoke, land("burned", "800,000 ha"), land("more", "800 million ha")).allSatisfy {
                !$0.claims.contains("smoke")
            })
        #expect(findings(land("a", "300 ha"), land("b", "300 fires")).isEmpty)
    }

    @Test("a part larger than its whole cannot be true; a smaller one can")
    func parts() throws {
        var part = land("part", "3 million ha")
        part.areas[0].part = .part
        let finding = try #require(findings(part, land("whole", "1 million ha")).first(.partExceedsWhole))
        #expect(finding.claims == ["part", "whole"] && finding.resolution == .impossible)
        #expect(findings(part, land("whole", "5 million ha")).first(.incomparable)?.resolution == .scopes)
        let fought = land("fought", "2.5 million ha", Statements.active)
        let over = findings(fought, land("all", "1 million ha"))
        #expect(over.first(.partExceedsWhole)?.claims == ["fought", "all"], "\(over.map(\.explanation))")
    }

    @Test("where a claim does not say its tag, nothing is said to make both true")
    func unsaid() {
        let finding = findings(land("a", "2 million ha", ClaimScope()), land("b", "1 million ha")).first(.incomparable)
        #expect(finding?.basis == .differentTag(.suppression) && finding?.resolution == .notKnown)
    }

    @Test("a smaller figure for a region does not replace that of the country; a larger one does")
    func revisions() {
        func told(_ name: String, _ words: String, _ area: String, _ day: String) -> Claim {
            var claim = land(name, words, in: [area], by: "Rosleskhoz", at: day)
            claim.time = Statements.day("2019-07-29").map { ClaimTime(from: $0, to: $0) }
            return claim
        }
        let country = told("country", "2.3 million ha", "RU", "2019-07-29")
        #expect(findings(country, told("region", "1 million ha", "RU-KYA", "2019-07-30")).first(.superseded) == nil)
        #expect(findings(country, told("region", "3 million ha", "RU-KYA", "2019-07-30")).first(.superseded) != nil)
    }

    @Test("what came in a day and in four days is not one thing")
    func stretches() throws {
        func told(_ name: String, _ words: String, _ from: String) throws -> Claim {
            var claim = land(name, words, ClaimScope(suppression: .liquidated, accumulation: .increment))
            let (start, end) = (try #require(Statements.day(from)), try #require(Statements.day("2019-08-05")))
            claim.time = ClaimTime(from: start, to: end)
            return claim
        }
        let found = findings(try told("day", "303,000 ha", "2019-08-04"), try told("days", "753,000 ha", "2019-08-01"))
        #expect(found.first(.incomparable, "day", "days")?.basis == .differentTag(.stretch))
    }

    @Test("sums leave out what is within another part, is told twice, is of another state, or is an exception")
    func sums() {
        func row(_ name: String, _ words: String, _ area: String, _ scope: ClaimScope = Statements.active) -> Claim {
            land(name, words, in: [area], by: "R", scope, url: "page")
        }
        var rest = row("rest", "70,000 ha", "RU")
        rest.areas.append(ClaimArea(code: "RU-KYA", part: .except))
        let found = findings(
            row("all", "100,000 ha", "RU"), row("all again", "100,000 ha", "RU"), row("krai", "60,000 ha", "RU-KYA"),
            row("district", "20,000 ha", "RU-KYA-abanskiy-rayon"), row("oblast", "40,000 ha", "RU-IRK"), rest,
            row("out", "50,000 ha", "RU-BU", ClaimScope(suppression: .liquidated, accumulation: .snapshot)))
        #expect(found.first(.sumCloses).map { Set($0.claims) } == ["all", "krai", "oblast"])
        #expect(found.first(.sumDiffers) == nil)
        let gap = findings(
            row("all", "100,123 ha", "RU"), row("krai", "58,021 ha", "RU-KYA"), row("oblast", "40,103 ha", "RU-IRK"))
        #expect(gap.first(.sumDiffers)?.resolution == .unlistedPart)
    }

    @Test("two offers of two givers are not one offer, and only what was told as held can be held")
    func offers() {
        func told(_ name: String, _ telling: ClaimDetail.OfferTelling, _ giver: String?) -> Claim {
            Statements.claim(
                name, .offer, in: ["RU"], by: name, published: "2019-07-31",
                detail: ClaimDetail(offer: telling, giver: giver), url: name)
        }
        #expect(findings(told("a", .accepted, "Italy"), told("b", .declined, "Donald Trump")).isEmpty)
        let one = findings(told("a", .accepted, "President Trump"), told("b", .declined, "Donald Trump"))
        #expect(one.first(.tellingsDiffer, "a", "b")?.resolution == .notKnown)
    }
}
