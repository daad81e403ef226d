import Assessment
import FireEvents
import FoundationEssentials
import GRDB
import Geo

/// The columns of the layer `events`, under the names that every output of events has.
enum EventColumns {
    typealias Column = (name: String, value: (any DatabaseValueConvertible)?)

    static func values(of located: LocatedEvent) -> [Column] {
        let event = located.event
        return identity(of: located) + interval("burnedAreaHectares", event.burnedArea)
            + interval("activeAreaHectares", event.activeArea) + interval("growthHectaresPerDay", event.growthPerDay)
            + surroundings(of: located) + course(of: event) + observation(of: event)
    }

    private static func identity(of located: LocatedEvent) -> [Column] {
        let event = located.event
        return [
            ("geometry", GeometryWriter.multiPolygon(event.perimeter).map { Data($0) }), ("id", event.id),
            ("name", located.name), ("nameRussian", located.russianName), ("status", event.status.rawValue),
            ("kind", event.kind.rawValue), ("staticHeatReason", event.staticHeatReason),
            ("firstSeen", event.firstSeen.stored), ("lastSeen", event.lastSeen.stored),
            ("longitude", event.center.longitude), ("latitude", event.center.latitude),
            ("detectionCount", event.detectionCount),
        ]
    }

    private static func interval(_ name: String, _ interval: AreaInterval) -> [Column] {
        [(name + "Low", interval.low), (name, interval.best), (name + "High", interval.high)]
    }

    private static func surroundings(of located: LocatedEvent) -> [Column] {
        let settlements = located.settlements
        return [
            ("nearestPlace", located.nearestPlace?.place.name),
            ("nearestPlaceKilometers", located.nearestPlace?.kilometers),
            ("nearestPlacePopulation", located.nearestPlace?.place.population),
            ("settlementsWithin5Kilometers", settlements.within5Kilometers),
            ("settlementsWithin20Kilometers", settlements.within20Kilometers),
            ("settlementsWithin50Kilometers", settlements.within50Kilometers),
            ("populationWithin5Kilometers", settlements.populationWithin5Kilometers),
            ("populationWithin20Kilometers", settlements.populationWithin20Kilometers),
            ("populationWithin50Kilometers", settlements.populationWithin50Kilometers),
            ("remotenessKilometers", located.remotenessKilometers),
        ]
    }

    private static func course(of event: FireEvent) -> [Column] {
        [
            ("perimeterKilometers", event.perimeterKilometers),
            ("activeFrontKilometers", event.activeFrontKilometers), ("activeFrontCount", event.activeFrontCount),
            ("ignitionLongitude", event.ignition.coordinate.longitude),
            ("ignitionLatitude", event.ignition.coordinate.latitude),
            ("ignitionRadiusMeters", event.ignition.radiusMeters),
            ("ignitionEarliest", event.ignition.earliest?.stored), ("ignitionLatest", event.ignition.latest.stored),
            ("spreadTowardDegrees", event.head?.spreadTowardDegrees),
            ("rateOfSpreadMetersPerHour", event.head?.rateOfSpreadMetersPerHour),
            ("parents", event.parents.joined(separator: " ")), ("children", event.children.joined(separator: " ")),
        ]
    }

    private static func observation(of event: FireEvent) -> [Column] {
        let satellites = event.detectionsBySatellite.map { "\($0.satellite.name) \($0.count)" }
        return [
            ("fireRadiativePowerMegawatts", event.radiativePower.latestPassMegawatts),
            ("maximumFireRadiativePowerMegawatts", event.radiativePower.maximumPassMegawatts),
            ("energyTerajoules", event.radiativePower.energyTerajoules),
            ("lowConfidenceCount", event.detectionsByConfidence.low),
            ("nominalConfidenceCount", event.detectionsByConfidence.nominal),
            ("highConfidenceCount", event.detectionsByConfidence.high),
            ("detectionsBySatellite", satellites.joined(separator: ", ")), ("nightShare", event.nightShare),
            ("hoursSinceDetection", event.hoursSinceDetection), ("hoursSinceLook", event.hoursSinceLook),
        ]
    }
}
