#if canImport(Glibc)
    import Glibc
#endif

/// Which of the encodings of Russian, a byte a letter, a text is in.
///
/// Each is tried: words have letters of it alone, and those letters are such as Russian has, capitals at the beginning of a word or throughout.
struct CyrillicGuess {
    /// `nil` where letters beyond ASCII stand among ASCII letters, as accents do.
    let encoding: TextEncoding?

    init(_ bytes: [UInt8]) {
        let pages: [(TextEncoding, [Unicode.Scalar])] = [
            (.windows1251, TextEncoding.cyrillic), (.koi8, TextEncoding.koi), (.codePage866, TextEncoding.dos),
        ]
        // windows-1251 is by far the most frequent: a word or two must be much more Russian in another.
        var best: (encoding: TextEncoding, likeness: Double)?
        for (encoding, page) in pages {
            guard var likeness = Self.likeness(bytes, page) else { continue }
            if encoding == .windows1251 { likeness += 1.5 }
            guard likeness > best?.likeness ?? -.infinity else { continue }
            best = (encoding, likeness)
        }
        encoding = best?.encoding
    }

    /// How Russian a text is in an encoding, summed over its bytes beyond ASCII; `nil` where words do not have letters of it alone.
    private static func likeness(_ bytes: [UInt8], _ page: [Unicode.Scalar]) -> Double? {
        let scores = page.map(score)
        let isCapital = page.map { capitals.contains($0) || $0 == "Ё" }
        let isSmall = page.map { smalls.contains($0) || $0 == "ё" }
        var (pure, mixed, total) = (0, 0, 0.0)
        var word = Word()
        for byte in bytes + [ASCII.space] {
            let index = Int(byte) - 0x80
            if index >= 0 { total += scores[index] }
            if index >= 0, isCapital[index] || isSmall[index] {
                // A capital behind a small letter is none of Russian's.
                if isCapital[index], word.endsSmall { total += oddCapital }
                word.endsSmall = isSmall[index]
                word.high += 1
            } else if (65...90).contains(byte & 0xDF) {
                word.low += 1
            } else {
                if word.high > 1, word.low == 0 { pure += 1 } else if word.high > 0, word.low > 0 { mixed += 1 }
                word = Word()
            }
        }
        return pure > mixed ? total : nil
    }

    private struct Word {
        var high = 0
        var low = 0
        var endsSmall = false
    }

    private static let capitals: ClosedRange<Unicode.Scalar> = "А"..."Я"
    private static let smalls: ClosedRange<Unicode.Scalar> = "а"..."я"
    private static let oddCapital = -8.0

    /// The logarithm of how often a letter stands in Russian texts, per cent; signs are as rare as ъ, frames of tables rarer.
    private static func score(_ scalar: Unicode.Scalar) -> Double {
        let small =
            capitals.contains(scalar) ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar == "Ё" ? "ё" : scalar
        if let share = shares[small] { return log(share) }
        return marks.contains(scalar) ? log(0.04) : log(0.0004)
    }

    /// Signs of texts.
    private static let marks: Set<Unicode.Scalar> = [
        "«", "»", "„", "“", "”", "‘", "’", "–", "—", "…", "№", "°", "±", "·", "\u{A0}",
    ]

    /// - Source: LyashevskayaSharov, shares of letters in the Russian National Corpus, per cent.
    private static let shares: [Unicode.Scalar: Double] = [
        "о": 10.97, "е": 8.45, "а": 8.01, "и": 7.35, "н": 6.7, "т": 6.26, "с": 5.47, "р": 4.73,
        "в": 4.54, "л": 4.4, "к": 3.49, "м": 3.21, "д": 2.98, "п": 2.81, "у": 2.62, "я": 2.01,
        "ы": 1.9, "ь": 1.74, "г": 1.7, "з": 1.65, "б": 1.59, "ч": 1.44, "й": 1.21, "х": 0.97,
        "ж": 0.94, "ш": 0.73, "ю": 0.64, "ц": 0.48, "щ": 0.36, "э": 0.32, "ф": 0.26, "ъ": 0.04,
        "ё": 0.04,
    ]
}
