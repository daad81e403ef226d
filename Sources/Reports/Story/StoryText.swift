/// A story as lines of a terminal.
enum StoryText {
    static func text(_ document: StoryDocument) -> String {
        let head = [document.title, document.moment, "", TerminalText.wrapped(document.note)]
        return (head.map(Names.clean(lines:)) + document.sections.filter { !$0.isDetail }.flatMap(section))
            .joined(separator: "\n") + "\n"
    }

    private static func section(_ section: StorySection) -> [String] {
        ["", section.title.uppercased()] + section.blocks.flatMap(block)
    }

    private static func block(_ block: StoryBlock) -> [String] {
        switch block {
        case .paragraph(let line): [hanging(line.text, "")]
        case .map: []
        case .list(let lines): lines.map { hanging($0.text, "  ") }
        case .table(let table):
            table.rows.map { row in hanging(row.map(\.text).filter { !$0.isEmpty }.joined(separator: " · "), "  ") }
        }
    }

    /// The lines after the first stand further in.
    private static func hanging(_ text: String, _ indent: String) -> String {
        var lines = [indent]
        for word in Names.clean(text).split(separator: " ") {
            let last = lines[lines.count - 1]
            let isFresh = last.allSatisfy { $0 == " " }
            let longer = last + (isFresh ? "" : " ") + word
            if isFresh || TerminalText.width(longer) <= TerminalText.columns {
                lines[lines.count - 1] = longer
            } else {
                lines.append(indent + "  " + word)
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension Names {
    /// Lines that stay lines, each cleaned.
    static func clean(lines text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { clean(String($0)) }.joined(separator: "\n")
    }
}
