public import EmergencyResponse
import Geo
public import Tables
import Wording

/// Grounds for machines: every clause and area, met or not, with the fires that it was judged by.
public enum GroundsJSON {
    private static let words = Phrasing(.english, separator: "")

    public static func json(_ grounds: Grounds, under sets: [RuleSet]) -> JSON {
        [
            "at": .instant(grounds.at), "newestDetectionAt": .instant(grounds.newestDetection),
            "hoursSinceNewestDetection": .number(
                grounds.newestDetection.map { grounds.at.hours(since: $0) }, places: 1), "declares": .bool(false),
            "rules": .array(sets.map(json)),
            "findings": .array(grounds.findings.map(json)), "notInForce": .array(grounds.notInForce.map(json)),
            "unplacedFires": .array(grounds.unplacedFires.map { .string($0) }),
        ]
    }

    private static func json(_ set: RuleSet) -> JSON {
        [
            "name": .string(set.name), "title": .string(set.title), "clock": .string(set.clock.rawValue),
            "clockNote": .string(set.clockNote), "notes": .array(set.notes.map { .string($0) }),
        ]
    }

    private static func json(_ clause: Grounds.NotInForce) -> JSON {
        [
            "rules": .string(clause.rules), "clause": .string(clause.clause),
            "editions": .array(clause.editions.map { ["from": .instant($0.from), "until": .instant($0.until)] }),
        ]
    }

    private static func json(_ finding: GroundsFinding) -> JSON {
        [
            "area": json(finding.area), "rules": .string(finding.rules), "clause": .string(finding.clause.id),
            "title": .string(finding.clause.title), "level": .string(finding.clause.outcome.level),
            "regime": .text(finding.clause.outcome.regime), "verdict": .string(finding.verdict.name),
            "certainty": .text(finding.verdict.certainty?.rawValue), "since": .instant(finding.since),
            "until": .instant(finding.until), "facts": .string(finding.facts),
            "unknown": json(finding.unknown), "evidence": .array(finding.evidence.map { .string($0) }),
            "concerned": .array(finding.concerned.map(json)),
            "fires": .array(finding.fires.filter { $0.verdict != .notMet || $0.until != nil }.map(json)),
            "declared": json(finding.declared), "recommendation": .string(finding.recommendation.rawValue),
            "decidedBy": .text(finding.clause.decidedBy), "note": .text(finding.clause.note),
            "edition": json(finding.edition),
        ]
    }

    private static func json(_ fire: FireGround) -> JSON {
        [
            "id": .string(fire.id), "name": .string(fire.name), "share": .decimal(fire.share, places: 4),
            "verdict": .string(fire.verdict.name), "certainty": .text(fire.verdict.certainty?.rawValue),
            "since": .instant(fire.since), "until": .instant(fire.until),
            "figures": .array(fire.figures.map { .string(words.fact($0)) }), "unknown": json(fire.unknown),
        ]
    }

    private static func json(_ facts: [UnknownFact]) -> JSON {
        .array(facts.map { ["kind": .string($0.kind.rawValue), "text": .string($0.text)] })
    }

    private static func json(_ area: AreaReference) -> JSON {
        ["code": .string(area.code), "name": .text(area.name), "extent": .string(area.extent.rawValue)]
    }

    private static func json(_ declared: DeclaredState) -> JSON {
        let answer = declared.inForce.map { answer -> JSON in
            [
                "declaration": .string(answer.declaration), "regime": .string(answer.regime.rawValue),
                "level": .string(answer.level.rawValue), "extent": .string(answer.extent.rawValue),
                "since": .instant(answer.since), "actNumber": .string(answer.actNumber),
            ]
        }
        return [
            "inForce": answer ?? .null, "delayDays": .number(declared.delayDays, places: 2),
            "undeclaredDays": .number(declared.undeclaredDays, places: 2),
        ]
    }

    private static func json(_ edition: RuleEdition) -> JSON {
        [
            "from": .instant(edition.from), "until": .instant(edition.until), "citation": .string(edition.citation),
            "source": .text(edition.source), "verify": .bool(edition.mustBeVerified), "note": .text(edition.note),
        ]
    }
}
