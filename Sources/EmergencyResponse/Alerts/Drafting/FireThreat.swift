public import Assessment
import FireEvents
public import Geo

/// A fire that burns near settlements.
public struct FireThreat: Sendable, Equatable {
    public var fire: LocatedEvent
    /// The threatened settlements, nearest first; never empty.
    public var towns: [ThreatenedTown]

    /// - Parameter kilometers: Settlements farther from the burning edge are not counted; up to 20.
    /// - Returns: `nil` when the fire does not burn, or no known settlement is so near.
    public init?(_ fire: LocatedEvent, within kilometers: Double) {
        guard fire.event.status.isBurning else { return nil }
        let ground = Self.ground(of: fire.event)
        towns = fire.nearbyPlaces.compactMap { ThreatenedTown($0.place, from: ground) }
            .filter { $0.kilometers <= kilometers }
            .sorted { ($0.kilometers, $0.place.identifier) < ($1.kilometers, $1.place.identifier) }
        guard !towns.isEmpty else { return nil }
        self.fire = fire
    }

    /// Where it burned in the last 24 hours; all its land when that is not known.
    static func ground(of event: FireEvent) -> MultiPolygon {
        event.activeLand.isEmpty ? event.perimeter : event.activeLand
    }

    var nearest: ThreatenedTown { towns[0] }

    /// The threats of a situation, nearest first.
    public static func threats(in situation: Situation, within kilometers: Double) -> [FireThreat] {
        situation.fires.compactMap { FireThreat($0, within: kilometers) }.sorted { a, b in
            (a.nearest.kilometers, a.fire.event.id) < (b.nearest.kilometers, b.fire.event.id)
        }
    }
}

/// A settlement near a fire.
public struct ThreatenedTown: Sendable, Equatable {
    public var place: Place
    /// From the settlement's point to the nearest burning land; 0 inside it.
    public var kilometers: Double
    /// Toward the nearest burning land, degrees clockwise from north, 0..<360; `nil` inside it.
    public var fireTowardDegrees: Double?

    /// - Returns: `nil` when the shape has no land.
    init?(_ place: Place, from ground: MultiPolygon) {
        let plane = LocalPlane(center: UnitVector(place.coordinate))
        let rings = ground.polygons.flatMap(\.rings).map { $0.map { plane.project($0) } }
        guard let nearest = NearestPoint.ofEdges(rings) else { return nil }
        let isInside = ShapeDistance(ground, center: place.coordinate).meters(to: place.coordinate) == 0
        self.place = place
        kilometers = isInside ? 0 : (nearest.x * nearest.x + nearest.y * nearest.y).squareRoot() / 1_000
        fireTowardDegrees = isInside ? nil : NearestPoint.bearing(of: nearest)
    }
}
