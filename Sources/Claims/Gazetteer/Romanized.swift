/// Spellings of Russian adjectives in English, brought to one: Yeniseysky, Yeniseyskiy and Eniseisky are the same.
enum Romanized {
    static func key(_ word: String) -> String {
        var text = Letters.folded(word).filter { $0 != "'" }
        for ending in ["skii", "skiy", "skij", "ski", "sky"] where text.hasSuffix(ending) {
            text = String(text.dropLast(ending.count)) + "sk"
            break
        }
        if text.hasPrefix("ye") { text = String(text.dropFirst()) }
        var key = ""
        for letter in text {
            let folded: Character = letter == "y" || letter == "j" ? "i" : letter
            if folded == "i", key.last == "i" { continue }
            key.append(folded)
        }
        return key
    }

    private static let letters: [Character: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
        "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    ]

    /// A Russian word in Latin letters, as codes of districts are written: е as ye at the beginning and after vowels.
    static func text(_ russian: String) -> String {
        var result = ""
        var previous: Character?
        for letter in Letters.folded(russian) {
            let isInitial = previous == nil || previous == "-" || "аеиоуыэюяьъ".contains(previous ?? " ")
            result += letter == "е" && isInitial ? "ye" : (letters[letter] ?? String(letter))
            previous = letter
        }
        return result
    }
}
