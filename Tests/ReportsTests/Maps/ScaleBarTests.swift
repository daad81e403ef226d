import Geo
import Testing
import Wording

@testable import Reports

@Suite("Scale bars")
struct ScaleBarTests {
    private static let scales = [0.7, 1, 3.3, 9.99, 10, 66.7, 120, 333.4, 999, 2_000, 8_000, 50_000]

    private func frame(_ metersPerPixel: Double) -> MapFrame {
        MapFrame(
            plane: LocalPlane(center: UnitVector(Scenes.point(61, 100))), width: 1_000, height: 700,
            pixelsPerMeter: 1 / metersPerPixel)
    }

    @Test("are of 1, 2 or 5 times a power of ten, the longest that there is room for", arguments: scales)
    func rounded(metersPerPixel: Double) {
        let bar = ScaleBar(frame: frame(metersPerPixel), longest: 150, language: .english)
        let power = RoundedInterval.powerOfTen(notAbove: bar.kilometers * (1 + 1e-9))
        let lead = bar.kilometers / power
        #expect([1, 2, 5].contains { abs(lead - $0) < 1e-9 })
        #expect(bar.pixels <= 150 * (1 + 1e-9))
        // The next of the row, two or two and a half times as long, has no room.
        #expect(bar.pixels * (abs(lead - 2) < 1e-9 ? 2.5 : 2) > 150)
    }

    @Test("are true: their ends lie as far apart on the ground as they say", arguments: scales)
    func ground(metersPerPixel: Double) throws {
        let frame = frame(metersPerPixel)
        let bar = ScaleBar(frame: frame, longest: 150, language: .english)
        let ends = try [-0.5, 0.5].map { side in
            try #require(frame.coordinate(at: Pixel(x: 500 + side * bar.pixels, y: 350)))
        }
        let meters = UnitVector(ends[0]).meters(to: UnitVector(ends[1]))
        // The projection keeps chords from its centre: those of 2,500 km are 0.7 % shorter than their arcs.
        #expect(abs(meters / (bar.kilometers * 1_000) - 1) < (bar.kilometers > 1_000 ? 0.01 : 1e-3))
    }

    @Test("are labelled with their length in the writing of the language", arguments: scales, Language.allCases)
    func label(metersPerPixel: Double, language: Language) throws {
        let bar = ScaleBar(frame: frame(metersPerPixel), longest: 60, language: language)
        let parts = bar.label.split(separator: "\u{A0}")
        #expect(parts.count == 2 && parts[1] == language.wording.kilometers[...])
        let read = try #require(Reading.number(parts[0], language))
        #expect(abs(read / bar.kilometers - 1) < 1e-9)
    }

    @Test("are drawn as long as they say, half black, half white, side by side", arguments: scales)
    func drawing(metersPerPixel: Double) throws {
        let bar = ScaleBar(frame: frame(metersPerPixel), longest: 130, language: .english)
        let text = bar.drawing(at: Pixel(x: 10, y: 20))
        let boxes = text.matches(of: #/<rect class="(ink|blank)" x="([^"]*)" y="20" width="([^"]*)" height="5"\/>/#)
        #expect(boxes.count == 2 && Set(boxes.map { String($0.output.1) }) == ["ink", "blank"])
        let widths = boxes.compactMap { Double($0.output.3) }
        #expect(abs(widths.reduce(0, +) - bar.pixels) <= 0.1 + 1e-9)
        let starts = boxes.compactMap { Double($0.output.2) }.sorted()
        #expect(starts[0] == 10 && abs(starts[1] - starts[0] - bar.pixels / 2) <= 0.05 + 1e-9)
        #expect(Reading.texts(text).map(\.text) == [bar.label])
    }
}
