import Geo
import Wording

extension Phrasing {
    func tag(_ tag: Reconciliation.Tag) -> String {
        switch tag {
        case .areas: self("area", "территория")
        case .casualty: self("casualty", "вид пострадавших")
        case .suppression: self("suppression", "статус тушения")
        case .land: self("land", "категория земель")
        case .kind: self("kind", "лесная или общая площадь")
        case .zone: self("zone", "зона охраны")
        case .accumulation: self("accumulation", "на момент или за период")
        case .season: self("season", "сезон")
        case .stretch: self("stretch", "за какое время")
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
        return words ?? self("not said", "не сказано")
    }

    private func casualty(_ casualty: ClaimDetail.Casualty) -> String {
        switch casualty {
        case .dead: self("dead", "погибшие")
        case .injured: self("injured", "раненые")
        case .missing: self("missing", "пропавшие")
        case .any: self("any", "пострадавшие")
        }
    }
}
