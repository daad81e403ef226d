import Formats

/// A language of a document that the rules for claims do not know, told by its small words.
struct ForeignLanguage {
    let name: String
    /// Those of its words that the text has, the first of them first.
    let found: [String]

    /// `nil` where English words are as many, or too few words say anything.
    init?(of text: String) {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for word in text.prefix(20_000).lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init) {
            if counts.updateValue((counts[word] ?? 0) + 1, forKey: word) == nil { order.append(word) }
        }
        func count(_ words: Set<String>) -> Int { words.reduce(0) { $0 + (counts[$1] ?? 0) } }
        let ranked = Self.words.map { (name: $0.name, words: $0.words, count: count($0.words)) }
        guard let best = ranked.max(by: { $0.count < $1.count }) else { return nil }
        let found = order.filter(best.words.contains)
        guard found.count >= 3, best.count > count(Self.english) else { return nil }
        (name, self.found) = (best.name, Array(found.prefix(4)))
    }

    private static let english: Set<String> = [
        "the", "of", "and", "in", "to", "have", "has", "are", "is", "was", "were", "by", "on", "at", "with", "from",
        "been",
        "that", "for", "said", "acres", "fires", "total", "as",
    ]

    /// Words that English has not, or has rarely.
    private static let words: [(name: String, words: Set<String>)] = [
        (
            "Spanish",
            [
                "de", "el", "los", "las", "por", "del", "una", "que", "fueron", "fue", "con", "más", "han", "incendio",
                "incendios", "hectáreas", "según", "está",
            ]
        ),
        (
            "Portuguese",
            [
                "de", "os", "das", "dos", "da", "uma", "que", "foram", "foi", "com", "mais", "em", "não", "incêndio",
                "incêndios", "hectares", "segundo", "está",
            ]
        ),
        (
            "French",
            [
                "de", "le", "les", "des", "du", "une", "que", "dans", "ont", "été", "avec", "plus", "sur", "incendie",
                "incendies", "selon", "est", "par",
            ]
        ),
        (
            "German",
            [
                "der", "das", "und", "den", "von", "mit", "ein", "eine", "sind", "wurden", "nach", "auf", "hektar",
                "waldbrand", "brände", "laut", "ist", "bei",
            ]
        ),
        (
            "Italian",
            [
                "di", "il", "gli", "dei", "della", "una", "che", "sono", "stati", "con", "più", "nel", "incendio",
                "incendi",
                "ettari", "secondo", "è", "per",
            ]
        ),
    ]
}
