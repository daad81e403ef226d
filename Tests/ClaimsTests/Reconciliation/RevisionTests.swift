import Claims
import Geo
import Testing
import Wording

@Suite("Later figures of one body")
struct RevisionTests {
    private typealias Change = @Sendable (inout Claim) throws -> Void

    private let reconciler = Reconciler(gazetteer: Gazetteer())

    private static func told(_ name: String, _ words: String, published: String) -> Claim {
        Statements.claim(
            name, .area, words, in: ["RU-KYA"], by: "Rosleskhoz", published: published, asOf: "2019-07-31",
            scope: Statements.burning, url: name)
    }

    /// The findings of 300,000 ha and, published a day later for the same day, 500,000 ha after a change.
    private func findings(_ change: Change) throws -> [Reconciliation] {
        var later = Self.told("later", "500,000 ha", published: "2019-08-01")
        try change(&later)
        return reconciler.findings(claims: [Self.told("earlier", "300,000 ha", published: "2019-07-31"), later])
    }

    @Test("a later figure of the same body for the same thing and day takes the place of the earlier")
    func replaced() throws {
        let found = try findings { _ in }
        #expect(found.map(\.kind) == [.superseded] && found[0].claims == ["earlier", "later"])
        #expect(found[0].ratio.map { abs($0 - 5.0 / 3) < 1e-12 } == true && found[0].resolution == nil)
    }

    private static let others: [(String, Change)] = [
        ("another body", { $0.speaker = ClaimSpeaker(text: "EMERCOM", body: "EMERCOM") }),
        ("another scope", { $0.scope.zone = .control }), ("another state", { $0.scope.suppression = .active }),
        ("another subject", { $0.subject = .smoke }), ("one document", { $0.source = RevisionTests.source }),
        ("another fire", { $0.detail.place = "Creek" }), ("another region", { $0.areas = [ClaimArea(code: "RU-IRK")] }),
        ("the same figure", { $0.quantity = ClaimQuantity(text: "300,000 ha") }),
        ("no figure", { $0.quantity = nil }), ("nothing reported", { $0.polarity = .negative }),
        (
            "another day",
            { claim in
                let day = try #require(Statements.day("2019-08-01"))
                claim.time = ClaimTime(from: day, to: day)
            }
        ),
        ("no day", { $0.time = nil }),
    ]

    private static let source = told("earlier", "", published: "2019-07-31").source

    @Test("nothing is replaced by a figure of another thing", arguments: others.indices)
    func kept(index: Int) throws {
        let (name, change) = Self.others[index]
        #expect(try findings(change).first(.superseded) == nil, "\(name)")
    }

    @Test("a claim that says which it replaces does so, whatever else differs")
    func said() throws {
        let found = try findings {
            $0.speaker = nil
            $0.areas = []
            $0.supersedes = "earlier"
        }
        #expect(found.first(.superseded)?.claims == ["earlier", "later"])
    }

    @Test("what is replaced is not told as a difference as well")
    func settled() throws {
        #expect(try findings { _ in }.first(.differ) == nil)
        #expect(try findings { $0.speaker = nil }.first(.differ) != nil)
    }

    @Test("a day that ends at midnight is that day, on the clocks of its place")
    func days() throws {
        func findings(from: String, to: String, zone: Int) throws -> [Reconciliation] {
            try self.findings {
                $0.time = ClaimTime(
                    from: try #require(Statements.day(from)), to: try #require(Statements.day(to)), zoneMinutes: zone)
            }
        }
        // 31 July on the clocks of Krasnoyarsk, seven hours ahead.
        #expect(
            try findings(from: "2019-07-30T17:00:00Z", to: "2019-07-31T17:00:00Z", zone: 420).first(.superseded) != nil)
        #expect(try findings(from: "2019-07-31", to: "2019-08-01", zone: 0).first(.superseded) != nil)
        #expect(try findings(from: "2019-08-01", to: "2019-08-02", zone: 0).first(.superseded) == nil)
    }
}

@Suite("Land that left a figure without being put out")
struct ReclassifiedTests {
    private let reconciler = Reconciler(gazetteer: Gazetteer())

    private func told(
        _ name: String, _ subject: ClaimSubject, _ words: String, _ at: String, by body: String = "Agency",
        page: String? = nil, _ scope: ClaimScope = Statements.active
    ) -> Claim {
        Statements.claim(
            name, subject, words, in: ["RU-KYA"], by: body, published: at, scope: scope, url: page ?? at)
    }

    private func isReclassified(
        land: String = "60,000 ha", fires: String = "90 fires", at: String = "2019-08-02",
        by body: String = "Agency", page: String? = nil
    ) -> Bool {
        reconciler.findings(claims: [
            told("land", .area, "100,000 ha", "2019-08-01"), told("fires", .count, "100 fires", "2019-08-01"),
            told("land later", .area, land, at, by: body), told("fires later", .count, fires, at, by: body, page: page),
        ]).first(.reclassified, "land", "land later") != nil
    }

    @Test("two fifths of the land within two days while nine tenths of the fires stay, in one series of one body")
    func limits() {
        #expect(isReclassified())
        #expect(!isReclassified(land: "61,000 ha") && isReclassified(land: "59,000 ha"))
        #expect(!isReclassified(fires: "89 fires") && isReclassified(fires: "120 fires"))
        #expect(isReclassified(at: "2019-08-03") && !isReclassified(at: "2019-08-03T01:00:00Z"))
        #expect(!isReclassified(by: "Another"))
        #expect(!isReclassified(page: "elsewhere"), "the number of fires must stand beside the land")
    }

    @Test("how much left, in how long, with how many fires fewer or more is told")
    func told() throws {
        for (fires, words) in [
            ("96 fires", "4 fires fewer"), ("100 fires", "the same number"), ("103 fires", "3 fires more"),
        ] {
            let finding = try #require(
                reconciler.findings(claims: [
                    told("land", .area, "100,000 ha", "2019-08-01"), told("fires", .count, "100 fires", "2019-08-01"),
                    told("land later", .area, "40,000 ha", "2019-08-02"),
                    told("fires later", .count, fires, "2019-08-02"),
                ]).first(.reclassified))
            #expect(finding.explanation.contains("60,000 ha") && finding.explanation.contains("24 h"))
            #expect(finding.explanation.contains(words), "\(finding.explanation)")
        }
    }
}
