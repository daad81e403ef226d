/// Finds who is named as the source of a sentence.
struct SpeakerReader {
    let tokens: ArraySlice<Token>
    let text: String

    func speaker() -> ClaimSpeaker? {
        for (phrases, finish) in Self.leading {
            guard let range = phrases.first(in: tokens) else { continue }
            if let speaker = speaker(range.upperBound..<end(from: range.upperBound, finish)) { return speaker }
        }
        return afterVerb() ?? beforeVerb()
    }

    /// "сообщил глава МЧС …", "said the governor".
    private func afterVerb() -> ClaimSpeaker? {
        guard let verb = Self.russianVerbs.first(in: tokens) ?? Self.inverted.first(in: tokens) else { return nil }
        var start = verb.upperBound
        while start < tokens.endIndex, tokens[start].number != nil || MonthNames.month(tokens[start].text) != nil {
            start += 1
        }
        if start < tokens.endIndex, ["в", "во", "тасс", "интерфаксу", "риа"].contains(tokens[start].text) {
            start += 1
        }
        if start < tokens.endIndex, Self.notSpeakers.contains(tokens[start].text) { return beforeVerb() }
        let stop = end(from: start, Self.stops)
        if let speaker = speaker(start..<stop) { return speaker }
        return beforeVerb(Self.russianVerbs)
    }

    private func beforeVerb(_ verbs: PhraseList = SpeakerReader.verbs) -> ClaimSpeaker? {
        guard let verb = verbs.all(in: tokens).first(where: { !isPassive($0.lowerBound) }) else { return nil }
        var start = verb.lowerBound
        if start > tokens.startIndex, tokens[start - 1].text == "," { start = apposition(start - 1) }
        while start > tokens.startIndex, !Self.edges.contains(tokens[start - 1].text) { start -= 1 }
        let range = start..<verb.lowerBound
        return range.contains { Self.otherVerbs.contains(tokens[$0].text) } ? nil : speaker(range)
    }

    private func isPassive(_ verb: Int) -> Bool {
        verb > tokens.startIndex && ["been", "was", "were", "be", "is", "are", "being"].contains(tokens[verb - 1].text)
    }

    /// Where a name begins that "a spokesman for …," explains.
    private func apposition(_ comma: Int) -> Int {
        var start = comma
        while start > tokens.startIndex, !Self.edges.contains(tokens[start - 1].text) { start -= 1 }
        return start > tokens.startIndex && tokens[start - 1].text == "," ? start - 1 : start
    }

    private func end(from start: Int, _ stops: Set<String>) -> Int {
        var index = start
        while index < tokens.endIndex, !stops.contains(tokens[index].text), index - start < 14 { index += 1 }
        return index
    }

    private func speaker(_ range: Range<Int>) -> ClaimSpeaker? {
        var range = range
        while let last = range.last, Self.fillers.contains(tokens[last].text) || tokens[last].isMark {
            range = range.lowerBound..<last
        }
        while let first = range.first,
            ["the", "that", "and", "but", "as", "как", "а", "в"].contains(tokens[first].text) || tokens[first].isMark
        { range = first + 1..<range.upperBound }
        guard let first = range.first, let last = range.last, range.count <= 14,
            range.contains(where: { tokens[$0].isWord }),
            !Self.pronouns.contains(tokens[first].text), tokens[first].number == nil,
            !range.contains(where: { Self.counted.contains(tokens[$0].text) })
        else { return nil }
        var speaker = ClaimSpeaker(text: text.slice(tokens[first].range.lowerBound..<tokens[last].range.upperBound))
        fill(&speaker, range)
        return speaker
    }

    /// Two capitalised words at the end are a person; an office before them is the role; the rest is a body.
    private func fill(_ speaker: inout ClaimSpeaker, _ range: Range<Int>) {
        let words = range.filter { tokens[$0].isWord }
        let role = words.first { Self.roles.match(in: tokens, at: $0) != nil }
        if let role { speaker.role = slice(role..<role + 1) }
        if words.count >= 2, let last = words.last, words[words.count - 2] == last - 1, tokens[last].isCapitalized,
            tokens[last - 1].isCapitalized, role != nil || words.count == 2,
            Self.bodies.first(in: tokens[last - 1..<last + 1]) == nil
        {
            speaker.person = slice(last - 1..<last + 1)
        }
        if speaker.person == nil || Self.bodies.occurs(in: tokens[range]) {
            let end = speaker.person == nil ? range.upperBound : (words.last ?? range.upperBound) - 1
            var start = (role.map { $0 + 1 } ?? range.lowerBound)
            while start < end, Self.joints.contains(tokens[start].text) { start += 1 }
            if start < end { speaker.body = slice(start..<end) }
        }
    }

    private func slice(_ range: Range<Int>) -> String {
        text.slice(tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound)
    }

    /// "The head *of the* agency".
    private static let joints: Set<String> = ["of", "for", "in", "at", "from", "the"]
    private static let notSpeakers = WordLists.words(.speakers, "notSpeakers")
    private static let otherVerbs = WordLists.words(.speakers, "otherVerbs")
    private static let stops: Set<String> = [",", ".", ";", ":", "(", "\"", "”", "«", "что", "that", "—"]
    private static let edges: Set<String> = [",", ".", ";", ":", "\"", "”", "“", "»", "«", "as", "—"]
    private static let fillers = WordLists.words(.speakers, "fillers")
    private static let counted = WordLists.words(.speakers, "counted")
    private static let pronouns = WordLists.words(.speakers, "pronouns")
    private static let leading: [(PhraseList, Set<String>)] = [
        (PhraseList(.speakers, "leading.english"), stops),
        (
            PhraseList(.speakers, "leading.russian"), stops.union(["на", "за", "в", "во", "утром"])
        ),
    ]
    private static let verbs = PhraseList(.speakers, "verbs")
    private static let inverted = PhraseList(.speakers, "inverted")
    private static let russianVerbs = PhraseList(.speakers, "russianVerbs")
    private static let roles = PhraseList(.speakers, "roles")
    private static let bodies = PhraseList(.speakers, "bodies")
}
