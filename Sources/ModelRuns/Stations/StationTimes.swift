import Chronology
import FireWeather
import Tables

/// Reads the times of a table's rows, from those of its columns that tell the hour.
struct StationTimes {
    /// Which columns make a time.
    private enum Form {
        case text(StationElement)
        case dateAndClock
        case dateAndHour
        case partsAndClock
        case parts
    }

    private let table: DelimitedTable
    private let layout: StationLayout
    private let form: Form
    /// Which number of `7/14/2026` is the month, where the table tells.
    private let order: StationTime.Order?

    /// Of several columns of time those count that tell the hour.
    init(_ table: DelimitedTable, _ layout: StationLayout) throws(FormatError) {
        (self.table, self.layout) = (table, layout)
        order = Self.order(table, layout)
        form = Self.form(table, layout, order)
    }

    /// The names of the columns that make a time.
    static func headings(_ layout: StationLayout) -> [String] {
        [StationElement.time, .hour, .date, .year].filter(layout.has).map(layout.name)
    }

    private static func form(_ table: DelimitedTable, _ layout: StationLayout, _ order: StationTime.Order?) -> Form {
        func hasHour(_ element: StationElement) -> Bool {
            firstTexts(table, layout, element).contains { StationTime($0, order: order)?.minute != nil }
        }
        func isClock(_ element: StationElement) -> Bool {
            firstTexts(table, layout, element).contains {
                StationTime($0, order: order) == nil && StationTime.zonedClock($0) != nil
            }
        }
        if layout.has(.time), hasHour(.time) { return .text(.time) }
        if layout.has(.date), hasHour(.date) { return .text(.date) }
        if layout.has(.date), layout.has(.time), isClock(.time) { return .dateAndClock }
        if layout.has(.year), layout.has(.hour) { return .parts }
        if layout.has(.year), layout.has(.time), isClock(.time) { return .partsAndClock }
        if layout.has(.date), layout.has(.hour) { return .dateAndHour }
        if layout.has(.year) { return .parts }
        return .text(layout.has(.time) ? .time : .date)
    }

    private static func firstTexts(
        _ table: DelimitedTable, _ layout: StationLayout, _ element: StationElement
    ) -> [String] {
        table.rows.indices.prefix(10).compactMap { layout.text(element, row: $0) }
    }

    /// By the first day that only one order allows, else by which of the numbers changes from day to day while the other stays.
    private static func order(_ table: DelimitedTable, _ layout: StationLayout) -> StationTime.Order? {
        for element in [StationElement.time, .date] where layout.has(element) {
            var (firsts, seconds) = (Set<Int>(), Set<Int>())
            for row in table.rows.indices {
                guard let (first, second) = layout.text(element, row: row).flatMap(StationTime.slashedDay) else {
                    break
                }
                if first > 12, second <= 12 { return .dayFirst }
                if second > 12, first <= 12 { return .monthFirst }
                firsts.insert(first)
                seconds.insert(second)
            }
            if firsts.count > 1, seconds.count == 1 { return .dayFirst }
            if seconds.count > 1, firsts.count == 1 { return .monthFirst }
        }
        return nil
    }

    /// - Throws: ``FormatError`` when the row has no day, or one that does not exist.
    func time(row: Int) throws(FormatError) -> StationTime {
        switch form {
        case .text(let element): return try time(element, row)
        case .dateAndClock: return try zoned(try time(.date, row).day, row)
        case .partsAndClock: return try zoned(try dayOfParts(row), row)
        case .dateAndHour: return StationTime(day: try time(.date, row).day, minute: try hour(row))
        case .parts: return StationTime(day: try dayOfParts(row), minute: try hour(row))
        }
    }

    private func zoned(_ day: CalendarDay, _ row: Int) throws(FormatError) -> StationTime {
        let text = layout.text(.time, row: row) ?? ""
        guard let clock = StationTime.zonedClock(text) else {
            throw table.error(
                row: row, expected: "a clock such as 12:00 in \(layout.name(.time))",
                found: text.isEmpty ? "none" : text)
        }
        return StationTime(day: day, minute: clock.minute, minutesAheadOfUTC: clock.minutesAheadOfUTC)
    }

    private func time(_ element: StationElement, _ row: Int) throws(FormatError) -> StationTime {
        let text = layout.text(element, row: row) ?? ""
        guard let read = StationTime(text, order: order) else {
            let isAmbiguous = StationTime.slashedDay(text) != nil
            throw table.error(
                row: row,
                expected: "a day such as 2020-06-01 or a time such as 2020-06-01T12:00Z in \(layout.name(element))",
                found: text.isEmpty ? "none" : text + (isAmbiguous ? ", whose month may be either number" : ""))
        }
        return read
    }

    private func dayOfParts(_ row: Int) throws(FormatError) -> CalendarDay {
        guard let year = whole(.year, row), let month = whole(.month, row), let day = whole(.day, row),
            let calendarDay = CalendarDay(year: year, month: month, day: day)
        else {
            let parts = [StationElement.year, .month, .day].map { layout.text($0, row: row) ?? "none" }
            throw table.error(
                row: row,
                expected:
                    "a day of the calendar in \(layout.name(.year)), \(layout.name(.month)), \(layout.name(.day))",
                found: parts.joined(separator: ", "))
        }
        return calendarDay
    }

    private func whole(_ element: StationElement, _ row: Int) -> Int? {
        guard let column = layout.columns[element] else { return nil }
        return table.bytes.span.decimal(table.field(row, column)).flatMap { Int(exactly: $0) }
    }

    /// Minutes of an hour such as 12, 12.5 or 1230; hour 24 is the midnight at the end of the day.
    private func hour(_ row: Int) throws(FormatError) -> Int? {
        guard let column = layout.columns[.hour], !table.isMissing(row: row, column: column) else { return nil }
        let text = table.text(row: row, column: column)
        if text.contains(":"), let clock = StationTime.minutes(ofClock: text) { return clock }
        guard let value = try layout.number(.hour, row: row) else { return nil }
        if (0...24).contains(value) { return Int((value * 60).rounded()) }
        guard let clock = Int(exactly: value), (100...2_400).contains(clock), clock % 100 < 60 else {
            throw table.error(
                row: row, expected: "an hour from 0 to 24 in \(layout.name(.hour))",
                found: layout.text(.hour, row: row) ?? "")
        }
        return clock / 100 * 60 + clock % 100
    }
}
