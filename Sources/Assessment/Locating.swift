public import FireEvents
public import Geo

extension LocatedEvent {
    /// Events with their names, areas and the people around them, in the order given.
    ///
    /// An event is called after the place nearest to its ignition, which growth does not change, and numbered in the
    /// order of the events.
    public static func locate(_ events: [FireEvent], areas: [Area], places: [Place]) -> [LocatedEvent] {
        let index = PlaceIndex(places)
        var shares = AreaShares(areas)
        var ordinals: [String: Int] = [:]
        return events.map { event in
            let home = index.nearest(to: event.ignition.coordinate)?.place
            let ordinal = home.map { place in
                ordinals[place.name, default: 0] += 1
                return ordinals[place.name] ?? 1
            }
            return LocatedEvent(event, home: home, ordinal: ordinal, areas: shares.shares(of: event), index: index)
        }
    }

    private init(_ event: FireEvent, home: Place?, ordinal: Int?, areas: [AreaShare], index: PlaceIndex) {
        let near = index.near(event, kilometers: 50)
        let town = index.nearest(to: event.center, population: 1_000)
        let nearest =
            near.first
            ?? index.nearest(to: event.center).map {
                NearbyPlace(place: $0.place, kilometers: index.kilometers(from: event, to: $0.place))
            }
        let number = ordinal.map { " \($0)" } ?? ""
        self.init(
            event: event, name: home.map { $0.name + number } ?? event.id,
            russianName: home?.russianName.map { $0 + number }, areas: areas, nearestPlace: nearest,
            settlements: SettlementCounts(near),
            remotenessKilometers: town.map { index.kilometers(from: event, to: $0.place) })
        nearbyPlaces = near.filter { $0.kilometers <= 20 }
    }
}
