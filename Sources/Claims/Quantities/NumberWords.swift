/// Numbers written as words, and the words that multiply a number.
enum NumberWords {
    /// Small numbers, in every form that they take before a noun.
    static func value(of word: String) -> Double? { table[word] ?? compound(word) }

    /// Whether a word may follow tens: "twenty five", "двадцать пять".
    static func isUnit(_ value: Double) -> Bool { value >= 1 && value < 10 }

    static func multiplier(_ word: String) -> Double? {
        if let known = multipliers[word] { return known }
        for (prefix, value) in [("миллион", 1e6), ("миллиард", 1e9), ("тысяч", 1e3)] where word.hasPrefix(prefix) {
            return value
        }
        return nil
    }

    /// "twenty-five".
    private static func compound(_ word: String) -> Double? {
        let parts = word.split(separator: "-")
        guard parts.count == 2, let tens = table[String(parts[0])], let units = table[String(parts[1])], tens >= 20,
            tens < 100, isUnit(units)
        else { return nil }
        return tens + units
    }

    private static let multipliers: [String: Double] = [
        "thousand": 1e3, "million": 1e6, "billion": 1e9, "mln": 1e6, "mn": 1e6, "m": 1e6, "k": 1e3, "hundred": 100,
        "тыс": 1e3, "млн": 1e6, "млрд": 1e9, "dozen": 12,
    ]

    private static let table: [String: Double] = {
        var table: [String: Double] = [:]
        for (value, words) in forms {
            for word in words.split(separator: " ") { table[String(word)] = value }
        }
        return table
    }()

    private static let forms: [(Double, String)] = [
        (0.5, "half полмиллиона"),
        (1, "one один одна одно одного одной одном одному одним одну"), (1.5, "полтора полторы полутора"),
        (2, "two два две двух двум двумя двое двоих"), (3, "three три трех трем тремя трое троих"),
        (4, "four четыре четырех четырем четырьмя четверо четверых"), (5, "five пять пяти пятью пятеро пятерых"),
        (6, "six шесть шести шестью шестеро шестерых"), (7, "seven семь семи семью семеро семерых"),
        (8, "eight восемь восьми восемью"), (9, "nine девять девяти девятью"), (10, "ten десять десяти десятью"),
        (11, "eleven одиннадцать одиннадцати"), (12, "twelve двенадцать двенадцати"),
        (13, "thirteen тринадцать тринадцати"), (14, "fourteen четырнадцать четырнадцати"),
        (15, "fifteen пятнадцать пятнадцати"), (16, "sixteen шестнадцать шестнадцати"),
        (17, "seventeen семнадцать семнадцати"), (18, "eighteen восемнадцать восемнадцати"),
        (19, "nineteen девятнадцать девятнадцати"), (20, "twenty двадцать двадцати"),
        (30, "thirty тридцать тридцати"), (40, "forty сорок сорока"), (50, "fifty пятьдесят пятидесяти"),
        (60, "sixty шестьдесят шестидесяти"), (70, "seventy семьдесят семидесяти"),
        (80, "eighty восемьдесят восьмидесяти"), (90, "ninety девяносто"), (100, "сто ста"),
        (200, "двести двухсот"), (300, "триста трехсот"), (400, "четыреста"), (500, "пятьсот пятисот"),
    ]
}
