/// A story as text that reads well as it is.
enum StoryMarkdown {
    static func text(_ document: StoryDocument) -> String {
        let head = ["# " + Page.escaped(document.title), Page.escaped(document.moment), Page.escaped(document.note)]
        let body = document.sections.flatMap { ["## " + Page.escaped($0.title)] + $0.blocks.map(block) }
        return (head + body).joined(separator: "\n\n") + "\n"
    }

    private static func block(_ block: StoryBlock) -> String {
        switch block {
        case .paragraph(let line): inline(line)
        case .list(let lines): lines.map { "- " + inline($0) }.joined(separator: "\n")
        case .map(let drawing, let file): "![" + Page.escaped(drawing.title) + "](" + file + ")"
        case .table(let table):
            ([row(table.columns.map(Page.escaped)), "|" + table.columns.map { _ in "---|" }.joined()]
                + table.rows.map { row($0.map(inline)) }).joined(separator: "\n")
        }
    }

    private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    private static func inline(_ line: StoryLine) -> String {
        guard let link = line.link else { return Page.escaped(line.text) }
        return Page.escaped(line.text) + " [↗](<" + address(link) + ">)"
    }

    /// Nothing in an address may end it, or the cell it stands in.
    private static func address(_ link: String) -> String {
        link.unicodeScalars.map { scalar in
            switch scalar {
            case "<": "%3C"
            case ">": "%3E"
            case "|": "%7C"
            case "\\": "%5C"
            case _ where scalar.value <= 32 || scalar.value == 127: "%20"
            default: String(scalar)
            }
        }.joined()
    }
}
