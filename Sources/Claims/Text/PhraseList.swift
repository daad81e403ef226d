/// Several phrases that mean the same, found by the words that they may begin with.
struct PhraseList: Sendable {
    private let phrases: [Phrase]
    /// Phrases by their first word.
    private var byWord: [WordKey: [Int]] = [:]
    /// Phrases whose first word is a beginning of words, by the first two bytes of it.
    private var byLead: [UInt16: [(prefix: [UInt8], phrase: Int)]] = [:]
    /// Phrases that may begin with any word.
    private var others: [Int] = []

    /// The list of a name in the files of a subject, in all languages together.
    init(_ subject: WordSubject, _ name: String) { self.init(WordLists.phrases(subject, name)) }

    init(_ phrases: [String]) {
        self.phrases = phrases.map { Phrase($0) }
        for (index, phrase) in self.phrases.enumerated() { enter(phrase.openings, index) }
    }

    private mutating func enter(_ openings: ArraySlice<Phrase.Element>, _ index: Int) {
        if openings.contains(where: { $0.isGap || $0.isNumber || $0.isAny || $0.prefixes.contains { $0.count < 2 } }) {
            others.append(index)
            return
        }
        for element in openings {
            for word in element.words { byWord[word, default: []].append(index) }
            for prefix in element.prefixes { byLead[WordKey.lead(of: prefix), default: []].append((prefix, index)) }
        }
    }

    /// - Returns: The longest match that begins at an index.
    func match(in tokens: ArraySlice<Token>, at index: Int) -> Range<Int>? {
        guard tokens.indices.contains(index) else { return nil }
        let token = tokens[index]
        var best = index
        func attempt(_ phrase: Int) {
            if let end = phrases[phrase].end(in: tokens, from: index), end > best { best = end }
        }
        if let found = byWord[token.key] { for phrase in found { attempt(phrase) } }
        if let found = byLead[token.lead] {
            for entry in found where token.begins(with: entry.prefix) { attempt(entry.phrase) }
        }
        for phrase in others { attempt(phrase) }
        return best > index ? index..<best : nil
    }

    func first(in tokens: ArraySlice<Token>) -> Range<Int>? {
        for index in tokens.indices {
            if let found = match(in: tokens, at: index) { return found }
        }
        return nil
    }

    func all(in tokens: ArraySlice<Token>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for index in tokens.indices where found.last.map({ $0.upperBound <= index }) ?? true {
            if let range = match(in: tokens, at: index) { found.append(range) }
        }
        return found
    }

    func occurs(in tokens: ArraySlice<Token>) -> Bool { first(in: tokens) != nil }
}
