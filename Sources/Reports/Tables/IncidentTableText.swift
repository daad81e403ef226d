import Assessment
import FireEvents
import Formats
import Geo
public import ResponseFormats
import Wording

/// Official incidents for a terminal of 100 columns.
public enum IncidentTableText {
    public static func terminal(_ rows: [IncidentWriter.Row]) -> String {
        guard !rows.isEmpty else { return "No incidents.\n" }
        let numbers = NumberText(language: .english)
        var table = TerminalText.Columns(
            titles: ["Incident", "Started", "Official, ha", "Ours, ha", "Ratio", "Match", "Event"],
            leftAligned: [0, 1, 5, 6], flexible: 6)
        for row in rows {
            table.add([
                TerminalText.cut(Names.clean(row.incident.shortName), 28),
                row.incident.startedAt.map { String($0.description.prefix(10)) } ?? NumberText.notObserved,
                row.incident.sizeHectares.map { numbers.count(Int($0.rounded())) } ?? NumberText.notObserved,
                row.burnedArea.map { numbers.best(RoundedInterval($0)) } ?? NumberText.notObserved,
                row.ratio.map { numbers.decimal($0, 2) } ?? NumberText.notObserved,
                row.quality?.rawValue ?? row.incident.placeFault?.text ?? NumberText.notObserved,
                row.events.map(\.event.id).joined(separator: " "),
            ])
        }
        let sure = rows.count { !$0.events.isEmpty }
        let possible = rows.count { $0.events.isEmpty && !$0.matches.isEmpty }
        return table.text
            + "\n\n\(rows.count) incidents, \(sure) matched, \(possible) possibly · Why: --format csv or json\n"
    }
}
