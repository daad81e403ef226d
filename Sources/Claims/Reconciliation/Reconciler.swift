import Geo

/// Holds claims against each other and against the satellites.
///
/// Values are never added across sources; sums are checked only within one document.
public struct Reconciler: Sendable {
    let gazetteer: Gazetteer
    /// Claims further apart than this are not compared, hours.
    public var windowHours = 36.0

    /// - Parameter gazetteer: Knows which areas lie in which.
    public init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// - Parameters:
    ///   - satellite: Of the areas that claims name.
    ///   - fires: Of the fires that official sizes are of.
    /// - Returns: Findings in a fixed order, whatever the order of the claims.
    public func findings(
        claims: [Claim], satellite: [SatelliteFigure] = [], fires: [FireFigure] = []
    ) -> [Reconciliation] {
        let claims = once(claims).sorted { $0.order < $1.order }
        let slips = unitSlips(claims)
        let slipped = Set(slips.flatMap { $0.claims.prefix(1) })
        let sound = claims.filter { !slipped.contains($0.identifier) }
        var findings = slips + falsePrecision(claims) + stale(sound) + superseded(sound)
        let settled = Set(findings.filter { $0.kind == .superseded }.flatMap { pairKey($0.claims) })
        findings += comparisons(sound).filter { settled.isDisjoint(with: pairKey($0.claims)) }
        findings += sums(sound) + reclassifications(sound)
        findings += against(satellite, sound) + self.fires(fires, sound) + regimes(sound) + offers(sound)
        return findings.sorted { $0.order < $1.order }
    }

    /// A claim that is given twice is one claim.
    private func once(_ claims: [Claim]) -> [Claim] {
        var kept: [String: [Claim]] = [:]
        return claims.filter { claim in
            if kept[claim.identifier, default: []].contains(claim) { return false }
            kept[claim.identifier, default: []].append(claim)
            return true
        }
    }

    private func pairKey(_ claims: [String]) -> [String] { [claims.sorted().joined(separator: "|")] }

    /// Every pair, the earlier claim first.
    func pairs(_ claims: [Claim]) -> [(Claim, Claim)] {
        claims.indices.flatMap { first in claims[(first + 1)...].map { (claims[first], $0) } }
    }

    func areInWindow(_ a: Claim, _ b: Claim, hours: Double) -> Bool {
        guard let x = a.instant, let y = b.instant else { return false }
        return abs(x.hours(since: y)) <= hours
    }

    /// Whether two claims speak of the same areas, or of areas one of which holds the other.
    func overlap(_ a: Claim, _ b: Claim) -> Bool {
        let (x, y) = (a.areas.map(\.code), b.areas.map(\.code))
        return x.contains { own in
            y.contains { own == $0 || gazetteer.contains(own, $0) || gazetteer.contains($0, own) }
        }
    }
}

extension Reconciliation {
    fileprivate var order: String {
        let place = Kind.allCases.firstIndex(of: kind) ?? 0
        return (place < 10 ? "0" : "") + "\(place)|" + claims.joined(separator: "|") + "|" + (satelliteArea ?? "")
    }
}
