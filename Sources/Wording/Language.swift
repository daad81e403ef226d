/// A language that reports, findings, grounds and warnings are written in.
///
/// English stands in the code; each other language is a file, `Sources/CLanguages/languages/CODE.po`.
public struct Language: RawRepresentable, Codable, Hashable, Sendable, CaseIterable {
    /// The code of ISO 639-1.
    public let rawValue: String

    public static let english = Language(code: "en")
    public static let russian = Language(code: "ru")

    /// English, then the others by their codes.
    public static let allCases = [english] + Catalog.codes.sorted().map(Language.init(code:))

    private init(code: String) { rawValue = code }

    /// - Returns: `nil` for a language that there is no file of.
    public init?(rawValue: String) {
        guard rawValue == "en" || Catalog.codes.contains(rawValue) else { return nil }
        self.init(code: rawValue)
    }

    /// Words in this language; in English where its file has none.
    ///
    /// - Parameter context: The subject that they are said of, where they mean another thing elsewhere: `msgctxt` of the file.
    public func callAsFunction(_ words: Words, of context: String? = nil) -> String {
        guard let catalog else { return words.english }
        guard let message = catalog.message(words.key, of: context) else {
            assertionFailure("no words in \(rawValue) for \(words.key), \(context ?? "of no subject")")
            return words.english
        }
        return words.filled(message)
    }

    /// The words of a code, such as that of a country; `nil` where the file has none.
    public func name(of code: String, in context: String) -> String? { catalog?.message(code, of: context) }

    /// A noun, or a clause, in the forms that it takes after numbers.
    ///
    /// - Parameter context: The subject that it is said of, where it means another thing elsewhere.
    public func counted(_ one: String, _ other: String, of context: String? = nil) -> Counted {
        guard let catalog else { return Counted([one, other], .english) }
        guard let forms = catalog.forms(one, other, of: context) else {
            assertionFailure("no forms in \(rawValue) for \(one), \(other)")
            return Counted([one, other], .english)
        }
        return Counted(forms, catalog.plural)
    }

    /// Its name in itself, such as `Русский`.
    public var ownName: String { catalog?.ownName ?? "English" }

    public var decimalMark: String { catalog?.decimalMark ?? "." }

    /// What stands between groups of three digits in running text.
    public var groupSeparator: String { catalog?.groupSeparator ?? "," }

    private var catalog: Catalog? { self == .english ? nil : Catalog.all[rawValue] }
}
