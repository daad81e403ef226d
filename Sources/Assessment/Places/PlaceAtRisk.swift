import FireEvents
import Geo

/// A settlement within 20 km of where a fire burns, with the nearest such fire.
public struct PlaceAtRisk: Sendable, Equatable {
    public var near: NearbyPlace
    public var fire: LocatedEvent

    /// Of each settlement the nearest burning fire; the nearest settlement first, of equally near ones the smaller number.
    ///
    /// - Parameter fires: Those that do not burn, and what is no fire, threaten nobody.
    public static func all(near fires: [LocatedEvent]) -> [PlaceAtRisk] {
        var nearest: [Int: PlaceAtRisk] = [:]
        for fire in fires where fire.event.kind == .fire && fire.event.status.isBurning {
            for near in fire.nearbyPlaces {
                if let known = nearest[near.place.identifier], known.near.kilometers <= near.kilometers { continue }
                nearest[near.place.identifier] = PlaceAtRisk(near: near, fire: fire)
            }
        }
        return nearest.values.sorted {
            ($0.near.kilometers, $0.near.place.identifier) < ($1.near.kilometers, $1.near.place.identifier)
        }
    }
}
