/// A record that is taken to speak of an event, how sure that is, and why.
public struct IncidentMatch: Sendable, Equatable {
    /// Ascending.
    public enum Quality: String, Sendable, Comparable, CaseIterable {
        /// Shown, and never a reason to call the event so.
        case possible
        case probable
        case certain

        public static func < (a: Self, b: Self) -> Bool {
            (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
        }

        var lower: Quality { self == .certain ? .probable : .possible }
    }

    public enum Role: String, Sendable {
        /// The event began as this incident.
        case origin
        /// The incident began inside the event's land while that burned.
        case within
        /// One of several fires that are led as one.
        case member
    }

    /// ``Incident/key``.
    public var incidentKey: String
    public var eventId: String
    public var role: Role
    public var quality: Quality
    /// From the official place to the event's perimeter, 0 inside; `nil` where no place is usable.
    public var kilometers: Double?
    /// From the official start to the first detection; negative where heat was seen first.
    public var delayHours: Double?
    public var reasons: [Reason]

    public init(
        incidentKey: String, eventId: String, role: Role, quality: Quality, kilometers: Double? = nil,
        delayHours: Double? = nil, reasons: [Reason] = []
    ) {
        self.incidentKey = incidentKey
        self.eventId = eventId
        self.role = role
        self.quality = quality
        self.kilometers = kilometers
        self.delayHours = delayHours
        self.reasons = reasons
    }

    /// Evidence for or against.
    public enum Reason: Sendable, Equatable {
        case insidePerimeter
        /// Kilometres from the perimeter.
        case nearPerimeter(Double)
        /// Farther than its size explains.
        case farFromPerimeter(Double)
        /// Share of the event's outline inside the official perimeter, 0…1.
        case officialPerimeter(Double)
        /// Hours.
        case startFits(Double)
        case heatBeforeStart(Double)
        case heatLongAfterStart(Double)
        case startDuringFire
        case burningWhenDataBegin
        case startNotGiven
        /// Ours over official.
        case sizeAgrees(Double)
        case sizeDiffers(Double)
        case sizeNotComparable
        /// The incident is a small part of the event.
        case smallPart
        /// No usable place: by county, start and size.
        case byCounty(String)
        case placeNotUsable(Incident.PlaceFault)
        case nearComplex
        case countyOfComplex(String)
        /// Ids of the other events that fit as well.
        case tie([String])
    }
}
