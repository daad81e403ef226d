import FireEvents
public import Geo

/// Finds which events official records speak of: by place, start and size, one to one or one to many.
///
/// Each record is judged against all events by itself, then the fires of a complex among those that no other record claims;
/// the result does not depend on the order of either. What does not decide is given as ``IncidentMatch/Quality/possible``.
///
/// - Note: The rules in words, and how well they do, stand in docs/incidents.md.
public struct IncidentMatcher {
    let events: [Subject]
    private let places: IncidentPlace
    let at: Instant
    let dataBegin: Instant

    /// - Parameters:
    ///   - events: Those of one instant; static heat is left out.
    ///   - areas: Loaded areas, to check places by and for counties.
    ///   - dataBegin: The first detection that is held.
    public init(_ events: [LocatedEvent], areas: [Area], at: Instant, dataBegin: Instant) {
        self.events = events.filter { $0.event.kind != .staticHeat }.map(Subject.init)
            .sorted { $0.event.id < $1.event.id }
        places = IncidentPlace(areas)
        self.at = at
        self.dataBegin = dataBegin
    }

    /// An event, ready to be measured from.
    struct Subject {
        let event: FireEvent
        let codes: Set<String>
        private let shape: ShapeDistance
        private let middle: UnitVector
        private let ignition: UnitVector

        init(_ located: LocatedEvent) {
            event = located.event
            codes = Set(located.areas.map(\.code))
            shape = ShapeDistance(located.event.perimeter, center: located.event.center)
            middle = UnitVector(located.event.center)
            ignition = UnitVector(located.event.ignition.coordinate)
        }

        /// From the perimeter, 0 inside; infinite where it is surely more than a limit.
        func kilometers(to place: Coordinate, most limit: Double) -> Double {
            let direct = middle.meters(to: UnitVector(place)) / 1_000
            guard direct - shape.radiusMeters / 1_000 <= limit else { return .infinity }
            return event.perimeter.isEmpty ? direct : shape.meters(to: place) / 1_000
        }

        /// From where it was first seen, as far as that is known.
        func ignitionKilometers(to place: Coordinate) -> Double {
            // A first pass over several fires reaches far.
            max(0, ignition.meters(to: UnitVector(place)) - min(3_000, event.ignition.radiusMeters)) / 1_000
        }
    }

    /// The incidents with places that cannot be right taken away.
    public func checked(_ incidents: [Incident]) -> [Incident] { incidents.map(places.checked) }

    /// - Parameter incidents: Known at the instant, each once; places are checked here.
    /// - Returns: By record and event.
    public func matches(of incidents: [Incident]) -> [IncidentMatch] {
        let judged = checked(incidents).filter { $0.kind != .prescribed }.sorted { $0.key < $1.key }
        let single = judged.flatMap(direct)
        let claimed = Set(single.filter { $0.quality > .possible && $0.role == .origin }.map(\.eventId))
        let members = judged.filter(\.isSeveralFires).flatMap { incident in
            let known = single.filter { $0.incidentKey == incident.key }.map(\.eventId)
            return self.members(of: incident, claimed: claimed, known: Set(known))
        }
        return (single + Self.undisputed(members)).sorted {
            ($0.incidentKey, $0.eventId) < ($1.incidentKey, $1.eventId)
        }
    }

    private func direct(_ incident: Incident) -> [IncidentMatch] {
        if !incident.perimeter.isEmpty { return byPerimeter(incident) }
        guard let place = incident.place else { return byCounty(incident, in: places.districts(of: incident)) }
        let candidates = events.compactMap { candidate($0, incident, place) }
        return Self.settled(candidates, among: events)
    }

    private func members(
        of incident: Incident, claimed: Set<String>, known: Set<String>
    ) -> [IncidentMatch] {
        let counties = places.districts(of: incident)
        return events.compactMap { subject in
            guard !claimed.contains(subject.event.id), !known.contains(subject.event.id) else { return nil }
            return member(subject, incident, counties)
        }
    }

    /// A fire that two complexes could have is sure in neither.
    private static func undisputed(_ members: [IncidentMatch]) -> [IncidentMatch] {
        let counts = Dictionary(members.map { ($0.eventId, 1) }, uniquingKeysWith: +)
        return members.map { match in
            guard counts[match.eventId, default: 0] > 1 else { return match }
            var match = match
            match.quality = .possible
            return match
        }
    }
}
