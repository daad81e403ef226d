/// Names of one or more words, found by their first word, the longest first.
struct NameTable<Value: Sendable>: Sendable {
    private var byFirstWord: [String: [Entry]] = [:]

    private struct Entry: Sendable {
        var words: [String]
        var values: [Value]
    }

    mutating func add(_ words: [String], _ value: Value) {
        guard let first = words.first else { return }
        var entries = byFirstWord[first] ?? []
        if let index = entries.firstIndex(where: { $0.words == words }) {
            entries[index].values.append(value)
        } else {
            entries.append(Entry(words: words, values: [value]))
            entries.sort { $0.words.count > $1.words.count }
        }
        byFirstWord[first] = entries
    }

    /// The longest name that begins at an index, with everything it may stand for, and the index behind it.
    func longest(
        in tokens: ArraySlice<Token>, at index: Int, _ key: (Token) -> String = \.text
    ) -> (
        values: [Value], end: Int
    )? {
        guard index < tokens.endIndex, let entries = byFirstWord[key(tokens[index])] else { return nil }
        for entry in entries where index + entry.words.count <= tokens.endIndex {
            if entry.words.indices.allSatisfy({ key(tokens[index + $0]) == entry.words[$0] }) {
                return (entry.values, index + entry.words.count)
            }
        }
        return nil
    }
}
