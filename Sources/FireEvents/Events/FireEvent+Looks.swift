public import Geo

extension FireEvent {
    /// Adds what the looks at its surroundings tell.
    ///
    /// - Parameter first: Where its first detection lies.
    public mutating func add(_ looks: LookIndex, first: Coordinate, at: Instant) {
        let begin = firstSeen.minute
        ignition.earliest = looks.lastLook(near: UnitVector(first), before: begin - 10).map(Instant.init(minute:))
        let end = at.minute + 1
        let look = looks.lastLook(near: UnitVector(center), before: end).map(Instant.init(minute:)) ?? lastSeen
        hoursSinceLook = at.hours(since: max(look, lastSeen))
    }

    /// The same event seen from another instant, when no detection of it left or entered the windows of 24 hours between.
    public func seen(at: Instant) -> FireEvent {
        var event = self
        event.status = Status(at: at, firstSeen: firstSeen, lastSeen: lastSeen)
        event.hoursSinceDetection = at.hours(since: lastSeen)
        event.hoursSinceLook = event.hoursSinceDetection
        return event
    }
}
