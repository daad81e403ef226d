import Geo
import Smoke
import Testing
import Wording

@testable import Reports

@Suite("Legends and classes of smoke")
struct SmokeLegendTests {
    private func map(_ depth: [Double], towns: [SmokeMap.Town] = [], sources: [Coordinate] = []) -> String {
        SmokeMap(
            depth: depth, rows: 6, cellMeters: 2_000_000, areas: [], sources: sources, towns: towns, title: "T",
            notes: []
        ).svg()
    }

    @Test("the map draws each cell in the class whose lower end it has reached, and no other")
    func classes() {
        let depths = [0.001, 0.002, 0.009_9, 0.01, 0.049, 0.05, 0.19, 0.2, 0.99, 1, 50]
        let text = map(depths + [Double](repeating: 0, count: 36 - depths.count))
        let paths = text.matches(of: #/<path fill="#7A4B2A" fill-opacity="([^"]*)" d="([^"]*)"/#)
        let counts = paths.map { $0.output.2.count { $0 == "M" } }
        #expect(counts == [2, 2, 2, 2, 2], "the first is below the lowest class")
        let opacities = paths.compactMap { Double($0.output.1) }
        #expect(opacities == opacities.sorted() && Set(opacities).count == 5)
        let labels = Reading.texts(text).map(\.text).filter { $0.hasPrefix("optical depth from ") }
        #expect(labels.compactMap { Double($0.dropFirst(19)) } == SmokeMap.classes.map(\.depth))
    }

    @Test(
        "places stand where Lambert's projection about the pole has them",
        arguments: [(90.0, 0.0), (60, 0), (60, 90), (60, 180), (60, -90), (45, 30), (30, -150)])
    func places(latitude: Double, longitude: Double) throws {
        let text = map([Double](repeating: 0, count: 36), sources: [Scenes.point(latitude, longitude)])
        let match = try #require(text.firstMatch(of: #/<circle class="fire day" cx="([^"]*)" cy="([^"]*)"/#))
        let (x, y) = (try #require(Double(match.output.1)), try #require(Double(match.output.2)))
        // Snyder1987, p. 184, Eq. 24-18: ρ = 2 R sin((90° − φ) / 2); 12,000 km on 860 pixels.
        let colatitude = (90 - latitude) * .pi / 180
        let rho = 2 * 6_371_007.181 * Self.sine(colatitude / 2) * 860 / 12e6
        let turn = longitude * .pi / 180
        #expect(abs(x - 450 - rho * Self.sine(turn)) < 0.06)
        #expect(abs(y - 510 - rho * Self.sine(turn + .pi / 2)) < 0.06)
    }

    /// By its series, which converges at once for the angles of the Earth.
    private static func sine(_ angle: Double) -> Double {
        var (term, sum) = (angle, angle)
        for index in 1...20 {
            term *= -angle * angle / Double(2 * index * (2 * index + 1))
            sum += term
        }
        return sum
    }

    @Test("names of towns beside each other do not lie over one another; the dot stays where there is no room")
    func towns() {
        let towns = (0..<5).map { SmokeMap.Town(name: "Town \($0)", coordinate: Scenes.point(60, 90), label: "day 1") }
        let text = map([Double](repeating: 0, count: 36), towns: towns)
        #expect(text.matches(of: #/<circle class="dot"/#).count == 5)
        #expect(
            Reading.texts(text).filter { $0.text.hasPrefix("Town") }.count == 2, "one to the right, one to the left")
    }

    @Test(
        "every category of air has a word in both languages, and a colour of its own in the strip",
        arguments: Language.allCases)
    func air(language: Language) {
        let words = AirQuality.Category.allCases.map { SmokeWords.air($0, language) }
        #expect(Set(words).count == words.count)
        let strip = SmokeStrip(start: Scenes.at, hours: 24, language).svg([])
        let legend = strip.matches(of: #/width="12" height="10" fill="(#[0-9A-F]+)"/#).map { String($0.output.1) }
        #expect(legend.count == words.count && Set(legend).count == words.count)
        for category in AirQuality.Category.allCases {
            #expect(strip.contains("\(category.rawValue + 1) " + SmokeWords.short(category, language)))
        }
        #expect(XMLChecker(strip).fault == nil)
    }
}
