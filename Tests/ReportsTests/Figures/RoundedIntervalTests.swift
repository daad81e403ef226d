import FireEvents
import Testing
import Wording

@testable import Reports

@Suite("Rounding to what the interval supports")
struct RoundedIntervalTests {
    @Test(
        "keeps two digits of the width and rounds all three numbers to that step",
        arguments: [
            (940_000.0, 1_023_456.0, 1_110_000.0, 10_000.0, 1_020_000.0), (79_400, 84_321, 90_100, 1_000, 84_000),
            (10.2, 12.6, 19.9, 1, 13), (99, 100, 109.5, 1, 100), (990, 1_000, 1_090, 10, 1_000),
        ])
    func rule(low: Double, best: Double, high: Double, step: Double, rounded: Double) {
        let value = RoundedInterval(low: low, best: best, high: high)
        #expect(value.step == step)
        #expect(value.best == rounded)
    }

    @Test("never puts the best value outside its bounds, nor the step below the finest", arguments: 1...200)
    func order(seed: Int) {
        let best = Double(seed * seed) * 7.3
        let value = RoundedInterval(low: best * 0.83, best: best, high: best * (1 + Double(seed % 9) / 5))
        #expect(value.low <= value.best && value.best <= value.high)
        #expect(value.step >= 1)
    }

    @Test("moves no number by more than half a step", arguments: [3.0, 47, 812, 9_999, 123_456, 7_654_321])
    func error(best: Double) {
        let value = RoundedInterval(low: best * 0.9, best: best, high: best * 1.3)
        #expect(abs(value.best - best) <= value.step / 2 + 1e-9)
        #expect(abs(value.low - best * 0.9) <= value.step / 2 + 1e-9)
    }

    @Test("does not let a wide interval round a small best value away")
    func wide() {
        #expect(RoundedInterval(low: 0, best: 14, high: 9_000).best == 10)
    }

    @Test("prints the best value, its bounds and the unit, in this order")
    func print() {
        let text = AreaText(.english).hectares(AreaInterval(low: 940_000, best: 1_023_456, high: 1_110_000))
        #expect(text == "1.02\u{A0}(0.94–1.11)\u{A0}Mha")
    }
}
