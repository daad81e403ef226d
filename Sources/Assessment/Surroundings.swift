import FireEvents
public import Geo

/// The areas and people around a fire.
public struct Surroundings: Sendable, Equatable {
    /// The place nearest to where the fire began, which growth does not change; it is called after it.
    public var home: Place?
    /// Areas that the perimeter touches, largest share first within a level, countries before regions before districts.
    public var areas: [AreaShare]
    public var nearestPlace: NearbyPlace?
    public var settlements: SettlementCounts
    /// Distance to the nearest place of at least 1,000 people, kilometres; `nil` when none is loaded.
    public var remotenessKilometers: Double?
    /// Settlements within 20 km of where heat was seen, nearest first.
    public var nearbyPlaces: [NearbyPlace]

    public init(
        home: Place?, areas: [AreaShare], nearestPlace: NearbyPlace?, settlements: SettlementCounts,
        remotenessKilometers: Double?, nearbyPlaces: [NearbyPlace]
    ) {
        self.home = home
        self.areas = areas
        self.nearestPlace = nearestPlace
        self.settlements = settlements
        self.remotenessKilometers = remotenessKilometers
        self.nearbyPlaces = nearbyPlaces
    }
}

/// Finds the surroundings of fires.
struct Locator: ~Copyable {
    private let places: PlaceIndex
    private var shares: AreaShares

    init(areas: [Area], places: [Place]) {
        self.places = PlaceIndex(places)
        shares = AreaShares(areas)
    }

    /// - Parameter detections: Those that show the event; of an event without them only the drawn land and what was seen in the
    ///   last 24 hours are measured to.
    mutating func surroundings(of event: FireEvent, _ detections: [Detection] = []) -> Surroundings {
        let ground = HeatGround(event, pixels: places.isEmpty ? [] : detections.map(HeatPixel.init))
        let near = places.near(ground, event.center, kilometers: 50)
        let town =
            near.first { $0.place.population >= 1_000 }
            ?? places.nearest(to: ground, event.center, population: 1_000)
        return Surroundings(
            home: places.nearest(to: event.ignition.coordinate)?.place, areas: shares.shares(of: event),
            nearestPlace: near.first ?? places.nearest(to: ground, event.center), settlements: SettlementCounts(near),
            remotenessKilometers: town?.kilometers, nearbyPlaces: near.filter { $0.kilometers <= 20 })
    }
}
