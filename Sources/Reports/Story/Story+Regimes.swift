import Claims
import EmergencyResponse
import Geo
import Wording

extension Story {
    /// Regimes in force: a sentence, and a table with the acts.
    var regimes: StorySection {
        let rows = state.regimesInForce(at: at)
        guard !rows.isEmpty else {
            return StorySection(title: words("Regimes in force"), blocks: [])
        }
        let sentences = Regime.allCases.compactMap { regime in
            regimeSentence(regime).map { StoryBlock.paragraph(StoryLine($0)) }
        }
        return StorySection(
            title: words("Regimes in force"), blocks: sentences + map + [.table(table(rows))])
    }

    /// Where that is; none where nothing in force has a place on it.
    private var map: [StoryBlock] {
        regimeMap.map { map in
            [.map(map.drawing { $0.act?.source.flatMap { $0.isWebAddress ? $0 : nil } }, file: Self.mapFile)]
        } ?? []
    }

    static let mapFile = "regimes.svg"

    var regimeMap: RegimeMap? {
        let regimes = state.mappedRegimes(at: at, areas: areas)
        let counts = regimes.map(\.inForce.area.code).compactMap { code in districtCount(code).map { (code, $0) } }
        let map = RegimeMap(
            regimes, at: at, areas: areas, language: language,
            districtCounts: Dictionary(counts) { first, _ in first })
        return map.isEmpty ? nil : map
    }

    /// `State of emergency: all of Irkutsk Oblast and Krasnoyarsk Krai, two districts of Buryatia, one of Yakutia.`
    func regimeSentence(_ regime: Regime) -> String? {
        let rows = state.regimesInForce(at: at).filter { $0.regime == regime }
        let whole = Set(rows.filter { $0.area.extent == .whole }.map(\.area.code))
        let outer = rows.map(\.area).filter { area in whole.isDisjoint(with: area.within) }
        let wholes = outer.filter { $0.extent == .whole }
        let parts = outer.filter { $0.extent == .part }
        guard !outer.isEmpty else { return nil }
        let clauses = [wholeClause(wholes)].compactMap(\.self) + partClauses(parts)
        return words.regime(regime) + ": " + clauses.joined(separator: ", ") + "."
    }

    private func wholeClause(_ areas: [AreaReference]) -> String? {
        guard !areas.isEmpty else { return nil }
        let list = words.list(areas.map(names.name))
        return words("all of \(list)")
    }

    /// The noun stands once in English.
    private func partClauses(_ areas: [AreaReference]) -> [String] {
        let counted = areas.map { (area: $0, count: districtCount($0.code)) }
            .sorted { ($1.count ?? 0, $0.area.code) < ($0.count ?? 0, $1.area.code) }
        let first = counted.first { $0.count != nil }?.area.code
        return counted.map { area, count in
            guard let count else { return words("part of \(names.name(area))", of: "regime") }
            let (name, small) = (names.name(area), words.small(count))
            let noun = words.language.counted("district", "districts").form(after: count)
            guard area.code == first else {
                return words.language == .english ? "\(small) of \(name)" : words("\(small) \(noun) of \(name)")
            }
            return words("\(small) \(noun) of \(name)")
        }
    }

    /// How many districts of a region, as the latest claim says; acts that are known from the press name none.
    func districtCount(_ code: String) -> Int? {
        claims.last { claim in
            claim.subject == .regime && claim.areas.contains { $0.code == code && $0.districtCount != nil }
        }?.areas.first { $0.code == code }?.districtCount
    }

    private func table(_ rows: [RegimeInForce]) -> StoryTable {
        StoryTable(
            columns: [
                words("Area"), words("Extent"), words("Level"),
                words("In force, at the latest since"), words("Act"),
            ],
            rows: rows.map { row in
                let act = state.declarations[row.declaration]?.acts.last
                return [
                    StoryLine(names.name(row.area)),
                    StoryLine(row.area.extent == .whole ? words("whole", of: "regime") : words("part")),
                    StoryLine(words.level(row.level)), StoryLine(words.day(row.since)),
                    StoryLine(names.phrase(row.actNumber), source: act?.source),
                ]
            })
    }
}
