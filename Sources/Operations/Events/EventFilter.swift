public import Assessment
public import FireEvents
public import Geo

/// Which events are asked for.
public struct EventFilter: Sendable {
    /// Static heat and events of low confidence alone too.
    public var includesAllKinds = false
    /// Events of low confidence alone are as if they had not been seen, whatever else is asked for.
    public var ignoresLowConfidence = false
    public var status: FireEvent.Status?
    /// Only events detected at or after it.
    public var since: Instant?
    /// Only events whose middle lies within.
    public var box: BoundingBox?
    /// Only events that have land in it.
    public var area: Area?

    public init() {}

    public func contains(_ located: LocatedEvent) -> Bool {
        let event = located.event
        return (includesAllKinds || event.kind == .fire) && !(ignoresLowConfidence && event.kind == .unknown)
            && (status.map { $0 == event.status } ?? true)
            && (since.map { event.lastSeen >= $0 } ?? true) && (box?.contains(event.center) ?? true)
            && (area.map { located.share(of: $0.code) != nil } ?? true)
    }
}
