import Assessment
import FireEvents
import Geo
import TestSupport
import Testing
import Wording

@testable import Reports

@Suite("Laws of growth curves")
struct GrowthCurveLawTests {
    private func day(_ number: Int, _ area: AreaInterval, isLookedAt: Bool = true) -> DailyRecord {
        DailyRecord(
            day: Instant(seconds: Int64(18_500 + number) * 86_400), detectionCount: 1,
            look: isLookedAt ? .lookedAt : .notLookedAt, burnedArea: area, growth: .zero, activeArea: nil,
            growingFrontKilometers: 0, maximumPassMegawatts: nil, energyTerajoules: 0, head: nil)
    }

    /// Days of a fire that only grows.
    private func growing(_ seed: Int, days: Int) -> [DailyRecord] {
        var random = SplitMix(state: UInt64(seed))
        var best = 1.0
        return (0..<days).map { number in
            best *= Double.random(in: 1...1.7, using: &random)
            return day(number, AreaInterval(low: best * 0.8, best: best, high: best * 1.3))
        }
    }

    private func paths(_ drawing: String, _ style: String) -> [[Pixel]] {
        drawing.matches(of: #/<path class="(\w+)" d="([^"]*)"/#).filter { $0.output.1 == style[...] }
            .map { Reading.points(path: $0.output.2) }
    }

    @Test("a fire that only grows has a line that never falls, within its band", arguments: 1...20)
    func monotone(seed: Int) throws {
        let days = growing(seed, days: 2 + seed)
        let drawing = try #require(GrowthCurve(days, language: .english)).drawing
        let line = try #require(paths(drawing, "curve").first)
        #expect(paths(drawing, "curve").count == 1)
        #expect(zip(line, line.dropFirst()).allSatisfy { $1.y <= $0.y + 1e-6 && $1.x > $0.x })
        let band = Extent(try #require(paths(drawing, "curveBand").first))
        #expect(line.allSatisfy { $0.y >= band.minY - 0.11 && $0.y <= band.maxY + 0.11 })
        // The widest part of the band is that of the last day, which reaches the top of the frame.
        #expect(abs(band.minY - 14) < 0.1)
    }

    @Test("heights are in proportion to hectares", arguments: 1...10)
    func proportion(seed: Int) throws {
        let days = growing(seed, days: 9)
        let drawing = try #require(GrowthCurve(days, language: .russian)).drawing
        let line = try #require(paths(drawing, "curve").first)
        let (ground, top) = (GrowthCurve.height - 14, days.map(\.burnedArea.high).max() ?? 1)
        // A point that falls on the one before in both directions would be left out; days are 18 pixels apart.
        #expect(line.count == days.count)
        for (point, day) in zip(line, days) {
            #expect(abs(ground - point.y - (ground - 14) * day.burnedArea.best / top) < 0.11)
        }
        let gaps = zip(line, line.dropFirst()).map { $1.x - $0.x }
        #expect(gaps.allSatisfy { abs($0 - (GrowthCurve.width - 6) / 8) < 0.11 })
    }

    @Test("lines and bands cover exactly the days that somebody looked on, two and more together", arguments: 0..<64)
    func gaps(looks: Int) throws {
        let days = (0..<6).map {
            day($0, AreaInterval(low: 8, best: 10, high: 12), isLookedAt: looks >> $0 & 1 == 1)
        }
        let drawing = try #require(GrowthCurve(days, language: .english)).drawing
        let text = String((0..<6).map { looks >> $0 & 1 == 1 ? "x" : "." })
        let stretches = text.split(separator: ".").filter { $0.count > 1 }.map(\.count)
        let step = (GrowthCurve.width - 6) / 5
        let widths = paths(drawing, "curve").map { Extent($0).width }
        #expect(widths.count == stretches.count && paths(drawing, "curveBand").count == stretches.count)
        for (width, count) in zip(widths, stretches) { #expect(abs(width - step * Double(count - 1)) < 0.11) }
    }

    @Test("there is none where nothing ever burned")
    func nothing() { #expect(GrowthCurve([day(0, .zero), day(1, .zero)], language: .english) == nil) }

    @Test("official figures above all of ours make room for themselves")
    func official() throws {
        let days = growing(1, days: 5)
        let record = OfficialRecord(
            name: "A", areaHectares: 1e6, asOf: days[2].day, source: "S", quality: .certain, eventCount: 1)
        let drawing = try #require(GrowthCurve(days, official: record, language: .english)).drawing
        #expect(drawing.contains("class=\"official\" cx=\"75\" cy=\"14\""))
        let band = Extent(try #require(paths(drawing, "curveBand").first))
        #expect(band.minY > 69.8, "nothing of ours is seen beside it")
    }

    @Test("all that is drawn is within the frame, and well-formed", arguments: Language.allCases)
    func frame(language: Language) throws {
        for (low, high) in [(0.0, 1.0), (1, 1e9), (1e-6, 1e-6)] {
            let days = [
                day(0, AreaInterval(low: low, best: low, high: high)),
                day(1, AreaInterval(low: low, best: high, high: high)),
            ]
            let drawing = try #require(GrowthCurve(days, language: language)).drawing
            #expect(XMLChecker(drawing).fault == nil)
            let extent = Extent((paths(drawing, "curve") + paths(drawing, "curveBand")).flatMap { $0 })
            #expect(extent.minX >= 3 && extent.maxX <= 147.01 && extent.minY >= 13.9 && extent.maxY <= 70.1)
        }
    }
}
