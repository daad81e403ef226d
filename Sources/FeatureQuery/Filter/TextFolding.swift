import Foundation

/// Texts as CASEI and ACCENTI compare them.
enum TextFolding {
    /// Upper, then lower case of each letter: ς and σ, ß and SS are the same.
    static func withoutCase(_ text: String) -> String { text.uppercased().lowercased() }

    /// Letters without the marks that Unicode decomposes them into: é as e, й as и, ё as е; ø stays.
    static func withoutAccents(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        let letters = text.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark
        }
        return String(String.UnicodeScalarView(letters))
    }
}
