/// Kinds of scalars of English and Russian text.
enum Letters {
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 128
            ? (65...90).contains(scalar.value & ~32) && scalar.value >= 65 : scalar.properties.isAlphabetic
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    static func isCapital(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUppercase }

    /// Spaces of every width, and marks without width such as the soft hyphen's kin.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 32 || scalar.value == 0xFEFF || scalar.value == 0x200B || scalar.properties.isWhitespace
    }

    /// Blanks that may stand between groups of three digits.
    static func isGroupBlank(_ scalar: Unicode.Scalar) -> Bool {
        [0x20, 0xA0, 0x2009, 0x202F, 0x2008, 0x200A].contains(scalar.value)
    }

    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
    }

    static func isDash(_ text: String) -> Bool { text == "-" || text == "–" || text == "—" || text == "−" }

    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" || scalar == "ʼ" }

    /// Marks that stand inside a word and are no part of it: soft hyphens, joiners, accents set on a letter.
    static func isInner(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xAD || (0x200B...0x200D).contains(scalar.value) || scalar.value == 0x2060
            || (0x300...0x36F).contains(scalar.value)
    }

    /// Lower case, ё as е, hyphens as `-`, apostrophes as `'`; without inner marks and diacritics, and in one script.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "ё": folded.append("е")
            case "’", "ʼ": folded.append("'")
            case "\u{2010}", "\u{2011}": folded.append("-")
            case "\u{306}" where folded.last == "и": folded.replaceSubrange(lastIndex(folded)..., with: ["й"])
            case _ where isInner(scalar): break
            default: folded.append(bare[scalar] ?? scalar)
            }
        }
        return String(inOneScript(folded))
    }

    private static func lastIndex(_ scalars: String.UnicodeScalarView) -> String.UnicodeScalarView.Index {
        scalars.index(before: scalars.endIndex)
    }

    /// Latin letters without their diacritics: names are written either way.
    private static let bare: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (base, letters) in [
            ("a", "àáâãäåāăą"), ("c", "çćč"), ("e", "èéêëēėę"), ("g", "ğ"), ("i", "ìíîïīı"), ("l", "ł"), ("n", "ñńň"),
            ("o", "òóôõöøō"), ("s", "śšş"), ("u", "ùúûüūů"), ("y", "ýÿ"), ("z", "źżž"),
        ] {
            for letter in letters.unicodeScalars { table[letter] = base.unicodeScalars.first }
        }
        return table
    }()

    /// A Cyrillic word in which letters of other scripts stand for those that look alike.
    private static func inOneScript(_ word: String.UnicodeScalarView) -> String.UnicodeScalarView {
        let isCyrillic = word.contains { (0x400...0x4FF).contains($0.value) }
        guard isCyrillic, word.contains(where: { lookalikes[$0] != nil }) else { return word }
        var mended = String.UnicodeScalarView()
        mended.append(contentsOf: word.map { lookalikes[$0] ?? $0 })
        return mended
    }

    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
        "a": "а", "c": "с", "e": "е", "k": "к", "m": "м", "o": "о", "p": "р", "t": "т", "x": "х", "y": "у", "b": "в",
        "h": "н", "ο": "о", "α": "а", "ε": "е", "κ": "к", "ρ": "р", "χ": "х",
    ]
}
