public import Assessment
public import FireEvents
public import Geo

/// A fire at an instant, with what FEDS tells of its last half day.
public struct FEDSFire: Sendable, Equatable {
    /// FEDS goes in steps of twelve hours.
    static let stepHours = 12.0
    /// Days without detections after which FEDS calls a fire inactive, and after which dead.
    static let (activeDays, sleepingDays) = (5, 20)

    public var located: LocatedEvent
    /// The instant that the situation is asked for, not before the last detection.
    public var snapshotAt: Instant
    /// Detections of the twelve hours up to the instant.
    public let newDetections: [Detection]

    /// - Parameter detections: Those of the event; older ones than twelve hours are passed over.
    public init(_ located: LocatedEvent, detections: [Detection], at instant: Instant) {
        self.located = located
        snapshotAt = instant
        newDetections = detections.filter {
            $0.observedAt <= instant && instant.hours(since: $0.observedAt) < Self.stepHours
        }
    }

    /// Events with the detections that a tracking found for them.
    public static func fires(
        _ events: [LocatedEvent], in tracking: Tracking, at instant: Instant
    ) -> [FEDSFire] {
        var detections: [String: [Detection]] = [:]
        for (detection, event) in zip(tracking.detections, tracking.eventIndices)
        where detection.observedAt <= instant && instant.hours(since: detection.observedAt) < stepHours {
            detections[tracking.events[Int(event)].id, default: []].append(detection)
        }
        return events.map { FEDSFire($0, detections: detections[$0.event.id] ?? [], at: instant) }
    }
}

extension FEDSFire {
    var event: FireEvent { located.event }
    var squareKilometers: Double { event.burnedArea.best / 100 }
    var daysInactive: Int { Int((snapshotAt.hours(since: event.lastSeen) / 24).rounded(.down)) }
    /// Where nobody looked, no days make a fire inactive or dead.
    var isActive: Bool { daysInactive <= Self.activeDays || event.status == .notKnown }
    var isDead: Bool { daysInactive > Self.sleepingDays && event.status != .notKnown }
    var isIgnition: Bool { snapshotAt.hours(since: event.firstSeen) < Self.stepHours }

    /// Megawatts a pixel over the new pixels that have a value; `nil` without any.
    var meanRadiativePower: Double? {
        let values = newDetections.map { Double($0.fireRadiativePowerMegawatts) }.filter(\.isFinite)
        return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// The edge of the land with detections in the last 24 hours.
    var activeEdge: [[Coordinate]] { event.activeLand.polygons.flatMap(\.rings) }

    /// The event's id as a number below 10¹⁴, as FEDS wants it: days from 1970-01-01 to the first day, followed by nine
    /// digits of the hash.
    ///
    /// - Returns: `nil` for an id that is not a day and a hexadecimal hash.
    static func number(of id: String) -> Int? {
        let parts = id.split(separator: "-")
        guard parts.count == 2, parts[0].utf8.count == 8, let day = Int(parts[0]),
            let hash = UInt64(parts[1], radix: 16),
            let first = Instant(year: day / 10_000, month: day / 100 % 100, day: day % 100)
        else { return nil }
        return Int(first.dayNumber) * 1_000_000_000 + Int(hash % 1_000_000_000)
    }
}
