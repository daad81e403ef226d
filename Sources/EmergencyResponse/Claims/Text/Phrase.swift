/// A pattern of words, written as text.
///
/// Words stand apart by blanks; `a|b` is either, `word*` any word that begins so, `?word` may be missing, `#` is any
/// number, `_` any word, `...` up to four words without a mark between them.
struct Phrase: Sendable {
    private let elements: [Element]

    private struct Element: Sendable {
        var words: Set<String> = []
        var prefixes: [String] = []
        var isOptional = false
        var isGap = false
        var isNumber = false
        var isAny = false
    }

    init(_ text: String) { elements = text.split(separator: " ").map { Self.element($0) } }

    private static func element(_ text: Substring) -> Element {
        var element = Element()
        if text == "..." {
            element.isGap = true
            return element
        }
        element.isOptional = text.hasPrefix("?")
        let text = element.isOptional ? text.dropFirst() : text
        element.isNumber = text == "#"
        element.isAny = text == "_"
        for word in text.split(separator: "|") {
            if word.hasSuffix("*") {
                element.prefixes.append(String(word.dropLast()))
            } else {
                element.words.insert(String(word))
            }
        }
        return element
    }

    /// - Returns: The index behind the last word of the phrase, when it begins at an index.
    func end(in tokens: ArraySlice<Token>, from start: Int) -> Int? {
        start >= tokens.startIndex ? end(0, in: tokens, start) : nil
    }

    private func end(_ index: Int, in tokens: ArraySlice<Token>, _ position: Int) -> Int? {
        guard index < elements.count else { return position }
        let element = elements[index]
        if element.isGap {
            var reach = position
            for _ in 0...4 {
                if let end = end(index + 1, in: tokens, reach) { return end }
                guard reach < tokens.endIndex, !tokens[reach].isMark else { return nil }
                reach += 1
            }
            return nil
        }
        if position < tokens.endIndex, matches(tokens[position], element),
            let end = end(index + 1, in: tokens, position + 1)
        {
            return end
        }
        return element.isOptional ? end(index + 1, in: tokens, position) : nil
    }

    private func matches(_ token: Token, _ element: Element) -> Bool {
        if element.isNumber { return token.number != nil }
        if element.isAny { return token.isWord }
        return element.words.contains(token.text) || element.prefixes.contains { token.text.hasPrefix($0) }
    }
}

/// Several phrases that mean the same.
struct PhraseList: Sendable {
    private let phrases: [Phrase]

    init(_ phrases: String...) { self.phrases = phrases.map { Phrase($0) } }

    /// - Returns: The longest match that begins at an index.
    func match(in tokens: ArraySlice<Token>, at index: Int) -> Range<Int>? {
        phrases.compactMap { $0.end(in: tokens, from: index) }.max().flatMap { $0 > index ? index..<$0 : nil }
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
