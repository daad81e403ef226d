/// Subjects of word lists: one file a subject and language, `Sources/CClaimWords/words/LANGUAGE/SUBJECT.txt`.
enum WordSubject: String, CaseIterable, Sendable {
    case areas, causes, comparisons, documents, help, labels, names, negatives, numbers, people, quantities
    case regimes, scope, sentences, smoke, speakers, statements, times, units
}

/// The word lists that come with the program, in all languages together.
enum WordLists {
    /// Phrases of a list, those of every language.
    static func phrases(_ subject: WordSubject, _ list: String) -> [String] {
        let entries = files.filter { $0.subject == subject.rawValue }.flatMap { $0.file.lists[list] ?? [] }
        precondition(!entries.isEmpty, "no file words/…/\(subject.rawValue).txt has a list [\(list)]")
        return entries.map(\.text)
    }

    /// Single words of a list, those of every language.
    static func words(_ subject: WordSubject, _ list: String) -> Set<String> {
        Set(phrases(subject, list).flatMap { $0.split(separator: "|").map(String.init) })
    }

    /// Entries that begin with a number: `12: twelve`.
    static func numbered(_ subject: WordSubject, _ list: String) -> [(number: Double, words: [String])] {
        phrases(subject, list).map { entry in
            let parts = entry.split(separator: ": ", maxSplits: 1)
            guard parts.count == 2, let number = Double(parts[0]) else {
                preconditionFailure(
                    "[\(list)] of \(subject.rawValue).txt: expected a number, a colon and words, found \(entry)")
            }
            return (number, parts[1].split(separator: "|").map(String.init))
        }
    }

    private static let files: [(subject: String, file: WordFile)] = EmbeddedText.all.compactMap { text in
        let parts = text.name.split(separator: "/")
        guard parts.count == 3, parts[0] == "words", let subject = parts[2].split(separator: ".").first else {
            return nil
        }
        return (String(subject), read(text))
    }

    /// A mistake in a file of the program stops it: without its words it would find less, and nobody would know.
    private static func read(_ text: EmbeddedText) -> WordFile {
        do throws(WordFileError) {
            return try WordFile(text.text, name: text.name, isName: text.name.hasSuffix("/names.txt"))
        } catch {
            fatalError(error.description)
        }
    }
}
