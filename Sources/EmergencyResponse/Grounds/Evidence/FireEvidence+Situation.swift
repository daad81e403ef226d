public import Assessment
import FireEvents
import Geo
import Wording

extension FireEvidence {
    /// - Parameters:
    ///   - record: What the ledger says of its suppression up to the instant of the event.
    ///   - growth: How large it was when, oldest first.
    public init(
        _ fire: LocatedEvent, record: FireRecord?, growth: [BurnedLandAt] = [],
        background: [String: AreaBackground] = [:]
    ) {
        let event = fire.event
        self.init(
            id: event.id, name: fire.name, firstSeen: event.firstSeen, lastSeen: event.lastSeen, status: event.status,
            hoursSinceLook: event.hoursSinceLook, burnedArea: event.burnedArea, growthPerDay: event.growthPerDay,
            growth: growth, areas: fire.areas,
            settlement: fire.nearestPlace.map { SettlementNearby($0, of: event) },
            suppression: record?.course.milestones.map { SuppressionStep($0.state, at: $0.at) } ?? [],
            zone: record?.zone ?? Self.zone(of: fire.areas, background))
        look = event.look
    }

    /// The zone of the smallest areas that it touches, where all of them lie in one and the same.
    private static func zone(of shares: [AreaShare], _ background: [String: AreaBackground]) -> ProtectionZone? {
        for level in [Area.Level.district, .region] {
            let zones = shares.filter { $0.level == level && $0.fraction >= 0.01 }.map { background[$0.code]?.zone }
            if let first = zones.first, let zone = first, zones.allSatisfy({ $0 == zone }) { return zone }
        }
        return nil
    }
}

extension SettlementNearby {
    /// The distance from where heat was seen, with the interval that that of the burned area leaves open: the fire as a disc of
    /// the least and of the greatest area, measured from the outline. The heat's nearest edge is never left out of it.
    init(_ nearest: NearbyPlace, of event: FireEvent) {
        let area = event.burnedArea
        let (low, best, high) = (Self.radius(area.low), Self.radius(area.best), Self.radius(area.high))
        let start = UnitVector(event.ignition.coordinate).meters(to: UnitVector(nearest.place.coordinate))
        self.init(
            name: nearest.place.name,
            kilometersLow: max(0, min(nearest.kilometers, nearest.outlineKilometers - (high - best))),
            kilometers: nearest.kilometers, kilometersHigh: nearest.outlineKilometers + (best - low),
            population: nearest.place.population,
            kilometersFromIgnition: max(0, start - event.ignition.radiusMeters) / 1_000)
    }

    /// Of a disc, kilometres; 100 hectares are a square kilometre.
    private static func radius(_ hectares: Double) -> Double { (max(0, hectares) / 100 / .pi).squareRoot() }
}
