/// What the scalars of English and Russian text are.
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

    /// Lower case, ё as е, hyphens as `-`, apostrophes as `'`.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "ё": folded.append("е")
            case "’", "ʼ": folded.append("'")
            case "\u{2010}", "\u{2011}": folded.append("-")
            default: folded.append(scalar)
            }
        }
        return String(folded)
    }
}
