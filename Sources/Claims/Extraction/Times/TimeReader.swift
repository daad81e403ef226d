import Geo

/// Reads dates and clock times; relative days need the day of publication.
struct TimeReader {
    let publishedAt: Instant?

    /// What a sentence says of time, to be asked for each of its claims.
    func reading(of tokens: ArraySlice<Token>) -> TimeReading {
        TimeReading(
            days: tokens.indices.compactMap { index in day(in: tokens, at: index).map { (index: index, day: $0) } },
            clock: clock(in: tokens), zone: zone(in: tokens), published: publishedAt?.dayNumber)
    }

    /// Days since 1970 of a date that begins at an index.
    func day(in tokens: ArraySlice<Token>, at index: Int) -> Int? {
        func token(_ offset: Int) -> Token? { tokens.indices.contains(index + offset) ? tokens[index + offset] : nil }
        if case .date(let day, let month, let year)? = token(0)?.kind { return number(day, month, year) }
        if let month = token(0).flatMap({ MonthNames.month($0.text) }), let day = token(1)?.number, day.value <= 31,
            day.value >= 1
        {
            let comma = token(2)?.text == "," ? 3 : 2
            return number(Int(day.value), month, year(token(comma)))
        }
        if let day = token(0)?.number, day.value <= 31, day.value >= 1,
            let month = token(1).flatMap({ MonthNames.month($0.text) })
        {
            return number(Int(day.value), month, year(token(2)))
        }
        return relative(token(0)?.text ?? "")
    }

    private func year(_ token: Token?) -> Int? {
        guard let token, let number = token.number, token.range.count == 4, (1_950...2_100).contains(number.value)
        else {
            return nil
        }
        return Int(number.value)
    }

    /// A date without a year is the one nearest to publication.
    private func number(_ day: Int, _ month: Int, _ year: Int?) -> Int? {
        if let year { return Instant(year: year, month: month, day: day)?.dayNumber }
        guard let published = publishedAt else { return nil }
        let years = (-1...1).compactMap { Instant(year: published.calendarDay.year + $0, month: month, day: day) }
        return years.map(\.dayNumber).min { abs($0 - published.dayNumber) < abs($1 - published.dayNumber) }
    }

    private func relative(_ word: String) -> Int? {
        guard let published = publishedAt?.dayNumber else { return nil }
        switch word {
        case "today", "сегодня": return published
        case "yesterday", "вчера", "накануне": return published - 1
        default:
            // 1970-01-01 was a Thursday.
            return MonthNames.weekday(word).map { published - ((published + 3 - $0) % 7 + 7) % 7 }
        }
    }

    private func clock(in tokens: ArraySlice<Token>) -> (hour: Int, minute: Int)? {
        for index in tokens.indices {
            if tokens[index].text == "midnight" || tokens[index].text == "полночь" { return (0, 0) }
            guard case .clock(let hour, let minute) = tokens[index].kind else { continue }
            return (Self.hour(hour, tokens.indices.contains(index + 1) ? tokens[index + 1].text : ""), minute)
        }
        return nil
    }

    /// Twelve at night is 12 a.m.
    private static func hour(_ hour: Int, _ half: String) -> Int {
        if half.hasPrefix("a.m") || half == "am" { return hour % 12 }
        return half.hasPrefix("p.m") || half == "pm" ? hour % 12 + 12 : hour
    }

    /// Minutes east of UTC; the zones that bulletins name.
    private func zone(in tokens: ArraySlice<Token>) -> Int {
        Self.zones.first { $0.0.occurs(in: tokens) }?.1 ?? 0
    }

    private static let zones: [(PhraseList, Int)] = [
        (PhraseList(.times, "zones.moscow"), 180),
        (PhraseList(.times, "zones.krasnoyarsk"), 420),
        (PhraseList(.times, "zones.irkutsk"), 480),
        (PhraseList(.times, "zones.yakutsk"), 540), (PhraseList(.times, "zones.pacificDaylight"), -420),
        (PhraseList(.times, "zones.pacificStandard"), -480),
    ]
}
