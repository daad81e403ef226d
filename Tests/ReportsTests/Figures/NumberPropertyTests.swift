import FireEvents
import TestSupport
import Testing
import Wording

@testable import Reports

@Suite("Numbers are read as they were meant")
struct NumberPropertyTests {
    private static let counts: [Int] = {
        var random = SplitMix(state: 7)
        let edges = [0, 1, 9, 10, 99, 100, 999, 1_000, 1_001, 999_999, 1_000_000, Int.max]
        return edges + (0..<200).map { Int.random(in: 0..<(1 << (1 + $0 % 60)), using: &random) }
    }()

    @Test("whole numbers, with their sign", arguments: Language.allCases)
    func counts(language: Language) {
        let text = NumberText(language: language)
        for count in Self.counts {
            let digits = text.count(count).replacing("\u{202F}", with: "")
            #expect(Int(digits) == count)
            #expect(count == 0 || text.count(-count) == "−" + text.count(count))
            #expect(text.signed(count) == (count > 0 ? "+" : "") + text.count(count))
        }
    }

    @Test("with a thin space before every third digit from the end, and nowhere else")
    func groups() {
        for count in Self.counts {
            let groups = NumberText(language: .english).count(count).split(
                separator: "\u{202F}", omittingEmptySubsequences: false)
            #expect((1...3).contains(groups[0].count))
            #expect(groups.dropFirst().allSatisfy { $0.count == 3 })
        }
    }

    @Test("decimals, to half of the last digit", arguments: Language.allCases, [0, 1, 2, 3, 4])
    func decimals(language: Language, places: Int) throws {
        var random = SplitMix(state: UInt64(places))
        let text = NumberText(language: language)
        let unit = (0..<places).reduce(1.0) { unit, _ in unit / 10 }
        for index in 0..<200 {
            let size = [0.001, 0.1, 1, 100, 1e5, 1e9][index % 6]
            let value = Double.random(in: -size...size, using: &random)
            let written = text.decimal(value, places)
            let read = try #require(Reading.number(written, language), "\(value)")
            #expect(abs(read - value) <= unit / 2 * (1 + 1e-9) + abs(value) * 1e-12, "\(value) as \(written)")
            let fraction = written.split(separator: Character(language.decimalMark), maxSplits: 1).dropFirst().first
            #expect((fraction?.count ?? 0) == places)
        }
    }

    @Test("a value that rounds to zero has no sign", arguments: [-0.4, -0.0, 0.0, -1e-300])
    func zero(value: Double) { #expect(NumberText(language: .english).decimal(value, 0) == "0") }

    @Test(
        "a number too large to be written is a dash, and ends nothing",
        arguments: [1e16, -1e16, 1e300, Double.greatestFiniteMagnitude, -Double.infinity])
    func extreme(value: Double) {
        #expect(NumberText(language: .english).decimal(value, 0) == NumberText.notObserved)
        let interval = RoundedInterval(low: 0, best: abs(value), high: abs(value))
        #expect(NumberText(language: .russian).best(interval) == NumberText.notObserved)
    }

    @Test("an interval holds its value after rounding, whatever its width", arguments: 0..<12)
    func intervals(power: Int) {
        var random = SplitMix(state: UInt64(100 + power))
        let size = (0..<power).reduce(0.01) { size, _ in size * 10 }
        for _ in 0..<100 {
            let best = size * Double.random(in: 1..<10, using: &random)
            let (low, high) = (
                best * Double.random(in: 0...1, using: &random), best * Double.random(in: 1...20, using: &random)
            )
            let rounded = RoundedInterval(low: low, best: best, high: high, finest: 0.001)
            #expect(rounded.low <= rounded.best && rounded.best <= rounded.high)
            #expect(rounded.best > 0, "a value that was seen never rounds to nothing")
            let slack = rounded.step / 2 * (1 + 1e-9)
            #expect(rounded.low - slack <= best && best <= rounded.high + slack)
            #expect(rounded.step <= max(0.001, (high - low) / 10 * (1 + 1e-9)))
        }
    }

    @Test(
        "the largest power of ten below a number",
        arguments: [(1.0, 1.0), (9.99, 1), (10, 10), (1_000, 1_000), (999.999, 100), (0.05, 0.01), (0.001, 0.001)])
    func power(value: Double, power: Double) {
        #expect(abs(RoundedInterval.powerOfTen(notAbove: value) / power - 1) < 1e-12)
    }
}
