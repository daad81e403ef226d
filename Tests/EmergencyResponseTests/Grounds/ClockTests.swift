import FireEvents
import Geo
import Testing

@testable import EmergencyResponse

@Suite("The clock of a fire")
struct GroundsClockTests {
    private let day: [FireTest] = [.uncontainedHours(.atLeast(24))]
    private let twoDays: [FireTest] = [.uncontainedHours(.moreThan(48))]

    @Test(
        "“not within 24, 72, 168 hours” is met at the full hour and not a minute before",
        arguments: [24, 72, 168])
    func full(hours: Int) throws {
        let tests: [FireTest] = [.uncontainedHours(.atLeast(Double(hours)))]
        let before = GroundsScene.minute(hours - 1, 59)
        #expect(GroundsScene.finding(GroundsScene.fire(at: before), at: before, tests)?.verdict == .notMet)
        let full = Scene.hour(hours)
        let seen = GroundsScene.fire(at: full, lastSeen: full)
        let found = try #require(GroundsScene.finding(seen, at: full, tests))
        #expect(found.verdict == .met(.likely))
        #expect(found.since == full)
    }

    @Test("“more than two days” is not met at 48 hours, and is a second later, since 48 hours")
    func moreThan() {
        let full = Scene.hour(48)
        #expect(
            GroundsScene.finding(GroundsScene.fire(at: full, lastSeen: full), at: full, twoDays)?.verdict == .notMet)
        let after = GroundsScene.minute(48, 0, second: 1)
        let found = GroundsScene.finding(GroundsScene.fire(at: after, lastSeen: full), at: after, twoDays)
        #expect(found?.verdict == .met(.likely))
        #expect(found?.since == full)
    }

    @Test("what is reported as fought and seen to burn is surely uncontained; what nobody reported is at most likely")
    func reported() {
        let at = Scene.hour(30)
        let silent = GroundsScene.finding(GroundsScene.fire(at: at), at: at, day)
        #expect(silent?.verdict == .met(.likely))
        #expect(silent?.unknown.map(\.kind) == [.containment])
        let fought = GroundsScene.fire(at: at, suppression: [SuppressionStep(.active, at: Scene.hour(2))])
        let told = GroundsScene.finding(fought, at: at, day)
        #expect(told?.verdict == .met(.surely))
        #expect(told?.unknown == [])
    }

    @Test(
        "a report that it is localised stops the clock: in time at 24 hours, too late a minute after",
        arguments: [(23, 59, false), (24, 0, false), (24, 1, true)])
    func localised(hour: Int, minute: Int, wasMet: Bool) {
        let stop = GroundsScene.minute(hour, minute)
        let steps = [SuppressionStep(.active, at: Scene.hour(1)), SuppressionStep(.localised, at: stop)]
        let at = Scene.hour(100)
        let found = GroundsScene.finding(GroundsScene.fire(at: at, suppression: steps), at: at, day)
        #expect(found?.verdict == .notMet)
        #expect(found?.since == (wasMet ? Scene.hour(24) : nil))
        #expect(found?.until == (wasMet ? stop : nil))
    }

    @Test("a fire that breaks out again has 24 hours from then")
    func resumed() {
        let steps = [
            SuppressionStep(.active, at: Scene.hour(1)), SuppressionStep(.localised, at: Scene.hour(10)),
            SuppressionStep(.active, at: Scene.hour(50)),
        ]
        func verdict(_ hour: Int) -> GroundsFinding? {
            let at = Scene.hour(hour)
            return GroundsScene.finding(GroundsScene.fire(at: at, suppression: steps), at: at, day)
        }
        #expect(verdict(73)?.verdict == .notMet)
        #expect(verdict(74)?.verdict == .met(.surely))
        #expect(verdict(74)?.since == Scene.hour(74))
    }

    @Test("the clock may run from registration instead, and is not known where nobody registered the fire")
    func registration() {
        let steps = [SuppressionStep(.active, at: Scene.hour(6))]
        func verdict(_ hour: Int, _ steps: [SuppressionStep]) -> GroundsVerdict? {
            let at = Scene.hour(hour)
            return GroundsScene.finding(
                GroundsScene.fire(at: at, suppression: steps), at: at, day, clock: .registration)?
                .verdict
        }
        #expect(verdict(29, steps) == .notMet)
        #expect(verdict(30, steps) == .met(.surely))
        #expect(verdict(30, []) == .unknown)
    }

    @Test("a fire that nobody fights is not contained, but whether the rule means it is not known")
    func ceased() {
        let at = Scene.hour(30)
        let steps = [SuppressionStep(.active, at: Scene.hour(1)), SuppressionStep(.ceased, at: Scene.hour(9))]
        let found = GroundsScene.finding(GroundsScene.fire(at: at, suppression: steps), at: at, day)
        #expect(found?.verdict == .met(.surely))
        #expect(found?.unknown.map(\.kind) == [.unfoughtRule])
    }

    @Test(
        "no detection does not mean out: a quiet fire is possibly uncontained, and one not seen past the hour unknown")
    func quiet() {
        let at = Scene.hour(80)
        func verdict(_ lastSeen: Int, _ status: FireEvent.Status) -> GroundsFinding? {
            let fire = GroundsScene.fire(at: at, lastSeen: Scene.hour(lastSeen), status: status, hoursSinceLook: 30)
            return GroundsScene.finding(fire, at: at, day)
        }
        #expect(verdict(40, .quiet)?.verdict == .met(.possibly))
        #expect(verdict(40, .quiet)?.unknown.map(\.kind) == [.containment, .burning, .looks])
        #expect(verdict(20, .quiet)?.verdict == .unknown)
    }

    @Test("a fire not seen for five days is over; what it met, it met until it was last seen")
    func ended() {
        let at = Scene.hour(300)
        let found = GroundsScene.finding(
            GroundsScene.fire(at: at, lastSeen: Scene.hour(60), status: .ended), at: at, day)
        #expect(found?.verdict == .notMet)
        #expect(found?.since == Scene.hour(24))
        #expect(found?.until == Scene.hour(60))
    }
}
