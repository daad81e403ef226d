import FireEvents
import Geo
import Testing
import Wording

@testable import EmergencyResponse

@Suite("Grounds by size, zone, distance and growth")
struct GroundsFigureTests {
    private let at = Scene.hour(60)
    private let large: [FireTest] = [.burnedHectaresByZone([.ground: .moreThan(25), .aviation: .moreThan(200)])]

    private func verdict(_ fire: FireEvidence, _ tests: [FireTest]) -> GroundsVerdict? {
        GroundsScene.finding(fire, at: at, tests)?.verdict
    }

    @Test(
        "surely when the whole interval is above the limit, likely by the best value, possibly by the high end",
        arguments: [
            ((26.0, 30.0, 40.0), GroundsVerdict.met(.surely)), ((25.0, 30.0, 40.0), .met(.likely)),
            ((10.0, 25.0, 25.1), .met(.possibly)), ((10.0, 20.0, 25.0), .notMet),
        ])
    func interval(burned: (Double, Double, Double), expected: GroundsVerdict) {
        #expect(verdict(GroundsScene.fire(at: at, burned: burned, zone: .ground), large) == expected)
    }

    @Test("the zone decides between 25 and 200 ha; where nobody knows it, that is said")
    func zones() {
        let fire = GroundsScene.fire(at: at, burned: (90, 100, 110))
        var (ground, aviation) = (fire, fire)
        (ground.zone, aviation.zone) = (.ground, .aviation)
        #expect(verdict(ground, large) == .met(.surely))
        #expect(verdict(aviation, large) == .notMet)
        #expect(verdict(fire, large) == .unknown)
        #expect(GroundsScene.finding(fire, at: at, large)?.unknown.map(\.kind) == [.zone])
        var control = fire
        control.zone = .control
        #expect(verdict(control, large) == .unknown)
    }

    @Test("a fire above or below every limit needs no zone")
    func withoutZone() {
        #expect(verdict(GroundsScene.fire(at: at, burned: (210, 220, 230)), large) == .met(.surely))
        #expect(verdict(GroundsScene.fire(at: at, burned: (150, 220, 230)), large) == .met(.likely))
        #expect(verdict(GroundsScene.fire(at: at, burned: (5, 10, 20)), large) == .notMet)
    }

    @Test("it is large since the day on which it passed the limit, and the clause is met since the later of both")
    func since() {
        let days = [(12, 10.0), (36, 20.0), (55, 300.0)].map { hour, hectares in
            BurnedLandAt(at: Scene.hour(hour), burnedArea: AreaInterval(low: hectares, best: hectares, high: hectares))
        }
        let tests: [FireTest] = [.uncontainedHours(.moreThan(48)), .burnedHectares(.moreThan(25))]
        let known = GroundsScene.finding(
            GroundsScene.fire(at: at, burned: (300, 300, 300), growthAt: days), at: at, tests)
        #expect(known?.since == Scene.hour(55))
        let unknown = GroundsScene.finding(GroundsScene.fire(at: at, burned: (300, 300, 300)), at: at, tests)
        #expect(unknown?.verdict == .met(.likely))
        #expect(unknown?.since == nil)
        #expect(unknown?.unknown.map(\.kind) == [.containment, .sizeSince])
    }

    @Test("a settlement within reach is a threat in the first hour, whatever the clock")
    func threat() {
        let at = Scene.hour(1)
        let tests: [FireTest] = [.uncontainedHours(.atLeast(0)), .settlementKilometers(.atMost(5))]
        func finding(_ town: SettlementNearby?, _ steps: [SuppressionStep] = []) -> GroundsFinding? {
            GroundsScene.finding(
                GroundsScene.fire(at: at, status: .new, settlement: town, suppression: steps), at: at, tests)
        }
        let active = [SuppressionStep(.active, at: GroundsScene.start)]
        #expect(finding(GroundsScene.town(4, 0.5), active)?.verdict == .met(.surely))
        #expect(finding(GroundsScene.town(5, 0.5), active)?.verdict == .met(.likely))
        #expect(finding(GroundsScene.town(5.1, 0.5), active)?.verdict == .met(.possibly))
        #expect(finding(GroundsScene.town(5.6, 0.5), active)?.verdict == .notMet)
        #expect(finding(GroundsScene.town(4, fromIgnition: 4.5), active)?.since == GroundsScene.start)
        #expect(finding(GroundsScene.town(4, fromIgnition: 9), active)?.since == nil)
        #expect(finding(GroundsScene.town(4), active + [SuppressionStep(.localised, at: at)])?.verdict == .notMet)
    }

    @Test("without settlements a threat is not known")
    func withoutPlaces() {
        let found = GroundsScene.finding(GroundsScene.fire(at: at), at: at, [.settlementKilometers(.atMost(5))])
        #expect(found?.verdict == .unknown)
        #expect(found?.unknown.map(\.kind) == [.settlements])
    }

    @Test("still spreading asks for growth, and where nobody looked for a day it is not known")
    func spreading() {
        let spreading: [FireTest] = [.growthHectaresPerDay(.moreThan(0))]
        #expect(verdict(GroundsScene.fire(at: at, growth: 1), spreading) == .met(.surely))
        #expect(verdict(GroundsScene.fire(at: at, growth: 0), spreading) == .notMet)
        #expect(verdict(GroundsScene.fire(at: at, growth: 0, hoursSinceLook: 25), spreading) == .unknown)
    }

    @Test("one of several is enough, and the surest counts")
    func anyOf() {
        let tests: [FireTest] = [.anyOf([.burnedHectares(.moreThan(450)), .burnedHectares(.moreThan(100))])]
        #expect(verdict(GroundsScene.fire(at: at), tests) == .met(.surely))
        #expect(
            verdict(GroundsScene.fire(at: at), [.anyOf([.settlementKilometers(.atMost(1)), .burning])]) == .met(.surely)
        )
    }
}
