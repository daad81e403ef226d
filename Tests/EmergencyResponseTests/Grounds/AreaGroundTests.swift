import Assessment
import FireEvents
import Geo
import Testing
import Wording

@testable import EmergencyResponse

@Suite("Grounds of areas")
struct AreaGroundTests {
    private let at = Scene.hour(30)
    private let day: [FireTest] = [.uncontainedHours(.atLeast(24))]

    private func declared(_ codes: [AreaReference], level: ResponseLevel = .regional) -> ResponseState {
        var ledger = Ledger()
        for (index, area) in codes.enumerated() {
            ledger.append(
                .declaration("d\(index)", .declare(Scene.declaration(areas: [area], level: level))), hour: index)
        }
        return ledger.state(at: at)
    }

    private func interregional(_ state: ResponseState) -> GroundsFinding? {
        let clause = GroundsScene.clause(
            .area([.areasUnderRegime(.atLeast(2), each: .region, .emergency, .regional)]), level: .interregional,
            each: .country)
        return GroundsScene.grounds([], at: at, GroundsScene.rules(clause), state: state).findings.first
    }

    @Test("two regions under a regional regime are grounds for an inter-regional one, since the second; one is not")
    func twoRegions() {
        #expect(interregional(declared([Scene.krasnoyarsk]))?.verdict == .notMet)
        let two = interregional(declared([Scene.krasnoyarsk, Scene.irkutsk]))
        #expect(two?.verdict == .met(.surely))
        #expect(two?.since == Scene.hour(1))
        #expect(two?.area.code == "RU")
        #expect(two?.proposal?.areas.map(\.code) == ["RU-IRK", "RU-KYA"])
        #expect(two?.evidence == ["declaration d1", "declaration d0"])
    }

    @Test("municipal regimes and districts do not make an inter-regional one")
    func municipal() {
        #expect(interregional(declared([Scene.krasnoyarsk, Scene.irkutsk], level: .municipal))?.verdict == .notMet)
        #expect(interregional(declared([Scene.krasnoyarsk, Scene.kezhemsky]))?.verdict == .notMet)
    }

    @Test("a fire counts in each area that holds a hundredth of it, and not in one that it only touches")
    func shares() {
        let fire = GroundsScene.fire(
            at: at,
            areas: [
                GroundsScene.share("RU-KYA", .region, 0.985), GroundsScene.share("RU-IRK", .region, 0.01),
                GroundsScene.share("RU-BU", .region, 0.005),
            ])
        let found = GroundsScene.grounds([fire], at: at, GroundsScene.rules(GroundsScene.clause(.fire(day)))).met
        #expect(found.map(\.area.code) == ["RU-IRK", "RU-KYA"])
    }

    @Test("where no district is loaded the region stands for it in part, and that is said")
    func missingDistrict() {
        let fire = GroundsScene.fire(at: at, areas: [GroundsScene.share("RU-KYA", .region)])
        let found = GroundsScene.grounds(
            [fire], at: at, GroundsScene.rules(GroundsScene.clause(.fire(day), level: .municipal, each: .district))
        ).findings
        #expect(found.map(\.area.code) == ["RU-KYA"])
        #expect(found.first?.area.extent == .part)
        #expect(found.first?.unknown.map(\.kind) == [.area, .containment])
    }

    @Test("a fire in no area is named and in no finding")
    func unplaced() {
        let grounds = GroundsScene.grounds(
            [GroundsScene.fire("x", at: at, areas: [])], at: at, GroundsScene.rules(GroundsScene.clause(.fire(day))))
        #expect(grounds.findings.isEmpty)
        #expect(grounds.unplacedFires == ["x"])
    }

    @Test("rules hold only in their country")
    func applies() {
        let set = GroundsScene.rules(GroundsScene.clause(.fire(day)), appliesTo: ["US"])
        #expect(GroundsScene.grounds([GroundsScene.fire(at: at)], at: at, set).findings.isEmpty)
    }

    @Test(
        "an indicator is held against the mean that is given, is not known without one, and over zero any fire is ground"
    )
    func means() {
        func verdict(_ background: AreaBackground?, times: Double = 1) -> GroundsVerdict? {
            let clause = GroundsScene.clause(.area([.timesMean(.fireCount, .moreThan(times))]))
            let fires = [GroundsScene.fire("a", at: at), GroundsScene.fire("b", at: at)]
            return GroundsScene.grounds(
                fires, at: at, GroundsScene.rules(clause), background: background.map { ["RU-KYA": $0] } ?? [:]
            ).findings.first?.verdict
        }
        #expect(verdict(nil) == .unknown)
        #expect(verdict(AreaBackground(meanBurnedHectares: 1)) == .unknown)
        #expect(verdict(AreaBackground(meanFireCount: 1.9)) == .met(.surely))
        #expect(verdict(AreaBackground(meanFireCount: 2)) == .notMet)
        #expect(verdict(AreaBackground(meanFireCount: 0), times: 100) == .met(.surely))
    }

    @Test("an area is as sure as its surest fire, and since when is told by the fires that are at least likely")
    func surest() {
        let steps = [SuppressionStep(.active, at: Scene.hour(2))]
        var (quiet, likely, sure) = (
            GroundsScene.fire("a", at: at, lastSeen: Scene.hour(26), status: .quiet), GroundsScene.fire("b", at: at),
            GroundsScene.fire("c", at: at, suppression: steps)
        )
        (quiet.firstSeen, likely.firstSeen, sure.firstSeen) = (Scene.hour(-9), Scene.hour(-6), Scene.hour(-3))
        let set = GroundsScene.rules(GroundsScene.clause(.fire(day)))
        let found = GroundsScene.grounds([quiet, likely, sure], at: at, set).findings.first
        #expect(found?.verdict == .met(.surely))
        #expect(found?.since == Scene.hour(18))
        #expect(found?.meeting.map(\.id) == ["c", "b", "a"])
        #expect(found?.unknown == [])
        let alone = GroundsScene.grounds([quiet], at: at, set).findings.first
        #expect(alone?.verdict == .met(.possibly))
        #expect(alone?.since == Scene.hour(15))
    }

    @Test("counts of fires are as sure as the fires: three of which one is only possible")
    func counts() {
        let fires = [
            GroundsScene.fire("a", at: at, burned: (30, 40, 50)), GroundsScene.fire("b", at: at, burned: (20, 30, 50)),
            GroundsScene.fire("c", at: at, burned: (10, 20, 30)),
        ]
        func verdict(_ count: Double) -> GroundsVerdict? {
            let clause = GroundsScene.clause(.area([.fires(.atLeast(count), meeting: [.burnedHectares(.atLeast(25))])]))
            return GroundsScene.grounds(fires, at: at, GroundsScene.rules(clause)).findings.first?.verdict
        }
        #expect(verdict(1) == .met(.surely))
        #expect(verdict(2) == .met(.likely))
        #expect(verdict(3) == .met(.possibly))
        #expect(verdict(4) == .notMet)
    }

    @Test("regions with so many fires are counted for the country")
    func areasWithFires() {
        func fire(_ id: String, _ region: String) -> FireEvidence {
            GroundsScene.fire(
                id, at: at, areas: [GroundsScene.share("RU", .country), GroundsScene.share(region, .region)])
        }
        func verdict(_ fires: [FireEvidence]) -> GroundsVerdict? {
            let clause = GroundsScene.clause(
                .area([.areasWithFires(.atLeast(2), each: .region, fires: .atLeast(2), meeting: [.burning])]),
                each: .country)
            return GroundsScene.grounds(fires, at: at, GroundsScene.rules(clause)).findings.first?.verdict
        }
        let three = [fire("a", "RU-KYA"), fire("b", "RU-KYA"), fire("c", "RU-IRK")]
        #expect(verdict(three) == .notMet)
        #expect(verdict(three + [fire("d", "RU-IRK")]) == .met(.surely))
    }
}
