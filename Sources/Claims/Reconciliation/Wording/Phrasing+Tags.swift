import Geo
import Wording

extension Phrasing {
    func tag(_ tag: Reconciliation.Tag) -> String {
        switch tag {
        case .areas: self("area")
        case .casualty: self("casualty")
        case .suppression: self("suppression")
        case .land: self("land")
        case .kind: self("kind")
        case .zone: self("zone")
        case .accumulation: self("accumulation")
        case .season: self("season")
        case .stretch: self("stretch")
        }
    }

    /// What a claim says for a tag.
    func value(of tag: Reconciliation.Tag, in claim: Claim) -> String {
        let words: String? =
            switch tag {
            case .areas: areas(claim.areas)
            case .casualty: claim.detail.casualty.map(casualty)
            case .suppression: claim.scope.suppression.map(suppression)
            case .land: claim.scope.land.map(land)
            case .kind: claim.scope.kind.map(kind)
            case .zone: claim.scope.zone.map(zone)
            case .accumulation: claim.scope.accumulation.map(accumulation)
            case .season: claim.scope.season.map(String.init)
            case .stretch: claim.stretch.map { duration($0.end.hours(since: $0.start)) }
            }
        return words ?? self("not said")
    }

    private func casualty(_ casualty: ClaimDetail.Casualty) -> String {
        switch casualty {
        case .dead: self("dead")
        case .injured: self("injured")
        case .missing: self("missing")
        case .any: self("any")
        }
    }
}
