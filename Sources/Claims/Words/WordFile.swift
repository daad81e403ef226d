/// Lists of words as a person writes them: `[name]` begins a list, a line below it is one entry, `//` a comment.
struct WordFile {
    /// Entries by the name of their list, in the order of the file.
    private(set) var lists: [String: [Entry]] = [:]

    struct Entry: Equatable {
        let text: String
        /// Counted from 1.
        let line: Int
    }

    /// - Parameters:
    ///   - name: As messages call it, such as `words/ru/regimes.txt`.
    ///   - isName: Whether capital letters and `ё` are meant, as in names of areas.
    /// - Throws: ``WordFileError`` at the first line that cannot be meant.
    init(_ text: String, name: String, isName: Bool = false) throws(WordFileError) {
        var current: String?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = Substring(line)
            func fault(_ expected: String, _ found: String? = nil) -> WordFileError {
                WordFileError(file: name, line: index + 1, expected: expected, found: found ?? String(line))
            }
            if line.isEmpty || line.hasPrefix("//") { continue }
            if let list = Self.heading(line) {
                guard lists[list] == nil else { throw fault("each list once", "[\(list)] again") }
                lists[list] = []
                current = list
                continue
            }
            guard let list = current else { throw fault("a list in square brackets before its first entry") }
            if let expected = Self.mistake(in: line, isName: isName) { throw fault(expected) }
            lists[list]?.append(Entry(text: String(line), line: index + 1))
        }
        guard let empty = lists.filter({ $0.value.isEmpty }).keys.min() else { return }
        throw WordFileError(file: name, line: nil, expected: "entries in the list [\(empty)]", found: "none")
    }

    /// The name between square brackets; a bracket alone is a mark of a text.
    private static func heading(_ line: Substring) -> String? {
        guard line.first == "[", line.last == "]", line.count > 2 else { return nil }
        return String(line.dropFirst().dropLast())
    }

    /// - Returns: How the line should be written; `nil` for one that can be meant.
    private static func mistake(in line: Substring, isName: Bool) -> String? {
        if line.first == " " || line.last == " " || line.contains("  ") {
            return "single blanks between words, none around"
        }
        if line.contains("\t") { return "blanks and no tabs" }
        if line.contains("\\") { return "words alone, without a backslash" }
        if line.split(separator: " ").contains(where: hasEmptyAlternative) { return "a word on either side of |" }
        if line.split(separator: " ").contains(where: { $0.dropLast().contains("*") && !$0.contains("|") }) {
            return "* at the end of a word alone"
        }
        if !isName, line.lowercased() != line { return "small letters" }
        if !isName, line.contains("ё") { return "е for ё, as all texts are read" }
        return nil
    }

    private static func hasEmptyAlternative(_ word: Substring) -> Bool {
        word.split(separator: "|", omittingEmptySubsequences: false).contains { $0.drop { $0 == "?" }.isEmpty }
    }
}

/// A line of a file of words that cannot be meant.
struct WordFileError: Error, Equatable, CustomStringConvertible {
    let file: String
    /// Counted from 1; `nil` for the whole file.
    let line: Int?
    let expected: String
    let found: String

    var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): expected \(expected), found \(found)" }
}
