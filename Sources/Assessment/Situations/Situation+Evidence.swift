public import FireEvents
public import Geo

extension Situation {
    /// Everything known at an instant about an area, or everywhere.
    ///
    /// - Parameters:
    ///   - evidence: What is known at all; detections after the instant are not looked at.
    ///   - instant: By default that of the newest detection.
    ///   - scope: One of the evidence's areas.
    /// - Returns: `nil` when there is no detection and no instant was given.
    public init?(_ evidence: Evidence, at instant: Instant? = nil, scope: Area? = nil) {
        guard let at = instant ?? evidence.detections.lazy.map(\.observedAt).max() else { return nil }
        let season = TrackedSeason(
            FireSeason(evidence.detections, at: at, staticSources: evidence.staticSources),
            areas: evidence.areas, places: evidence.places, minutesByFile: evidence.minutesByFile)
        self.init(season, areas: evidence.areas, files: evidence.files, scope: scope)
    }

    /// The same from fires that were tracked and located before.
    public init(_ season: TrackedSeason, areas: [Area], files: [SourceFile], scope: Area?) {
        let (at, events) = (season.at, season.events)
        let isInScope = events.map { scope?.code == nil || $0.share(of: scope?.code) != nil }
        let inScope = zip(events, isInScope).filter(\.1).map(\.0)
        let fires = inScope.filter { $0.event.kind == .fire }.largestFirst(in: scope)
        let look = season.look(at: scope, inScope: inScope)
        let headline = Headline(fires, scope: scope, isLookedAt: look == .lookedAt)
        var observation = Observation(
            zip(season.fires, isInScope).filter(\.1).map(\.0.state), files: files, at: at)
        observation.look = look
        self.init(
            at: at, scope: scope, fires: fires, headline: headline,
            dayBefore: Self.dayBefore(season, scope: scope),
            regions: AreaSummary.summaries(fires, level: .region, areas: areas, scope: scope),
            districts: AreaSummary.summaries(fires, level: .district, areas: areas, scope: scope),
            largest: Array(fires.prefix(10)), fastestGrowing: Self.fastest(fires),
            newFires: fires.filter { $0.event.status == .new },
            endedFires: fires.filter { $0.event.status == .ended && $0.event.hoursSinceDetection < 144 },
            nearSettlements: Self.nearSettlements(fires),
            comparison: Comparison(hectares: headline.burnedArea.best, areas: areas),
            observation: observation,
            leftOut: LeftOut(inScope))
        outsideRegions = AreaSummary.elsewhere(fires, regions, level: .region, scope: scope)
        outsideDistricts = AreaSummary.elsewhere(fires, districts, level: .district, scope: scope)
        official = season.naming.comparisons(inScope, at: at).filter { !$0.fires.isEmpty }
        possibleStaticHeat =
            inScope.filter { $0.event.kind == .possibleStaticHeat && $0.event.status.isBurning }
            .largestFirst(in: scope)
    }

    /// The rows by region, with that of fires elsewhere at the end.
    public var regionRows: [AreaSummary] { regions + [outsideRegions].compactMap(\.self) }
    /// The rows by district, with that of fires elsewhere at the end.
    public var districtRows: [AreaSummary] { districts + [outsideDistricts].compactMap(\.self) }

    /// The fires to watch: the largest, the fastest and those nearest to people, each once.
    public var watched: [LocatedEvent] {
        var ids: Set<String> = []
        return (largest + fastestGrowing + nearSettlements.prefix(10)).filter { ids.insert($0.event.id).inserted }
    }

    /// Burning fires that grew, the fastest first.
    private static func fastest(_ fires: [LocatedEvent]) -> [LocatedEvent] {
        let grown = fires.filter { $0.event.status.isBurning && $0.event.growthPerDay.best > 0 }
        return Array(
            grown.sorted { a, b in
                let (x, y) = (a.event.growthPerDay.best, b.event.growthPerDay.best)
                return x != y ? x > y : a.event.id < b.event.id
            }.prefix(10))
    }

    private static func nearSettlements(_ fires: [LocatedEvent]) -> [LocatedEvent] {
        fires.filter { $0.event.status.isBurning && $0.settlements.within5Kilometers > 0 }.sorted { a, b in
            let (x, y) = (a.nearestPlace?.kilometers ?? .infinity, b.nearestPlace?.kilometers ?? .infinity)
            return x != y ? x < y : a.event.id < b.event.id
        }
    }

    private static func dayBefore(_ season: TrackedSeason, scope: Area?) -> Headline? {
        guard season.fires.contains(where: { !$0.state.dayBefore.isEmpty }), season.knowsDayBefore(in: scope) else {
            return nil
        }
        return Headline(season.dayBefore.filter { scope == nil || $0.share(of: scope?.code) != nil }, scope: scope)
    }
}

extension TrackedSeason {
    /// Whether a scope was looked at: some fire in it was, or, where none is known, its middle.
    fileprivate func look(at scope: Area?, inScope: [LocatedEvent]) -> FireEvent.Look {
        guard let coverage else { return .lookedAt }
        let looks = Set(inScope.map(\.event.look))
        guard looks.isEmpty else { return FireEvent.Look.allCases.first(where: looks.contains) ?? .notLoaded }
        guard let middle = scope?.middle else { return .notLoaded }
        var watching = Watching(coverage, looks: self.looks, at: at)
        return watching.look(at: middle)
    }

    /// Whether the day before is loaded wherever fires of the scope may still burn.
    fileprivate func knowsDayBefore(in scope: Area?) -> Bool {
        zip(fires, events).allSatisfy { fire, located in
            fire.knowsDayBefore || fire.state.event.status == .ended || fire.state.event.kind != .fire
                || (scope != nil && located.share(of: scope?.code) == nil)
        }
    }
}

extension Area {
    /// The middle of its box, or of its first centre where it has no outline.
    var middle: Coordinate? {
        guard let box = shape.boundingBox else { return centers.first }
        let width = box.west <= box.east ? box.east - box.west : box.east - box.west + 360
        return Coordinate(wrappingLatitude: (box.south + box.north) / 2, longitude: box.west + width / 2)
    }
}

extension [LocatedEvent] {
    /// By burned area in a scope, the largest first.
    func largestFirst(in scope: Area?) -> [LocatedEvent] {
        let sizes = map { $0.burnedArea(in: scope).best }
        return indices.sorted { a, b in
            sizes[a] != sizes[b] ? sizes[a] > sizes[b] : self[a].event.id < self[b].event.id
        }.map { self[$0] }
    }
}

extension LocatedEvent {
    /// The part of the event in an area; `nil` when it does not touch it.
    public func share(of code: String?) -> AreaShare? { areas.first { $0.code == code } }

    /// Burned area within a scope.
    public func burnedArea(in scope: Area?) -> AreaInterval {
        guard let scope else { return event.burnedArea }
        return share(of: scope.code)?.burnedArea ?? .zero
    }

    /// Area active within 24 hours, within a scope.
    public func activeArea(in scope: Area?) -> AreaInterval {
        guard let scope else { return event.activeArea }
        return event.activeArea.scaled(by: share(of: scope.code)?.activeFraction ?? 0)
    }
}
