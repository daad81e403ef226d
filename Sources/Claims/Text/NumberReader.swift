/// Reads one number, clock time or date in digits.
struct NumberReader {
    let scalars: [Unicode.Scalar]
    let start: Int
    let decimalComma: Bool
    private var position: Int
    private var digits = ""
    private var decimals = 0

    init(scalars: [Unicode.Scalar], start: Int, decimalComma: Bool) {
        self.scalars = scalars
        self.start = start
        self.decimalComma = decimalComma
        position = start
    }

    private func at(_ index: Int) -> Unicode.Scalar { index < scalars.count ? scalars[index] : "\n" }

    private func digitCount(from index: Int) -> Int {
        var end = index
        while Letters.isDigit(at(end)) { end += 1 }
        return end - index
    }

    private func value(from index: Int, count: Int) -> Int {
        (index..<index + count).reduce(0) { $0 * 10 + Int(at($1).value) - 48 }
    }

    mutating func read() -> (kind: Token.Kind, end: Int) {
        if let clock = clock() { return clock }
        if let date = date() { return date }
        takeDigits(digitCount(from: position))
        takeGroups()
        takeDecimals()
        takeFraction()
        let isOrdinal = takeSuffix()
        return (.number(number(isOrdinal: isOrdinal)), position)
    }

    private func clock() -> (Token.Kind, Int)? {
        let count = digitCount(from: start)
        guard count <= 2, at(start + count) == ":", digitCount(from: start + count + 1) == 2 else { return nil }
        let (hour, minute) = (value(from: start, count: count), value(from: start + count + 1, count: 2))
        guard hour <= 24, minute < 60 else { return nil }
        return (.clock(hour: hour, minute: minute), start + count + 3)
    }

    private func date() -> (Token.Kind, Int)? {
        guard digitCount(from: start) == 2, at(start + 2) == ".", digitCount(from: start + 3) == 2 else { return nil }
        let (day, month) = (value(from: start, count: 2), value(from: start + 3, count: 2))
        let hasYear = at(start + 5) == "." && digitCount(from: start + 6) == 4
        guard (1...31).contains(day), (1...12).contains(month), hasYear else { return nil }
        return (.date(day: day, month: month, year: value(from: start + 6, count: 4)), start + 10)
    }

    private mutating func takeDigits(_ count: Int) {
        for index in position..<position + count { digits.unicodeScalars.append(at(index)) }
        position += count
    }

    /// `1,603,000`, `1 603 000`, `1.603.000`.
    private mutating func takeGroups() {
        guard digits.utf8.count <= 3, digits.first != "0" else { return }
        var separator: Unicode.Scalar?
        while digitCount(from: position + 1) == 3 {
            let mark = at(position)
            guard separator == nil ? isSeparator(mark) : same(mark, separator) else { return }
            separator = mark
            position += 1
            takeDigits(3)
        }
    }

    private func same(_ mark: Unicode.Scalar, _ separator: Unicode.Scalar?) -> Bool {
        mark == separator || (Letters.isGroupBlank(mark) && (separator.map(Letters.isGroupBlank) ?? false))
    }

    private func isSeparator(_ mark: Unicode.Scalar) -> Bool {
        if Letters.isGroupBlank(mark) { return true }
        // A point, or a comma in Russian, separates groups only when there are two of them.
        let repeats = at(position + 4) == mark && digitCount(from: position + 5) == 3
        return mark == "," ? !decimalComma || repeats : mark == "." && repeats
    }

    /// `1½`.
    private mutating func takeFraction() {
        guard decimals == 0, let fraction = Self.fractions[at(position)] else { return }
        digits += fraction
        decimals = fraction.utf8.count
        position += 1
    }

    private static let fractions: [Unicode.Scalar: String] = ["½": "5", "¼": "25", "¾": "75"]

    private mutating func takeDecimals() {
        let mark = at(position)
        guard mark == "." || (mark == "," && decimalComma) || (mark == "," && digitCount(from: position + 1) < 3) else {
            return
        }
        let count = digitCount(from: position + 1)
        guard count > 0 else { return }
        position += 1
        takeDigits(count)
        decimals = count
    }

    /// `st`, `nd`, `rd`, `th`, and the endings that Russian hangs on numbers.
    private mutating func takeSuffix() -> Bool {
        for suffix in ["st", "nd", "rd", "th"] where hasSuffix(suffix, at: position) {
            position += 2
            return true
        }
        guard Letters.isHyphen(at(position)) else { return false }
        for (suffix, isOrdinal) in Self.endings where hasSuffix(suffix, at: position + 1) {
            position += 1 + suffix.unicodeScalars.count
            return isOrdinal
        }
        return false
    }

    private static let endings = [
        ("го", true), ("му", true), ("ый", true), ("ой", true), ("ое", true), ("ая", true), ("й", true), ("е", true),
        ("я", true), ("м", false), ("х", false), ("ти", false), ("ми", false), ("и", false), ("ть", false),
    ]

    private func hasSuffix(_ suffix: String, at index: Int) -> Bool {
        let wanted = Array(suffix.unicodeScalars)
        return wanted.indices.allSatisfy { at(index + $0) == wanted[$0] } && !Letters.isLetter(at(index + wanted.count))
    }

    private static func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    private func number(isOrdinal: Bool) -> WrittenNumber {
        var written = 1.0
        for _ in 0..<decimals { written /= 10 }
        var last = written
        for digit in digits.reversed() {
            guard digit == "0", decimals == 0 else { break }
            last *= 10
        }
        let value = Double(digits.dropLast(decimals) + "." + digits.suffix(decimals)) ?? 0
        // Who writes 2,000 out means it to two digits at least.
        if digits.utf8.count > 1 { last = min(last, written * Self.power(digits.utf8.count - 2)) }
        let largest = NumberPhrase.largest
        return WrittenNumber(
            value: min(largest, value), lastDigit: value == 0 ? written : min(largest, last), lastWritten: written,
            isOrdinal: isOrdinal)
    }
}
