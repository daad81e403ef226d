import Assessment
import FireEvents
import Formats
import Geo
import Tables

extension FeatureTable {
    static func events(_ events: [LocatedEvent]) -> FeatureTable {
        FeatureTable(
            id: "events", title: "Fire events",
            description:
                "Fires, static heat and heat of low confidence as of the newest detection, each with its perimeter.",
            geometryType: "MultiPolygon", rows: events, columns: EventColumns.all.map { FeatureColumn($0, of: \.self) },
            identifier: \.event.id, time: { $0.event.firstSeen...$0.event.lastSeen },
            geometry: { .shape($0.event.perimeter) })
    }

    /// Land with detections in the last 24 hours.
    static func fronts(_ events: [LocatedEvent]) -> FeatureTable {
        FeatureTable(
            id: "fronts", title: "Active land",
            description: "Land of each fire with detections in the last 24 hours.", geometryType: "MultiPolygon",
            rows: events.filter { $0.event.status.isBurning && !$0.event.activeLand.isEmpty },
            columns: [
                .init("event", .text, "The event's id") { .text($0.event.id) },
                .init("name", .text, "The event's name") { .text($0.name) },
                .init("activeAreaHectares", .decimal, "Best estimate, hectares") {
                    .given($0.event.activeArea.best, places: 1)
                },
                .init("activeFrontKilometers", .decimal, "Length of the perimeter that is active") {
                    .given($0.event.activeFrontKilometers, places: 2)
                },
            ], identifier: \.event.id, time: { $0.event.lastSeen...$0.event.lastSeen },
            geometry: { .shape($0.event.activeLand) })
    }

    /// Settlements within 20 km of a burning fire, each with the nearest one.
    static func placesAtRisk(_ events: [LocatedEvent]) -> FeatureTable {
        FeatureTable(
            id: "places-at-risk", title: "Settlements near burning fires",
            description: "Settlements within 20 km of where a fire burns, each with the nearest fire.",
            geometryType: "Point", rows: PlaceAtRisk.all(near: events),
            columns: [
                .init("name", .text, "Name of the settlement") { .text($0.near.place.name) },
                .init("russianName", .text, "The name in Russian") { .given($0.near.place.russianName) },
                .init("population", .integer, "People; 0 where not known") { .integer($0.near.place.population) },
                .init("country", .text, "ISO 3166-1") { .given($0.near.place.countryCode) },
                .init("kilometers", .decimal, "To where heat was seen") { .given($0.near.kilometers, places: 2) },
                .init("event", .text, "Id of the nearest fire") { .text($0.fire.event.id) },
                .init("eventName", .text, "Name of the nearest fire") { .text($0.fire.name) },
            ], identifier: { String($0.near.place.identifier) },
            time: { $0.fire.event.lastSeen...$0.fire.event.lastSeen },
            geometry: { .point($0.near.place.coordinate) })
    }
}
