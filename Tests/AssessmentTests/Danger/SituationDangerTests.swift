import Chronology
import FireWeather
import Testing

@testable import Assessment

@Suite("Danger at fires and in areas")
struct SituationDangerTests {
    private func day() throws -> CalendarDay { try #require(CalendarDay(year: 2020, month: 9, day: 10)) }

    @Test("a fire has the largest of its cells, and that in its middle; unknown where none is known")
    func fire() throws {
        let reading = DangerReading(day: try day(), center: 12, cells: [8, .nan, 31])
        #expect(reading.atCenter == 12 && reading.maximum == 31)
        #expect(DangerReading(day: try day(), center: 40, cells: [8]).maximum == 40)
        let edge = DangerReading(day: try day(), center: .nan, cells: [8])
        #expect(edge.atCenter == nil && edge.maximum == 8)
        #expect(DangerReading(day: try day(), center: .nan, cells: [.nan]).maximum == nil)
    }

    @Test("an area has the median and the 90th percentile of its known cells, in any order")
    func area() throws {
        let danger = try #require(AreaDanger(day: try day(), cells: [10, 2, 4, 6, 8, .nan, 0]))
        // Of 0, 2, 4, 6, 8, 10: halfway from 4 to 6, and halfway from 8 to 10.
        #expect(danger.median == 5 && danger.percentile90 == 9 && danger.maximum == 10)
        #expect(danger.cellCount == 6 && danger.unknownCount == 1)
        #expect(try AreaDanger(day: day(), cells: [7])?.percentile90 == 7)
        #expect(try AreaDanger(day: day(), cells: [.nan]) == nil && AreaDanger(day: day(), cells: []) == nil)
    }
}
