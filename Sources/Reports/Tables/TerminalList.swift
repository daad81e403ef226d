/// Lists for a terminal of 100 columns: nothing is cut, what does not fit goes below.
public enum TerminalList {
    /// A header and a line a row. Columns at the right that do not fit beside the others stand below their row, each after its
    /// title.
    public static func text(_ titles: [String], _ rows: [[String]]) -> String {
        let widths = titles.indices.map { column in
            ([titles] + rows).map { TerminalText.width($0[column]) }.max() ?? 0
        }
        let beside = countThatFits(widths)
        let header = line(titles, widths[..<beside])
        return ([header] + rows.map { row(titles, $0, widths[..<beside]) }).joined(separator: "\n")
    }

    /// A long line as several; those after the first are indented.
    public static func wrapped(_ line: String, indent: Int = 4) -> String { TerminalText.wrapped(line, indent: indent) }

    /// The same for each line of a text.
    public static func wrappedLines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { wrapped(String($0)) }.joined(
            separator: "\n")
    }

    private static let gap = 2
    private static let indent = 4

    private static func countThatFits(_ widths: [Int]) -> Int {
        var (count, total) = (0, -gap)
        while count < widths.count, total + gap + widths[count] <= TerminalText.columns {
            total += gap + widths[count]
            count += 1
        }
        return max(1, count)
    }

    private static func row(_ titles: [String], _ cells: [String], _ widths: ArraySlice<Int>) -> String {
        let below = zip(titles, cells).dropFirst(widths.count).filter { !$0.1.isEmpty }
        let first = line(cells, widths)
        guard !below.isEmpty else { return first }
        let margin = String(repeating: " ", count: indent)
        let rest = below.map { "\($0.0): \($0.1)" }.joined(separator: " · ")
        return first + "\n" + TerminalText.wrapped(margin + rest, indent: indent)
    }

    private static func line(_ cells: [String], _ widths: ArraySlice<Int>) -> String {
        var text = zip(cells, widths).map { TerminalText.padded($0, $1) }
            .joined(separator: String(repeating: " ", count: gap))
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
