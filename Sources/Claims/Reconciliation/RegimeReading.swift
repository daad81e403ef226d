/// Areas under a regime as one claim names them, region by region.
public struct RegimeList: Sendable, Equatable {
    public var claim: Claim
    /// Codes of regions.
    public var whole: [String]
    public var parts: [Part]

    /// A region of which only districts are under the regime.
    public struct Part: Sendable, Equatable {
        public var code: String
        /// `nil` where the claim does not say how many.
        public var districts: Int?
    }

    /// Regions, whole or in part.
    public var regionCount: Int { whole.count + parts.count }

    /// Whole regions and single districts, each counted by itself; `nil` where the number of districts is not said.
    public var areaCount: Int? {
        parts.reduce(whole.count) { sum, part in sum.flatMap { sum in part.districts.map { sum + $0 } } }
    }
}

/// How a told number of regions follows from a list of areas.
public struct RegimeReading: Sendable, Equatable {
    public enum Way: String, Sendable, CaseIterable {
        case wholeOnly, wholeAndPart
    }

    /// The list that gives the number; the fullest at hand where none does; `nil` where there is none at all.
    public var list: RegimeList?
    /// `nil` where no list gives the number.
    public var way: Way?
}

extension RegimeList {
    /// - Returns: `nil` where the claim names no areas that can be counted as regions.
    init?(_ claim: Claim, _ gazetteer: Gazetteer) {
        let areas = claim.areas.filter { $0.part != .except }
        guard claim.subject == .regime, claim.detail.action != .lifted, !areas.isEmpty,
            areas.allSatisfy({ gazetteer.region(of: $0.code) != nil })
        else { return nil }
        self.claim = claim
        whole = Set(areas.filter { $0.part == .whole && gazetteer.region(of: $0.code) == $0.code }.map(\.code)).sorted()
        parts = []
        for area in areas {
            guard let region = gazetteer.region(of: area.code), !whole.contains(region) else { continue }
            add(area, in: region)
        }
        parts.sort { $0.code < $1.code }
    }

    private mutating func add(_ area: ClaimArea, in region: String) {
        let own = area.code == region ? area.districtCount : 1
        guard let index = parts.firstIndex(where: { $0.code == region }) else {
            return parts.append(Part(code: region, districts: own))
        }
        parts[index].districts = own.flatMap { own in parts[index].districts.map { $0 + own } }
    }

    /// How a number of regions follows from this list.
    func way(to count: Double) -> RegimeReading.Way? {
        if count == Double(regionCount) { return .wholeAndPart }
        return count == Double(whole.count) ? .wholeOnly : nil
    }
}

extension Gazetteer {
    /// The region that an area is or lies in; `nil` for countries and for groups of regions.
    func region(of code: String) -> String? {
        guard KnownNames.members[code] == nil else { return nil }
        var code = code
        while let parent = parents[code], parent.contains("-"), KnownNames.members[parent] == nil { code = parent }
        let parts = code.split(separator: "-")
        if parents[code] != nil { return parts.count > 1 ? code : nil }
        return parts.count > 1 ? parts.prefix(2).joined(separator: "-") : nil
    }
}
