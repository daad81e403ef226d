/// Whoever puts things into words of one language.
public protocol Speaking {
    var language: Language { get }
}

extension Speaking {
    /// Words in the language.
    ///
    /// - Parameter context: The subject that they are said of, where they mean another thing elsewhere.
    public func callAsFunction(_ words: Words, of context: String? = nil) -> String { language(words, of: context) }
}
