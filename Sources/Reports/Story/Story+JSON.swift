import Claims
import EmergencyResponse
import Geo
import ResponseFormats
import Tables
import Wording

extension Story {
    /// The same for machines: lists as `zarevo claims`, `decisions`, `orders` and `offers` print them.
    public var json: String {
        JSON.object([
            .init("title", .string(title)), .init("at", .instant(at)), .init("note", .string(evidenceNote)),
            .init("satelliteFigures", .null), .init("districts", districtsJSON),
            .init("regimes", regimesJSON), .init("reports", ResponseJSON.reports(state)),
            .init("decisions", ResponseJSON.decisions(state)), .init("orders", ResponseJSON.orders(state)),
            .init("offers", ResponseJSON.offers(state, at: at)),
            .init("offerTellings", ClaimJSON.list(tellings)), .init("areaClaims", ClaimJSON.list(areaClaims)),
            .init("negativeReports", ClaimJSON.list(claims.filter { $0.polarity == .negative })),
            .init("comparison", comparisonJSON), .init("findings", ReconciliationTable.json(findings)),
        ]).indentedText
    }

    private var districtsJSON: JSON {
        .array(
            submitted.flatMap(\.body.areas).map { area in
                .object([.init("code", .string(area.code)), .init("name", .string(names.name(area)))])
            })
    }

    private var regimesJSON: JSON {
        .object([
            .init(
                "sentences", .array(Regime.allCases.compactMap(regimeSentence).map { .string($0) })),
            .init("inForce", .array(state.regimesInForce(at: at).map(json))),
        ])
    }

    private func json(_ row: RegimeInForce) -> JSON {
        let count = row.area.extent == .part ? districtCount(row.area.code) : nil
        return .object([
            .init("code", .string(row.area.code)), .init("name", .string(names.name(row.area))),
            .init("part", .string(row.area.extent.rawValue)),
            .init("districtCount", count.map { .integer($0) } ?? .null),
            .init("regime", .string(row.regime.rawValue)), .init("level", .string(row.level.rawValue)),
            .init("since", .instant(row.since)), .init("act", .string(row.actNumber)),
            .init("source", .text(state.declarations[row.declaration]?.acts.last?.source)),
        ])
    }

    private var comparisonJSON: JSON {
        guard let country = comparisonCountry, let hectares = countryHectares(country) else { return .null }
        return .object([
            .init("country", .string(country.code)), .init("countryHectares", .decimal(hectares, places: 0)),
            .init(
                "claims",
                .array(
                    areaClaims.compactMap { claim in
                        claim.quantity.map { quantity in
                            .object([
                                .init("id", .string(claim.identifier)),
                                .init("ratioLow", .decimal(quantity.low / hectares, places: 3)),
                                .init("ratio", .decimal(quantity.stated / hectares, places: 3)),
                                .init("ratioHigh", .decimal(quantity.high / hectares, places: 3)),
                            ])
                        }
                    })),
        ])
    }
}
