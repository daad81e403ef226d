import FireEvents
import Geo

extension IncidentMatcher {
    /// A fire so large that an agency leads it under a name, hectares (1,000 acres).
    static let namedHectares = 400.0

    /// A record without a usable place: the one event of its counties that start and size fit.
    func byCounty(_ incident: Incident, in counties: [Area]) -> [IncidentMatch] {
        let codes = Set(counties.map(\.code))
        let found = events.compactMap { subject -> IncidentMatch? in
            guard let code = subject.codes.intersection(codes).min(),
                subject.event.burnedArea.best >= Self.namedHectares,
                let (timing, delay) = timing(subject.event, incident), timing == .fits,
                case .agrees(let ratio) = sizes(subject.event, incident), (0.5...2).contains(ratio)
            else { return nil }
            return IncidentMatch(
                incidentKey: incident.key, eventId: subject.event.id, role: .origin, quality: .probable,
                kilometers: nil, delayHours: delay,
                reasons: (incident.placeFault.map { [.placeNotUsable($0)] } ?? []) + [
                    .byCounty(code), Self.reason(timing, delay), .sizeAgrees(ratio),
                ])
        }
        return Self.tied(found)
    }

    /// A further fire of what is led as several: near its place, or large and in one of its counties.
    func member(_ subject: Subject, _ incident: Incident, _ counties: [Area]) -> IncidentMatch? {
        guard let (timing, delay) = timing(subject.event, incident), timing == .fits || timing == .dataBegin
        else { return nil }
        let reach = incident.radiusKilometers + 2 * Self.placeTolerance
        let edge = incident.place.map { subject.kilometers(to: $0, most: reach) }
        var match = IncidentMatch(
            incidentKey: incident.key, eventId: subject.event.id, role: .member, quality: .probable,
            kilometers: edge.flatMap { $0.isFinite ? $0 : nil }, delayHours: delay, reasons: [])
        let hectares = subject.event.burnedArea.best
        if let official = incident.sizeHectares, hectares > 1.5 * official { return nil }
        let county = subject.codes.intersection(counties.map(\.code)).min()
        if let edge, edge <= reach, hectares >= Self.namedHectares / 4 {
            match.reasons = [.nearComplex, Self.reason(timing, delay)]
            if hectares < Self.namedHectares, county == nil { match.quality = .possible }
        } else if let county, hectares >= 2 * Self.namedHectares {
            match.reasons = [.countyOfComplex(county), Self.reason(timing, delay)]
        } else {
            return nil
        }
        return match
    }

    /// By the official perimeter: the events most of whose land lies in it.
    func byPerimeter(_ incident: Incident) -> [IncidentMatch] {
        guard let box = incident.perimeter.boundingBox else { return [] }
        let middle = Coordinate(
            wrappingLatitude: (box.south + box.north) / 2, longitude: box.west + (box.east - box.west) / 2)
        let shape = ShapeDistance(incident.perimeter, center: middle)
        let found = events.compactMap { subject -> IncidentMatch? in
            guard UnitVector(subject.event.center).meters(to: UnitVector(middle)) < shape.radiusMeters + 100_000,
                let (timing, delay) = timing(subject.event, incident)
            else { return nil }
            return byPerimeter(subject.event, incident, shape, timing, delay)
        }
        return found
    }

    private func byPerimeter(
        _ event: FireEvent, _ incident: Incident, _ shape: ShapeDistance, _ timing: Timing, _ delay: Double?
    ) -> IncidentMatch? {
        let corners = event.perimeter.polygons.flatMap(\.exterior)
        let points = corners.isEmpty ? [event.center] : corners
        let inside = points.count { shape.meters(to: $0) <= Self.outlineTolerance }
        let share = Double(inside) / Double(points.count)
        let isPart = shape.meters(to: event.ignition.coordinate) <= Self.outlineTolerance
        guard share >= 0.2 || (isPart && share > 0) else { return nil }
        let isStrong = share >= 0.5 && timing != .during && timing != .unknown
        return IncidentMatch(
            incidentKey: incident.key, eventId: event.id, role: timing == .during ? .within : .origin,
            quality: isStrong && timing.isStrong ? .certain : share >= 0.5 || isPart ? .probable : .possible,
            kilometers: 0, delayHours: delay, reasons: [.officialPerimeter(share), Self.reason(timing, delay)])
    }

    /// How far a satellite's outline reaches beyond a surveyed one, metres.
    private static let outlineTolerance = 1_500.0
}
