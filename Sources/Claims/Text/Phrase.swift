/// A pattern of words, written as text.
///
/// Words stand apart by blanks; `a|b` is either, `word*` any word that begins so, `?word` may be missing, `#` is any
/// number in digits, `_` any word, `...` up to four words without a mark between them.
struct Phrase: Sendable {
    private let elements: [Element]

    struct Element: Sendable {
        var words: Set<WordKey> = []
        var prefixes: [[UInt8]] = []
        var isOptional = false
        var isGap = false
        var isNumber = false
        var isAny = false
    }

    init(_ text: String) { elements = text.split(separator: " ").map { Self.element($0) } }

    /// The elements that a match may begin with.
    var openings: ArraySlice<Element> {
        let last = elements.firstIndex { !$0.isOptional } ?? elements.count - 1
        return elements[...last]
    }

    private static func element(_ text: Substring) -> Element {
        var element = Element()
        if text == "..." {
            element.isGap = true
            return element
        }
        element.isOptional = text.hasPrefix("?")
        let text = element.isOptional ? text.dropFirst() : text
        element.isAny = text == "_"
        for word in text.split(separator: "|") {
            if word == "#" {
                element.isNumber = true
            } else if word.hasSuffix("*") {
                element.prefixes.append(Array(word.utf8.dropLast()))
            } else {
                element.words.insert(WordKey(String(word)))
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
        if element.isGap { return endBehindGap(index, in: tokens, position) }
        if position < tokens.endIndex, element.matches(tokens[position]),
            let end = end(index + 1, in: tokens, position + 1)
        {
            return end
        }
        return element.isOptional ? end(index + 1, in: tokens, position) : nil
    }

    private func endBehindGap(_ index: Int, in tokens: ArraySlice<Token>, _ position: Int) -> Int? {
        var reach = position
        for _ in 0...4 {
            if let end = end(index + 1, in: tokens, reach) { return end }
            guard reach < tokens.endIndex, !tokens[reach].isMark else { return nil }
            reach += 1
        }
        return nil
    }
}

extension Phrase.Element {
    fileprivate func matches(_ token: Token) -> Bool {
        if isNumber, token.number != nil { return true }
        if isAny { return token.isWord }
        return words.contains(token.key) || prefixes.contains { token.begins(with: $0) }
    }
}
