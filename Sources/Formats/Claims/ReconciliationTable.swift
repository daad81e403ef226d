public import EmergencyResponse

/// Findings of reconciliation as JSON and CSV.
public enum ReconciliationTable {
    public static func json(_ findings: [Reconciliation]) -> JSON {
        .array(
            findings.map { finding in
                .object([
                    .init("kind", .string(finding.kind.rawValue)),
                    .init("claims", .array(finding.claims.map { .string($0) })),
                    .init("satelliteArea", .text(finding.satelliteArea)),
                    .init("ratio", .number(finding.ratio, places: 3)),
                    .init("explanation", .string(finding.explanation)),
                ])
            })
    }

    public static func csv(_ findings: [Reconciliation]) -> String {
        var table = CSVText(columns: ["kind", "claims", "satelliteArea", "ratio", "explanation"])
        for finding in findings {
            table.add([
                .text(finding.kind.rawValue), .text(finding.claims.joined(separator: ";")),
                .given(finding.satelliteArea),
                .given(finding.ratio, places: 3), .text(finding.explanation),
            ])
        }
        return table.text
    }
}
