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
            let start = (role.map { $0 + 1 } ?? range.lowerBound)
            if start < end { speaker.body = slice(start..<end) }
        }
    }

    private func slice(_ range: Range<Int>) -> String {
        text.slice(tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound)
    }

    private static let notSpeakers: Set<String> = [
        "in", "on", "at", "that", "it", "he", "she", "they", "there", "monday", "tuesday", "wednesday", "thursday",
        "friday",
        "saturday", "sunday", "more", "about", "nearly", "over", "a", "an", "fires", "wildfires", "firefighters",
        "this", "no", "some",
        "many", "most", "people", "crews", "its", "his", "their", "by", "to", "two", "three",
    ]
    private static let otherVerbs: Set<String> = [
        "thanked", "called", "told", "has", "have", "had", "was", "were", "is", "are", "been", "will", "would",
        "burned", "killed",
        "died", "which", "who", "can", "could",
    ]
    private static let stops: Set<String> = [",", ".", ";", ":", "(", "\"", "”", "«", "что", "that", "—"]
    private static let edges: Set<String> = [",", ".", ";", ":", "\"", "”", "“", "»", "«", "as", "—"]
    private static let fillers: Set<String> = [
        "on", "then", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "also", "earlier",
        "today", "has", "have", "late",
        "в", "во", "среду", "вторник", "понедельник", "четверг", "пятницу", "субботу", "воскресенье", "также", "ранее",
        "сегодня",
    ]
    private static let counted: Set<String> = [
        "homes", "houses", "hectares", "acres", "fires", "га", "пожаров", "structures",
    ]
    private static let pronouns: Set<String> = [
        "he", "she", "they", "it", "он", "она", "они", "who", "which", "it's", "we", "i",
    ]
    private static let leading: [(PhraseList, Set<String>)] = [
        (PhraseList("according to", "citing"), stops),
        (
            PhraseList(
                "по данным|словам|информации|сообщению|оценке|оценкам|сведениям", "согласно ?данным", "со ссылкой на",
                "как сообщает|сообщают|сообщил|сообщила|сообщили|передает|рассказали|рассказал",
                "об этом сообщает|сообщают|сообщил|сообщила|сообщили"), stops.union(["на", "за", "в", "во", "утром"])
        ),
    ]
    private static let verbs = PhraseList(
        "said|says|say|told|reported|reports|announced|confirmed|added|stated|noted|warned|estimates|estimated|wrote|tweeted|explained",
        "заявил*|сообщил*|сообщает|сообщают")
    private static let inverted = PhraseList("said ?the")
    private static let russianVerbs = PhraseList(
        "сообщил|сообщила|сообщили|сообщает|сообщают|заявил|заявила|заявили|рассказал|рассказала|рассказали|отметил|отметила|отметили|уточнил|уточнила|уточнили|добавил|добавила|добавили|пояснил|пояснила|пояснили|говорится|проинформировали|передает|доложил|подчеркнул|подчеркнули"
    )
    private static let roles = PhraseList(
        "president|minister|governor|premier|chief|head|spokesman|spokeswoman|spokesperson|director|commissioner|mayor|secretary|official|officials|deputy|sheriff|gov|scientist|meteorologist",
        "президент*|министр*|губернатор*|глав*|замглав*|начальник*|директор*|представител*|руководител*|замминистр*|мэр*|врио|пресс-секретар*|эколог*|заместител*"
    )
    private static let bodies = PhraseList(
        "ministry|service|agency|department|office|kremlin|greenpeace|fire|authorities|forestry|officials|government|nasa|centre|center|police|observatory|system|house|tass",
        "мчс|авиалесоохран*|рослесхоз*|минприрод*|министерств*|управлени*|служб*|минобороны|кремл*|правительств*|центр*|гринпис*|минэкологии|власт*|прокуратур*|агентств*|новости"
    )
}
