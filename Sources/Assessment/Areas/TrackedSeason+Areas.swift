import FireEvents
public import Geo

extension TrackedSeason {
    /// The rows that the situation has for some areas, without everything else that it tells.
    ///
    /// Regions before districts; within a level the largest active area first.
    public func summaries(of codes: Set<String>, in areas: [Area]) -> [AreaSummary] {
        let fires = events.filter { $0.event.kind == .fire }.largestFirst(in: nil)
        return [Area.Level.region, .district].flatMap {
            AreaSummary.summaries(fires, level: $0, areas: areas, scope: nil)
        }.filter { codes.contains($0.code) }
    }

    /// Whether detections are loaded for the middle of an area at the instant.
    public func isLoaded(_ area: Area) -> Bool {
        guard let middle = area.middle, let coverage else { return false }
        return coverage.time(near: UnitVector(middle)).holds(at.minute)
    }
}
