public import Claims
import EmergencyResponse
public import Tables
import Wording

/// Claims as JSON: one object a claim, its members in a fixed order.
public enum ClaimJSON {
    public static func list(_ claims: [Claim]) -> JSON { .array(claims.map(object)) }

    /// `low` and `high` are in the canonical unit, hectares for land; what a claim does not say is `null`.
    public static func object(_ claim: Claim) -> JSON {
        .object(
            [
                .init("id", .string(claim.identifier)), .init("subject", .string(claim.subject.rawValue)),
                .init("quote", .string(claim.quote.text)), .init("startOffset", .integer(claim.quote.startOffset)),
                .init("endOffset", .integer(claim.quote.endOffset)),
                .init("anchorStartOffset", .integer(claim.quote.anchorStartOffset)),
                .init("anchorEndOffset", .integer(claim.quote.anchorEndOffset)),
            ] + quantity(claim.quantity) + place(claim) + scope(claim.scope) + detail(claim.detail) + source(claim))
    }

    private static func quantity(_ quantity: ClaimQuantity?) -> [JSON.Member] {
        [
            .init("low", .number(quantity?.low, places: 1)), .init("high", .number(quantity?.high, places: 1)),
            .init("stated", .number(quantity?.stated, places: 1)), .init("unit", .text(quantity?.unit.rawValue)),
            .init("rawNumber", .text(quantity?.rawNumber)), .init("rawUnit", .text(quantity?.rawUnit)),
            .init("precision", .text(quantity?.precision.rawValue)), .init("hedge", .text(quantity?.hedge?.rawValue)),
        ]
    }

    private static func place(_ claim: Claim) -> [JSON.Member] {
        let included = claim.areas.filter { $0.part != .except }
        let part = included.isEmpty ? nil : included.contains { $0.part == .part } ? "part" : "whole"
        return [
            .init("areas", .array(included.map { .string($0.code) })),
            .init("except", .array(claim.areas.filter { $0.part == .except }.map { .string($0.code) })),
            .init("part", .text(part)), .init("districtCount", count(included.compactMap(\.districtCount).first)),
            .init("areaBasis", .string(claim.areaBasis.rawValue)),
        ]
    }

    private static func count(_ count: Int?) -> JSON { count.map { .integer($0) } ?? .null }

    private static func scope(_ scope: ClaimScope) -> [JSON.Member] {
        [
            .init("suppression", .text(scope.suppression?.rawValue)), .init("land", .text(scope.land?.rawValue)),
            .init("kind", .text(scope.kind?.rawValue)), .init("zone", .text(scope.zone?.rawValue)),
            .init("accumulation", .text(scope.accumulation?.rawValue)), .init("season", count(scope.season)),
        ]
    }

    private static func detail(_ detail: ClaimDetail) -> [JSON.Member] {
        [
            .init("regime", .text(detail.regime?.rawValue)), .init("action", .text(detail.action?.rawValue)),
            .init("cause", .text(detail.cause?.rawValue)), .init("casualty", .text(detail.casualty?.rawValue)),
            .init("offer", .text(detail.offer?.rawValue)), .init("giver", .text(detail.giver)),
            .init("receiver", .text(detail.receiver)), .init("comparison", .text(detail.comparison)),
            .init("smoke", .text(detail.smoke?.rawValue)), .init("place", .text(detail.place)),
        ]
    }

    private static func source(_ claim: Claim) -> [JSON.Member] {
        [
            .init("asOf", .instant(claim.time?.from)), .init("asOfEnd", .instant(claim.time?.to)),
            .init("asOfZoneMinutes", count(claim.time?.zoneMinutes)),
            .init("speaker", .text(claim.speaker?.text)), .init("speakerPerson", .text(claim.speaker?.person)),
            .init("speakerRole", .text(claim.speaker?.role)), .init("speakerBody", .text(claim.speaker?.body)),
            .init("attribution", .array(claim.attribution.map { .string($0) })),
            .init("polarity", .string(claim.polarity.rawValue)),
            .init("confidence", .decimal(claim.confidence, places: 2)), .init("supersedes", .text(claim.supersedes)),
            .init("reviewer", .text(claim.reviewer)), .init("document", .string(claim.source.document)),
            .init("digest", .string(claim.source.digest)), .init("publisher", .text(claim.source.publisher)),
            .init("publishedAt", .instant(claim.source.publishedAt)), .init("language", .string(claim.source.language)),
        ]
    }
}
