import CLanguages
import Foundation
import Testing

@testable import Wording

/// A language is one file; here is found what a file lacks.
@Suite("Every language has every word")
struct LanguageFileTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/CLanguages/languages")

    private static func entries(_ code: String) throws -> [MessageFile.Entry] {
        let text = try String(contentsOf: folder.appending(path: code + ".po"), encoding: .utf8)
        return Array(try MessageFile(text).entries.dropFirst())
    }

    /// Keys that are codes of data, such as countries, or texts of the sciences.
    private static let codes: Set<String> = ["country"]

    private static let folders = [
        "Wording", "EmergencyResponse", "Claims", "ResponseFormats", "Reports", "ZarevoServer", "Operations",
        "zarevo",
    ]

    @Test("each file of the folder is part of the program")
    func embedded() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(names) == Set(Catalog.codes.map { $0 + ".po" }) && names.contains("ru.po"))
        #expect(Language.allCases.map(\.rawValue) == ["en"] + Catalog.codes.sorted())
    }

    @Test("all that is said has its words, with the context that it is said in", arguments: Catalog.codes.sorted())
    func complete(code: String) throws {
        let words = try SourceWords(folders: Self.folders)
        #expect(words.spoken.count > 1_000)
        let known = Set(
            try Self.entries(code).filter { !$0.forms.contains("") }.map {
                SourceWords.Spoken(key: $0.key, context: $0.context, plural: $0.plural)
            })
        for (spoken, file) in words.spoken where !known.contains(spoken) {
            Issue.record("\(code).po has no words for \(spoken.context.map { $0 + ": " } ?? "")\(spoken.key) (\(file))")
        }
    }

    @Test("no words are left that nobody says", arguments: Catalog.codes.sorted())
    func used(code: String) throws {
        let sciences = ["FireWeather", "ModelRuns", "Smoke"]
        let words = try SourceWords(folders: Self.folders + sciences)
        for entry in try Self.entries(code) where !Self.codes.contains(entry.context ?? "") {
            let isSaid = words.literals.contains(entry.key)
            #expect(isSaid, "line \(entry.line): \(entry.key)")
        }
    }

    private static func places(_ text: String) -> Set<String> {
        Set(text.matches(of: #/\{(?:[0-9]+|[a-z])\}/#).map { String($0.output) })
    }

    @Test("the figures of a message are those of the words in English", arguments: Catalog.codes.sorted())
    func figures(code: String) throws {
        for entry in try Self.entries(code) {
            let wanted = Self.places(entry.key).union(entry.plural.map(Self.places) ?? [])
            for form in entry.forms { #expect(Self.places(form) == wanted, "line \(entry.line)") }
        }
    }

    @Test("a sentence ends as it does in English", arguments: Catalog.codes.sorted())
    func ends(code: String) throws {
        for entry in try Self.entries(code) where entry.context == nil {
            let marks: Set<Character> = [".", ":", " "]
            guard let end = entry.key.last, marks.contains(end), entry.key.split(separator: " ").count > 3 else {
                continue
            }
            #expect(entry.forms.allSatisfy { $0.last == end }, "line \(entry.line): \(entry.key)")
        }
    }

    @Test("Russian is written in Cyrillic, and English words have no Cyrillic in them")
    func alphabets() throws {
        let isCyrillic = { (scalar: Unicode.Scalar) in (0x0400...0x04FF).contains(scalar.value) }
        for entry in try Self.entries("ru") {
            #expect(!entry.key.unicodeScalars.contains(where: isCyrillic), "line \(entry.line)")
            let words = Self.places(entry.key).reduce(entry.key) { $0.replacing($1, with: "") }
            guard words.contains(where: \.isLetter) else { continue }
            let isLatin = entry.forms.allSatisfy { !$0.unicodeScalars.contains(where: isCyrillic) }
            #expect(!isLatin || Self.latin.contains(entry.key), "line \(entry.line): \(entry.key)")
        }
    }

    /// The same in both, or signs alone in Russian.
    private static let latin: Set<String> = [
        "{1} on {2} ({3})", "FWI, 90th pct.", "{1} {2} of {3}", ", in ", " in the {1}", "In {a}, ", "{1} of {2}",
        " by ", " and on ",
        ", × {1} apart", "duty@example.org",
    ]
}
