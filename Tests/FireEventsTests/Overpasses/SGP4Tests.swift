import Testing

@testable import FireEvents

@Suite("SGP4")
struct SGP4Tests {
    @Test("agrees with the verification states of the revision, to a centimetre", arguments: VerificationOrbits.rows)
    func verification(row: VerificationOrbits.Row) throws {
        let theory = try SGP4(row.elements)
        for state in row.states {
            let found = try theory.state(minutesSinceEpoch: state[0])
            let position = SpaceVector(x: state[1], y: state[2], z: state[3])
            let velocity = SpaceVector(x: state[4], y: state[5], z: state[6])
            #expect((found.position - position).length < 1e-5, "after \(state[0]) minutes")
            #expect((found.velocity - velocity).length < 1e-8, "after \(state[0]) minutes")
        }
    }

    /// HootsRoehrich1980, section 13: computed in 1980 with fewer digits; the revision moved it by metres.
    @Test(
        "agrees with the test case of Spacetrack Report 3, to thirty metres",
        arguments: [
            [0, 2328.97048951, -5995.22076416, 1719.97067261, 2.91207230, -0.98341546, -7.09081703],
            [360, 2456.10705566, -6071.93853760, 1222.89727783, 2.67938992, -0.44829041, -7.22879231],
            [720, 2567.56195068, -6112.50384522, 713.96397400, 2.44024599, 0.09810869, -7.31995916],
            [1080, 2663.09078980, -6115.48229980, 196.39640427, 2.19611958, 0.65241995, -7.36282432],
            [1440, 2742.55133057, -6079.67144775, -326.38095856, 1.94850229, 1.21106251, -7.35619372],
        ])
    func spacetrackReport3(state: [Double]) throws {
        let elements = try #require(VerificationOrbits.rows.first { $0.elements.catalogNumber == 88_888 }).elements
        let found = try SGP4(elements).state(minutesSinceEpoch: state[0])
        #expect((found.position - SpaceVector(x: state[1], y: state[2], z: state[3])).length < 0.03)
        #expect((found.velocity - SpaceVector(x: state[4], y: state[5], z: state[6])).length < 1e-4)
    }

    @Test("the velocity is the rate of change of the position")
    func velocityIsTheRate() throws {
        let theory = try SGP4(ObservedPasses.noaa20)
        let step = 1.0 / 60
        for minutes in stride(from: 0.0, to: 200, by: 17) {
            let before = try theory.state(minutesSinceEpoch: minutes - step).position
            let after = try theory.state(minutesSinceEpoch: minutes + step).position
            let rate = (after - before) * 0.5
            // The theory's velocity leaves out second-order terms of J2.
            #expect((rate - (try theory.state(minutesSinceEpoch: minutes).velocity)).length < 1e-3)
        }
    }

    @Test("deep space is refused, with its period")
    func deepSpace() {
        var elements = ObservedPasses.noaa20
        elements.meanMotionRevolutionsPerDay = 2
        let error = #expect(throws: OrbitError.self) { try SGP4(elements) }
        guard case .deepSpace(let minutes) = error else {
            Issue.record("expected deep space, found \(String(describing: error))")
            return
        }
        #expect(abs(minutes - 720) < 1)
    }

    @Test(
        "elements that no orbit can have are refused",
        arguments: [(0.0, 0.001), (-3, 0.001), (14, 1), (14, -0.1), (25, 0)])
    func impossible(meanMotion: Double, eccentricity: Double) {
        var elements = ObservedPasses.noaa20
        elements.meanMotionRevolutionsPerDay = meanMotion
        elements.eccentricity = eccentricity
        #expect(throws: OrbitError.self) { try SGP4(elements).state(minutesSinceEpoch: 0) }
    }

    @Test("an orbit with much drag decays")
    func decays() throws {
        let elements = try #require(VerificationOrbits.rows.first { $0.elements.catalogNumber == 28_872 }).elements
        #expect(throws: OrbitError.decayed) { try SGP4(elements).state(minutesSinceEpoch: 60) }
    }
}
