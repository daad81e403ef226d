public import Geo

/// State of one component at an instant and the day before: all that a situation needs of it.
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
    /// What it shows of a place that may stay hot; `nil` when it is too wide for one.
    public var spot: HeatSpot?

    public struct FileCount: Sendable, Equatable {
        public var fileIndex: UInt16
        public var count: Int

        public init(fileIndex: UInt16, count: Int) {
            self.fileIndex = fileIndex
            self.count = count
        }
    }

    public init(
        event: FireEvent, dayBefore: [FireEvent], first: Detection, minutes: [Int32], detectionsByFile: [FileCount],
        spot: HeatSpot? = nil
    ) {
        self.event = event
        self.dayBefore = dayBefore
        self.first = first
        self.minutes = minutes
        self.detectionsByFile = detectionsByFile
        self.spot = spot
    }

    /// - Parameter known: Static sources of a catalogue.
    public init(_ component: Component, at: Instant, known: StaticSourceCatalogue = .empty) {
        self = SeenFire(component, at: at, known: known).state
    }

    fileprivate init(
        _ component: Component, at: Instant, known: StaticSourceCatalogue, _ measured: MeasuredState,
        earlierDetections: inout [[Detection]]
    ) {
        let ground = EventGround(component.detections)
        let finding = ground.finding(isBreakout: component.isBreakout, known, measured.own)
        let isStatic = finding?.isCertain == true
        let end = at.adding(hours: -24)
        let isRecent = ground.last.observedAt > at.adding(hours: -48)
        let earlier = isRecent ? component.earlierPieces(until: end, isStatic: isStatic) : []
        earlierDetections = isRecent ? earlier : [component.detections]
        dayBefore = earlier.indices.map { index in
            FireEvent(
                EventGround(earlier[index]), at: end, growth: .leftOut, known: known,
                measured: isStatic || measured.pieces.isEmpty ? nil : measured.pieces[index])
        }
        let growth =
            component.showsLandOfTheDayBefore(until: end) && dayBefore.count == 1
            ? Growth.since(dayBefore[0].burnedArea) : .measured
        event = FireEvent(ground, at: at, growth: growth, finding, measured.own)
        event.parents = component.absorbed
        if !isRecent { dayBefore = [event.seen(at: end).withoutGrowth] }
        first = ground.first
        minutes = component.detections.reduce(into: []) { if $0.last != $1.minute { $0.append($1.minute) } }
        detectionsByFile = component.detectionsByFile
        spot = component.isBreakout ? nil : measured.own.value(\.spot) { HeatSpot(ground, isStatic: isStatic) }
        // What is known of a place today held yesterday too.
        if let finding { for index in dayBefore.indices { dayBefore[index].take(finding) } }
    }
}

/// A fire with the detections that show it.
public struct SeenFire: Sendable {
    public var state: FireState
    /// In canonical order.
    public var detections: [Detection]
    /// Those of each fire that it was the day before.
    public var detectionsDayBefore: [[Detection]]

    init(state: FireState, detections: [Detection], detectionsDayBefore: [[Detection]]) {
        self.state = state
        self.detections = detections
        self.detectionsDayBefore = detectionsDayBefore
    }

    /// - Parameter known: Static sources of a catalogue.
    public init(_ component: Component, at: Instant, known: StaticSourceCatalogue = .empty) {
        self.init(component, at: at, known: known, MeasuredState())
    }

    /// - Parameter measured: Of the component and its pieces.
    init(_ component: Component, at: Instant, known: StaticSourceCatalogue, _ measured: MeasuredState) {
        var earlier: [[Detection]] = []
        state = FireState(component, at: at, known: known, measured, earlierDetections: &earlier)
        detections = component.detections
        detectionsDayBefore = earlier
    }
}

/// Earlier measurements of a fire, and of those that it was the day before.
struct MeasuredState {
    var own: MeasuredFire?
    /// One for each of ``Component/pieces``, or none.
    var pieces: [MeasuredFire] = []
}

extension Component {
    /// By file.
    fileprivate var detectionsByFile: [FireState.FileCount] {
        var counts: [FireState.FileCount] = []
        var last = 0
        for detection in detections {
            if last < counts.count, counts[last].fileIndex == detection.fileIndex {
                counts[last].count += 1
                continue
            }
            last = counts.firstIndex { $0.fileIndex == detection.fileIndex } ?? counts.count
            if last == counts.count { counts.append(.init(fileIndex: detection.fileIndex, count: 0)) }
            counts[last].count += 1
        }
        return counts.sorted { $0.fileIndex < $1.fileIndex }
    }

    /// The fires that it was up to an instant, in canonical order; none, one, or several that merged since.
    fileprivate func earlierPieces(until end: Instant, isStatic: Bool) -> [[Detection]] {
        let known = detections.prefix { $0.observedAt <= end }
        if known.isEmpty { return [] }
        // Heat that stays in place is one, whatever lies between its detections; from a fire it was taken out before.
        if isStatic { return [Array(known)] }
        return pieces.map { $0.map { $0.map { detections[Int($0)] } } } ?? LinkedFires.linked(Array(known))
    }

    /// Whether land seen up to an instant is told by the same detections now as then: no MODIS detection was set aside since
    /// because VIIRS looked soon after.
    fileprivate func showsLandOfTheDayBefore(until end: Instant) -> Bool {
        let range = end.minute - LandHistory.lookMinutes..<end.minute + 1
        return !detections.contains { $0.satellite.instrument == .modis && range.contains($0.minute) }
    }
}

extension FireState {
    /// The same state at a later instant; `nil` when it must be worked out anew, because detections pass from one day
    /// to another.
    public func seen(at later: Instant, insteadOf at: Instant) -> FireState? {
        guard later >= at, agesThatCount.allSatisfy({ count(before: at, $0) == count(before: later, $0) }) else {
            return nil
        }
        return seen(at: later)
    }

    /// Hours at which a detection changes what is told: a day, two days, and of MODIS the minute from which on land is told
    /// as it was the day before, see ``LandHistory/lookMinutes``.
    private var agesThatCount: [Double] {
        let hasModis = event.detectionsBySatellite.contains { $0.satellite.instrument == .modis }
        return hasModis ? [24, 24 + Double(LandHistory.lookMinutes + 1) / 60, 48] : [24, 48]
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
        let end = at.adding(hours: -hours).minute
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
