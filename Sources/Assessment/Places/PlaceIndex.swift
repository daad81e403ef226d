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

    /// Places within a distance of an event's perimeter, nearest first; kilometres from its edge.
    func near(_ event: FireEvent, kilometers: Double) -> [NearbyPlace] {
        let shape = ShapeDistance(event.perimeter, center: event.center)
        let here = UnitVector(event.center)
        let reach = Earth.squaredChord(spanning: shape.radiusMeters + kilometers * 1_000 + 1_000)
        return vectors.indices
            .filter { vectors[$0].squaredChord(to: here) <= reach }
            .map { NearbyPlace(place: places[$0], kilometers: shape.meters(to: places[$0].coordinate) / 1_000) }
            .filter { $0.kilometers <= kilometers }
            .sorted { ($0.kilometers, $0.place.identifier) < ($1.kilometers, $1.place.identifier) }
    }

    /// Distance of a place from an event's edge.
    func kilometers(from event: FireEvent, to place: Place) -> Double {
        ShapeDistance(event.perimeter, center: event.center).meters(to: place.coordinate) / 1_000
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
