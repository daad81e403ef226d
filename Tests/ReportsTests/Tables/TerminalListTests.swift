import Testing

@testable import Reports

@Suite("Lists for a terminal")
struct TerminalListTests {
    @Test("what fits stands in columns; nothing is cut")
    func narrow() {
        let text = TerminalList.text(["id", "state"], [["army", "issued"], ["navy-1", "done"]])
        #expect(text == "id      state\narmy    issued\nnavy-1  done")
    }

    @Test("what does not fit stands below its row, after its title, and no line is wider than 100 columns")
    func wide() {
        let long = String(repeating: "nine more ", count: 24).trimmingSuffix(" ")
        let text = TerminalList.text(
            ["id", "title", "act", "until"], [["a", long, "№ 7", "2019-08-01"], ["b", "short", "", ""]])
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(lines.first == "id")
        #expect(lines.dropFirst().first == "a" && lines.last == "    title: short")
        let joined = lines.map { $0.trimmingPrefix("    ") }.joined(separator: " ")
        #expect(joined.contains("title: " + long + " · act: № 7 · until: 2019-08-01"))
    }

    @Test("a long line keeps its indent and its words; a word longer than the screen stays whole")
    func wrapped() {
        let word = String(repeating: "x", count: 120)
        let lines = TerminalList.wrapped("    “" + word + " and then some”").split(separator: "\n").map(String.init)
        #expect(lines == ["    “" + word, "    and then some”"])
        #expect(TerminalList.wrapped("fire-1  draft  Wildfire") == "fire-1  draft  Wildfire")
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
