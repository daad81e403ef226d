import Assessment
import FireEvents
import Geo
import Testing
import Wording

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

    @Test("has the official area as a ring on its date, and none of another time, of several fires or without a date")
    func official() throws {
        func record(_ day: Int?, fires: Int = 1) -> OfficialRecord {
            OfficialRecord(
                name: "A < B", areaHectares: 400,
                asOf: day.map { Instant(seconds: Int64(18_500 + $0) * 86_400 + 70_000) },
                source: "S", quality: .certain, eventCount: fires)
        }
        func drawing(_ official: OfficialRecord?) throws -> String {
            try #require(GrowthCurve([day(0, 10), day(1, 100), day(2, 120)], official: official, language: .english))
                .drawing
        }
        let text = try drawing(record(1))
        // In the middle of the width, at the top of the frame, which rises to it.
        #expect(text.contains("class=\"official\" cx=\"75\" cy=\"14\"") && text.contains("A &lt; B: 400"))
        for none in [nil, record(nil), record(7), record(1, fires: 2)] {
            #expect(try !drawing(none).contains("class=\"official\""))
        }
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
