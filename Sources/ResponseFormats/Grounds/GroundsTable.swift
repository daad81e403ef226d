import EmergencyResponse
import Formats
import Wording

/// A heading for each clause, and a line for each area under it.
struct GroundsTable {
    let words: GroundsWords

    func lines(_ findings: [GroundsFinding]) -> [String] {
        let rows = findings.map(cells)
        let header = [
            words("met"), words("to do"), words("since"), words("fires"),
            words("declared"), words("area"),
        ]
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        var (lines, heading) = ([line(header, widths)], "")
        for (finding, row) in zip(findings, rows) {
            let clause = "\(finding.rules) \(finding.clause.id): \(finding.clause.title)"
            if clause != heading { lines += [""] + TextLines.wrapped(clause, indent: 0) }
            heading = clause
            lines.append(line(row, widths, name: finding.area.name ?? ""))
        }
        return lines
    }

    private func cells(_ finding: GroundsFinding) -> [String] {
        [
            finding.verdict.certainty.map(words.phrasing.certainty) ?? "",
            words.recommendation(finding.recommendation), words.minute(finding.since),
            String(finding.meeting.count), words.declared(finding), finding.area.code,
        ]
    }

    /// The name of the area gives way where the line would be too long; its code never does.
    private func line(_ row: [String], _ widths: [Int], name: String = "") -> String {
        let cells = zip(row.dropLast(), widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        let code = (cells + row.suffix(1)).joined(separator: "  ")
        return TextLines.trimmed(String((code + " " + name).prefix(max(TextLines.columns, code.count))))
    }
}
