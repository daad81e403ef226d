public import EmergencyResponse
import Geo

/// Grounds for a person at a terminal of 100 columns.
public enum GroundsText {
    private static let columns = 100

    /// A line for each clause that is met, and for each that is not known how often; what the rules leave open after that.
    public static func overview(_ grounds: Grounds, under sets: [RuleSet]) -> String {
        let met = grounds.met.isEmpty ? ["No clause is met."] : table(grounds.met)
        return ([met] + [unknown(grounds), notInForce(grounds), caveats(grounds, sets)])
            .filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    /// Every finding with its facts.
    public static func details(_ grounds: Grounds, under sets: [RuleSet]) -> String {
        let findings = grounds.findings.map(block)
        return (findings + [notInForce(grounds), caveats(grounds, sets)])
            .filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    /// A heading for each clause, and a line for each area under it.
    private static func table(_ findings: [GroundsFinding]) -> [String] {
        let rows = findings.map { finding in
            [
                finding.verdict.certainty?.rawValue ?? "", finding.recommendation.words, minute(finding.since),
                String(finding.meeting.count), declared(finding), finding.area.code,
            ]
        }
        let header = ["met", "to do", "since", "fires", "declared", "area"]
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        var (lines, heading) = ([line(header, widths)], "")
        for (finding, row) in zip(findings, rows) {
            let clause = "\(finding.rules) \(finding.clause.id): \(finding.clause.title)"
            if clause != heading { lines += [""] + wrapped(clause, indent: 0) }
            heading = clause
            lines.append(line(row, widths, name: finding.area.name ?? ""))
        }
        return lines
    }

    /// The name of the area gives way where the line would be too long; its code never does.
    private static func line(_ row: [String], _ widths: [Int], name: String = "") -> String {
        let cells = zip(row.dropLast(), widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        let code = (cells + row.suffix(1)).joined(separator: "  ")
        return trimmed(String((code + " " + name).prefix(max(columns, code.count))))
    }

    private static func block(_ finding: GroundsFinding) -> [String] {
        let verdict = finding.verdict.certainty.map { "\($0.rawValue) met" } ?? finding.verdict.words
        let place = [finding.area.code, finding.area.name, finding.area.extent == .part ? "in part" : nil]
        var lines = [
            "\(place.compactMap { $0 }.joined(separator: " ")) · \(finding.rules) \(finding.clause.id) · \(verdict)"
        ]
        lines += wrapped(finding.clause.title + " (" + finding.clause.outcome.words + ")")
        if finding.since != nil || finding.until != nil {
            lines += wrapped("since \(minute(finding.since))" + (finding.until.map { ", until \(minute($0))" } ?? ""))
        }
        lines += finding.facts.isEmpty ? [] : wrapped(finding.facts)
        if !finding.unknown.isEmpty {
            lines += wrapped("not known: " + finding.unknown.map(\.text).joined(separator: "; "))
        }
        let declared = declared(finding)
        lines += wrapped(
            "declared: " + (declared.isEmpty ? "nothing" : declared) + " · " + finding.recommendation.words)
        let notes = [finding.clause.note, finding.edition.note].compactMap { $0 }
        return lines + wrapped(([rule(finding.edition)] + notes).joined(separator: " "))
    }

    private static func rule(_ edition: RuleEdition) -> String {
        edition.citation + (edition.mustBeVerified ? " [verify: not read in the primary text]." : ".")
    }

    private static func unknown(_ grounds: Grounds) -> [String] {
        var lines: [String] = []
        for finding in grounds.unknown {
            guard !lines.contains(where: { $0.hasPrefix("\(finding.rules) \(finding.clause.id): ") }) else { continue }
            let same = grounds.unknown.filter { $0.rules == finding.rules && $0.clause.id == finding.clause.id }
            let reasons = Set(same.flatMap { $0.unknown.map(\.kind.words) }).sorted().joined(separator: "; ")
            let codes = same.prefix(6).map(\.area.code).joined(separator: ", ") + (same.count > 6 ? " …" : "")
            let clause = "\(finding.rules) \(finding.clause.id)"
            lines.append("\(clause): not known in \(same.count) (\(codes)): \(reasons)")
        }
        return lines.flatMap { wrapped($0, indent: 0) }
    }

    private static func notInForce(_ grounds: Grounds) -> [String] {
        var names: [String] = []
        for clause in grounds.notInForce where !names.contains(clause.rules) { names.append(clause.rules) }
        return names.flatMap { name in
            let clauses = grounds.notInForce.filter { $0.rules == name }
            let days = clauses.first?.editions.map { "from \($0.from)" + ($0.until.map { " until \($0)" } ?? "") } ?? []
            return wrapped(
                "\(name): \(clauses.map(\.clause).joined(separator: ", ")) not in force at \(grounds.at) ("
                    + days.joined(separator: ", ") + ")", indent: 0)
        }
    }

    /// Which clock runs, what is made simpler, what was not read, and that nothing is declared.
    private static func caveats(_ grounds: Grounds, _ sets: [RuleSet]) -> [String] {
        let used = sets.filter { set in grounds.findings.contains { $0.rules == set.name } }
        let unplaced = grounds.unplacedFires.count
        let left = unplaced == 0 ? [] : ["\(unplaced) fires lie in no area that is loaded, and are in no finding."]
        let last = "Grounds at \(grounds.at) recommend; only a recorded act declares: zarevo declarations record."
        return (used.map { caveat($0, grounds) } + left + [last]).flatMap { wrapped($0, indent: 0) }
    }

    private static func caveat(_ set: RuleSet, _ grounds: Grounds) -> String {
        let isSecondHand = grounds.findings.contains { $0.rules == set.name && $0.edition.mustBeVerified }
        let words = [set.clockNote, set.notes.first ?? "", isSecondHand ? "Second-hand: verify before use." : ""]
        return "\(set.name): " + words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func declared(_ finding: GroundsFinding) -> String {
        if let answer = finding.declared.inForce {
            let delay = finding.declared.delayDays.map { days in
                days >= 0 ? ", after \(text(days)) d" : ", \(text(-days)) d before"
            }
            return "\(answer.declaration)\(answer.extent == .part ? " (part)" : "")" + (delay ?? "")
        }
        return finding.declared.undeclaredDays.map { "not for \(text($0)) d" } ?? ""
    }

    private static func text(_ days: Double) -> String { JSON.decimal(days, places: 1).text }

    /// `2019-07-31 18:00`, or `?` where it is not known.
    private static func minute(_ instant: Instant?) -> String {
        instant.map { String($0.description.prefix(16)).replacing("T", with: " ") } ?? "?"
    }

    private static func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }

    private static func wrapped(_ text: String, indent: Int = 2) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count + 1 <= columns {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(repeating: " ", count: indent) + word)
            }
        }
        return lines
    }
}

extension Recommendation {
    /// For people.
    public var words: String {
        switch self {
        case .propose: "propose"
        case .findOut: "find out"
        case .inForce: "in force"
        case .inForceInPart: "in force in part"
        case .reviewLifting: "review lifting"
        case .nothing: ""
        }
    }
}

extension GroundsVerdict {
    fileprivate var words: String {
        switch self {
        case .met: "met"
        case .notMet: "not met"
        case .unknown: "not known"
        }
    }
}

extension RuleOutcome {
    fileprivate var words: String {
        switch self {
        case .response(let level, let regime?): "\(level.rawValue) level, regime \(regime.rawValue)"
        case .response(let level, nil): "\(level.rawValue) level of response"
        case .preparedness(let level): "level \(level) of 5"
        }
    }
}
