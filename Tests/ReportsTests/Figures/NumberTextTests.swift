import FireEvents
import Testing
import Wording

@testable import Reports

@Suite("Numbers for readers")
struct NumberTextTests {
    let english = NumberText(language: .english)
    let russian = NumberText(language: .russian)

    @Test("have a thin space between thousands")
    func thousands() {
        #expect(english.count(999) == "999")
        #expect(english.count(1_000) == "1\u{202F}000")
        #expect(english.count(1_234_567) == "1\u{202F}234\u{202F}567")
        #expect(english.count(-4_200) == "−4\u{202F}200")
    }

    @Test("have the decimal mark of their language")
    func decimalMark() {
        #expect(english.decimal(1.025, 1) == "1.0")
        #expect(russian.decimal(0.83, 2) == "0,83")
        #expect(english.decimal(9.999, 2) == "10.00")
        #expect(english.decimal(-0.001, 1) == "0.0")
    }

    @Test("give a dash for what is no number")
    func notANumber() {
        #expect(english.decimal(.nan, 1) == "–")
        #expect(english.decimal(.infinity, 0) == "–")
    }

    @Test("turn hectares into acres and square kilometres by the international definitions")
    func units() {
        // 1 acre = 4,046.8564224 m² (international acre).
        #expect(abs(AreaText.acresPerHectare - 10_000 / 4_046.856_422_4) < 1e-9)
        let area = AreaInterval(low: 90, best: 100, high: 110)
        #expect(AreaText(.english).acres(area) == "247\u{A0}(222–272)\u{A0}acres")
        #expect(AreaText(.english).squareKilometers(area) == "1.00\u{A0}(0.90–1.10)\u{A0}km²")
    }
}
