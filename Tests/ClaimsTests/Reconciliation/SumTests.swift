import Claims
import Geo
import Testing
import Wording

@Suite("Parts and wholes of one document")
struct SumTests {
    private let reconciler = Reconciler(gazetteer: Gazetteer())

    private static func row(
        _ name: String, _ words: String, _ scope: ClaimScope = Statements.active, in area: String = "RU-KYA",
        page: String = "page"
    ) -> Claim {
        Statements.claim(
            name, words.hasSuffix("fires") ? .count : .area, words, in: [area], by: "R", published: "2019-08-01",
            scope: scope, url: page)
    }

    private func sums(_ claims: [Claim]) -> [Reconciliation] {
        reconciler.findings(claims: claims).filter { $0.kind == .sumCloses || $0.kind == .sumDiffers }
    }

    private static func scope(_ change: (inout ClaimScope) -> Void) -> ClaimScope {
        var scope = Statements.active
        change(&scope)
        return scope
    }

    /// A whole of 100, and parts that divide it by one tag.
    private static let divisions: [(name: String, total: ClaimScope, parts: [ClaimScope])] = [
        (
            "states", ClaimScope(suppression: .registered, accumulation: .snapshot),
            [.active, .localised, .liquidated].map { ClaimScope(suppression: $0, accumulation: .snapshot) }
        ),
        ("zones", Statements.active, ProtectionZone.allCases.map { zone in scope { $0.zone = zone } }),
        (
            "lands", Statements.active,
            [.forestFund, .protected, .other].map { (land: ClaimScope.Land) in scope { $0.land = land } }
        ),
        (
            "kinds", scope { $0.kind = .total },
            [.forest, .nonForest].map { (kind: ClaimScope.Kind) in scope { $0.kind = kind } }
        ),
    ]

    private func claims(_ index: Int, whole: Int, _ unit: String, page: String = "page") -> [Claim] {
        let (_, total, parts) = Self.divisions[index]
        // 20, 30 and 50, or 50 and 50.
        let values = parts.count == 2 ? [50, 50] : [20, 30, 50]
        return [Self.row("whole", "\(whole) \(unit)", total, page: page)]
            + zip(parts, values).enumerated().map { Self.row("part \($0)", "\($1.1) \(unit)", $1.0) }
    }

    @Test("close by states, zones, lands and kinds", arguments: divisions.indices, ["fires", "ha"])
    func close(index: Int, unit: String) throws {
        let found = sums(claims(index, whole: 100, unit))
        let finding = try #require(found.first)
        #expect(found.count == 1 && finding.kind == .sumCloses && finding.claims.first == "whole")
        #expect(finding.told.count == Self.divisions[index].parts.count + 1 && finding.basis == .sum(100))
    }

    @Test("one fire too few or too many is told, with what would make it true where something may be missing")
    func differ() throws {
        for index in Self.divisions.indices {
            let less = try #require(sums(claims(index, whole: 99, "fires")).first)
            #expect(less.kind == .sumDiffers && less.resolution == .notKnown)
            let more = try #require(sums(claims(index, whole: 101, "fires")).first)
            #expect(more.kind == .sumDiffers && more.resolution == .unlistedPart)
            for text in [more.explanation, Phrasing(.russian).explanation(more)] {
                #expect(text.contains("= 100") && text.contains("101"), "\(text)")
            }
        }
    }

    @Test("a list of less than nineteen twentieths does not claim to be complete")
    func incomplete() {
        #expect(sums(claims(1, whole: 105, "fires")).map(\.kind) == [.sumDiffers])
        #expect(sums(claims(1, whole: 106, "fires")).isEmpty)
    }

    @Test("parts of another document are no parts")
    func documents() { #expect(sums(claims(1, whole: 100, "fires", page: "another")).isEmpty) }

    @Test("a part that comes with two figures divides nothing")
    func twice() {
        let again = Self.row("again", "21 fires", Self.divisions[1].parts[0])
        #expect(sums(claims(1, whole: 100, "fires") + [again]).isEmpty)
    }

    @Test("rounded parts close within the rounding of the whole, and not beyond")
    func rounding() {
        func sums(_ whole: String) -> [Reconciliation.Kind] {
            self.sums([
                Self.row("whole", whole, in: "RU"), Self.row("krai", "60,000 ha"),
                Self.row("oblast", "40,400 ha", in: "RU-IRK"),
            ]).map(\.kind)
        }
        #expect(sums("100,400 ha") == [.sumCloses])
        #expect(sums("100,000 ha") == [.sumCloses], "a round figure leaves thousands open")
        #expect(sums("99,000 ha") == [.sumDiffers])
        #expect(sums("103,000 ha") == [.sumDiffers])
    }
}
