public import FireEvents
public import Geo

/// The rule of what silence means, for every answer: only what was looked at without a detection is a zero.
///
/// A fire that was not detected for a day is quiet only when a day was looked at, and has ended only when five days
/// were; otherwise nobody knows.
public struct Watching: Sendable {
    private let coverage: Coverage
    private let looks: LookIndex?
    private let at: Instant
    private var known: [Int64: LoadedTime] = [:]

    /// - Parameter looks: Of detections and orbits; without them, files alone tell.
    public init(_ coverage: Coverage, looks: LookIndex? = nil, at: Instant) {
        self.coverage = coverage
        self.looks = looks
        self.at = at
    }

    /// Whether a place was looked at in the day before the instant.
    public mutating func look(at place: Coordinate) -> FireEvent.Look {
        let vector = UnitVector(place)
        guard time(vector).holds(at.minute) else { return .notLoaded }
        return isMissedByOrbits(vector) ? .notLookedAt : .lookedAt
    }

    /// Whether the day before and the day before that are loaded, so that a change since then means something.
    public mutating func knowsDayBefore(at place: Coordinate) -> Bool {
        time(UnitVector(place)).covers(at.adding(hours: -48).minute...at.adding(hours: -24).minute)
    }

    /// Puts the look and the status of an event right.
    public mutating func judge(_ event: inout FireEvent) {
        event.look = look(at: event.center)
        let loaded = time(UnitVector(event.center))
        if event.look == .notLoaded, let newest = loaded.newest(upTo: at.minute) {
            event.hoursSinceLook = max(0, min(at.hours(since: Instant(minute: newest)), event.hoursSinceDetection))
        }
        guard !event.status.isBurning else { return }
        let hours = loaded.hours(from: event.lastSeen.minute, to: at.minute)
        if hours >= 120 {
            event.status = .ended
        } else {
            event.status = event.look == .lookedAt && hours >= 24 ? .quiet : .notKnown
        }
    }

    /// Puts the days of a fire right: a pass that orbits predict tells nothing of a day whose detections are not loaded.
    public mutating func judge(_ days: inout [DailyRecord], near place: Coordinate) {
        let loaded = time(UnitVector(place))
        for index in days.indices where days[index].isLookedAt && !days[index].isObserved {
            let start = days[index].day.minute
            guard !loaded.covers(start...max(start, min(start + 1_439, at.minute))) else { continue }
            days[index].look = .notKnown
            days[index].activeArea = nil
            days[index].frontCount = nil
        }
    }

    private mutating func time(_ place: UnitVector) -> LoadedTime {
        let cell = LookIndex.cellNumber(of: place)
        if let time = known[cell] { return time }
        let time = coverage.time(near: place)
        known[cell] = time
        return time
    }

    /// Orbits that cover the whole day, and no pass in it.
    private func isMissedByOrbits(_ place: UnitVector) -> Bool {
        let start = at.adding(hours: -24)
        guard let looks, looks.overpasses?.covers(from: start, to: at) ?? false else { return false }
        return looks.lastLook(near: place, before: at.minute + 1).map { $0 < start.minute } ?? true
    }
}
