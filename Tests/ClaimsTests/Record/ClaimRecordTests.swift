import EmergencyResponse
import Geo
import Testing
import Wording

@testable import Claims

@Suite("Claims as they are kept")
struct ClaimRecordTests {
    /// With everything that a claim can have.
    private static func full() throws -> Claim {
        let at = try #require(Statements.day("2019-07-31"))
        var claim = Statements.claim(
            "full", .casualties, "12.5 hectares", in: [], by: "МЧС", published: "2019-07-31",
            scope: ClaimScope(
                suppression: .localised, land: .defence, kind: .nonForest, zone: .aviation, accumulation: .increment,
                season: 2018),
            detail: ClaimDetail(
                regime: .highAlert, action: .extended, cause: .dryThunderstorm, casualty: .missing,
                offer: .heldIfNeeded, giver: "A \"neighbour\"\n", receiver: "Страна", comparison: "BE", smoke: .cleared,
                place: "Ванавара"),
            url: "https://example.org/?a=1&b=<2>")
        claim.areas = [
            ClaimArea(code: "RU-BU", part: .part, districtCount: 2), ClaimArea(code: "RU-SA", part: .except),
        ]
        claim.time = ClaimTime(from: at, to: at.adding(hours: 24), zoneMinutes: 480, hasClock: true)
        claim.speaker = ClaimSpeaker(text: "глава МЧС", person: "Иван Иванов", role: "глава", body: "МЧС")
        (claim.attribution, claim.supersedes, claim.reviewer) = (["ТАСС", "МЧС"], "earlier", "A. Oak")
        (claim.confidence, claim.polarity, claim.areaBasis) = (0.85, .negative, .context)
        claim.source.publisher = "ТАСС"
        return claim
    }

    private static func json(_ claim: Claim) throws -> String { try CanonicalJSON(encoding: claim).text }

    private static func read(_ text: String) throws -> Claim {
        try CanonicalJSON(json: Array(text.utf8)).decoded(Claim.self)
    }

    @Test("come back as they were, with everything and with nothing that may be left out")
    func roundTrip() throws {
        let full = try Self.full()
        #expect(try Self.read(Self.json(full)) == full)
        var bare = Statements.claim("bare", .cause, in: [], by: "x", published: "2019-07-31", url: "u")
        (bare.time, bare.speaker, bare.source.publishedAt) = (nil, nil, nil)
        #expect(try Self.read(Self.json(bare)) == bare)
        #expect(try !Self.json(bare).contains("null"))
    }

    @Test("every subject and every number comes back", arguments: ClaimSubject.allCases)
    func subjects(subject: ClaimSubject) throws {
        for value in [0, 0.1, 1, 12.5, 1.0 / 3, 2_700_000, 6_671_845.25, 51_000_000_000] {
            var claim = Statements.claim("c", subject, in: ["RU"], by: "x", published: "2019-07-31", url: "u")
            claim.quantity = ClaimQuantity(
                low: value, high: value, stated: value, unit: .hectares, rawNumber: "\(value)", rawUnit: "ha",
                precision: .exact)
            #expect(try Self.read(Self.json(claim)) == claim)
        }
    }

    @Test("numbers are text, whole ones without a point: a claim has no floating point in it")
    func numbers() throws {
        let text = try Self.json(Self.full())
        #expect(text.contains(#""stated":"12.5""#) && text.contains(#""confidence":"0.85""#))
        #expect(
            [0.0, 5, -3, 2_700_000, 0.5, 1e14].map(ClaimDecimalText.text)
                == ["0", "5", "-3", "2700000", "0.5", "100000000000000"])
    }

    @Test(
        "what is no claim is refused, with the member, what was expected and what was found",
        arguments: [
            (#""stated":"12.5""#, #""stated":"much""#, "quantity.stated: expected a decimal number, found much"),
            (#""stated":"12.5""#, #""stated":"inf""#, "quantity.stated: expected a decimal number, found inf"),
            (#""stated":"12.5""#, #""stated":12"#, "quantity.stated: expected a text, found number"),
            (
                #""from":"2019-07-31T00:00:00Z""#, #""from":"yesterday""#,
                "expected an instant of ISO 8601, found yesterday"
            ),
            (#""confidence":"0.85""#, #""confidence":"high""#, "confidence: expected a decimal number, found high"),
            (#""attribution":["#, #""attribution":[1,"#, "attribution.[1]: expected a text, found number"),
            (#""identifier":"full","#, "", "identifier: expected a value, found none"),
            (#""identifier":"full""#, #""identifier":"full","mood":"bad""#, "found mood"),
        ])
    func refused(part: String, replacement: String, said: String) throws {
        let text = try Self.json(Self.full())
        try #require(text.contains(part), "\(text)")
        do {
            _ = try Self.read(text.replacing(part, with: replacement))
            Issue.record("taken: \(replacement)")
        } catch {
            let fault = JSONFault(error)?.description ?? "\(error)"
            #expect(fault.contains(said), "\(fault)")
        }
    }

    @Test("a low above the high, a negative number and more than there is are refused")
    func impossible() throws {
        let text = try Self.json(Self.full())
        let quantity = try #require(Self.full().quantity)
        let (low, high) = (ClaimDecimalText.text(quantity.low), ClaimDecimalText.text(quantity.high))
        for (part, other) in [("low", "99"), ("low", "-1"), ("high", "51100000001"), ("high", "1")] {
            let old = #""\#(part)":"\#(part == "low" ? low : high)""#
            let changed = text.replacing(old, with: #""\#(part)":"\#(other)""#)
            #expect(changed != text)
            let fault = #expect(throws: (any Error).self) { try Self.read(changed) }
            let said = fault.flatMap { JSONFault($0) }
            #expect(said?.expected == "0 to 51100000000 hectares", "\(said?.description ?? "")")
        }
    }

    @Test(
        "a quantity is possible in order, from nothing to all that there is",
        arguments: [
            (0.0, 0.0, 0.0, true), (1, 2, 3, true), (3, 2, 1, false), (-1, 0, 1, false),
            (0, -1, 1, false), (0, 51_100_000_000, 51_100_000_000, true), (0, 0, 51_100_000_001, false),
            (0, 51_100_000_001, 1, false), (0, .infinity, 1, false), (.nan, 1, 1, false), (0, 0, .infinity, false),
        ])
    func possible(low: Double, stated: Double, high: Double, isPossible: Bool) {
        let quantity = ClaimQuantity(
            low: low, high: high, stated: stated, unit: .hectares, rawNumber: "", rawUnit: "", precision: .exact)
        #expect(quantity.isPossible == isPossible)
    }

    @Test("there are no more people than people, and no more land than the Earth has")
    func largest() {
        // 4 π (6371 km)² are 510 million square kilometres.
        let earth = 4 * Double.pi * 6_371 * 6_371 * 100
        #expect(abs(ClaimQuantity.Unit.hectares.largest / earth - 1) < 0.01)
        #expect((8_000_000_000...12_000_000_000).contains(ClaimQuantity.Unit.people.largest))
    }

    @Test("the tags of a scope are those that are set")
    func tags() {
        #expect(ClaimScope().tags.allSatisfy { $0.value == nil } && ClaimScope().tags.count == 6)
        #expect(
            ClaimScope(suppression: .active, season: 2018).tags.compactMap(\.value).sorted() == ["2018", "active"])
    }
}
