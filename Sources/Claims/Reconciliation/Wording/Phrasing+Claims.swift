import Geo
public import Wording

extension Phrasing {
    /// `nearly 3,000,000 ha`, as said, in the canonical unit.
    public func quantity(_ quantity: ClaimQuantity?) -> String {
        guard let quantity else { return self("no number") }
        let hedge = quantity.hedge.map { self.hedge($0) + " " } ?? ""
        return hedge + amount(quantity.stated, quantity.unit)
    }

    private func hedge(_ hedge: ClaimQuantity.Hedge) -> String {
        switch hedge {
        case .about: self("about")
        case .nearly: self("nearly")
        case .over: self("over")
        case .atLeast: self("at least")
        case .upTo: self("up to")
        case .under: self("under")
        }
    }

    /// `1 fire`, `12.5 ha`.
    func amount(_ value: Double, _ unit: ClaimQuantity.Unit) -> String {
        let noun = noun(unit)
        guard value == value.rounded(), abs(value) < 9e15 else { return stated(value) + " " + noun.form(after: 2) }
        return counted(Int(value), noun)
    }

    /// What a number of the unit counts.
    public func noun(_ unit: ClaimQuantity.Unit) -> Counted {
        switch unit {
        case .hectares: language.counted("ha", "ha", of: "count")
        case .fires: language.counted("fire", "fires")
        case .people: language.counted("person", "people", of: "claim")
        case .vehicles: language.counted("unit of equipment", "units of equipment")
        case .aircraft: language.counted("aircraft", "aircraft")
        case .buildings: language.counted("building", "buildings")
        case .settlements: language.counted("settlement", "settlements")
        case .regions: language.counted("region", "regions")
        case .districts: language.counted("district", "districts")
        }
    }

    /// Who is behind a claim, as far as it says.
    public func label(_ claim: Claim) -> String {
        let who = claim.speaker?.body ?? claim.speaker?.text ?? claim.source.publisher ?? claim.source.document
        return namesClaims ? who + " (\(claim.identifier))" : who
    }

    /// `57,000 ha by EMERCOM`
    func told(_ claim: Claim) -> String {
        quantity(claim.quantity) + self(" by ") + label(claim)
    }

    func told(_ claims: [Claim]) -> String { claims.map(told).joined(separator: self(", ")) }

    func areas(_ areas: [ClaimArea]) -> String {
        guard !areas.isEmpty else { return self("no area named") }
        return list(
            areas.map { area in
                let name = self.area(area.code)
                switch area.part {
                case .whole: return name
                case .part:
                    let districts = area.districtCount.map { self.areas($0, of: .district) }
                    return districts.map { self("\($0) of \(name)") }
                        ?? self("part of \(name)")
                case .except: return self("not \(name)")
                }
            })
    }
}
