public import Assessment
import FireEvents
import Geo

extension ReportBody {
    /// What a situation says, with the districts that burn named one by one, or the regions where no district is known.
    ///
    /// - Parameter digest: SHA-256 of the situation as it was written, 64 hexadecimal digits.
    public init(title: String, of situation: Situation, digest: String) {
        let burning = [situation.districts, situation.regions].map { $0.filter { $0.activeEventCount ?? 0 > 0 } }
        let named = burning.first { !$0.isEmpty } ?? []
        self.init(
            title: title, asOf: situation.at, situationDigest: digest,
            areas: named.map { row in
                AreaReference(code: row.code, name: row.name, within: row.parentCode.map { [$0] } ?? [])
            }, figures: Self.figures(situation.headline))
    }

    /// By the names that every table has for them; hectares to one decimal. What is not known is left out.
    private static func figures(_ headline: Headline) -> [Figure] {
        let counts: [(String, Int?)] = [
            ("eventCount", headline.eventCount), ("activeEventCount", headline.activeEventCount),
            ("newEventCount", headline.newEventCount),
            ("settlementsWithin20Kilometers", headline.settlementsWithin20Kilometers),
            ("populationWithin20Kilometers", headline.populationWithin20Kilometers),
        ]
        let hectares: [(String, Double?)] = [
            ("burnedAreaHectaresLow", headline.burnedArea.low), ("burnedAreaHectares", headline.burnedArea.best),
            ("burnedAreaHectaresHigh", headline.burnedArea.high), ("activeAreaHectares", headline.activeArea?.best),
        ]
        return counts.compactMap { name, value in value.map { Figure(name, ExactDecimal(digits: $0)) } }
            + hectares.compactMap { name, value in
                value.flatMap { ExactDecimal($0, places: 1) }.map { Figure(name, $0) }
            }
    }
}
