extension Page {
    /// The same content as text that reads well as it is.
    var markdown: String {
        var parts = ["# " + Self.escaped(title), factLine, Self.escaped(sentence), Self.escaped(danger)]
        parts += notices.map { "- " + Self.escaped($0.text) }
        parts.append(figures.map(Self.figure).joined(separator: "\n"))
        parts.append("![" + Self.escaped(mapCaption) + "](maps/overview.svg)")
        parts.append("## " + Self.escaped(firstTable.title))
        parts += Self.table(firstTable)
        parts.append("## " + Self.escaped(watchTitle))
        parts += watched.map(Self.card)
        for section in sections {
            parts.append("## " + Self.escaped(section.title))
            parts += section.paragraphs.map(Self.escaped) + section.tables.flatMap(Self.table)
        }
        parts.append("## " + Self.escaped(methodsTitle))
        parts += methods.map { "**" + Self.escaped($0.title) + ".** " + Self.escaped($0.text) }
        parts.append("## " + Self.escaped(attributionTitle))
        parts += [fileList, attribution.map { "- " + Self.escaped($0) }.joined(separator: "\n")]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var factLine: String {
        facts.map { Self.escaped($0.label + ": " + $0.value) }.joined(separator: " · ")
    }

    private var fileList: String {
        fileRows.isEmpty
            ? Self.escaped(files.whenEmpty)
            : fileRows.map { "\($0.number). " + Self.escaped([$0.name, $0.digest, $0.count].joined(separator: " · ")) }
                .joined(separator: "\n")
    }

    private static func figure(_ figure: Figure) -> String {
        let value = [figure.value, figure.unit, figure.bounds].filter { !$0.isEmpty }.joined(separator: " ")
        return "- **" + escaped(figure.title) + ": " + escaped(value) + "**. "
            + figure.lines.map(escaped).joined(separator: ". ")
    }

    private static func card(_ card: WatchCard) -> String {
        "### " + escaped(card.name) + "\n\n![" + escaped(card.name) + "](" + card.pictureFile + ")\n\n*"
            + escaped(card.reasons) + "*\n\n"
            + card.facts.map { "- " + escaped($0.label + ": " + $0.value) }.joined(separator: "\n")
    }

    static func table(_ table: Table) -> [String] {
        guard table.hasRows else { return [escaped(table.whenEmpty)] }
        let head = "| " + table.columns.map { escaped($0.title) }.joined(separator: " | ") + " |"
        let rule = "|" + table.columns.map { $0.isNumber ? "---:|" : "---|" }.joined()
        let rows = table.rows.map { "| " + $0.cells.map(cell).joined(separator: " | ") + " |" }
        let caption = table.hasCaption ? ["### " + escaped(table.caption)] : []
        return caption + [([head, rule] + rows).joined(separator: "\n")] + table.notes.map(escaped)
    }

    private static func cell(_ cell: Table.Cell) -> String {
        let reason = cell.reason.isEmpty ? "" : "(" + cell.reason + ")"
        let links = cell.links.map { "[" + $0.label + "]" }
        let parts = [cell.text.trimmed, cell.bounds, reason] + links + [cell.remark]
        return escaped(parts.filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// Nothing in a name may become markup, a link, a cell or a line of its own.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in Names.clean(text).unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "|", "#", "!", "~": result += "\\"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            default: break
            }
            if !"<>&".unicodeScalars.contains(scalar) { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}

extension String {
    /// Without the blank at its end that stands before links.
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
