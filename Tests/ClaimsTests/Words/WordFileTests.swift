import Foundation
import Testing

@testable import Claims

@Suite("Files of words and names")
struct WordFileTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let folder = root.appending(path: "Sources/CClaimWords")

    /// Paths below the folder that end so.
    private static func paths(below folder: URL, ending: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return found.filter { $0.hasSuffix(ending) }.sorted()
    }

    @Test("are all part of the program, byte for byte")
    func embedded() throws {
        let onDisk = Self.paths(below: Self.folder, ending: ".txt")
        #expect(onDisk == EmbeddedText.all.map(\.name).sorted())
        for file in EmbeddedText.all {
            let text = try String(contentsOf: Self.folder.appending(path: file.name), encoding: .utf8)
            #expect(text == file.text, "\(file.name) is not the one that was built in")
        }
    }

    @Test("hold no mistake")
    func correct() throws {
        for file in EmbeddedText.all where file.name.hasPrefix("words/") {
            let words = try WordFile(file.text, name: file.name, isName: file.name.hasSuffix("/names.txt"))
            #expect(!words.lists.isEmpty)
        }
        #expect(KnownNames.countries.count > 50 && KnownNames.regionsOfRussia.count > 70)
        #expect(KnownNames.sizes.allSatisfy { Double($0[2].first ?? "") ?? 0 > 0 && $0[1].count == 1 })
        let codes = Set(KnownNames.regionsOfRussia.map { $0[0][0] })
        #expect(KnownNames.members.allSatisfy { codes.contains($0.key) && codes.isSuperset(of: $0.value) })
        #expect(KnownNames.districtsOfRussia.allSatisfy { codes.contains($0[0][0]) })
    }

    /// Such as `regimes several`, out of `PhraseList(.regimes, "several")`.
    private static func listsInCode() throws -> Set<String> {
        var lists: Set<String> = []
        let claims = root.appending(path: "Sources/Claims")
        for path in paths(below: claims, ending: ".swift") {
            let code = try String(contentsOf: claims.appending(path: path), encoding: .utf8)
            for call in code.matches(of: /(?:PhraseList|words|numbered)\(\.(\w+), "([\w.]+)"\)/) {
                lists.insert("\(call.1) \(call.2)")
            }
        }
        return lists
    }

    @Test("have every list that the code names, and no other")
    func lists() throws {
        var inFiles: Set<String> = []
        for file in EmbeddedText.all where file.name.hasPrefix("words/") {
            let subject = file.name.split(separator: "/")[2].dropLast(4)
            for list in try WordFile(file.text, name: file.name, isName: true).lists.keys {
                inFiles.insert("\(subject) \(list)")
            }
        }
        let inCode = try Self.listsInCode().union([
            "numbers values", "numbers multipliers", "times months", "times weekdays",
        ])
        #expect(inCode.count > 250)
        #expect(inFiles.subtracting(inCode).sorted() == [])
        #expect(inCode.subtracting(inFiles).sorted() == [])
    }

    @Test(
        "tell a mistake with file, line, what is expected and what stands there",
        arguments: [
            ("fire|fires\n", 1, "a list in square brackets before its first entry"),
            ("[fires]\nfire|fires\n\n[fires]\nblaze\n", 4, "each list once"),
            ("// Fires\n[fires]\n fire\n", 3, "single blanks between words, none around"),
            ("[fires]\nwild  fire\n", 2, "single blanks between words, none around"),
            ("[fires]\nfire||fires\n", 2, "a word on either side of |"),
            ("[fires]\nfire ?\n", 2, "a word on either side of |"),
            ("[fires]\nfi*re\n", 2, "* at the end of a word alone"),
            ("[fires]\nthe \\(wide) and\n", 2, "words alone, without a backslash"),
            ("[fires]\nFire\n", 2, "small letters"), ("[fires]\nогонёк\n", 2, "е for ё, as all texts are read"),
        ])
    func mistakes(text: String, line: Int, expected: String) {
        let error = #expect(throws: WordFileError.self) { try WordFile(text, name: "words/en/a.txt") }
        #expect(error?.line == line && error?.expected == expected && error?.file == "words/en/a.txt")
    }

    @Test("an empty list is a mistake of the file")
    func emptyList() {
        let error = #expect(throws: WordFileError.self) { try WordFile("[a]\nx\n[b]\n", name: "w") }
        #expect(error?.description == "w: expected entries in the list [b], found none")
    }

    @Test("names may have capitals, blanks and ё; a list keeps the order and the lines of its entries")
    func names() throws {
        let file = try WordFile("[a]\n// said of\nОрёл|New York\n[b]\n[\nx", name: "w", isName: true)
        #expect(file.lists["a"] == [WordFile.Entry(text: "Орёл|New York", line: 3)])
        #expect(file.lists["b"] == [WordFile.Entry(text: "[", line: 5), WordFile.Entry(text: "x", line: 6)])
    }

    @Test(
        "a table of names tells a mistake in the same way",
        arguments: [
            ("RU;Russia\n", 1, "3 columns between semicolons"),
            ("// c\n\nRU;Russia;a;b\n", 3, "3 columns between semicolons"),
            (";Russia;Россия\n", 1, "a first column"),
            ("RU;Russia, Russian Federation;Россия\n", 1, "names between commas without blanks around them"),
            ("RU;Russia,;Россия\n", 1, "names between commas without blanks around them"),
        ])
    func nameMistakes(text: String, line: Int, expected: String) {
        let error = #expect(throws: WordFileError.self) { try NameFile(text, name: "names/a.txt", columns: 3) }
        #expect(error?.line == line && error?.expected == expected)
    }

    @Test("a table of names keeps empty columns")
    func emptyColumn() throws {
        #expect(
            try NameFile("AU-ACT;Capital,ACT;\n", name: "a", columns: 3).rows == [
                [["AU-ACT"], ["Capital", "ACT"], []]
            ])
    }

    @Test("lists of all languages are one list")
    func languages() {
        let list = WordLists.phrases(.regimes, "several")
        #expect(list.contains { $0.hasPrefix("several") } && list.contains { $0.hasPrefix("ряде") })
        #expect(WordLists.numbered(.times, "months").count == 24)
        #expect((1...12).allSatisfy { month in MonthNames.all.contains { MonthNames.month($0) == month } })
    }
}
