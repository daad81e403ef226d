import Geo
import Testing
import Wording

@testable import EmergencyResponse

@Suite("Grounds and declarations")
struct DeclarationDelayTests {
    private let day: [FireTest] = [.uncontainedHours(.atLeast(24))]
    private let declaredAt = Scene.hour(24 + 17 * 24)

    private func finding(
        _ hour: Int, areas: [AreaReference] = [Scene.krasnoyarsk], level: ResponseLevel = .regional,
        lifted: Bool = false, steps: [SuppressionStep] = []
    ) -> GroundsFinding? {
        var ledger = Ledger()
        ledger.append(
            .declaration("kya", .declare(Scene.declaration(areas: areas, level: level))), hour: 24 + 17 * 24)
        if lifted { ledger.append(.declaration("kya", .lift(Scene.paper)), hour: 500) }
        let at = Scene.hour(hour)
        return GroundsScene.grounds(
            [GroundsScene.fire(at: at, suppression: steps)], at: at,
            GroundsScene.rules(GroundsScene.clause(.fire(day))),
            state: ledger.state(at: at)
        ).findings.first
    }

    @Test("declared 17 days after the ground was met: 17 days; the day before: 16 days without a declaration")
    func delay() {
        let before = finding(24 + 16 * 24)
        #expect(before?.declared.inForce == nil)
        #expect(before?.declared.undeclaredDays == 16)
        #expect(before?.recommendation == .propose)
        let after = finding(24 + 20 * 24)
        #expect(after?.declared.delayDays == 17)
        #expect(after?.declared.undeclaredDays == nil)
        #expect(after?.declared.inForce?.since == declaredAt)
        #expect(after?.recommendation == .inForce)
    }

    @Test("a regime of a lower level, or of a part of the area, does not answer the whole ground")
    func partial() {
        #expect(finding(480, level: .municipal)?.declared.inForce == nil)
        let district = finding(480, areas: [Scene.kezhemsky])
        #expect(district?.declared.inForce?.extent == .part)
        #expect(district?.recommendation == .inForceInPart)
        let part = finding(480, areas: [AreaReference(code: "RU-KYA", extent: .part)])
        #expect(part?.declared.inForce?.extent == .part)
    }

    @Test("a regime of a higher level or of the whole country answers it")
    func higher() {
        #expect(finding(480, level: .federal)?.recommendation == .inForce)
        #expect(finding(480, areas: [AreaReference(code: "RU")])?.declared.inForce?.extent == .whole)
    }

    @Test("after it is lifted the ground stands without a declaration")
    func lifted() {
        #expect(finding(600, lifted: true)?.declared.inForce == nil)
        #expect(finding(600, lifted: true)?.recommendation == .propose)
    }

    @Test("when the ground has ceased and the regime is in force, look whether to lift it")
    func ceased() {
        let steps = [SuppressionStep(.active, at: Scene.hour(1)), SuppressionStep(.localised, at: Scene.hour(470))]
        let found = finding(480, steps: steps)
        #expect(found?.verdict == .notMet)
        #expect(found?.declared.delayDays == 17)
        #expect(found?.recommendation == .reviewLifting)
    }

    @Test("a proposal holds the ground, since when and on which fire, and the ledger takes it")
    func proposal() throws {
        let found = try #require(finding(100))
        let proposal = try #require(found.proposal)
        #expect(proposal.level == .regional)
        #expect(proposal.areas.map(\.code) == ["RU-KYA"])
        #expect(proposal.grounds.first?.since == Scene.hour(24))
        #expect(proposal.grounds.first?.evidence == ["20190801-a"])
        var ledger = Ledger()
        #expect(ledger.append(.declaration("p", .propose(proposal)), hour: 100).entry != nil)
    }

    @Test("what is not met is not proposed, and a level of response is no regime")
    func noProposal() {
        #expect(finding(10)?.proposal == nil)
        let at = Scene.hour(30)
        let clause = GroundsScene.clause(.fire(day), regime: nil)
        let found = GroundsScene.grounds([GroundsScene.fire(at: at)], at: at, GroundsScene.rules(clause)).findings.first
        #expect(found?.verdict.isMet == true)
        #expect(found?.proposal == nil)
    }
}

@Suite("Editions of a clause")
struct RuleEditionTests {
    private let early = RuleEdition(
        from: Scene.hour(0), until: Scene.hour(100), citation: "first", mustBeVerified: true)
    private let late = RuleEdition(from: Scene.hour(100), citation: "second", mustBeVerified: false)

    private func grounds(_ hour: Int) -> Grounds {
        let at = Scene.hour(hour)
        let clause = GroundsScene.clause(.fire([.burning]), editions: [early, late])
        return GroundsScene.grounds([GroundsScene.fire(at: at)], at: at, GroundsScene.rules(clause))
    }

    @Test("the one in force at the instant counts; its end is the start of the next")
    func inForce() {
        #expect(grounds(0).findings.first?.edition.citation == "first")
        #expect(grounds(99).findings.first?.edition.citation == "first")
        #expect(grounds(100).findings.first?.edition.citation == "second")
    }

    @Test("before the first there is no finding, and that is said")
    func before() {
        #expect(grounds(-1).findings.isEmpty)
        #expect(grounds(-1).notInForce.map(\.clause) == ["clause"])
    }
}
