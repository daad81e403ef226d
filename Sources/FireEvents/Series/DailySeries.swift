public import Geo

/// How an event grew from day to day, as its evidence tells today.
struct DailySeries {
    let ground: EventGround
    let event: FireEvent
    let looks: LookIndex
    /// The detections that tell about land, and among them those that came first.
    private let candidates: [BurnSite]
    private let sites: [BurnSite]
    private let passes: [Pass]
    private let growth: AlphaFiltration

    /// What glows again within a pixel of burned land burned before: otherwise late pixels inside would make land young.
    static let nearnessInPixels = 1.0

    init(_ ground: EventGround, event: FireEvent, looks: LookIndex) {
        self.ground = ground
        self.event = event
        self.looks = looks
        candidates = LandHistory.candidates(ground.detections, ground.points)
        sites = BurnSite.firstSeen(among: candidates, nearnessInPixels: Self.nearnessInPixels)
        passes = Pass.passes(of: ground.detections)
        growth = AlphaFiltration(
            sites.map(\.point), times: sites.map(\.minute), alphaMeters: sites.map(BurnedLand.alphaMeters))
    }

    /// One record a day from the first detection to an instant; days after the fire's end are left out.
    func records(until end: Instant) -> [DailyRecord] {
        let days = Array(event.firstSeen.dayNumber...max(event.firstSeen.dayNumber, lastDay(end)))
        let burned = burnedAreas(at: days.map { Self.endMinute($0) })
        var before = AreaInterval.zero
        return days.indices.map { index in
            let record = record(days[index], burned: burned[index], before: before)
            before = burned[index]
            return record
        }
    }

    /// The last day that the fire may still have burned on.
    private func lastDay(_ end: Instant) -> Int {
        min(end.dayNumber, event.lastSeen.adding(hours: 120).dayNumber)
    }

    private static func endMinute(_ day: Int) -> Int32 { Int32((day + 1) * 1_440 - 1) }

    private func record(_ day: Int, burned: AreaInterval, before: AreaInterval) -> DailyRecord {
        let minutes = Int32(day * 1_440)...Self.endMinute(day)
        let today = candidates.filter { minutes.contains($0.minute) }
        let look = look(minutes)
        let land = BurnedLand(
            sites: BurnSite.firstSeen(among: today), passCount: LandHistory.passCount(today, ground.detections))
        let active = land.area.best > burned.best ? burned : land.area
        let own = passes.filter { minutes.contains($0.minute) }
        return DailyRecord(
            day: Instant(minute: minutes.lowerBound),
            detectionCount: ground.detections.count { minutes.contains($0.minute) }, look: look,
            burnedArea: burned,
            growth: LandHistory.growth(from: before.best, to: burned.best, like: active),
            activeArea: look == .lookedAt ? active : nil,
            growingFrontKilometers: growth.newEdgeMeters(in: minutes) / 1_000,
            maximumPassMegawatts: own.compactMap(\.radiativePowerMegawatts).max(),
            energyTerajoules: RadiativePower.energyTerajoules(passes, within: minutes),
            head: Head(
                sites: sites.filter { $0.minute <= minutes.upperBound }, lastMinute: minutes.upperBound,
                plane: ground.plane),
            frontCount: look == .lookedAt ? land.outline.polygons.count : nil)
    }

    private func look(_ minutes: ClosedRange<Int32>) -> DailyRecord.Look {
        if let last = looks.lastLook(near: ground.center, before: minutes.upperBound + 1), last >= minutes.lowerBound {
            return .lookedAt
        }
        let (start, end) = (Instant(minute: minutes.lowerBound), Instant(minute: minutes.upperBound + 1))
        return looks.overpasses?.covers(from: start, to: end) ?? false ? .notLookedAt : .notKnown
    }

    /// Best values of the growing shape, in proportion such that the last is the event's own.
    private func burnedAreas(at minutes: [Int32]) -> [AreaInterval] {
        var whole = AreaInterval.zero
        let raw = zip(minutes + [.max], growth.states(at: minutes + [.max])).map { minute, state in
            let now = estimate(state, at: minute)
            if now.best > whole.best { whole = now }
            return whole
        }.dropLast()
        guard whole.best > 0 else { return Array(raw) }
        return raw.map { area in
            AreaInterval(
                low: area.low / whole.low * event.burnedArea.low, best: area.best / whole.best * event.burnedArea.best,
                high: area.high / whole.high * event.burnedArea.high)
        }
    }

    /// Touched land by Steiner's formula: what the shape holds, a strip along its edge, and a disc about each loose point.
    private func estimate(_ state: AlphaFiltration.State, at minute: Int32) -> AreaInterval {
        let known = sites.prefix { $0.minute <= minute }
        guard !known.isEmpty else { return .zero }
        let pixel = known.meanPixelMeters
        let reach = BurnedLand.reachInPixels * pixel
        let loose = Double(state.looseCount)
        return AreaEstimate.interval(
            touchedSquareMeters: state.areaSquareMeters + reach * state.perimeterMeters + .pi * reach * reach * loose,
            edgeMeters: state.perimeterMeters + 2 * .pi * reach * loose, pixelMeters: pixel,
            pixelDeviation: known.meanPixelDeviation,
            passCount: max(1, LandHistory.passCount(candidates.filter { $0.minute <= minute }, ground.detections)),
            siteCount: known.count, voidShare: 0)
    }
}

extension Tracking {
    /// The days of some events, by index; days without a detection are there too, marked as such.
    public func dailySeries(of indices: [Int], until end: Instant) -> [[DailyRecord]] {
        indices.map { index in
            let ground = EventGround(members[index], of: detections, sightings)
            return DailySeries(ground, event: events[index], looks: looks).records(until: end)
        }
    }
}
