import Geo
public import Wording

extension Phrasing {
    /// `nearly 3,000,000 ha`, as said, in the canonical unit.
    public func quantity(_ quantity: ClaimQuantity?) -> String {
        guard let quantity else { return self("no number", "без числа") }
        let hedge = quantity.hedge.map { self.hedge($0) + " " } ?? ""
        return hedge + amount(quantity.stated, quantity.unit)
    }

    private func hedge(_ hedge: ClaimQuantity.Hedge) -> String {
        switch hedge {
        case .about: self("about", "около")
        case .nearly: self("nearly", "почти")
        case .over: self("over", "более")
        case .atLeast: self("at least", "не менее")
        case .upTo: self("up to", "до")
        case .under: self("under", "менее")
        }
    }

    /// `1 fire`, `12.5 ha`.
    func amount(_ value: Double, _ unit: ClaimQuantity.Unit) -> String {
        let (english, russian) = Self.nouns(unit)
        guard value == value.rounded(), abs(value) < 9e15 else {
            return stated(value) + " " + self(english.1, russian.1)
        }
        return counted(Int(value), english, russian)
    }

    private static func nouns(_ unit: ClaimQuantity.Unit) -> ((String, String), (String, String, String)) {
        switch unit {
        case .hectares: (("ha", "ha"), ("га", "га", "га"))
        case .fires: (("fire", "fires"), ("пожар", "пожара", "пожаров"))
        case .people: (("person", "people"), ("чел.", "чел.", "чел."))
        case .vehicles:
            (("unit of equipment", "units of equipment"), ("единица техники", "единицы техники", "единиц техники"))
        case .aircraft: (("aircraft", "aircraft"), ("воздушное судно", "воздушных судна", "воздушных судов"))
        case .buildings: (("building", "buildings"), ("строение", "строения", "строений"))
        case .settlements:
            (
                ("settlement", "settlements"),
                ("населённый пункт", "населённых пункта", "населённых пунктов")
            )
        case .regions: (("region", "regions"), ("регион", "региона", "регионов"))
        case .districts: (("district", "districts"), ("район", "района", "районов"))
        }
    }

    /// Who is behind a claim, as far as it says.
    public func label(_ claim: Claim) -> String {
        let who = claim.speaker?.body ?? claim.speaker?.text ?? claim.source.publisher ?? claim.source.document
        return namesClaims ? who + " (\(claim.identifier))" : who
    }

    /// `57,000 ha by EMERCOM`
    func told(_ claim: Claim) -> String {
        quantity(claim.quantity) + self(" by ", " — ") + label(claim)
    }

    func told(_ claims: [Claim]) -> String { claims.map(told).joined(separator: self(", ", "; ")) }

    func areas(_ areas: [ClaimArea]) -> String {
        guard !areas.isEmpty else { return self("no area named", "территория не названа") }
        return list(
            areas.map { area in
                let name = self.area(area.code)
                switch area.part {
                case .whole: return name
                case .part:
                    let districts = area.districtCount.map { self.areas($0, of: .district) }
                    return districts.map { self("\($0) of \(name)", "\(name) (\($0))") }
                        ?? self("part of \(name)", "часть: \(name)")
                case .except: return self("not \(name)", "кроме: \(name)")
                }
            })
    }
}
