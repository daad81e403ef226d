import EmergencyResponse
import Geo
import Wording

/// Regimes in force, whole or in part, each with the act behind it.
struct RegimeSection {
    let response: ResponseScene

    static let anchor = "regimes"

    private var text: ResponseText { response.text }
    private var picture: ResponsePicture { response.picture }

    var section: Page.Section? {
        let columns = [
            text("Where"), text("Extent"), text("Regime"), text("Level"),
            text("Since, UTC"), text("Until"), text("Act"),
        ]
        var section = response.section(
            Self.anchor, text("Regimes in force"), sentences,
            [response.table("", columns, picture.regimes.map(row))])
        section?.drawings = map.map { [drawing(of: $0).inline] } ?? []
        return section
    }

    /// `maps/regimes.svg`; none where nothing in force has a place on it.
    var files: [ReportFile] { map.map { [ReportFile(path: "maps/regimes.svg", contents: $0.svg)] } ?? [] }

    private var map: RegimeMap? {
        let areas = response.scene.areas
        let regimes = picture.state.mappedRegimes(at: picture.at, areas: areas)
            .filter { picture.concerns([$0.inForce.area]) }
        let map = RegimeMap(regimes, at: picture.at, areas: areas, language: response.scene.language)
        return map.isEmpty ? nil : map
    }

    /// Each area leads to the entry that put it in force.
    private func drawing(of map: RegimeMap) -> Drawing {
        map.drawing { regime in
            picture.state.declarations[regime.inForce.declaration]?.course.milestones.last
                .map { "#" + SourceLinks.entryAnchor($0.entry) }
        }
    }

    private func row(_ row: RegimeInForce) -> [Table.Cell] {
        let record = picture.state.declarations[row.declaration]
        return [
            response.cell(response.name(row.area)), response.cell(text.extent(row.area.extent)),
            response.cell(text.regime(row.regime)), response.cell(text.level(row.level)),
            response.cell(row.since.minuteText),
            response.cell(row.expiresAt?.minuteText ?? text("lifted by an act")),
            response.cell(act(record, row.actNumber), record.map { response.links($0.course.milestones) } ?? [])
                .remarked(Names.clean(record?.acts.last?.source ?? "")),
        ]
    }

    /// `№ 419-p of 2019-07-02, Government`
    private func act(_ record: DeclarationRecord?, _ number: String) -> String {
        guard let act = record?.acts.last else { return "№ " + number }
        return "№ \(act.number) " + text("of ") + act.date.dayText + ", " + act.issuedBy
    }

    /// One sentence a regime: where all of it, where a part.
    var sentences: [String] {
        Regime.allCases.compactMap { regime in
            let rows = picture.regimes.filter { $0.regime == regime }.outermost
            guard !rows.isEmpty else { return nil }
            let parts = [
                named(rows, .whole, text("in all of ")),
                named(rows, .part, text("in part of ")),
            ]
            return text.regime(regime).capitalizedFirst + ": " + text.joined(parts) + "."
        }
    }

    private func named(_ rows: [RegimeInForce], _ extent: AreaReference.Extent, _ start: String) -> String {
        var seen: Set<String> = []
        let names = rows.filter { $0.area.extent == extent && seen.insert($0.area.code).inserted }
            .map { response.name($0.area) }
        return names.isEmpty ? "" : start + names.joined(separator: ", ")
    }
}

extension [RegimeInForce] {
    /// Without areas that lie within another that is under the regime as a whole.
    var outermost: [RegimeInForce] {
        filter { row in
            !contains { $0.area.extent == .whole && $0.area.code != row.area.code && row.area.liesWithin($0.area.code) }
        }
    }
}
