import Claims
import EmergencyResponse
import FireEvents
import Geo
import ResponseFormats
import Tables
import Wording

/// The response for machines: what the sections show, both languages at once.
enum ResponsePictureJSON {
    static func object(_ picture: ResponsePicture) -> JSON {
        let members = members(of: picture)
        return .object([.init("id", .string(Report.identifier(of: members)))] + members)
    }

    private static func members(of picture: ResponsePicture) -> [JSON.Member] {
        [
            .init("at", .instant(picture.at)), .init("regimesInForce", .array(picture.regimes.map(regime))),
            .init("grounds", .array((picture.grounds?.met ?? []).filter { picture.concerns([$0.area]) }.map(ground))),
            .init("declarations", ResponseJSON.declarations(picture.state, at: picture.at)),
            .init("decisions", ResponseJSON.decisions(picture.state)),
            .init("orders", ResponseJSON.orders(picture.state)),
            .init("requests", ResponseJSON.requests(picture.state, at: picture.at)),
            .init("offers", ResponseJSON.offers(picture.state, at: picture.at)),
            .init("claims", ClaimJSON.list(picture.claims)),
            .init("findings", ReconciliationTable.json(picture.findings)),
            .init("changes", .array(picture.changes.map(change))), .init("entries", .array(picture.entries.map(entry))),
            .init("attachments", .array(picture.attachments.map { .string($0.anchor) })),
        ]
    }

    private static func regime(_ row: RegimeInForce) -> JSON {
        [
            "area": .string(row.area.code), "name": .text(row.area.name), "extent": .string(row.area.extent.rawValue),
            "regime": .string(row.regime.rawValue), "level": .string(row.level.rawValue), "since": .instant(row.since),
            "expiresAt": .instant(row.expiresAt), "actNumber": .string(row.actNumber),
            "declaration": .string(row.declaration),
        ]
    }

    private static func ground(_ finding: GroundsFinding) -> JSON {
        [
            "rules": .string(finding.rules), "clause": .string(finding.clause.id),
            "citation": .string(finding.edition.citation), "mustBeVerified": .bool(finding.edition.mustBeVerified),
            "area": .string(finding.area.code), "extent": .string(finding.area.extent.rawValue),
            "certainty": .text(finding.verdict.certainty?.rawValue), "since": .instant(finding.since),
            "recommendation": .string(finding.recommendation.rawValue),
            "undeclaredDays": .number(finding.declared.undeclaredDays, places: 2),
            "delayDays": .number(finding.declared.delayDays, places: 2), "facts": .string(finding.facts),
            "unknown": .array(finding.unknown.map { .string($0.text) }),
            "evidence": .array(finding.evidence.map { .string($0) }),
        ]
    }

    private static func entry(_ entry: LedgerEntry) -> JSON {
        [
            "sequence": .integer(entry.sequence), "kind": .string(entry.kind), "subject": .string(entry.subject.id),
            "effectiveAt": .instant(entry.effectiveAt), "recordedAt": .instant(entry.recordedAt),
            "actor": .string(entry.actor.name), "role": .string(entry.actor.role), "hash": .string(entry.hash),
        ]
    }

    private static func change(_ change: ResponseChange) -> JSON {
        switch change {
        case .act(let entry): ["kind": "act", "isReal": true, "entry": .integer(entry.sequence)]
        case .recordedLate(let entry): ["kind": "recordedLate", "isReal": false, "entry": .integer(entry.sequence)]
        case .corrected(let entry, let correction, _):
            [
                "kind": "corrected", "isReal": false, "entry": .integer(entry.sequence),
                "corrects": .integer(correction.entry), "reason": .string(correction.reason),
            ]
        case .figure(let now, let before):
            [
                "kind": "figure", "isReal": true, "claim": .string(now.identifier),
                "before": .string(before.identifier),
            ]
        case .redefined(let now, let before):
            [
                "kind": "redefined", "isReal": false, "claim": .string(now.identifier),
                "before": .string(before.identifier),
            ]
        }
    }
}
