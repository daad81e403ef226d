import Tables

/// Tells Russian names from names in other languages that are written with Cyrillic letters.
///
/// What GeoNames holds as the Russian name is often Serbian, Chuvash, Kazakh or Chechen, or an older name of the place.
/// A name is kept only when every character is one of the 33 letters of the Russian alphabet, a space, a hyphen, a
/// period, a parenthesis or a digit, and at least one is a letter. Inside Russia, where Latin names are letter-by-letter
/// romanisations, the two must also agree: Омбы is not Omsk.
public enum RussianName {
    /// - Parameter latin: The Latin name, where it is known to be a romanisation of the Russian one.
    /// - Returns: The name, or `nil` when it cannot be Russian.
    public static func accepted(_ name: String, romanized latin: String? = nil) -> String? {
        let scalars = name.unicodeScalars
        guard scalars.contains(where: isLetter), scalars.allSatisfy({ isLetter($0) || isSign($0) }) else { return nil }
        return latin.map { agrees(name, with: $0) } ?? true ? name : nil
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("А"..."я").contains(scalar) || scalar == "Ё" || scalar == "ё"
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || scalar == " " || scalar == "-" || scalar == "." || scalar == "("
            || scalar == ")"
    }

    /// Whether the names differ in less than an eighth of their letters.
    private static func agrees(_ name: String, with latin: String) -> Bool {
        let (own, other) = (Romanization.letters(name), Romanization.letters(latin))
        return Romanization.distance(own, other) * 8 < max(own.count, other.count)
    }
}

/// Russian letters in the Latin alphabet, after the BGN/PCGN system without its apostrophes and without the letter y,
/// which some romanisations write and others leave out.
enum Romanization {
    private static let table: [Character: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
        "й": "", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
        "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "", "ь": "", "э": "e",
        "ю": "u", "я": "a", "ë": "e",
    ]

    /// The letters of a name in lower case, romanised, without anything between them.
    static func letters(_ name: String) -> [Character] {
        name.lowercased().flatMap { table[$0] ?? ($0.isASCII && $0.isLetter && $0 != "y" ? String($0) : "") }
    }

    /// The least number of letters to insert, delete or replace that turns one name into the other.
    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var previous = Array(0...b.count)
        for (row, letter) in a.enumerated() {
            var current = [row + 1]
            for (column, other) in b.enumerated() {
                let replaced = previous[column] + (letter == other ? 0 : 1)
                current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[b.count]
    }
}
