public import Claims
import EmergencyResponse
public import Tables
public import Wording

/// Findings of reconciliation as lines, JSON and CSV.
public enum ReconciliationTable {
    /// With the tag that claims differ by, what would make all of them true, and the explanation in English.
    public static func json(_ findings: [Reconciliation]) -> JSON {
        .array(
            findings.map { finding in
                .object([
                    .init("kind", .string(finding.kind.rawValue)),
                    .init("claims", .array(finding.claims.map { .string($0) })),
                    .init("satelliteArea", .text(finding.satelliteArea)),
                    .init("ratio", .number(finding.ratio, places: 3)),
                    .init("tag", .text(finding.basis.tag?.rawValue)),
                    .init("wouldMakeTrue", .text(finding.resolution?.rawValue)),
                    .init("explanation", .string(finding.explanation)),
                ])
            })
    }

    /// - Parameter words: The language of the explanations.
    public static func csv(_ findings: [Reconciliation], _ words: Phrasing = Phrasing(.english)) -> String {
        var table = CSVText(columns: ["kind", "claims", "satelliteArea", "ratio", "wouldMakeTrue", "explanation"])
        for finding in findings {
            table.add([
                .text(finding.kind.rawValue), .text(finding.claims.joined(separator: ";")),
                .given(finding.satelliteArea),
                .given(finding.ratio, places: 3), .given(finding.resolution?.rawValue),
                .text(words.explanation(finding)),
            ])
        }
        return table.text
    }

    /// A line a finding.
    public static func lines(_ findings: [Reconciliation], _ words: Phrasing) -> String {
        guard !findings.isEmpty else {
            return words("nothing to hold against each other") + "\n"
        }
        return findings.map { words.kind($0.kind) + ": " + words.explanation($0) + "\n" }.joined()
    }
}
