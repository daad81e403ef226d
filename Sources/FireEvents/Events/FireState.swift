public import Geo

/// What one component tells at an instant, now and of the day before: all that a situation needs of it.
///
/// Looks and later relatives are not among it, since they come from detections of others.
public struct FireState: Sendable, Equatable {
    public var event: FireEvent
    /// The fires that it was 24 hours earlier: none, one, or several that merged since; their growth is not measured.
    public var dayBefore: [FireEvent]
    public var first: Detection
    /// Minutes since 1970 in which it was detected, ascending.
    public var minutes: [Int32]
    public var detectionsByFile: [FileCount]

    public struct FileCount: Sendable, Equatable {
        public var fileIndex: UInt16
        public var count: Int

        public init(fileIndex: UInt16, count: Int) {
            self.fileIndex = fileIndex
            self.count = count
        }
    }

    public init(
        event: FireEvent, dayBefore: [FireEvent], first: Detection, minutes: [Int32], detectionsByFile: [FileCount]
    ) {
        self.event = event
        self.dayBefore = dayBefore
        self.first = first
        self.minutes = minutes
        self.detectionsByFile = detectionsByFile
    }

    /// - Parameter known: Static sources of a catalogue.
    public init(_ component: Component, at: Instant, known: StaticSourceCatalogue = .empty) {
        event = FireEvent(EventGround(component.detections), at: at, known: known)
        event.parents = component.absorbed
        first = component.detections[0]
        minutes = component.detections.reduce(into: []) { if $0.last != $1.minute { $0.append($1.minute) } }
        let counts = component.detections.reduce(into: [:]) { $0[$1.fileIndex, default: 0] += 1 }
        detectionsByFile = counts.sorted { $0.key < $1.key }.map { FileCount(fileIndex: $0.key, count: $0.value) }
        dayBefore = []
        dayBefore = eventsOfTheDayBefore(component.detections, at: at, known)
    }

    private func eventsOfTheDayBefore(
        _ detections: [Detection], at: Instant, _ sources: StaticSourceCatalogue
    ) -> [FireEvent] {
        let end = at.adding(hours: -24)
        guard event.lastSeen > at.adding(hours: -48) else { return [event.seen(at: end).withoutGrowth] }
        let known = Array(detections.prefix { $0.observedAt <= end })
        if known.isEmpty { return [] }
        // Heat that stays in place is one, whatever lies between its detections; from a fire it was taken out before.
        let fires = event.kind == .staticHeat ? [known] : LinkedFires.linked(known)
        return fires.map { FireEvent(EventGround($0), at: end, measuresGrowth: false, known: sources) }
    }
}

extension FireState {
    /// The same state at a later instant; `nil` when it must be worked out anew, because detections pass from one day
    /// to another.
    public func seen(at later: Instant, insteadOf at: Instant) -> FireState? {
        guard later >= at, [24.0, 48].allSatisfy({ count(before: at, $0) == count(before: later, $0) }) else {
            return nil
        }
        return seen(at: later)
    }

    /// The same state at an instant from which it looks the same but for the time that has passed.
    public func seen(at later: Instant) -> FireState {
        var state = self
        state.event = event.seen(at: later)
        state.dayBefore = dayBefore.map { $0.seen(at: later.adding(hours: -24)) }
        return state
    }

    /// Minutes with a detection up to some hours before an instant.
    private func count(before at: Instant, _ hours: Double) -> Int {
        let end = Int32(truncatingIfNeeded: at.adding(hours: -hours).seconds / 60)
        return minutes.count { $0 <= end }
    }
}

extension FireEvent {
    fileprivate var withoutGrowth: FireEvent {
        var event = self
        event.growthPerDay = .zero
        event.activeFrontKilometers = 0
        event.head = nil
        return event
    }
}
