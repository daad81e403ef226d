import ArgumentParser

/// The values of `-o` and `--output`: a file. A word of a choice that earlier versions took under `--output`, such as
/// `--output all`, still means what it meant; it stands beside a file too.
struct PlacedOutput<Word: RawRepresentable<String>> {
    let file: String?
    let word: Word?

    /// - Throws: An error of usage where more than one file is named.
    init(_ given: [String], words: Word.Type) throws {
        let files = given.filter { Word(rawValue: $0) == nil }
        guard files.count <= 1 else {
            throw ValidationError("--output \(files.joined(separator: " --output ")): expected one file")
        }
        file = files.first
        word = given.compactMap { Word(rawValue: $0) }.last
    }
}
