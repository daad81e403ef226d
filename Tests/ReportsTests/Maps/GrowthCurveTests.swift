import FireEvents
import Geo
import Testing

@testable import Reports

@Suite("Growth curve")
struct GrowthCurveTests {
    private func day(_ number: Int, _ best: Double, isLookedAt: Bool = true) -> DailyRecord {
        DailyRecord(
            day: Instant(seconds: Int64(18_500 + number) * 86_400), detectionCount: isLookedAt ? 5 : 0,
            look: isLookedAt ? .lookedAt : .notKnown,
            burnedArea: AreaInterval(low: best * 0.8, best: best, high: best * 1.2),
            growth: .zero, activeArea: nil, growingFrontKilometers: 0, maximumPassMegawatts: nil, energyTerajoules: 0,
            head: nil)
    }

    @Test("is not drawn of a single day")
    func single() {
        #expect(GrowthCurve([day(0, 10)], language: .english) == nil)
        #expect(GrowthCurve([], language: .english) == nil)
    }

    @Test("says in Russian too how much burned, in the room that there is")
    func room() throws {
        let text = try #require(GrowthCurve([day(0, 10), day(1, 294_000)], language: .russian)).drawing
        #expect(text.contains("290"))
        let labels = text.split(separator: ">").map { String($0.prefix { $0 != "<" }) }
        #expect(labels.allSatisfy { TextSize.width($0, 10.5) <= GrowthCurve.width })
    }

    @Test("is open where nobody looked: one line for each stretch of days that somebody did")
    func gaps() throws {
        let days = [day(0, 10), day(1, 20), day(2, 20, isLookedAt: false), day(3, 30), day(4, 40)]
        let text = try #require(GrowthCurve(days, language: .english)).drawing
        #expect(text.components(of: "class=\"curve\"") == 2)
        #expect(text.components(of: "class=\"curveBand\"") == 2)
    }

    @Test("rises to the top of its frame at the high end of the largest day")
    func scale() throws {
        let days = [day(0, 10), day(1, 100)]
        let text = try #require(GrowthCurve(days, language: .english)).drawing
        #expect(text.contains("Burned, ha: 100"))
        #expect(text.contains("08-26") && text.contains("08-27"))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
