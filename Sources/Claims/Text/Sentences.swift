/// Finds where sentences and paragraphs end.
enum Sentences {
    /// - Returns: Ranges of tokens, in order; a line end ends a sentence when it is followed by another paragraph.
    static func ranges(of tokens: [Token]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for index in tokens.indices where ends(at: index, in: tokens) {
            ranges.append(start..<index + 1)
            start = index + 1
        }
        return (ranges + (start < tokens.count ? [start..<tokens.count] : [])).flatMap(bounded)
    }

    /// No sentence has that many words: what does is a table or no text at all, and is read in pieces.
    private static let longest = 160

    private static func bounded(_ range: Range<Int>) -> [Range<Int>] {
        stride(from: range.lowerBound, to: range.upperBound, by: longest).map { start in
            start..<min(range.upperBound, start + longest)
        }
    }

    private static func ends(at index: Int, in tokens: [Token]) -> Bool {
        let token = tokens[index]
        if token.endsLine { return true }
        guard index + 1 < tokens.count else { return true }
        if isClosing(token.text), index > 0, isStop(tokens[index - 1].text), tokens[index - 1].isMark {
            return beginsSentence(tokens[index + 1])
        }
        guard token.isMark, isStop(token.text) else { return false }
        if isClosing(tokens[index + 1].text), tokens[index + 1].range.lowerBound == token.range.upperBound {
            return false
        }
        if token.text == ".", index > 0,
            isAbbreviation(tokens[index - 1], before: index > 1 ? tokens[index - 2] : nil, next: tokens[index + 1])
        {
            return false
        }
        return beginsSentence(tokens[index + 1])
    }

    private static func isStop(_ text: String) -> Bool { text == "." || text == "!" || text == "?" || text == "…" }

    private static func isClosing(_ text: String) -> Bool { ["\"", "”", "»", ")", "'", "’"].contains(text) }

    private static func beginsSentence(_ token: Token) -> Bool {
        token.isCapitalized || !token.isWord
    }

    private static func isAbbreviation(_ token: Token, before: Token?, next: Token) -> Bool {
        if titles.contains(token.text) { return true }
        if token.text == "г" { return before?.number == nil }
        if token.text.unicodeScalars.count == 1, token.isCapitalized { return true }
        if scales.contains(token.text) { return !next.isCapitalized }
        return beforeNumbers.contains(token.text) && next.number != nil
    }

    private static let titles = WordLists.words(.sentences, "titles")
    private static let scales = WordLists.words(.sentences, "scales")
    private static let beforeNumbers = WordLists.words(.sentences, "beforeNumbers")
}
