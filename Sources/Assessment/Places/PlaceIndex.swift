import FireEvents
import Geo

/// Settlements, ready to be found by distance.
struct PlaceIndex {
    let places: [Place]
    private let vectors: [UnitVector]
    private let populations: [Int]

    init(_ places: [Place]) {
        self.places = places.sorted { $0.identifier < $1.identifier }
        vectors = self.places.map { UnitVector($0.coordinate) }
        populations = self.places.map(\.population)
    }

    /// The place nearest to a point, by its centre; the lower identifier when two are equally far.
    func nearest(to point: Coordinate, population: Int = 0) -> (place: Place, meters: Double)? {
        let here = UnitVector(point)
        var best: (index: Int, chord: Double)?
        for index in vectors.indices where populations[index] >= population {
            let chord = vectors[index].squaredChord(to: here)
            if best.map({ chord < $0.chord }) ?? true { best = (index, chord) }
        }
        return best.map { (places[$0.index], vectors[$0.index].meters(to: here)) }
    }

    /// Places within a distance of a fire's ground, nearest first.
    func near(_ ground: HeatGround, _ center: Coordinate, kilometers: Double) -> [NearbyPlace] {
        candidates(about: center, meters: ground.radiusMeters + kilometers * 1_000 + 1_000)
            .map { NearbyPlace(places[$0], from: ground) }
            .filter { $0.kilometers <= kilometers }
            .sorted(by: Self.isNearer)
    }

    /// The place nearest to a fire's ground, however far.
    ///
    /// The place nearest to the middle bounds the distance: only places as near as that to the ground's circle can be nearer.
    func nearest(to ground: HeatGround, _ center: Coordinate, population: Int = 0) -> NearbyPlace? {
        guard let first = nearest(to: center, population: population) else { return nil }
        let bound = NearbyPlace(first.place, from: ground)
        return candidates(about: center, meters: ground.radiusMeters + bound.kilometers * 1_000 + 1_000)
            .filter { populations[$0] >= population }
            .map { NearbyPlace(places[$0], from: ground) }
            .min(by: Self.isNearer) ?? bound
    }

    private func candidates(about center: Coordinate, meters: Double) -> [Int] {
        let (here, reach) = (UnitVector(center), Earth.squaredChord(spanning: meters))
        return vectors.indices.filter { vectors[$0].squaredChord(to: here) <= reach }
    }

    private static func isNearer(_ a: NearbyPlace, _ b: NearbyPlace) -> Bool {
        (a.kilometers, a.place.identifier) < (b.kilometers, b.place.identifier)
    }

    var isEmpty: Bool { places.isEmpty }
}

extension NearbyPlace {
    init(_ place: Place, from ground: HeatGround) {
        let way = ground.way(to: place.coordinate)
        self.init(place: place, kilometers: way.meters / 1_000, outlineKilometers: way.outlineMeters / 1_000)
    }
}

extension SettlementCounts {
    /// - Parameter near: All places within 50 km.
    init(_ near: [NearbyPlace]) {
        func within(_ kilometers: Double) -> (count: Int, people: Int) {
            let places = near.filter { $0.kilometers <= kilometers }
            return (places.count, places.reduce(0) { $0 + $1.place.population })
        }
        let (five, twenty, fifty) = (within(5), within(20), within(50))
        self.init(
            within5Kilometers: five.count, within20Kilometers: twenty.count, within50Kilometers: fifty.count,
            populationWithin5Kilometers: five.people, populationWithin20Kilometers: twenty.people,
            populationWithin50Kilometers: fifty.people)
    }
}
