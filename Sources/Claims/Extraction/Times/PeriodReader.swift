import Geo

/// Reads over what time something was done: "in four days", "за сутки", "с 29 июля по 2 августа".
struct PeriodReader {
    let sentence: Sentence
    /// The end of a stretch that is only told by its length, where the sentence itself names none.
    let publishedAt: Instant?

    /// - Parameter isIncrement: Whether a length such as "за сутки" goes with the words at the range.
    /// - Returns: `nil` when no first and last day follow from the words.
    func period(of range: Range<Int>, isIncrement: Bool) -> ClaimTime? {
        if let stretch = dated() { return stretch }
        guard isIncrement, let hours = length(near: range) else { return nil }
        return stretch(hours: hours, near: range)
    }

    /// "С 29 июля по 2 августа", "from 29 to 31 July", "between 1 and 4 August".
    private func dated() -> ClaimTime? {
        guard let reading = sentence.reading, reading.days.count > 0 else { return nil }
        for (from, to) in Self.frames {
            for opening in from.all(in: sentence.tokens) {
                let rest = sentence.after(opening.upperBound, reach: 6, marks: [";", "."])
                guard let joint = to.first(in: rest),
                    let last = reading.days.first(where: { (0...1).contains($0.index - joint.upperBound) }),
                    let first = first(at: opening.upperBound, before: last, reading), first < last.day
                else { continue }
                return reading.stretch(from: first, to: last.day + 1)
            }
        }
        return nil
    }

    /// The day at an index; where only its number stands there, the month is that of the last day.
    private func first(at index: Int, before last: (index: Int, day: Int), _ reading: TimeReading) -> Int? {
        if let own = reading.days.first(where: { $0.index == index }) { return own.day }
        guard let number = ordinal(index), let end = ordinal(last.index) ?? ordinal(last.index + 1) else { return nil }
        return last.day - (end - number)
    }

    private func ordinal(_ index: Int) -> Int? {
        guard sentence.tokens.indices.contains(index), let value = sentence.tokens[index].number?.value,
            (1...31).contains(value), value == value.rounded()
        else { return nil }
        return Int(value)
    }

    /// The hours of the stretch that stands nearest.
    private func length(near range: Range<Int>) -> Int? {
        var best: (distance: Int, hours: Int)?
        for (phrases, hours) in Self.lengths {
            for found in phrases.all(in: sentence.tokens) {
                let distance = min(abs(found.lowerBound - range.upperBound), abs(range.lowerBound - found.upperBound))
                guard let length = hours ?? counted(found), best.map({ distance < $0.distance }) ?? true else {
                    continue
                }
                best = (distance, length)
            }
        }
        return best?.hours
    }

    /// "In the past four days", "за последние 36 часов".
    private func counted(_ found: Range<Int>) -> Int? {
        let value = found.compactMap { index in
            sentence.tokens[index].number?.value ?? NumberWords.value(of: sentence.tokens[index].text)
        }.first
        guard let value, value >= 1, value <= 60, value == value.rounded() else { return nil }
        let isHours = Self.hours.occurs(in: sentence.tokens[found])
        return Int(value) * (isHours ? 1 : 24)
    }

    private func stretch(hours: Int, near range: Range<Int>) -> ClaimTime? {
        if let own = sentence.reading?.time(near: range.lowerBound) {
            if own.hasClock { return ending(own.to, hours, own) }
            let isDayItself = hours == 24 && namesTheDay
            return isDayItself ? own : ending(own.from, hours, own)
        }
        let published = publishedAt.map { Instant(seconds: Int64($0.dayNumber) * 86_400) }
        let end = sentence.time.map { $0.hasClock ? $0.to : $0.from } ?? published
        return end.map { ending($0, hours, ClaimTime(from: $0, to: $0)) }
    }

    private func ending(_ end: Instant, _ hours: Int, _ model: ClaimTime) -> ClaimTime {
        var time = model
        (time.from, time.to) = (end.adding(hours: Double(-hours)), end)
        return time
    }

    /// "За прошедшие сутки, 14 августа": the day is the stretch, and not its end.
    private var namesTheDay: Bool { Self.dayItself.occurs(in: sentence.tokens) }

    private static let dayItself = PhraseList(.times, "dayItself")
    private static let hours = PhraseList(.times, "hours")
    private static let frames: [(PhraseList, PhraseList)] = [
        (PhraseList(.times, "frames.fromEnglish"), PhraseList(.times, "frames.toEnglish")),
        (PhraseList(.times, "frames.between"), PhraseList(.times, "frames.and")),
        (PhraseList(.times, "frames.fromRussian"), PhraseList(.times, "frames.toRussian")),
    ]
    private static let lengths: [(PhraseList, Int?)] = [
        (
            PhraseList(.times, "lengths.day"), 24
        ),
        (
            PhraseList(.times, "lengths.week"), 168
        ),
        (
            PhraseList(.times, "lengths.several"), nil
        ),
    ]
}
