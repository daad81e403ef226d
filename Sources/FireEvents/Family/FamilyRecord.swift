public import Geo

/// Something that happened between fires, or to the fronts of one.
public struct FamilyRecord: Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// A fire that had begun apart became part of the event.
        case merged
        /// The event began on the land of an earlier one.
        case rekindled
        /// The event burns in more separate parts than on the day before.
        case separated
    }

    public var kind: Kind
    public var time: Instant
    public var eventId: String
    /// The fire that merged, or whose land it was; `nil` when fronts separate.
    public var otherId: String?
    /// Burned by the event just before; of fronts that separate, by the end of the day.
    public var burnedArea: AreaInterval
    /// Burned by the other just before.
    public var otherBurnedArea: AreaInterval?
    /// Separate parts of the land that burned on the day before, and on the day.
    public var fronts: Fronts?

    public struct Fronts: Sendable, Equatable {
        public var before: Int
        public var now: Int

        public init(before: Int, now: Int) {
            self.before = before
            self.now = now
        }
    }

    public init(
        kind: Kind, time: Instant, eventId: String, otherId: String?, burnedArea: AreaInterval,
        otherBurnedArea: AreaInterval?, fronts: Fronts? = nil
    ) {
        self.kind = kind
        self.time = time
        self.eventId = eventId
        self.otherId = otherId
        self.burnedArea = burnedArea
        self.otherBurnedArea = otherBurnedArea
        self.fronts = fronts
    }
}
