public import Assessment
import FireEvents
import Formats
import Geo
import Wording

/// Causes of fires for a terminal of 100 columns.
public enum CauseTable {
    /// In the order given; the last lines count the causes and say what the coefficients are.
    public static func terminal(_ origins: [FireOrigin]) -> String {
        guard !origins.isEmpty else { return "No fires.\n" }
        var table = TerminalText.Columns(
            titles: ["Fire", "First seen", "Cause", "Prob.", "Flash, UTC", "km", "Days", "Flashes"],
            leftAligned: [0, 1, 2, 4], flexible: 0)
        for origin in origins { table.add(cells(origin)) }
        let counts = FireOrigin.Cause.allCases.map { cause in (cause, origins.count { $0.cause == cause }) }
        let tally = counts.filter { $0.1 > 0 }.map { "\($0.0.rawValue): \($0.1)" }.joined(separator: " · ")
        return table.text + "\n\n" + TerminalText.wrapped("\(origins.count) fires · " + tally) + "\n"
            + TerminalText.wrapped(CauseWriter.remark) + "\n"
    }

    private static func cells(_ origin: FireOrigin) -> [String] {
        let numbers = NumberText(language: .english)
        let dash = NumberText.notObserved
        return [
            Names(language: .english).fire(origin.event), origin.event.event.firstSeen.minuteText,
            origin.cause.rawValue, origin.probability.map { numbers.decimal($0, 2) } ?? dash,
            origin.flash.map { $0.flash.at.minuteText } ?? dash,
            origin.flash.map { numbers.decimal($0.reach.kilometers, 1) } ?? dash,
            origin.flash.map { String($0.reach.daysBefore) } ?? dash, numbers.count(origin.candidates.count),
        ]
    }
}
