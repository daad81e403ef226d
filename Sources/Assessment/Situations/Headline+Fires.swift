import FireEvents
import Geo

extension Headline {
    /// - Parameters:
    ///   - fires: Those that touch the scope.
    ///   - isLookedAt: Whether the scope was looked at; otherwise that nothing burns is not known.
    init(_ fires: [LocatedEvent], scope: Area?, isLookedAt: Bool = true) {
        let burning = fires.filter(\.event.status.isBurning)
        var near: [Int: Int] = [:]
        let knowsPlaces = fires.isEmpty || fires.contains { $0.nearestPlace != nil }
        for place in burning.flatMap(\.nearbyPlaces) { near[place.place.identifier] = place.place.population }
        let notKnown = fires.count { $0.event.status == .notKnown }
        let isKnown = !burning.isEmpty || (isLookedAt && notKnown == 0)
        self.init(
            eventCount: fires.count, activeEventCount: isKnown ? burning.count : nil,
            newEventCount: isKnown ? fires.count { $0.event.status == .new } : nil, notKnownEventCount: notKnown,
            burnedArea: .sum(of: fires.map { $0.burnedArea(in: scope) }),
            activeArea: isKnown ? .sum(of: burning.map { $0.activeArea(in: scope) }) : nil,
            settlementsWithin20Kilometers: isKnown && knowsPlaces ? near.count : nil,
            populationWithin20Kilometers: isKnown && knowsPlaces ? near.values.reduce(0, +) : nil)
    }
}

extension AreaSummary {
    /// One row for each area of a level that a fire touches, within the scope and what lies in it: the largest active
    /// area first, then the largest burned area.
    static func summaries(_ fires: [LocatedEvent], level: Area.Level, areas: [Area], scope: Area?) -> [AreaSummary] {
        let byCode = areas.byCode
        var rows: [String: [Part]] = [:]
        for fire in fires {
            for share in fire.areas where share.level == level {
                rows[share.code, default: []].append(
                    Part(status: fire.event.status, activeArea: fire.event.activeArea, share: share))
            }
        }
        return rows.keys.sorted().compactMap { code in
            guard let area = byCode[code], area.lies(in: scope, byCode) else { return nil }
            return AreaSummary(area, rows[code] ?? [])
        }.sorted { $0.significance > $1.significance || ($0.significance == $1.significance && $0.code < $1.code) }
    }

    /// How much of a fire may lie beyond the areas of a level before it counts as elsewhere: outlines are drawn coarsely.
    static let leastElsewhere = 0.01

    /// Fires of a scope that lie in no area of a level: one without any, and the rest of one that reaches beyond them, which
    /// counts in both, as a fire in two areas does. So the hectares of all rows add up to those of the headline.
    ///
    /// - Parameter rows: Those of the level.
    static func elsewhere(
        _ fires: [LocatedEvent], _ rows: [AreaSummary], level: Area.Level, scope: Area?
    ) -> AreaSummary? {
        let codes = Set(rows.map(\.code))
        let parts = fires.compactMap { fire in fire.part(beyond: codes, of: level, scope: scope) }
        guard !rows.isEmpty, !parts.isEmpty else { return nil }
        return AreaSummary(
            Area(
                code: "", name: "elsewhere", russianName: "вне этих территорий", level: level, parentCode: nil,
                shape: MultiPolygon(), source: ""), parts)
    }

    /// The part of a fire in an area.
    fileprivate struct Part {
        var status: FireEvent.Status
        var activeArea: AreaInterval
        var share: AreaShare
    }

    private var significance: (Double, Double) { (activeArea?.best ?? 0, burnedArea.best) }

    private init(_ area: Area, _ parts: [Part]) {
        let burning = parts.filter(\.status.isBurning)
        let isKnown = !burning.isEmpty || !parts.contains { $0.status == .notKnown }
        self.init(
            code: area.code, name: area.name, russianName: area.russianName, parentCode: area.parentCode,
            eventCount: parts.count, activeEventCount: isKnown ? burning.count : nil,
            newEventCount: isKnown ? parts.count { $0.status == .new } : nil,
            burnedArea: .sum(of: parts.map(\.share.burnedArea)),
            activeArea: isKnown ? .sum(of: burning.map { $0.activeArea.scaled(by: $0.share.activeFraction) }) : nil,
            isApproximate: parts.contains { $0.share.isApproximate })
    }
}

extension Area {
    /// Whether the area is a scope, or has it among those it lies in.
    func lies(in scope: Area?, _ byCode: [String: Area]) -> Bool {
        guard let scope else { return true }
        var current: Area? = self
        for _ in 0..<4 {
            guard let area = current else { return false }
            if area.code == scope.code { return true }
            current = area.parentCode.flatMap { byCode[$0] }
        }
        return false
    }
}

extension LocatedEvent {
    /// What of the event's part in a scope lies in none of some areas; `nil` when that is next to nothing.
    fileprivate func part(beyond codes: Set<String>, of level: Area.Level, scope: Area?) -> AreaSummary.Part? {
        let whole = scope.map { share(of: $0.code) }
        let own = areas.filter { $0.level == level && codes.contains($0.code) }
        let fraction = (whole.map { $0?.fraction ?? 0 } ?? 1) - own.reduce(0) { $0 + $1.fraction }
        guard own.isEmpty || fraction > AreaSummary.leastElsewhere else { return nil }
        let active = (whole.map { $0?.activeFraction ?? 0 } ?? 1) - own.reduce(0) { $0 + $1.activeFraction }
        return AreaSummary.Part(
            status: event.status, activeArea: event.activeArea,
            share: AreaShare(
                code: "", level: level, fraction: max(0, fraction),
                burnedArea: event.burnedArea.scaled(by: max(0, fraction)), activeFraction: max(0, active)))
    }
}
