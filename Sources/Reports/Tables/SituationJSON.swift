import Assessment
import FireEvents
import Geo

/// The members of a situation's JSON, in their order.
enum SituationJSON {
    static func members(of situation: Situation) -> [(String, JSONValue)] {
        [
            ("at", .text(situation.at.description)), ("scope", scope(situation.scope)),
            ("sentence", sentences(situation)), ("headline", headline(situation.headline)),
            ("dayBefore", situation.dayBefore.map(headline) ?? .null),
            ("comparison", comparison(situation.comparison)),
            ("regions", .list(situation.regions.map(summary))),
            ("districts", .list(situation.districts.map(summary))),
            ("largest", identifiers(situation.largest)), ("fastestGrowing", identifiers(situation.fastestGrowing)),
            ("new", identifiers(situation.newFires)), ("ended", identifiers(situation.endedFires)),
            ("nearSettlements", identifiers(situation.nearSettlements)),
            ("observation", observation(situation.observation)), ("leftOut", leftOut(situation.leftOut)),
            ("fires", .list(situation.fires.map(FireJSON.object))),
        ]
    }

    static func area(_ prefix: String, _ area: AreaInterval) -> [(String, JSONValue)] {
        [("Low", area.low), ("", area.best), ("High", area.high)]
            .map { (prefix + $0, .number($1, decimals: 1)) }
    }

    private static func scope(_ area: Area?) -> JSONValue {
        guard let area else { return .null }
        return .object([
            ("code", .text(area.code)), ("name", .text(area.name)), ("nameRussian", .optional(area.russianName)),
            ("level", .text(area.level.rawValue)),
        ])
    }

    private static func sentences(_ situation: Situation) -> JSONValue {
        .object(Language.allCases.map { ($0.rawValue, .text(situation.headlineSentence(language: $0))) })
    }

    private static func headline(_ figures: Headline) -> JSONValue {
        .object(
            [
                ("eventCount", .integer(figures.eventCount)), ("activeEventCount", .integer(figures.activeEventCount)),
                ("newEventCount", .integer(figures.newEventCount)),
            ] + area("burnedAreaHectares", figures.burnedArea) + area("activeAreaHectares", figures.activeArea) + [
                ("settlementsWithin20Kilometers", .integer(figures.settlementsWithin20Kilometers)),
                ("populationWithin20Kilometers", .integer(figures.populationWithin20Kilometers)),
            ])
    }

    private static func comparison(_ comparison: Comparison?) -> JSONValue {
        guard let comparison else { return .null }
        return .object([
            ("countryCode", .text(comparison.countryCode)), ("countryName", .text(comparison.countryName)),
            ("countryHectares", .number(comparison.countryHectares, decimals: 0)),
            ("ratio", .number(comparison.ratio, decimals: 4)),
        ])
    }

    private static func summary(_ row: AreaSummary) -> JSONValue {
        .object(
            [
                ("code", .text(row.code)), ("name", .text(row.name)), ("nameRussian", .optional(row.russianName)),
                ("parentCode", .optional(row.parentCode)), ("eventCount", .integer(row.eventCount)),
                ("activeEventCount", .integer(row.activeEventCount)), ("newEventCount", .integer(row.newEventCount)),
            ] + area("burnedAreaHectares", row.burnedArea) + area("activeAreaHectares", row.activeArea)
                + [("isApproximate", .bool(row.isApproximate))])
    }

    private static func identifiers(_ fires: [LocatedEvent]) -> JSONValue { .list(fires.map { .text($0.event.id) }) }

    private static func observation(_ seen: Observation) -> JSONValue {
        .object([
            ("firstDetection", .optional(seen.firstDetection?.description)),
            ("lastDetection", .optional(seen.lastDetection?.description)),
            ("detectionCount", .integer(seen.detectionCount)),
            ("detectionsBySatellite", satellites(seen.detectionsBySatellite)),
            (
                "gaps",
                .list(
                    seen.gaps.map { .object([("from", .text($0.from.description)), ("to", .text($0.to.description))]) })
            ),
            (
                "files",
                .list(
                    seen.files.map {
                        .object([
                            ("name", .text($0.name)), ("digest", .text($0.digest)),
                            ("detectionCount", .integer($0.detectionCount)),
                        ])
                    })
            ),
        ])
    }

    static func satellites(_ counts: [SatelliteCount]) -> JSONValue {
        .object(counts.map { ($0.satellite.name, .integer($0.count)) })
    }

    private static func leftOut(_ leftOut: LeftOut) -> JSONValue {
        .object([
            ("staticHeatEvents", .integer(leftOut.staticHeatEvents)),
            ("staticHeatDetections", .integer(leftOut.staticHeatDetections)),
            ("unknownEvents", .integer(leftOut.unknownEvents)),
            ("unknownDetections", .integer(leftOut.unknownDetections)),
        ])
    }
}
