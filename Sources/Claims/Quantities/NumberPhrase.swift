/// A number with the words that belong to it: "2.3–2.5 million", "1 млн 30 тыс.", "twenty-five".
struct NumberPhrase: Sendable, Equatable {
    /// What larger numbers are read as, in digits or with multipliers: more than there is of anything that is counted here.
    static let largest = 1e15

    /// Of tokens.
    var range: Range<Int>
    var low: Double
    var high: Double
    /// One unit of the last significant digit.
    var lastDigit: Double
    var isWords = false
    /// A word such as million stands in it.
    var isMultiplied = false

    var isRange: Bool { low != high }
}

/// Finds number phrases.
struct NumberPhraseReader {
    let tokens: ArraySlice<Token>

    /// - Returns: The phrase that begins at an index; `nil` for dates, orders, money and the like.
    func phrase(at start: Int) -> NumberPhrase? {
        guard let first = single(at: start) else { return nil }
        guard let second = upperEnd(after: first) else { return first }
        var phrase = first
        // "2.3–2.5 million": the first number has the scale of the second.
        if !first.isMultiplied, second.isMultiplied, first.low < 1_000 {
            let scale = second.high / (second.unscaled ?? second.high)
            phrase.low = min(NumberPhrase.largest, first.low * scale)
            phrase.lastDigit = min(NumberPhrase.largest, first.lastDigit * scale)
        }
        guard phrase.low < second.phrase.high else { return first }
        phrase.high = second.phrase.high
        phrase.range = start..<second.phrase.range.upperBound
        phrase.isMultiplied = second.isMultiplied
        return phrase
    }

    private struct Upper {
        var phrase: NumberPhrase
        var unscaled: Double?
        var isMultiplied: Bool { phrase.isMultiplied }
        var high: Double { phrase.high }
    }

    /// The second number of a range.
    private func upperEnd(after first: NumberPhrase) -> Upper? {
        let joint = first.range.upperBound
        guard joint + 1 < tokens.endIndex else { return nil }
        let word = tokens[joint].text
        let opens = first.range.lowerBound > tokens.startIndex ? tokens[first.range.lowerBound - 1].text : ""
        let joins =
            Letters.isDash(word) || (word == "до" && opens == "от") || (word == "and" && opens == "between")
            || (word == "to" && opens != "from" && tokens[joint + 1].number != nil)
            || ((word == "or" || word == "или") && tokens[joint + 1].number != nil)
        guard joins, !isYear(first), let second = single(at: joint + 1) else { return nil }
        return Upper(phrase: second, unscaled: tokens[joint + 1].number?.value)
    }

    private func isYear(_ phrase: NumberPhrase) -> Bool {
        phrase.range.count == 1 && phrase.low >= 1_900 && phrase.low < 2_100 && phrase.lastDigit == 1
            && tokens[phrase.range.lowerBound].range.count == 4
    }

    private func single(at start: Int) -> NumberPhrase? {
        guard var phrase = digits(at: start) ?? words(at: start) else { return nil }
        while let scale = multiplier(at: phrase.range.upperBound) {
            phrase.low = min(NumberPhrase.largest, phrase.low * scale)
            phrase.lastDigit = min(NumberPhrase.largest, phrase.lastDigit * scale)
            phrase.isMultiplied = true
            phrase.range = start..<skipPeriod(phrase.range.upperBound + 1)
        }
        phrase.high = phrase.low
        return phrase.isMultiplied ? withRemainder(phrase) : phrase
    }

    /// "1 млн 30 тыс.", "36 тысяч 681 га".
    private func withRemainder(_ phrase: NumberPhrase) -> NumberPhrase {
        let next = phrase.range.upperBound
        guard phrase.low >= 1e3, next < tokens.endIndex, tokens[next].number != nil, let rest = single(at: next),
            phrase.low < 1e6 ? isUnits(rest, of: phrase) : rest.isMultiplied && rest.low < 1e6, rest.low < phrase.low
        else { return phrase }
        var sum = phrase
        sum.low += rest.low
        sum.high = sum.low
        sum.lastDigit = rest.lastDigit
        sum.range = phrase.range.lowerBound..<rest.range.upperBound
        return sum
    }

    /// A number below a thousand behind whole thousands, with a noun behind it: "7 тыс. 416,4 гектара".
    private func isUnits(_ rest: NumberPhrase, of phrase: NumberPhrase) -> Bool {
        let end = rest.range.upperBound
        return !rest.isMultiplied && rest.low < 1e3 && phrase.low.remainder(dividingBy: 1e3) == 0
            && end < tokens.endIndex && tokens[end].isWord
    }

    private func digits(at start: Int) -> NumberPhrase? {
        guard start < tokens.endIndex, let number = tokens[start].number, !number.isOrdinal else { return nil }
        return NumberPhrase(
            range: start..<start + 1, low: number.value, high: number.value, lastDigit: number.lastDigit)
    }

    private func words(at start: Int) -> NumberPhrase? {
        guard start < tokens.endIndex, tokens[start].isWord, var value = NumberWords.value(of: tokens[start].text)
        else {
            return nil
        }
        var end = start + 1
        while end < tokens.endIndex, let next = NumberWords.value(of: tokens[end].text), next < value,
            next < 10 ? value >= 20 : value >= 100
        {
            value += next
            end += 1
        }
        var unit = 1.0
        if value == 0.5 { (value, end, unit) = half(start) }
        if value == 1.5 { unit = 0.1 }
        guard value > 0 else { return nil }
        return NumberPhrase(range: start..<end, low: value, high: value, lastDigit: unit, isWords: true)
    }

    /// "half a million", "полмиллиона".
    private func half(_ start: Int) -> (Double, Int, Double) {
        if tokens[start].text == "полмиллиона" { return (5e5, start + 1, 1e5) }
        guard start + 2 < tokens.endIndex, tokens[start + 1].text == "a", tokens[start + 2].text == "million" else {
            return (0, start + 1, 1)
        }
        return (0.5, start + 2, 0.1)
    }

    private func multiplier(at index: Int) -> Double? {
        guard index < tokens.endIndex, tokens[index].isWord else { return nil }
        return NumberWords.multiplier(tokens[index].text)
    }

    private func skipPeriod(_ index: Int) -> Int {
        index < tokens.endIndex && tokens[index].text == "." && index + 1 < tokens.endIndex
            && !tokens[index + 1].isCapitalized ? index + 1 : index
    }
}
