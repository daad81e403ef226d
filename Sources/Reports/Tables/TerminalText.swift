import Assessment
import Wording

/// Text for a screen of fixed columns.
enum TerminalText {
    static let columns = 100

    /// Columns a text takes: one a character, two where the character is wide.
    static func width(_ text: String) -> Int {
        text.reduce(0) { $0 + (($1.unicodeScalars.first?.value ?? 0) >= 0x2E80 ? 2 : 1) }
    }

    static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - Self.width(text)))
        return left ? space + text : text + space
    }

    /// Cut with `…` where too long.
    static func cut(_ text: String, _ width: Int) -> String {
        guard Self.width(text) > width else { return text }
        var result = text
        while Self.width(result) >= width, !result.isEmpty { result.removeLast() }
        return result + "…"
    }

    /// The same for a name that ends in a number, which stays whole.
    static func cut(keepingNumberOf text: String, _ width: Int) -> String {
        guard Self.width(text) > width, let blank = text.lastIndex(of: " "),
            text[blank...].dropFirst().allSatisfy(\.isNumber)
        else { return cut(text, width) }
        let number = String(text[blank...])
        return cut(String(text[..<blank]), max(2, width - Self.width(number))) + number
    }

    /// `37 km S of Covelo` for `37 km south of Covelo`: a screen is narrow.
    static func abbreviated(_ name: String) -> String {
        for (index, side) in PlaceName.englishSides.enumerated() where name.contains(" km \(side) of ") {
            return name.replacing(" km \(side) of ", with: " km \(Language.english.wording.compass[index]) of ")
        }
        return name
    }

    /// Lines of at most ``columns`` columns, broken at blanks; a longer word stays whole.
    ///
    /// - Parameter indent: Blanks before each line but the first.
    static func wrapped(_ text: String, indent: Int = 0) -> String {
        let margin = String(repeating: " ", count: indent)
        let blanks = text.prefix { $0 == " " }
        var lines = [String(blanks)]
        var isEmpty = true
        for word in text.dropFirst(blanks.count).split(separator: " ", omittingEmptySubsequences: false) {
            let longer = lines[lines.count - 1] + (isEmpty ? "" : " ") + word
            let fits = isEmpty || width(longer) <= columns
            if fits { lines[lines.count - 1] = longer } else { lines.append(margin + word) }
            isEmpty = false
        }
        return lines.joined(separator: "\n")
    }

    /// Columns as wide as their widest cell; one of them gives way so that the line fits.
    struct Columns {
        let titles: [String]
        let leftAligned: Set<Int>
        let flexible: Int
        private var rows: [[String]] = []

        init(titles: [String], leftAligned: Set<Int>, flexible: Int) {
            self.titles = titles
            self.leftAligned = leftAligned
            self.flexible = flexible
        }

        mutating func add(_ row: [String]) { rows.append(row) }

        var text: String {
            let cells = alignedCells
            var widths = titles.indices.map { column in
                ([titles[column]] + cells.map { $0[column] }).map(TerminalText.width).max() ?? 0
            }
            let total = widths.reduce(0, +) + 2 * (widths.count - 1)
            widths[flexible] = max(8, widths[flexible] - max(0, total - TerminalText.columns))
            return ([titles] + cells).map { line($0, widths) }.joined(separator: "\n")
        }

        /// Bounds padded to one width a column, so that best values end in the same place.
        private var alignedCells: [[String]] {
            let bounds = titles.indices.map { column in
                rows.map { Self.split($0[column]).bounds }.map(TerminalText.width).max() ?? 0
            }
            return rows.map { (row: [String]) -> [String] in
                row.indices.map { (column: Int) -> String in
                    guard bounds[column] > 0, column != flexible else { return row[column] }
                    let parts = Self.split(row[column])
                    return parts.best + TerminalText.padded(parts.bounds, bounds[column])
                }
            }
        }

        private static func split(_ cell: String) -> (best: String, bounds: String) {
            guard let open = cell.firstIndex(of: "(") else { return (cell, "") }
            let best = String(cell[..<open]).replacing(NumberText.noBreakSpace, with: "")
            return (best, " " + cell[open...])
        }

        private func line(_ cells: [String], _ widths: [Int]) -> String {
            var text = cells.indices.map { column in
                let cell = TerminalText.cut(keepingNumberOf: cells[column], widths[column])
                return TerminalText.padded(cell, widths[column], left: !leftAligned.contains(column))
            }.joined(separator: "  ")
            while text.hasSuffix(" ") { text.removeLast() }
            return text
        }
    }
}
