public import FireEvents
public import Geo

/// All that is known of one fire at an instant: the event, its days, its family, what officials say of it.
public struct FireAccount: Sendable, Equatable {
    public var at: Instant
    public var fire: LocatedEvent
    /// One a UTC day, ascending.
    public var days: [DailyRecord]
    /// In the order of time.
    public var family: [FamilyRecord]
    /// Official figures beside ours.
    public var official: [OfficialComparison]

    public init(
        at: Instant, fire: LocatedEvent, days: [DailyRecord], family: [FamilyRecord], official: [OfficialComparison]
    ) {
        (self.at, self.fire, self.days, self.family, self.official) = (at, fire, days, family, official)
    }
}
