public import FireEvents
public import Geo

/// State of one component, with the areas and people around it.
public struct TrackedFire: Sendable, Equatable {
    public var state: FireState
    public var around: Surroundings
    /// Those of the fires that it was the day before, in the same order.
    public var aroundDayBefore: [Surroundings]
    /// Whether a change since the day before can be told: that day and the one before it are loaded.
    public var knowsDayBefore = true

    public init(state: FireState, around: Surroundings, aroundDayBefore: [Surroundings]) {
        self.state = state
        self.around = around
        self.aroundDayBefore = aroundDayBefore
    }

    init(_ seen: SeenFire, _ locator: inout Locator) {
        let state = seen.state
        self.state = state
        let around = locator.surroundings(of: state.event, seen.detections)
        self.around = around
        aroundDayBefore = zip(state.dayBefore, seen.detectionsDayBefore).map { before, detections in
            before.perimeter == state.event.perimeter && before.activeLand == state.event.activeLand
                && detections.count == seen.detections.count
                ? around : locator.surroundings(of: before, detections)
        }
    }
}

extension [SeenFire] {
    /// The same with what lies around each, found on several cores; each fire by itself, so their number does not matter.
    public func located(areas: [Area], places: [Place]) -> [TrackedFire] {
        let stripes = 4
        let found = (0..<stripes).map { $0 }.concurrentMap { stripe in
            var locator = Locator(areas: areas, places: places)
            return stride(from: stripe, to: count, by: stripes).map { TrackedFire(self[$0], &locator) }
        }
        return indices.map { found[$0 % stripes][$0 / stripes] }
    }
}

/// All fires known at an instant, with what lies around them.
public struct TrackedSeason: Sendable {
    /// By earliest detection.
    public var fires: [TrackedFire]
    public var at: Instant
    public var looks: LookIndex
    /// For which times and places detections are loaded; `nil` where that was not asked for.
    public private(set) var coverage: Coverage?
    /// What the events are called beside their places.
    public var naming = FireNaming.none

    public init(fires: [TrackedFire], at: Instant, looks: LookIndex) {
        self.fires = fires
        self.at = at
        self.looks = looks
    }

    /// Judges each fire by what is loaded of its time and place: see ``Watching``.
    ///
    /// - Parameter minutesByFile: Minutes with a detection, ascending, each once, by index of the file.
    public init(fires: [TrackedFire], at: Instant, looks: LookIndex, minutesByFile: [UInt16: [Int32]]) {
        self.init(fires: fires, at: at, looks: looks)
        let coverage = Coverage(minutesByFile: minutesByFile, events: fires.map(\.state.event))
        var watching = Watching(coverage, looks: looks, at: at)
        for index in fires.indices {
            watching.judge(&self.fires[index].state.event)
            self.fires[index].knowsDayBefore = watching.knowsDayBefore(at: fires[index].state.event.center)
        }
        self.coverage = coverage
    }

    /// - Parameter minutesByFile: See ``Evidence/minutesByFile``; by default those of the detections up to the instant.
    public init(
        _ season: FireSeason, areas: [Area], places: [Place], minutesByFile: [UInt16: [Int32]]? = nil
    ) {
        self.init(
            fires: season.seen.located(areas: areas, places: places), at: season.at, looks: season.looks,
            minutesByFile: minutesByFile ?? season.components.flatMap(\.detections).minutesByFile)
    }

    /// The events with their names, by earliest detection.
    public var events: [LocatedEvent] {
        LocatedEvent.named(fires.map { ($0.state.event, $0.around) }).map(naming.applied)
    }

    /// The first detection of all fires; `nil` where there is none.
    public var firstSeen: Instant? { fires.lazy.map(\.state.event.firstSeen).min() }

    /// Without what was seen with low confidence alone.
    public var withoutUnknown: TrackedSeason {
        var season = self
        season.fires = fires.filter { $0.state.event.kind != .unknown }
        return season
    }

    /// The fires of 24 hours earlier.
    var dayBefore: [LocatedEvent] {
        fires.flatMap { fire in
            zip(fire.state.dayBefore, fire.aroundDayBefore).map { LocatedEvent($0, $1, name: $0.id) }
        }.filter { $0.event.kind == .fire }
    }
}
