import FireEvents
public import Geo

/// What fires cover of some areas, from one instant to the next: the rows that a situation of each instant has for them,
/// without everything else that it tells.
public struct AreaCourse: ~Copyable {
    private let areas: [Area]
    private let codes: Set<String>
    private var fires: FireCourse
    private var shares: AreaShares
    private var known: [String: LocatedEvent] = [:]
    private let coverage: Coverage

    /// - Parameters:
    ///   - evidence: What is known at all.
    ///   - codes: Of regions and districts; others are left out.
    ///   - end: The last instant that will be asked for.
    public init(_ evidence: Evidence, of codes: Set<String>, until end: Instant) {
        areas = evidence.areas
        self.codes = codes
        let byCode = evidence.areas.byCode
        let boxes = codes.sorted().compactMap { byCode[$0] }.compactMap { area in
            area.shape.boundingBox ?? area.parentCode.flatMap { byCode[$0]?.shape.boundingBox }
        }
        fires = FireCourse(evidence.detections, until: end, near: boxes, staticSources: evidence.staticSources)
        shares = AreaShares(evidence.areas)
        coverage = Coverage(evidence.detections)
    }

    /// Regions before districts; within a level the largest active area first.
    ///
    /// - Parameter instant: Not before the one that was asked for last.
    public mutating func summaries(at instant: Instant) -> [AreaSummary] {
        let fires = located(at: instant).filter { $0.event.kind == .fire }.largestFirst(in: nil)
        return [Area.Level.region, .district].flatMap {
            AreaSummary.summaries(fires, level: $0, areas: areas, scope: nil)
        }.filter { codes.contains($0.code) }
    }

    /// Whether detections are loaded for the middle of an area at an instant.
    public func isLoaded(_ code: String, at instant: Instant) -> Bool {
        guard let middle = areas.first(where: { $0.code == code })?.middle else { return false }
        return coverage.time(near: UnitVector(middle)).holds(instant.minute)
    }

    /// Cut anew only where the land changed.
    private mutating func located(at instant: Instant) -> [LocatedEvent] {
        var now: [LocatedEvent] = []
        var watching = Watching(coverage, at: instant)
        for var event in fires.events(at: instant) {
            watching.judge(&event)
            guard var same = known[event.id], same.event.hasLand(of: event) else {
                now.append(LocatedEvent(event: event, name: event.id, areas: shares.shares(of: event)))
                continue
            }
            same.event = event
            now.append(same)
        }
        known = Dictionary(now.map { ($0.event.id, $0) }) { first, _ in first }
        return now
    }
}

extension FireEvent {
    fileprivate func hasLand(of other: FireEvent) -> Bool {
        burnedArea == other.burnedArea && perimeter == other.perimeter && activeLand == other.activeLand
            && center == other.center
    }
}
