public import FireEvents
public import Geo

/// A fire event with the areas and people around it.
public struct LocatedEvent: Sendable, Equatable {
    public var event: FireEvent
    /// What it is called: as a person named it, as officials do, else after where it began, such as `14 km north of
    /// Covelo`; the event's id where no place is known.
    public var name: String
    /// The same in Russian, where the place has a Russian name.
    public var russianName: String?
    /// Areas that the perimeter touches, largest share first within a level, countries before regions before districts.
    public var areas: [AreaShare]
    public var nearestPlace: NearbyPlace?
    public var settlements: SettlementCounts
    /// The same; `nil` where no settlement is loaded, which is not zero.
    public var knownSettlements: SettlementCounts? { nearestPlace == nil ? nil : settlements }
    /// Distance to the nearest place of at least 1,000 people, kilometres; `nil` when none is loaded.
    public var remotenessKilometers: Double?
    /// Settlements within 20 km of where heat was seen, nearest first.
    public var nearbyPlaces: [NearbyPlace] = []
    public var nameBasis = NameBasis.place
    /// The official record that gives the name, or would.
    public var official: OfficialRecord?
    /// Official records that may speak of it, sure or not.
    public var incidentMatches: [IncidentMatch] = []

    public init(
        event: FireEvent, name: String, russianName: String? = nil, areas: [AreaShare] = [],
        nearestPlace: NearbyPlace? = nil, settlements: SettlementCounts = .none, remotenessKilometers: Double? = nil
    ) {
        self.event = event
        self.name = name
        self.russianName = russianName
        self.areas = areas
        self.nearestPlace = nearestPlace
        self.settlements = settlements
        self.remotenessKilometers = remotenessKilometers
    }
}

/// The part of an event that lies in one area.
public struct AreaShare: Sendable, Equatable {
    public var code: String
    public var level: Area.Level
    /// Share of the perimeter's area, 0…1.
    public var fraction: Double
    /// Burned hectares in this area: the fraction of each bound.
    public var burnedArea: AreaInterval
    /// Share of the active area, 0…1; 0 when nothing was active.
    public var activeFraction: Double
    /// Found by the nearest centre, not by an outline.
    public var isApproximate: Bool

    public init(
        code: String, level: Area.Level, fraction: Double, burnedArea: AreaInterval, activeFraction: Double,
        isApproximate: Bool = false
    ) {
        self.code = code
        self.level = level
        self.fraction = fraction
        self.burnedArea = burnedArea
        self.activeFraction = activeFraction
        self.isApproximate = isApproximate
    }
}

public struct NearbyPlace: Sendable, Equatable {
    public var place: Place
    /// From where heat was seen, pixels' edges included; 0 inside. Never more than from the outline.
    public var kilometers: Double
    /// From the nearest edge of the perimeter; 0 inside it.
    public var outlineKilometers: Double

    /// - Parameter outlineKilometers: The same as the distance from the heat unless said.
    public init(place: Place, kilometers: Double, outlineKilometers: Double? = nil) {
        self.place = place
        self.kilometers = kilometers
        self.outlineKilometers = outlineKilometers ?? kilometers
    }
}

/// Populated places within a distance of where heat was seen, and the people who live in them.
public struct SettlementCounts: Sendable, Equatable {
    public var within5Kilometers: Int
    public var within20Kilometers: Int
    public var within50Kilometers: Int
    public var populationWithin5Kilometers: Int
    public var populationWithin20Kilometers: Int
    public var populationWithin50Kilometers: Int

    public init(
        within5Kilometers: Int, within20Kilometers: Int, within50Kilometers: Int,
        populationWithin5Kilometers: Int, populationWithin20Kilometers: Int, populationWithin50Kilometers: Int
    ) {
        self.within5Kilometers = within5Kilometers
        self.within20Kilometers = within20Kilometers
        self.within50Kilometers = within50Kilometers
        self.populationWithin5Kilometers = populationWithin5Kilometers
        self.populationWithin20Kilometers = populationWithin20Kilometers
        self.populationWithin50Kilometers = populationWithin50Kilometers
    }

    public static let none = SettlementCounts(
        within5Kilometers: 0, within20Kilometers: 0, within50Kilometers: 0,
        populationWithin5Kilometers: 0, populationWithin20Kilometers: 0, populationWithin50Kilometers: 0)
}
