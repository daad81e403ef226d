import FireEvents
import Geo

extension Headline {
    /// - Parameters:
    ///   - fires: Those that touch the scope.
    ///   - isLookedAt: Whether the scope was looked at; otherwise that nothing burns is not known.
    init(_ fires: [LocatedEvent], scope: Area?, isLookedAt: Bool = true) {
        let burning = fires.filter(\.event.status.isBurning)
        var near: [Int: Int] = [:]
        for place in burning.flatMap(\.nearbyPlaces) { near[place.place.identifier] = place.place.population }
        let notKnown = fires.count { $0.event.status == .notKnown }
        let isKnown = !burning.isEmpty || (isLookedAt && notKnown == 0)
        self.init(
            eventCount: fires.count, activeEventCount: isKnown ? burning.count : nil,
            newEventCount: isKnown ? fires.count { $0.event.status == .new } : nil, notKnownEventCount: notKnown,
            burnedArea: .sum(of: fires.map { $0.burnedArea(in: scope) }),
            activeArea: isKnown ? .sum(of: burning.map { $0.activeArea(in: scope) }) : nil,
            settlementsWithin20Kilometers: isKnown ? near.count : nil,
            populationWithin20Kilometers: isKnown ? near.values.reduce(0, +) : nil)
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

    /// The part of a fire in an area.
    private struct Part {
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
