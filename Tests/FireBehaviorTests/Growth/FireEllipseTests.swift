import Testing

@testable import FireBehavior

@Suite("Growth as an ellipse")
struct FireEllipseTests {
    /// The exact fire of ELMFIRE's first verification case: head 843.99 m/h, length to breadth 2.236, one ignition at the focus.
    private var verification: FireEllipse {
        let q = 2.236
        let root = (q * q - 1).squareRoot()
        let head = 843.99 / 60
        return FireEllipse(
            headMetersPerMinute: head, backMetersPerMinute: head * (q - root) / (q + root), lengthToBreadth: q)
    }

    @Test(
        "has the distances and areas of the verification ellipse",
        arguments: [(1.0, 47.0, 199.2, 27.9), (3, 141.1, 597.7, 251)])
    func verificationEllipse(hours: Double, back: Double, halfWidth: Double, hectares: Double) {
        let minutes = hours * 60
        #expect((verification.backMetersPerMinute * minutes - back).magnitude < 0.06)
        #expect((verification.flankMetersPerMinute * minutes - halfWidth).magnitude < 0.06)
        let area = verification.areaHectares(afterMinutes: minutes)
        #expect((area - hectares).magnitude < (hours == 1 ? 0.06 : 0.6))
    }

    @Test("moves as its head ahead, as its back behind, and the same to both sides")
    func ends() {
        let fire = verification
        #expect((fire.rateOfSpreadMetersPerMinute(degreesOffHead: 0) / fire.headMetersPerMinute - 1).magnitude < 1e-12)
        #expect(
            (fire.rateOfSpreadMetersPerMinute(degreesOffHead: 180) / fire.backMetersPerMinute - 1).magnitude < 1e-12)
        for angle in stride(from: 0.0, through: 180, by: 7.5) {
            let right = fire.rateOfSpreadMetersPerMinute(degreesOffHead: angle)
            #expect((right / fire.rateOfSpreadMetersPerMinute(degreesOffHead: -angle) - 1).magnitude < 1e-12)
        }
    }

    @Test(
        "both forms of the rate toward a direction agree where the ignition is at the focus",
        arguments: [0.0, 30, 90, 135, 180])
    func twoForms(angle: Double) {
        let focal = verification.focalRateOfSpreadMetersPerMinute(cosineOffHead: eastAndNorth(ofDegrees: angle).north)
        let general = verification.rateOfSpreadMetersPerMinute(degreesOffHead: angle)
        #expect((focal / general - 1).magnitude < 1e-9)
    }

    @Test("speed is what distance gains", arguments: [0.0, 0.3, 0.9])
    func derivative(crownFraction: Double) {
        let growth = Acceleration(fuel: .c2, crownFractionBurned: crownFraction)
        let step = 1e-4
        let before = growth.distanceMeters(rateOfSpreadMetersPerMinute: 10, afterMinutes: 12)
        let after = growth.distanceMeters(rateOfSpreadMetersPerMinute: 10, afterMinutes: 12 + step)
        #expect(((after - before) / step - 10 * growth.share(afterMinutes: 12)).magnitude < 1e-3)
    }

    @Test("a fire reaches the critical rate at the time it is said to")
    func crowning() throws {
        let growth = Acceleration(fuel: .c2, crownFractionBurned: 0.5)
        let minutes = try #require(growth.minutesToReach(critical: 4, rateOfSpreadMetersPerMinute: 10))
        #expect((10 * growth.share(afterMinutes: minutes) - 4).magnitude < 1e-9)
        #expect(growth.minutesToReach(critical: 10, rateOfSpreadMetersPerMinute: 10) == nil)
    }
}
