public import EmergencyResponse
import Formats
import Geo
public import Wording

/// Grounds for a person at a terminal of 100 columns; titles, notes and citations are those of the rule files.
public enum GroundsText {
    /// A line for each clause that is met, and for each that is not known how often; what the rules leave open after that.
    public static func overview(
        _ grounds: Grounds, under sets: [RuleSet], in language: Language = .english
    ) -> String {
        let words = GroundsWords(language)
        let met =
            grounds.met.isEmpty
            ? [words("No clause is met.")]
            : GroundsTable(words: words).lines(grounds.met)
        let caveats = GroundsCaveats(grounds: grounds, words: words)
        return joined([met, caveats.unknown, caveats.notInForce, caveats.lines(sets)])
    }

    /// Every finding with its facts.
    public static func details(
        _ grounds: Grounds, under sets: [RuleSet], in language: Language = .english
    ) -> String {
        let words = GroundsWords(language)
        let caveats = GroundsCaveats(grounds: grounds, words: words)
        return joined(grounds.findings.map { block($0, words) } + [caveats.notInForce, caveats.lines(sets)])
    }

    private static func joined(_ blocks: [[String]]) -> String {
        blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private static func block(_ finding: GroundsFinding, _ words: GroundsWords) -> [String] {
        let place = [
            finding.area.code, finding.area.name, finding.area.extent == .part ? words("in part") : nil,
        ]
        let (clause, verdict) = ("\(finding.rules) \(finding.clause.id)", words.verdict(finding.verdict))
        var lines = ["\(place.compactMap { $0 }.joined(separator: " ")) · \(clause) · \(verdict)"]
        lines += TextLines.wrapped(finding.clause.title + " (" + words.outcome(finding.clause.outcome) + ")")
        lines += time(finding, words).map { TextLines.wrapped($0) } ?? []
        let facts = words.phrasing.facts(finding)
        lines += facts.isEmpty ? [] : TextLines.wrapped(facts)
        if !finding.unknown.isEmpty {
            let unknown = finding.unknown.map(words.phrasing.unknown).joined(separator: "; ")
            lines += TextLines.wrapped(words("not known: ") + unknown)
        }
        let declared = words.declared(finding)
        let state = declared.isEmpty ? words("nothing") : declared
        let advice = words.recommendation(finding.recommendation)
        lines += TextLines.wrapped(
            words("declared: ") + state + (advice.isEmpty ? "" : " · " + advice))
        let notes = [finding.clause.note, finding.edition.note].compactMap { $0 }
        return lines + TextLines.wrapped(([words.rule(finding.edition)] + notes).joined(separator: " "))
    }

    private static func time(_ finding: GroundsFinding, _ words: GroundsWords) -> String? {
        guard finding.since != nil || finding.until != nil else { return nil }
        let until = finding.until.map { words(", until ") + words.minute($0) } ?? ""
        return words("since ") + words.minute(finding.since) + until
    }
}
