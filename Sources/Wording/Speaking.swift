/// Whoever puts things into words of one language.
public protocol Speaking {
    var language: Language { get }
}

extension Speaking {
    /// Words in the language.
    public func callAsFunction(_ words: Words) -> String { language(words) }

    /// Words that mean one thing here and another elsewhere.
    public func callAsFunction(_ words: Words, of context: String) -> String { language(words, of: context) }
}
