import Glibc
import Testing

@testable import FireWeather

@Suite("Distance of fires from their flash")
struct FlashDistanceTests {
    /// ∫ density 2πr dr to a radius, by rings.
    private func share(within limit: Double, radius: Double) -> Double {
        let step = 0.002
        return stride(from: step / 2, to: limit, by: step).reduce(0) {
            $0 + FlashDistance.density($1, within: radius) * 2 * .pi * $1 * step
        }
    }

    @Test("holds the published shares", arguments: [(0.83, 0.5), (1.6, 0.75), (5.86, 0.95), (10, 1)])
    func published(kilometers: Double, share: Double) {
        #expect(abs(self.share(within: kilometers, radius: 0) - share) < 2e-3)
    }

    @Test("whatever is not known of the place, one fire in all", arguments: [0.1, 0.5, 2, 10])
    func conserved(radius: Double) {
        #expect(abs(share(within: 10 + radius, radius: radius) - 1) < 2e-3)
    }

    @Test("a circle that shrinks becomes its middle, one that grows levels out")
    func limits() {
        for distance in [0.3, 1.2, 4, 8] {
            let (exact, near) = (FlashDistance.density(distance), FlashDistance.density(distance, within: 1e-3))
            #expect(abs(exact - near) < 1e-9 * max(1, exact))
        }
        #expect(FlashDistance.density(0, within: 5) < FlashDistance.density(0))
        #expect(FlashDistance.density(11, within: 5) > FlashDistance.density(11))
        #expect(abs(FlashDistance.density(0, within: 100) * .pi * 10_000 - 1) < 1e-9)
    }
}

@Suite("Cause of a fire whose place and time are not exact")
struct UncertainCauseTests {
    private func probability(_ uncertainty: Double, _ days: Int, least: Int?) -> Double {
        let candidate = LightningCandidate(
            distanceKilometers: 0.2, daysBefore: days, ignitionProbability: 0.01, rainMillimeters: nil,
            uncertaintyKilometers: uncertainty, leastDaysBefore: least)
        return FireCauseModel().probabilities([candidate])[0]
    }

    @Test("the less is known of the place, the less a flash close by explains")
    func place() {
        let values = [0, 1, 2, 10].map { probability($0, 0, least: nil) }
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 > $1 })
    }

    @Test("days on which nobody looked count by the mean of their shares")
    func time() {
        let shares = Holdover().shares
        func odds(_ p: Double) -> Double { p / (1 - p) }
        let ratio = odds(probability(0, 3, least: 1)) / odds(probability(0, 3, least: nil))
        #expect(abs(ratio - (shares[1] + shares[2] + shares[3]) / 3 / shares[3]) < 1e-9)
        // The last look lies within the window, the first detection after it.
        #expect(probability(0, 16, least: 13) > 0 && probability(0, 16, least: nil) == 0)
    }

    @Test("without fuel the stand-in lies halfway in log odds between one in a hundred and one in a thousand")
    func standIn() {
        let p = LightningIgnition.uncalibratedWithoutFuel
        let odds = p / (1 - p)
        #expect(abs(odds * odds - (0.01 / 0.99) * (0.001 / 0.999)) < 1e-15)
    }
}
