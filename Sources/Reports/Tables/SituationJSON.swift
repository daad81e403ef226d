import Assessment
import Claims
import FireEvents
import Geo
import ResponseFormats
import Tables
import Wording

/// The members of a situation's JSON, in their order.
enum SituationJSON {
    static func members(of situation: Situation) -> [JSON.Member] {
        [
            .init("at", .instant(situation.at)), .init("scope", scope(situation.scope)),
            .init("sentence", sentences(situation)), .init("headline", headline(situation.headline)),
            .init("activeEventCountHigh", situation.mostActiveEvents.map { .integer($0) } ?? .null),
            .init("dayBefore", situation.dayBefore.map(headline) ?? .null),
            .init("comparison", comparison(situation.comparison)),
            .init("regions", .array(situation.regionRows.map(summary))),
            .init("districts", .array(situation.districtRows.map(summary))),
            .init("largest", identifiers(situation.largest)),
            .init("fastestGrowing", identifiers(situation.fastestGrowing)),
            .init("new", identifiers(situation.newFires)), .init("ended", identifiers(situation.endedFires)),
            .init("possibleStaticHeat", identifiers(situation.possibleStaticHeat)),
            .init("nearSettlements", identifiers(situation.nearSettlements)),
            .init("danger", SituationDangerTable.json(situation)),
            .init("observation", observation(situation.observation, at: situation.at)),
            .init("leftOut", leftOut(situation.leftOut)),
            .init("fires", .array(situation.fires.map(fire))),
        ] + (situation.official.isEmpty ? [] : [.init("official", .array(situation.official.map(official)))])
    }

    static func official(_ row: OfficialComparison) -> JSON {
        .object(
            [
                .init("incidents", .array(row.incidents.map(incident))),
                .init("eventIds", .array(row.fires.map { .string($0.event.id) })),
                .init("officialAreaHectares", .number(row.officialHectares, places: 1)),
            ] + area("burnedAreaHectares", row.burnedArea) + [
                .init("ratio", .number(row.ratio, places: 3)), .init("match", .string(row.quality.rawValue)),
                .init("delayHours", .number(row.delayHours, places: 1)),
                .init("isOfficialLater", .bool(row.isOfficialLater)), .init("isCutOff", .bool(row.isCutOff)),
            ])
    }

    private static func incident(_ incident: Incident) -> JSON {
        [
            "id": .string(incident.key), "name": .string(incident.name), "source": .string(incident.source),
            "startedAt": .instant(incident.startedAt), "areaHectares": .number(incident.sizeHectares, places: 1),
            "asOf": .instant(incident.asOf), "claim": incident.claim.map(ClaimJSON.object) ?? .null,
        ]
    }

    /// `null` where nobody knows.
    static func area(_ prefix: String, _ area: AreaInterval?) -> [JSON.Member] {
        [("Low", area?.low), ("", area?.best), ("High", area?.high)]
            .map { .init(prefix + $0, $1.map { .decimal($0, places: 1) } ?? .null) }
    }

    private static func integer(_ value: Int?) -> JSON { value.map { .integer($0) } ?? .null }

    private static func scope(_ area: Area?) -> JSON {
        guard let area else { return .null }
        return [
            "code": .string(area.code), "name": .string(area.name), "russianName": .text(area.russianName),
            "level": .string(area.level.rawValue),
        ]
    }

    private static func sentences(_ situation: Situation) -> JSON {
        .object(Language.allCases.map { .init($0.rawValue, .string(situation.headlineSentence(language: $0))) })
    }

    private static func headline(_ figures: Headline) -> JSON {
        .object(
            [
                .init("eventCount", .integer(figures.eventCount)),
                .init("activeEventCount", integer(figures.activeEventCount)),
                .init("newEventCount", integer(figures.newEventCount)),
                .init("notKnownEventCount", .integer(figures.notKnownEventCount)),
            ] + area("burnedAreaHectares", figures.burnedArea) + area("activeAreaHectares", figures.activeArea) + [
                .init("settlementsWithin20Kilometers", integer(figures.settlementsWithin20Kilometers)),
                .init("populationWithin20Kilometers", integer(figures.populationWithin20Kilometers)),
            ])
    }

    private static func comparison(_ comparison: Comparison?) -> JSON {
        guard let comparison else { return .null }
        return [
            "countryCode": .string(comparison.countryCode), "countryName": .string(comparison.countryName),
            "countryHectares": .decimal(comparison.countryHectares, places: 0),
            "ratio": .decimal(comparison.ratio, places: 4),
        ]
    }

    private static func summary(_ row: AreaSummary) -> JSON {
        .object(
            [
                .init("code", row.isElsewhere ? .null : .string(row.code)), .init("name", .string(row.name)),
                .init("russianName", .text(row.russianName)), .init("parentCode", .text(row.parentCode)),
                .init("eventCount", .integer(row.eventCount)),
                .init("activeEventCount", integer(row.activeEventCount)),
                .init("newEventCount", integer(row.newEventCount)),
            ] + area("burnedAreaHectares", row.burnedArea) + area("activeAreaHectares", row.activeArea)
                + [.init("isApproximate", .bool(row.isApproximate))])
    }

    private static func identifiers(_ fires: [LocatedEvent]) -> JSON { .array(fires.map { .string($0.event.id) }) }

    private static func share(_ share: Double?) -> JSON { share.map { .decimal($0, places: 4) } ?? .null }

    private static func leftOut(_ leftOut: LeftOut) -> JSON {
        [
            "staticHeatEvents": .integer(leftOut.staticHeatEvents),
            "staticHeatDetections": .integer(leftOut.staticHeatDetections),
            "possibleStaticHeatEvents": .integer(leftOut.possibleStaticHeatEvents),
            "possibleStaticHeatDetections": .integer(leftOut.possibleStaticHeatDetections),
            "unknownEvents": .integer(leftOut.unknownEvents),
            "unknownDetections": .integer(leftOut.unknownDetections),
            "unknownEventShare": share(leftOut.unknownEventShare),
            "unknownDetectionShare": share(leftOut.unknownDetectionShare),
            "daytimeUnknownEvents": .integer(leftOut.daytimeUnknownEvents),
            "daytimeUnknownDetections": .integer(leftOut.daytimeUnknownDetections),
            "lowConfidenceDetections": .integer(leftOut.lowConfidenceDetections),
            "lowConfidenceShare": share(leftOut.lowConfidenceShare),
        ]
    }
}
