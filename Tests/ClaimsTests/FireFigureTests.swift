import Claims
import Geo
import Testing
import Wording

@Suite("Official sizes of fires against what the satellites saw of them")
struct FireFigureTests {
    private func size(
        _ name: String, _ words: String, published: String = "2020-09-20", by body: String = "Agency"
    ) -> Claim {
        var claim = Statements.claim(
            name, .area, words, in: [], by: body, published: published,
            scope: ClaimScope(suppression: .burned, kind: .total),
            detail: ClaimDetail(place: name), url: body + name)
        claim.areas = [ClaimArea(code: "US-CA", part: .part)]
        return claim
    }

    private func figure(_ claims: [String], best: Double, _ timing: FireFigure.Timing? = nil) throws -> FireFigure {
        FireFigure(
            claims: claims, burned: .init(low: 0.9 * best, best: best, high: 1.1 * best),
            at: try #require(Statements.day("2020-09-20")), timing: timing)
    }

    private func findings(_ claims: [Claim], _ figures: [FireFigure]) -> [Reconciliation] {
        Reconciler(gazetteer: Gazetteer()).findings(claims: claims, fires: figures)
    }

    @Test("agree within the interval, differ outside, are not comparable outside it at another time")
    func kinds() throws {
        let claim = size("Creek", "100,000 ha")
        #expect(findings([claim], [try figure(["Creek"], best: 95_000)]).map(\.kind) == [.agree])
        let off = findings([claim], [try figure(["Creek"], best: 80_000)])
        #expect(off.map(\.kind) == [.differ] && off[0].ratio == 1.25 && off[0].resolution == .notKnown)
        for timing in [FireFigure.Timing.undated, .later, .cutOff] {
            let other = findings([claim], [try figure(["Creek"], best: 80_000, timing)])
            #expect(other.map(\.kind) == [.incomparable] && other[0].resolution == .ownTimes)
            #expect(!other[0].explanation.isEmpty)
        }
    }

    @Test("of several records of one group the sum counts; a figure whose claim is not there is left out")
    func groups() throws {
        let claims = [size("Beachie Creek", "60,000 ha"), size("Lionshead", "40,000 ha")]
        let found = findings(claims, [try figure(claims.map(\.identifier), best: 100_000)])
        #expect(found.map(\.kind) == [.agree] && found[0].told.count == 2 && found[0].ratio == 1)
        #expect(findings([claims[0]], [try figure(claims.map(\.identifier), best: 100_000)]).isEmpty)
    }

    @Test("the size of one fire is never held against the land of its state, nor taken for that of another fire")
    func never() throws {
        let at = try #require(Statements.day("2020-09-20"))
        let land = SatelliteFigure(
            areaCode: "US-CA", at: at, burned: .init(low: 1, best: 2, high: 3), active: .init(low: 0, best: 0, high: 0))
        let claims = [
            size("Creek", "150,000 ha"), size("Castle", "150,000 ha", published: "2020-09-30"),
            size("Dolan", "90,000 ha"), size("Dolan Fire", "50,000 ha", published: "2020-09-21"),
        ]
        #expect(Reconciler(gazetteer: Gazetteer()).findings(claims: claims, satellite: [land]).isEmpty)
    }

    @Test("English and Russian tell name, both figures and what each counts")
    func words() throws {
        let found = findings([size("Creek Fire", "100,000 ha")], [try figure(["Creek Fire"], best: 80_000, .undated)])
        let english = try #require(found.first).explanation
        for part in ["Creek Fire", "100,000 ha", "80,000 ha", "Agency", "within the perimeter", "× 1.3"] {
            #expect(english.contains(part), "\(english)")
        }
        let russian = Phrasing(.russian).explanation(found[0])
        #expect(russian.contains("внутри контура") && russian.contains("не сказано"), "\(russian)")
    }
}
