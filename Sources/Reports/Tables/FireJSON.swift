import Assessment
import FireEvents
import Geo

/// A fire as JSON, under the names that every output of events has; `null` where not known.
enum FireJSON {
    static func object(_ fire: LocatedEvent) -> JSONValue {
        .object(identity(fire) + figures(fire.event) + behavior(fire.event) + surroundings(fire))
    }

    private static func identity(_ fire: LocatedEvent) -> [(String, JSONValue)] {
        let event = fire.event
        return [
            ("id", .text(event.id)), ("name", .text(fire.name)), ("nameRussian", .optional(fire.russianName)),
            ("status", .text(event.status.rawValue)), ("firstSeen", .text(event.firstSeen.description)),
            ("lastSeen", .text(event.lastSeen.description)),
            ("longitude", .number(event.center.longitude, decimals: 5)),
            ("latitude", .number(event.center.latitude, decimals: 5)),
            ("detectionCount", .integer(event.detectionCount)),
            ("detectionsBySatellite", SituationJSON.satellites(event.detectionsBySatellite)),
        ]
    }

    private static func figures(_ event: FireEvent) -> [(String, JSONValue)] {
        SituationJSON.area("burnedAreaHectares", event.burnedArea)
            + SituationJSON.area("activeAreaHectares", event.activeArea)
            + SituationJSON.area("growthHectaresPerDay", event.growthPerDay)
    }

    private static func behavior(_ event: FireEvent) -> [(String, JSONValue)] {
        [
            ("fireRadiativePowerMegawatts", number(event.radiativePower.latestPassMegawatts, 1)),
            ("spreadTowardDegrees", number(event.head?.spreadTowardDegrees, 0)),
            ("rateOfSpreadMetersPerHour", number(event.head?.rateOfSpreadMetersPerHour, 0)),
            ("hoursSinceDetection", number(event.hoursSinceDetection, 2)),
            ("hoursSinceLook", number(event.hoursSinceLook, 2)),
            ("files", .list(event.fileIndices.map { .integer(Int($0)) })),
        ]
    }

    private static func surroundings(_ fire: LocatedEvent) -> [(String, JSONValue)] {
        [
            ("nearestPlace", .optional(fire.nearestPlace?.place.name)),
            ("nearestPlaceKilometers", number(fire.nearestPlace?.kilometers, 1)),
            ("settlementsWithin5Kilometers", .integer(fire.settlements.within5Kilometers)),
            ("settlementsWithin20Kilometers", .integer(fire.settlements.within20Kilometers)),
            ("settlementsWithin50Kilometers", .integer(fire.settlements.within50Kilometers)),
            ("populationWithin5Kilometers", .integer(fire.settlements.populationWithin5Kilometers)),
            ("remotenessKilometers", number(fire.remotenessKilometers, 1)),
            ("areas", .list(fire.areas.map(share))),
        ]
    }

    private static func share(_ share: AreaShare) -> JSONValue {
        .object(
            [
                ("code", .text(share.code)), ("level", .text(share.level.rawValue)),
                ("fraction", .number(share.fraction, decimals: 4)),
            ] + SituationJSON.area("burnedAreaHectares", share.burnedArea)
                + [("isApproximate", .bool(share.isApproximate))])
    }

    private static func number(_ value: Double?, _ decimals: Int) -> JSONValue {
        value.map { .number($0, decimals: decimals) } ?? .null
    }
}
