import Assessment
import FireEvents
import Geo
import TestSupport
import Testing
import Wording

@testable import Reports

@Suite("Text for a screen of fixed columns")
struct TerminalTextTests {
    @Test(
        "takes one column a letter, two where it is wide",
        arguments: [("", 0), ("abc", 3), ("Тура", 4), ("火事", 4), ("é", 1), ("a火", 3)])
    func width(text: String, columns: Int) { #expect(TerminalText.width(text) == columns) }

    @Test("is never wider than it is cut to, and says that it was cut", arguments: 1...30)
    func cut(columns: Int) {
        for text in ["", "Vanavara", "Красноярский край", "火事の知らせ", "a b c d e f g h i j k l m n o p q r s"] {
            let cut = TerminalText.cut(text, columns)
            #expect(TerminalText.width(cut) <= columns)
            #expect(TerminalText.width(text) <= columns ? cut == text : cut.hasSuffix("…"))
            #expect(text.hasPrefix(cut.hasSuffix("…") ? String(cut.dropLast()) : cut))
            #expect(TerminalText.width(TerminalText.padded(text, columns)) == max(columns, TerminalText.width(text)))
            #expect(TerminalText.padded(text, columns, left: true).hasSuffix(text))
        }
    }

    @Test("keeps the number at the end of a name, by which two fires are told apart", arguments: 6...25)
    func numbers(columns: Int) {
        let names = ["37 km south of Covelo 12", "37 km south of Covelo 13"]
        let cut = names.map { TerminalText.cut(keepingNumberOf: $0, columns) }
        #expect(cut[0].hasSuffix(" 12") && cut[1].hasSuffix(" 13") && cut[0] != cut[1])
        #expect(cut.allSatisfy { TerminalText.width($0) <= columns })
        #expect(TerminalText.cut(keepingNumberOf: "No number here", 8) == TerminalText.cut("No number here", 8))
    }

    @Test(
        "has short points of the compass in names",
        arguments: [
            ("37 km south of Covelo", "37 km S of Covelo"), ("2 km north-west of Tura 3", "2 km NW of Tura 3"),
            ("South of Covelo", "South of Covelo"), ("5 km east of North Bend", "5 km E of North Bend"),
        ])
    func abbreviated(name: String, short: String) { #expect(TerminalText.abbreviated(name) == short) }

    @Test("is broken at blanks with no word lost", arguments: 1...20)
    func wrapped(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let words = (0..<80).map { _ in String(repeating: "x", count: Int.random(in: 1...30, using: &random)) }
        let lines = TerminalText.wrapped(words.joined(separator: " "), indent: seed % 5).split(separator: "\n")
        #expect(lines.flatMap { $0.split(separator: " ") }.map(String.init) == words)
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(lines.dropFirst().allSatisfy { $0.prefix { $0 == " " }.count == seed % 5 })
        // No line had room for the first word of the next.
        for (line, next) in zip(lines, lines.dropFirst()) {
            let word = next.split(separator: " ").first?.count ?? 0
            #expect(line.count + 1 + word > 100)
        }
    }

    @Test("of fires has the largest first, each on a line of at most 100 columns", arguments: 1...8)
    func events(seed: Int) {
        let fires = RoomScenes.fires(25, seed: seed)
        let text = EventTable.terminal(fires)
        #expect(text == EventTable.terminal(fires.reversed()))
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { TerminalText.width(String($0)) <= 100 })
        let byId = Dictionary(uniqueKeysWithValues: fires.map { ($0.event.id, $0.event.burnedArea.best) })
        let sizes = lines.compactMap { line in line.split(separator: " ").first.flatMap { byId[String($0)] } }
        #expect(sizes.count == 25 && sizes == sizes.sorted(by: >))
        #expect(lines.last?.hasPrefix("25 events") == true)
        #expect(EventTable.terminal([]) == "No events.\n")
    }

    @Test("sets in bold burning fires within 5 km of a settlement, and no others")
    func bold() {
        var (near, far, over) = (
            Scenes.fire("near"), Scenes.fire("far"), Scenes.fire("over", status: .ended, hours: 130)
        )
        near.settlements.within5Kilometers = 1
        over.settlements.within5Kilometers = 1
        far.settlements.within20Kilometers = 4
        let lines = EventTable.terminal([near, far, over], bold: true).split(separator: "\n")
        let bold = lines.filter { $0.contains("\u{1B}[1m") }
        #expect(bold.count == 1 && bold[0].contains("near") && bold[0].hasSuffix("\u{1B}[0m"))
        #expect(!EventTable.terminal([near]).contains("\u{1B}"))
    }

    @Test("of complexes says how near their fires are, and that there are none")
    func complexes() {
        #expect(ComplexTable.terminal([], distanceKilometers: 2.5).contains("within 2.5 km"))
        #expect(ComplexTable.terminal([], distanceKilometers: 3).contains("within 3 km"))
        let fires = [Scenes.fire("a"), Scenes.fire("b", at: Scenes.point(60.3, 102.31))]
        let complexes = FireComplex.complexes(among: fires)
        let text = ComplexTable.terminal(complexes, distanceKilometers: 2)
        #expect(complexes.count == 1 && text.contains("of fires within 2 km"))
        #expect(text.split(separator: "\n").allSatisfy { TerminalText.width(String($0)) <= 100 })
    }
}
