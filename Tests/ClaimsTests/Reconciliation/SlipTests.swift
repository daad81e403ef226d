import Claims
import Geo
import Testing
import Wording

@Suite("Thousands lost or put in twice")
struct SlipTests {
    private let reconciler = Reconciler(gazetteer: Gazetteer())

    private func told(
        _ words: String, _ subject: ClaimSubject = .area, in areas: [String] = ["RU-KYA"], at: String = "2019-07-31",
        scope: ClaimScope = Statements.burning
    ) -> Claim {
        Statements.claim(words, subject, words, in: areas, by: words, published: at, scope: scope, url: words)
    }

    private func slips(_ claims: Claim...) -> [Reconciliation] {
        reconciler.findings(claims: claims).filter { $0.kind == .unitSlip }
    }

    @Test(
        "of two figures a thousand times apart the small one lost its thousands, unless the large one cannot be",
        arguments: [
            ("986 ha", "986,000 ha", "986 ha", 986_000.0), ("5,200 ha", "5.2 million ha", "5,200 ha", 5_200_000),
            ("900 ha", "1.0 million ha", "900 ha", 900_000),
            ("1.1 billion ha", "1.1 million ha", "1.1 billion ha", 1_100_000),
        ])
    func two(first: String, second: String, slipped: String, read: Double) throws {
        for claims in [[told(first), told(second)], [told(second), told(first)]] {
            let found = reconciler.findings(claims: claims)
            #expect(found.map(\.kind) == [.unitSlip], "a slipped figure is held against nothing else")
            #expect(found.first?.claims.first == slipped && found.first?.basis == .misread(read))
        }
    }

    @Test(
        "other distances, and figures that may both be, are no slips",
        arguments: [
            ("986 ha", "800,000 ha"), ("986 ha", "1.3 million ha"), ("986 ha", "98,600 ha"), ("0 ha", "986,000 ha"),
            ("50,000 ha", "50 million ha"),
        ])
    func none(first: String, second: String) { #expect(slips(told(first), told(second)).isEmpty) }

    @Test("of three the one is slipped that the other two contradict")
    func three() {
        let found = slips(told("2.3 ha"), told("2,300 ha"), told("2,400 ha"))
        #expect(found.map { $0.claims.first } == ["2.3 ha"])
    }

    @Test("figures of other places, subjects, states, seasons and weeks are no witnesses")
    func witnesses() {
        let own = told("986 ha")
        #expect(slips(own, told("986,000 ha", in: ["RU-IRK"])).isEmpty)
        #expect(slips(own, told("986,000 ha", in: [])).isEmpty)
        #expect(slips(own, told("986,000 ha", .smoke)).isEmpty)
        #expect(slips(own, told("986,000 ha", scope: Statements.active)).isEmpty)
        var other = Statements.burning
        other.season = 2018
        #expect(slips(own, told("986,000 ha", scope: other)).isEmpty)
        #expect(slips(own, told("986,000 ha", at: "2019-08-08")).count == 1)
        #expect(slips(own, told("986,000 ha", at: "2019-08-09")).isEmpty)
        #expect(slips(own, told("986,000 ha", scope: ClaimScope())).count == 1, "a tag that is not said fits any")
    }

    @Test("digits of a conversion are told with the range that they were made of")
    func conversion() throws {
        // 6,671,845 acres are 2,700,000 ha by the acre of 4046.8564224 m².
        let finding = try #require(
            reconciler.findings(claims: [told("6,671,845 acres")]).first { $0.kind == .falsePrecision })
        for part in ["6,671,845 acres", "2,700,000 ha", "2,650,000", "2,750,000 ha"] {
            #expect(finding.explanation.contains(part), "\(finding.explanation)")
        }
        #expect(reconciler.findings(claims: [told("6.7 million acres")]).isEmpty)
    }
}

@Suite("Old figures told as new")
struct StaleTests {
    private func found(
        _ earlier: String, _ later: String, days: Int, in area: String = "RU",
        _ change: (inout Claim) -> Void = { _ in }
    ) throws -> [Reconciliation] {
        func told(_ name: String, _ words: String, _ area: String, _ day: Int) throws -> Claim {
            var claim = Statements.claim(
                name, .area, words, in: [area], by: name, published: "2019-07-31", scope: Statements.burning, url: name)
            let at = try #require(Statements.day("2019-07-31")).adding(hours: 24 * Double(day))
            (claim.time, claim.source.publishedAt) = (ClaimTime(from: at, to: at), at)
            return claim
        }
        var last = try told("later", later, area, days)
        change(&last)
        return Reconciler(gazetteer: Gazetteer()).findings(claims: [try told("earlier", earlier, "RU", 0), last])
            .filter { $0.kind == .stale }
    }

    @Test("the same figure a week or more later, within a hundredth, for the same land or land that holds it")
    func limits() throws {
        #expect(try found("2.7 million ha", "2.7 million ha", days: 7).first?.claims == ["later", "earlier"])
        #expect(try found("2.7 million ha", "2.7 million ha", days: 6).isEmpty)
        #expect(try found("2.70 million ha", "2.72 million ha", days: 9).count == 1)
        #expect(try found("2.70 million ha", "2.73 million ha", days: 9).isEmpty)
        #expect(try found("99,000 ha", "99,000 ha", days: 9).isEmpty, "small figures come twice by chance")
        #expect(try found("2.7 million ha", "2.7 million ha", days: 9, in: "RU-KYA").count == 1)
        #expect(try found("2.7 million ha", "2.7 million ha", days: 9, in: "US").isEmpty)
        #expect(try found("2.7 million ha", "2.7 million ha", days: 9) { $0.scope.season = 2018 }.isEmpty)
        #expect(try found("2.7 million ha", "2.7 million ha", days: 9) { $0.detail.place = "Creek" }.isEmpty)
        #expect(try found("2.7 million ha", "2.7 million ha", days: 9) { $0.polarity = .negative }.isEmpty)
    }

    @Test("that it is told of another thing now is said")
    func tags() throws {
        let finding = try #require(
            found("2.7 million ha", "2.7 million ha", days: 9) { $0.scope.zone = .control }.first)
        #expect(finding.basis == .repetition(days: 9, .zone))
        #expect(finding.explanation.contains("9 days before") && finding.explanation.contains("control zone now"))
    }
}
