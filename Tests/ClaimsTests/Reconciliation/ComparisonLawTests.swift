import Claims
import Geo
import TestSupport
import Testing

@Suite("Laws of comparisons")
struct ComparisonLawTests {
    private let reconciler = Reconciler(gazetteer: Gazetteer())

    private func land(
        _ name: String, _ low: Double, _ stated: Double, _ high: Double, hours: Double = 0,
        _ scope: ClaimScope = Statements.burning
    ) throws -> Claim {
        var claim = Statements.claim(
            name, .area, in: ["RU-KYA"], by: name, published: "2019-07-31", scope: scope, url: name)
        claim.quantity = ClaimQuantity(
            low: low, high: high, stated: stated, unit: .hectares, rawNumber: "\(stated)", rawUnit: "ha",
            precision: .rounded)
        let at = try #require(Statements.day("2019-07-31")).adding(hours: hours)
        claim.time = ClaimTime(from: at, to: at, hasClock: true)
        return claim
    }

    private func drawn(_ name: String, _ random: inout SplitMix) throws -> Claim {
        let values = (0..<3).map { _ in Double(20_000 + 10 * (random.next() % 900)) }.sorted()
        return try land(name, values[0], values[1], values[2])
    }

    @Test("figures of one scope agree where their intervals meet, and differ by the larger over the smaller where not")
    func intervals() throws {
        var random = SplitMix(state: 7)
        var kinds: Set<Reconciliation.Kind> = []
        for _ in 0..<200 {
            let (a, b) = (try drawn("a", &random), try drawn("b", &random))
            let (x, y) = (try #require(a.quantity), try #require(b.quantity))
            let finding = try #require(reconciler.findings(claims: [a, b]).first)
            let meets = !(x.high < y.low || y.high < x.low)
            #expect(finding.kind == (meets ? .agree : .differ))
            let ratio = max(x.stated, y.stated) / min(x.stated, y.stated)
            #expect(finding.ratio.map { abs($0 - ratio) < 1e-12 } == true && ratio >= 1)
            #expect(reconciler.findings(claims: [b, a]) == [finding])
            kinds.insert(finding.kind)
        }
        #expect(kinds == [.agree, .differ], "both were drawn")
    }

    @Test(
        "what is more than a day and a half apart is not held against each other, before or after",
        arguments: [(0.0, true), (36, true), (-36, true), (36.1, false), (-36.1, false)])
    func window(hours: Double, isCompared: Bool) throws {
        let found = reconciler.findings(claims: [
            try land("a", 9, 10, 11), try land("b", 19, 20, 21, hours: hours),
        ])
        #expect(found.map(\.kind) == (isCompared ? [.differ] : []))
        guard let finding = found.first else { return }
        #expect(finding.resolution == (hours == 0 ? .notKnown : .ownTimes), "figures of two hours may both be true")
    }

    @Test("a wider window compares more")
    func widened() throws {
        var wide = reconciler
        wide.windowHours = 48
        let claims = [try land("a", 9, 10, 11), try land("b", 19, 20, 21, hours: 40)]
        #expect(reconciler.findings(claims: claims).isEmpty && wide.findings(claims: claims).count == 1)
    }

    @Test("the order in which claims come changes nothing", arguments: 0..<20)
    func order(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let scopes = [Statements.burning, Statements.active, Statements.controlZone, ClaimScope()]
        var claims = try (0..<8).map { index in
            let best = Double(1 + random.next() % 2_000) * 1_000
            let hours = Double(random.next() % 60)
            return try land("c\(index)", best * 0.95, best, best * 1.05, hours: hours, scopes[Int(random.next() % 4)])
        }
        let expected = reconciler.findings(claims: claims)
        for _ in 0..<4 {
            claims.shuffle(using: &random)
            #expect(reconciler.findings(claims: claims) == expected)
        }
        #expect(reconciler.findings(claims: claims + claims) == expected, "what is given twice is given once")
    }
}
