public import EmergencyResponse
import Tables
import Wording

/// Grounds as a table: a row for every clause and area, met or not.
public enum GroundsCSV {
    public static let columns = [
        "area", "areaName", "extent", "rules", "clause", "level", "regime", "verdict", "certainty", "since", "until",
        "fireCount", "fires", "unknown", "declaration", "declaredExtent", "declaredAt", "actNumber", "delayDays",
        "undeclaredDays", "recommendation", "citation", "verify",
        "newestDetectionAt",
    ]

    public static func text(_ grounds: Grounds) -> String {
        var text = CSVText(columns: columns)
        for finding in grounds.findings { text.add(row(finding) + [.given(grounds.newestDetection)]) }
        return text.text
    }

    private static func row(_ finding: GroundsFinding) -> [FieldValue] {
        let declared = finding.declared.inForce
        return [
            .text(finding.area.code), .given(finding.area.name), .text(finding.area.extent.rawValue),
            .text(finding.rules), .text(finding.clause.id), .text(finding.clause.outcome.level),
            .given(finding.clause.outcome.regime), .text(finding.verdict.name),
            .given(finding.verdict.certainty?.rawValue), .given(finding.since), .given(finding.until),
            .integer(finding.meeting.count), .given(finding.meeting.map(\.id).joined(separator: "; ")),
            .given(finding.unknown.map(\.text).joined(separator: "; ")), .given(declared?.declaration),
            .given(declared?.extent.rawValue), .given(declared?.since), .given(declared?.actNumber),
            .given(finding.declared.delayDays, places: 2), .given(finding.declared.undeclaredDays, places: 2),
            .text(finding.recommendation.rawValue), .text(finding.edition.citation),
            .text(finding.edition.mustBeVerified ? "true" : "false"),
        ]
    }
}

extension RuleOutcome {
    /// `regional`, or `preparedness 3`.
    var level: String {
        switch self {
        case .response(let level, _): level.rawValue
        case .preparedness(let level): "preparedness \(level)"
        }
    }

    var regime: String? {
        guard case .response(_, let regime?) = self else { return nil }
        return regime.rawValue
    }
}
