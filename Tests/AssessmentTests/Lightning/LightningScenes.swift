import Assessment
import FireEvents
import Geo

/// Fires that were lit by something, and flashes around them.
enum LightningScenes {
    static let detected = Instant(year: 2020, month: 8, day: 17, hour: 12) ?? Instant(seconds: 0)
    static let place = Coordinate(wrappingLatitude: 60, longitude: 100)

    /// A place so many kilometres to the north.
    static func north(_ kilometers: Double, of place: Coordinate = place) -> Coordinate {
        LocalPlane(center: UnitVector(place)).unproject(PlanarPoint(x: 0, y: kilometers * 1_000)).coordinate
    }

    static func ignition(radiusMeters: Double = 400, hoursSinceLook: Double? = nil) -> Ignition {
        Ignition(
            coordinate: place, radiusMeters: radiusMeters, earliest: hoursSinceLook.map { detected.adding(hours: -$0) },
            latest: detected)
    }

    static func flash(
        _ kilometers: Double, hoursBefore: Double, kind: Flash.Kind = .ground, uncertainty: Double = 0
    ) -> Flash {
        Flash(
            at: detected.adding(hours: -hoursBefore), coordinate: north(kilometers), kind: kind,
            uncertaintyKilometers: uncertainty)
    }

    static func fire(_ ignition: Ignition = ignition()) -> LocatedEvent {
        let event = FireEvent(
            id: "20200817-a", kind: .fire, status: .active, firstSeen: detected, lastSeen: detected, center: place,
            perimeter: MultiPolygon(), perimeterKilometers: 4, burnedArea: .zero, activeArea: .zero,
            growthPerDay: .zero, activeFrontKilometers: 0, activeFrontCount: 0, ignition: ignition, head: nil,
            radiativePower: .init(latestPassMegawatts: nil, maximumPassMegawatts: nil, energyTerajoules: nil),
            detectionCount: 1, detectionsBySatellite: [], detectionsByConfidence: .init(low: 0, nominal: 1, high: 0),
            nightShare: 0, hoursSinceDetection: 0, hoursSinceLook: 0, parents: [], children: [], fileIndices: [])
        return LocatedEvent(event: event, name: "Fire 1")
    }
}
