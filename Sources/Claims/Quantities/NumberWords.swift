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

    private static let multipliers = values("multipliers")
    private static let table = values("values")

    private static func values(_ list: String) -> [String: Double] {
        var table: [String: Double] = [:]
        for (value, words) in WordLists.numbered(.numbers, list) {
            for word in words { table[word] = value }
        }
        return table
    }
}
