import Testing

@testable import Chronology

@Suite("Day numbers of the Gregorian calendar")
struct GregorianCalendarTests {
    @Test("count from 1 January 1970")
    func epoch() {
        #expect(GregorianCalendar.dayNumber(year: 1970, month: 1, day: 1) == 0)
        #expect(GregorianCalendar.date(ofDay: 0) == (1970, 1, 1))
        #expect(GregorianCalendar.date(ofDay: -1) == (1969, 12, 31))
    }

    @Test("and dates go round for every day of 400 years, one after the other")
    func everyDay() {
        var expected = (year: 1850, month: 1, day: 1)
        let first = GregorianCalendar.dayNumber(year: 1850, month: 1, day: 1)
        for number in first..<first + 146_097 {
            let date = GregorianCalendar.date(ofDay: number)
            let back = GregorianCalendar.dayNumber(year: date.year, month: date.month, day: date.day)
            guard date == expected, back == number else {
                Issue.record("day \(number) is \(date), expected \(expected)")
                return
            }
            expected.day += 1
            if expected.day > GregorianCalendar.days(inMonth: expected.month, of: expected.year) {
                expected = (expected.year, expected.month + 1, 1)
            }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
        }
        #expect(expected == (2250, 1, 1))
    }

    @Test(
        "century years are leap years every fourth time",
        arguments: [(1900, false), (2000, true), (2100, false), (2024, true), (2023, false)])
    func leapYears(year: Int, isLeap: Bool) {
        #expect(GregorianCalendar.isLeap(year) == isLeap)
        #expect(GregorianCalendar.days(inMonth: 2, of: year) == (isLeap ? 29 : 28))
        #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == isLeap)
    }
}
