import FireEvents
import Geo

/// Finds the areas that events lie in, by outline; by the nearest centre where a region has only those.
struct AreaShares: ~Copyable {
    private let areas: [Area]
    private var cutter: AreaCutter

    init(_ areas: [Area]) {
        self.areas = areas.sorted { $0.code < $1.code }
        cutter = AreaCutter(self.areas)
    }

    /// Countries before regions before districts, the largest share first within a level.
    mutating func shares(of event: FireEvent) -> [AreaShare] {
        var active: [Int: Double] = [:]
        for share in cutter.shares(of: event.activeLand) { active[share.area] = share.fraction }
        var found = cutter.shares(of: event.perimeter).map { share in
            AreaShare(
                areas[share.area], event, fraction: share.fraction, activeFraction: active[share.area] ?? 0)
        }
        found += approximateDistricts(event, among: found)
        return found.sorted { Self.rank($0) < Self.rank($1) }
    }

    private static func rank(_ share: AreaShare) -> (Int, Double, String) {
        (Area.Level.allCases.firstIndex(of: share.level) ?? 0, -share.fraction, share.code)
    }

    /// What of a region's share no district outline covers goes to the district with the nearest centre.
    private func approximateDistricts(_ event: FireEvent, among found: [AreaShare]) -> [AreaShare] {
        found.filter { $0.level == .region }.compactMap { region in
            let covered = found.filter { share in
                share.level == .district && areas.contains { $0.code == share.code && $0.parentCode == region.code }
            }
            let left = region.fraction - covered.reduce(0) { $0 + $1.fraction }
            guard left > 0.01, let nearest = nearestCenter(in: region.code, to: event.center) else { return nil }
            let activeLeft = region.activeFraction - covered.reduce(0) { $0 + $1.activeFraction }
            return AreaShare(
                nearest, event, fraction: left, activeFraction: max(0, activeLeft), isApproximate: true)
        }
    }

    private func nearestCenter(in regionCode: String, to point: Coordinate) -> Area? {
        let here = UnitVector(point)
        let candidates = areas.filter { $0.parentCode == regionCode && $0.shape.isEmpty }
        return
            candidates
            .compactMap { area in
                area.centers.map { UnitVector($0).squaredChord(to: here) }.min().map { (area, $0) }
            }
            .min { ($0.1, $0.0.code) < ($1.1, $1.0.code) }?.0
    }
}

extension AreaShare {
    fileprivate init(
        _ area: Area, _ event: FireEvent, fraction: Double, activeFraction: Double, isApproximate: Bool = false
    ) {
        self.init(
            code: area.code, level: area.level, fraction: fraction, burnedArea: event.burnedArea.scaled(by: fraction),
            activeFraction: activeFraction, isApproximate: isApproximate)
    }
}
