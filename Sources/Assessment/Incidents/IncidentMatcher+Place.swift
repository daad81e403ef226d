import FireEvents
import Geo

extension IncidentMatcher {
    /// How far official places of fires lie from where heat is first seen, kilometres, beside the fire's own size.
    static let placeTolerance = 5.0
    /// A record's place this close to the first heat is that of the fire, even where the times only roughly fit.
    static let closeKilometers = 3.0

    /// Farther than this from the perimeter, beside a quarter of the fire's radius, a place is in doubt.
    static let sureKilometers = 2.0

    /// Whether a record with a place speaks of an event.
    func candidate(_ subject: Subject, _ incident: Incident, _ place: Coordinate) -> IncidentMatch? {
        let radius = min(40, incident.radiusKilometers)
        let reach = Self.placeTolerance + radius / 2
        let edge = subject.kilometers(to: place, most: max(reach, Self.farKilometers))
        guard edge <= Self.farKilometers || edge <= reach,
            let (timing, delay) = timing(subject.event, incident)
        else { return nil }
        let origin = subject.ignitionKilometers(to: place)
        var match = IncidentMatch(
            incidentKey: incident.key, eventId: subject.event.id, role: .origin, quality: .certain, kilometers: edge,
            delayHours: delay, reasons: [])
        let isOrigin = origin <= 2 * Self.placeTolerance + radius && isClose(timing, origin, radius)
        if isOrigin, edge <= reach {
            match.reasons = [edge == 0 ? .insidePerimeter : .nearPerimeter(edge), Self.reason(timing, delay)]
            if !timing.isStrong { match.quality = .probable }
            if edge > Self.sureKilometers + radius / 4 { match.quality = match.quality.lower }
            if timing.isStrong, !incident.isStartDayOnly, (delay ?? 0) < -12 { match.quality = match.quality.lower }
            return sized(match, subject.event, incident)
        }
        if edge <= Self.closeKilometers, timing == .during || timing == .fits || timing == .heatFirst {
            match.role = .within
            match.reasons = [edge == 0 ? .insidePerimeter : .nearPerimeter(edge), .startDuringFire]
            return within(match, subject.event, incident)
        }
        return far(match, subject.event, incident, edge, timing)
    }

    /// The weaker the times, the closer the place must be.
    private func isClose(_ timing: Timing, _ origin: Double, _ radius: Double) -> Bool {
        switch timing {
        case .fits, .dataBegin: true
        case .heatFirst, .late, .unknown: origin <= Self.closeKilometers + radius / 4
        case .during: false
        }
    }

    /// What is much smaller than the event and does not lie on its land is another fire beside it.

    private func sized(_ match: IncidentMatch, _ event: FireEvent, _ incident: Incident) -> IncidentMatch {
        var match = match
        switch sizes(event, incident) {
        case .agrees(let ratio): match.reasons.append(.sizeAgrees(ratio))
        case .notComparable: match.reasons.append(.sizeNotComparable)
        case .differs(let ratio):
            match.reasons.append(.sizeDiffers(ratio))
            match.quality = match.quality.lower
        case .tooLarge:
            match.reasons.append(.smallPart)
            match.quality = (match.kilometers ?? 0) <= Self.sureKilometers ? match.quality.lower : .possible
        }
        return match
    }

    /// An incident that began on land of the event is one of the event's fires unless it is far too small.
    private func within(_ match: IncidentMatch, _ event: FireEvent, _ incident: Incident) -> IncidentMatch {
        var match = match
        match.quality = .probable
        guard let size = incident.sizeHectares else {
            if (match.kilometers ?? 0) > 0 { match.quality = .possible }
            return match
        }
        guard size < event.burnedArea.best / 20 else { return match }
        match.reasons.append(.smallPart)
        if (match.kilometers ?? 0) > 0 { match.quality = .possible }
        return match
    }

    static let farKilometers = 20.0

    /// Official places are wrong by ten kilometres and more; then start and size together make it possible.
    private func far(
        _ match: IncidentMatch, _ event: FireEvent, _ incident: Incident, _ edge: Double, _ timing: Timing
    ) -> IncidentMatch? {
        guard edge > Self.placeTolerance, timing == .fits, case .agrees(let ratio) = sizes(event, incident),
            (0.5...2).contains(ratio), event.burnedArea.best >= 100
        else { return nil }
        var match = match
        match.quality = .possible
        match.reasons = [
            .farFromPerimeter(edge), Self.reason(timing, match.delayHours), .sizeAgrees(ratio),
        ]
        return match
    }

    /// Of several events that one record could have begun as, the one that stands out; else all, as a tie.
    static func settled(_ candidates: [IncidentMatch], among events: [Subject]) -> [IncidentMatch] {
        let sizes = Dictionary(uniqueKeysWithValues: events.map { ($0.event.id, $0.event.burnedArea.best) })
        let origins = candidates.filter { $0.role == .origin }
        guard let best = origins.map(\.quality).max(), best > .possible else {
            let within = candidates.filter { $0.role == .within }
            return within.isEmpty ? tied(origins) : within
        }
        let leading = origins.filter { $0.quality == best }.sorted {
            (sizes[$1.eventId] ?? 0, $0.eventId) < (sizes[$0.eventId] ?? 0, $1.eventId)
        }
        guard leading.count > 1 else { return leading }
        if (sizes[leading[0].eventId] ?? 0) >= 5 * (sizes[leading[1].eventId] ?? 0) { return [leading[0]] }
        let near = leading.sorted { ($0.kilometers ?? 0, $0.eventId) < ($1.kilometers ?? 0, $1.eventId) }
        if (near[1].kilometers ?? 0) > 2 * (near[0].kilometers ?? 0) + 1 { return [near[0]] }
        return tied(leading)
    }

    static func tied(_ matches: [IncidentMatch]) -> [IncidentMatch] {
        guard matches.count > 1 else { return matches }
        return matches.map { match in
            var match = match
            match.quality = .possible
            match.reasons.append(.tie(matches.map(\.eventId).filter { $0 != match.eventId }.sorted()))
            return match
        }
    }
}
