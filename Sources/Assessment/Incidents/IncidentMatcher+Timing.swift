import FireEvents
import Geo

extension IncidentMatcher {
    /// How the official start lies to the time in which heat was seen.
    enum Timing: Equatable {
        case fits, heatFirst, late, dataBegin, during, unknown

        /// Whether it speaks for the same fire by itself.
        var isStrong: Bool { self == .fits }
    }

    /// Hours from an official start to the first detection that passes and discovery explain.
    static let usualDelay = -30.0...72.0
    /// Records are made days after the first heat, and clouds hide fires for days.
    static let weakDelay = 240.0
    /// How long before the first file a fire may have begun that still burns, hours.
    static let longestUnseen = 60 * 24.0

    /// - Returns: `nil` where the times exclude each other.
    func timing(_ event: FireEvent, _ incident: Incident) -> (timing: Timing, delay: Double?)? {
        if let end = incident.extinguishedAt, event.firstSeen.hours(since: end) > 12 { return nil }
        guard let start = incident.startedAt else { return (.unknown, nil) }
        let delay = event.firstSeen.hours(since: start)
        let usual = Self.usualDelay.lowerBound - (incident.isStartDayOnly ? 14 : 0)...Self.usualDelay.upperBound + 24
        if usual.contains(delay), incident.isStartDayOnly || Self.usualDelay.contains(delay) { return (.fits, delay) }
        if delay > 0, event.firstSeen.hours(since: dataBegin) <= 24, start < dataBegin, delay <= Self.longestUnseen {
            return (.dataBegin, delay)
        }
        if delay > 0 { return delay <= Self.weakDelay ? (.late, delay) : nil }
        if -delay <= Self.weakDelay, -delay <= event.lastSeen.hours(since: event.firstSeen) + 24 {
            return (.heatFirst, delay)
        }
        return event.lastSeen.hours(since: start) >= -24 ? (.during, delay) : nil
    }

    static func reason(_ timing: Timing, _ delay: Double?) -> IncidentMatch.Reason {
        switch timing {
        case .fits: .startFits(delay ?? 0)
        case .heatFirst: .heatBeforeStart(-(delay ?? 0))
        case .late: .heatLongAfterStart(delay ?? 0)
        case .dataBegin: .burningWhenDataBegin
        case .during: .startDuringFire
        case .unknown: .startNotGiven
        }
    }
}

extension IncidentMatcher {
    /// What the two sizes say of each other.
    enum SizeVerdict: Equatable {
        case agrees(Double), tooLarge(Double), differs(Double), notComparable
    }

    /// Sizes are compared where they are of the same time; a fire is never much larger than its final size.
    func sizes(_ event: FireEvent, _ incident: Incident) -> SizeVerdict {
        guard let official = incident.sizeHectares, official > 0 else { return .notComparable }
        let ratio = event.burnedArea.best / official
        if event.burnedArea.low > 4 * official, event.burnedArea.best > 100 { return .tooLarge(ratio) }
        let isOfThisTime = incident.asOf.map { abs($0.hours(since: at)) <= 168 } ?? (event.status == .ended)
        guard isOfThisTime else { return .notComparable }
        if event.burnedArea.high < official / 4 || event.burnedArea.low > 3 * official { return .differs(ratio) }
        return .agrees(ratio)
    }
}
