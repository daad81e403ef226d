import EmergencyResponse
import Formats
import Geo
import Wording

/// Caveats of grounds: unknown facts, clauses that were not in force, and what the rules leave open.
struct GroundsCaveats {
    let grounds: Grounds
    let words: GroundsWords

    /// A line a clause.
    var unknown: [String] {
        var clauses: [String] = []
        for finding in grounds.unknown where !clauses.contains(clause(finding)) { clauses.append(clause(finding)) }
        return clauses.flatMap { name in
            let same = grounds.unknown.filter { clause($0) == name }
            let reasons = Set(same.flatMap { $0.unknown.map { words.phrasing.unknown($0.kind) } }).sorted()
            let codes = same.prefix(6).map(\.area.code).joined(separator: ", ") + (same.count > 6 ? " …" : "")
            let count = words("not known in \(same.count) (\(codes)): ")
            return TextLines.wrapped("\(name): " + count + reasons.joined(separator: "; "), indent: 0)
        }
    }

    private func clause(_ finding: GroundsFinding) -> String { "\(finding.rules) \(finding.clause.id)" }

    var notInForce: [String] {
        var names: [String] = []
        for clause in grounds.notInForce where !names.contains(clause.rules) { names.append(clause.rules) }
        return names.flatMap { name in
            let clauses = grounds.notInForce.filter { $0.rules == name }
            let list = clauses.map(\.clause).joined(separator: ", ")
            let days = clauses.first?.editions.map(days) ?? []
            return TextLines.wrapped(
                "\(name): \(list) " + words("not in force at ") + "\(grounds.at) ("
                    + days.joined(separator: ", ") + ")", indent: 0)
        }
    }

    private func days(_ edition: RuleEdition) -> String {
        words("from ") + "\(edition.from)" + (edition.until.map { words(" until ") + "\($0)" } ?? "")
    }

    /// Which clock runs, what is made simpler, what was not read, and that nothing is declared.
    func lines(_ sets: [RuleSet]) -> [String] {
        let used = sets.filter { set in grounds.findings.contains { $0.rules == set.name } }
        let unplaced = grounds.unplacedFires.count
        let left = words("\(unplaced) fires lie in no area that is loaded, and are in no finding.")
        let last = words(
            "Grounds at \(grounds.at) recommend; only a recorded act declares: zarevo declarations record.")
        return (used.map(caveat) + (unplaced == 0 ? [] : [left]) + [last]).flatMap {
            TextLines.wrapped($0, indent: 0)
        }
    }

    private func caveat(_ set: RuleSet) -> String {
        let isSecondHand = grounds.findings.contains { $0.rules == set.name && $0.edition.mustBeVerified }
        let verify = words("Second-hand: verify before use.")
        let parts = [set.clockNote, set.notes.first ?? "", isSecondHand ? verify : ""]
        return "\(set.name): " + parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
