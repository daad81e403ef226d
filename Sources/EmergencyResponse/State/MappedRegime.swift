public import Geo

/// A regime in force in one area, with the act behind it and with what a map can show of it.
public struct MappedRegime: Hashable, Sendable {
    /// What stands for the area on a map.
    public enum Outline: String, CaseIterable, Sendable {
        /// Its own outline.
        case area
        /// The outline of the area of which an unnamed part is meant.
        case surroundings
        /// The districts that the same declaration names: each is a regime in force of its own.
        case districts
        /// Settlements only: the outline is not known.
        case centers
        /// Nothing: no area of the code is loaded, or it has neither outline nor centre.
        case none
    }

    public var inForce: RegimeInForce
    /// The latest paper.
    public var act: OfficialAct?
    public var grounds: [StatedGround]
    public var outline: Outline
    /// Codes of the districts that the same declaration names within the area, ascending.
    public var districts: [String]
}

extension ResponseState {
    /// What is in force where, in the order of ``regimesInForce(at:)``, beside what is known of where that lies.
    ///
    /// - Parameter areas: As loaded.
    public func mappedRegimes(at instant: Instant, areas: [Area]) -> [MappedRegime] {
        let loaded = areas.byCode
        let rows = regimesInForce(at: instant)
        return rows.map { row in
            let record = declarations[row.declaration]
            let districts = rows.filter { $0.isNamedDistrict(of: row) }.map(\.area.code)
            return MappedRegime(
                inForce: row, act: record?.acts.last, grounds: record?.grounds ?? [],
                outline: MappedRegime.Outline(of: row.area, loaded[row.area.code], hasDistricts: !districts.isEmpty),
                districts: districts)
        }
    }
}

extension RegimeInForce {
    fileprivate func isNamedDistrict(of other: RegimeInForce) -> Bool {
        other.area.extent == .part && declaration == other.declaration && area.extent == .whole
            && area.code != other.area.code && area.liesWithin(other.area.code)
    }
}

extension MappedRegime.Outline {
    fileprivate init(of reference: AreaReference, _ area: Area?, hasDistricts: Bool) {
        if hasDistricts {
            self = .districts
        } else if let area, !area.shape.isEmpty {
            self = reference.extent == .whole ? .area : .surroundings
        } else {
            self = area?.centers.isEmpty == false ? .centers : .none
        }
    }
}
