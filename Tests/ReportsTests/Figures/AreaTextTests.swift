import FireEvents
import TestSupport
import Testing
import Wording

@testable import Reports

@Suite("Areas for readers")
struct AreaTextTests {
    /// Hectares between one and a hundred million, with a bound on each side.
    static let areas: [AreaInterval] = {
        var random = SplitMix(state: 20)
        return (0..<300).map { index in
            let size = [1.0, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7][index % 8]
            let best = size * Double.random(in: 1..<10, using: &random)
            return AreaInterval(
                low: best * Double.random(in: 0...1, using: &random), best: best,
                high: best * Double.random(in: 1...3, using: &random))
        }
    }()

    /// Best, low and high of `1.02 (0.94–1.11) unit`.
    private func parts(_ text: String, _ language: Language) -> [Double] {
        let blanks = text.replacing("\u{A0}", with: " ")
        guard let match = blanks.firstMatch(of: #/^([^ ]+) \(([^–]+)–([^)]+)\) .+$/#) else { return [] }
        return [match.output.1, match.output.2, match.output.3].compactMap { Reading.number($0, language) }
    }

    @Test("are a value within its bounds, in every unit and language", arguments: Language.allCases)
    func order(language: Language) {
        let text = AreaText(language)
        for area in Self.areas {
            for written in [text.hectares(area), text.acres(area), text.squareKilometers(area)] {
                let read = parts(written, language)
                #expect(read.count == 3 && read[1] <= read[0] && read[0] <= read[2], "\(written)")
            }
        }
    }

    @Test("say the same in hectares, acres and square kilometres, to the last digit that is printed")
    func units() {
        for area in Self.areas {
            let wide = area.high - area.low
            let hectares = parts(AreaText(.english).hectares(area), .english)
            let isMillions = AreaText(.english).hectares(area).hasSuffix("Mha")
            let read = (hectares.first ?? .nan) * (isMillions ? 1e6 : 1)
            // Half of the step, which is at most a tenth of the width, or half a hectare, or ten thousandths of a million.
            #expect(abs(read - area.best) <= max(wide / 20, isMillions ? 50 : 0.5) + 1e-6, "\(area)")
            let squares = parts(AreaText(.english).squareKilometers(area), .english)
            #expect(abs((squares.first ?? .nan) * 100 - area.best) <= max(wide / 20, 0.5) + 1e-6, "\(area)")
        }
    }

    @Test(
        "change to millions from a million on",
        arguments: [(999_999.0, "ha", "га"), (1_000_000, "Mha", "млн га"), (5.11e10, "Mha", "млн га")])
    func millions(best: Double, english: String, russian: String) {
        let area = AreaInterval(low: best * 0.9, best: best, high: best * 1.1)
        #expect(AreaText(.english).hectares(area).hasSuffix("\u{A0}" + english))
        #expect(AreaText(.russian).hectares(area).hasSuffix("\u{A0}" + russian))
        #expect(AreaText(.english).parts(area).unit == english)
    }

    @Test("have the same figures in one piece and in parts", arguments: Language.allCases)
    func pieces(language: Language) {
        let text = AreaText(language)
        for area in Self.areas {
            let (best, bounds, unit) = text.parts(area)
            #expect(text.hectares(area) == [best, bounds, unit].joined(separator: "\u{A0}"))
            #expect(text.otherUnits(area) == text.acres(area) + " · " + text.squareKilometers(area))
        }
    }

    @Test("never break at the end of a line within a figure", arguments: Language.allCases)
    func breaks(language: Language) {
        for area in Self.areas { #expect(!AreaText(language).column(area).contains(" ")) }
    }

    @Test("of nothing are zero between zeros")
    func nothing() {
        #expect(AreaText(.english).hectares(.zero) == "0\u{A0}(0–0)\u{A0}ha")
        #expect(AreaText(.russian).squareKilometers(.zero) == "0,00\u{A0}(0,00–0,00)\u{A0}км²")
    }
}
