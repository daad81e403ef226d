import Testing
import Wording

@testable import Reports

@Suite("Whom a map thanks")
struct AttributionTests {
    @Test("every source once, whatever the order and however often it is named")
    func once() {
        let sources = [
            "Natural Earth 1:50m", "OpenStreetMap contributors", "Natural Earth 1:50m", "data (OpenStreetMap)",
        ]
        let thanked = Attribution.sources(sources, language: .english)
        #expect(Set(thanked).count == thanked.count)
        #expect(thanked == Attribution.sources(sources.reversed(), language: .russian))
        #expect(thanked.contains("Natural Earth 1:50m"))
        #expect(thanked.filter { $0.contains("OpenStreetMap") } == ["© OpenStreetMap contributors, ODbL 1.0"])
    }

    @Test("settlements and detections always, outlines where there are any")
    func always() {
        #expect(Attribution.sources([], language: .english) == ["GeoNames, CC BY 4.0", "NASA FIRMS"])
        #expect(Attribution.outlines([]) == nil && Attribution.outlines([""]) == nil)
        #expect(Attribution.outlines(["B", "A", "B"]) == "A, B")
    }

    @Test("in lines no wider than the map, with nothing left out", arguments: Language.allCases, [180.0, 400, 1_000])
    func lines(language: Language, width: Double) {
        let sources = ["Natural Earth 1:50m", "OpenStreetMap", "Bundesamt", "Statistics of all of the land"]
        let lines = Attribution.lines(sources, language: language, width: width)
        for part in Attribution.sources(sources, language: language) + [language.wording.equalArea] {
            #expect(lines.filter { $0.contains(part) }.count == 1)
        }
        for line in lines { #expect(TextSize.width(line, 10.5) <= width || !line.contains(" · ")) }
    }

    @Test("on one line each, whatever a source is called")
    func clean() {
        let thanked = Attribution.sources(["a\nb\u{202E}c"], language: .english)
        #expect(thanked.contains("a b c"))
    }

    @Test("text is broken between words, none of them lost", arguments: [40.0, 120, 500])
    func breaking(width: Double) {
        let text = "Lambert azimuthal equal-area projection · Границы: OpenStreetMap · north up"
        let lines = TextSize.lines(text, 10.5, width: width)
        #expect(lines.joined(separator: " ") == text)
        #expect(lines.allSatisfy { TextSize.width($0, 10.5) <= width || !$0.contains(" ") })
        #expect(TextSize.lines("", 10.5, width: width).isEmpty)
    }

    @Test("a longer, larger or bolder text is wider")
    func widths() {
        for text in ["a", "Iрм", "Красноярский край", "火"] {
            let width = TextSize.width(text, 10)
            #expect(TextSize.width(text + ".", 10) > width)
            #expect(TextSize.width(text, 11) > width && TextSize.width(text, 10, bold: true) > width)
        }
    }
}
