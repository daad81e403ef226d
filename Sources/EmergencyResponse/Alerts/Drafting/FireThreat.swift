public import Assessment
import FireEvents
public import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// A fire that burns near settlements.
public struct FireThreat: Sendable, Equatable {
    public var fire: LocatedEvent
    /// The threatened settlements, nearest first; never empty.
    public var towns: [ThreatenedTown]

    /// - Parameter kilometers: Settlements farther from the heat of the last 24 hours are not counted; up to 20.
    /// - Returns: `nil` when the fire does not burn, or no known settlement is so near.
    public init?(_ fire: LocatedEvent, within kilometers: Double) {
        guard fire.event.status.isBurning else { return nil }
        let ground = HeatGround(activeOf: fire.event)
        towns = fire.nearbyPlaces.compactMap { ThreatenedTown($0.place, from: ground) }
            .filter { $0.kilometers <= kilometers }
            .sorted { ($0.kilometers, $0.place.identifier) < ($1.kilometers, $1.place.identifier) }
        guard !towns.isEmpty else { return nil }
        self.fire = fire
    }

    var nearest: ThreatenedTown { towns[0] }

    /// Whether it may be an industrial source: a warning has to say so.
    var isDoubtful: Bool { fire.event.kind == .possibleStaticHeat }

    /// The threats of a situation, nearest first.
    ///
    /// - Parameter includingPossible: Also events that may be static heat, which alone are no reason for a warning.
    public static func threats(
        in situation: Situation, within kilometers: Double, includingPossible: Bool = false
    ) -> [FireThreat] {
        (situation.fires + (includingPossible ? situation.possibleStaticHeat : [])).compactMap {
            FireThreat($0, within: kilometers)
        }.sorted { a, b in
            (a.nearest.kilometers, a.fire.event.id) < (b.nearest.kilometers, b.fire.event.id)
        }
    }
}

/// A settlement near a fire.
public struct ThreatenedTown: Sendable, Equatable {
    public var place: Place
    /// From the settlement's point to the nearest burning land or edge of a pixel in which heat was seen; 0 inside it.
    public var kilometers: Double
    /// Toward that land or the pixel's middle, degrees clockwise from north, 0..<360; `nil` inside the land.
    public var fireTowardDegrees: Double?

    /// - Returns: `nil` when the ground is empty.
    init?(_ place: Place, from ground: HeatGround) {
        let way = ground.way(to: place.coordinate)
        guard way.meters.isFinite else { return nil }
        self.place = place
        kilometers = way.meters / 1_000
        fireTowardDegrees = way.aim.map {
            let point = LocalPlane(center: UnitVector(place.coordinate)).project($0)
            let degrees = atan2(point.x, point.y) * 180 / .pi
            return degrees < 0 ? degrees + 360 : degrees
        }
    }
}
