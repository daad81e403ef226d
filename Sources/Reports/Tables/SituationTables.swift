public import Assessment
import FireEvents
import Geo

/// A situation as rows: CSV for machines, aligned columns for the terminal.
public enum SituationTables {
    /// The columns of ``csv(_:language:)``.
    public static let summaryColumns = [
        "code", "name", "eventCount", "activeEventCount", "newEventCount", "burnedAreaHectaresLow",
        "burnedAreaHectares", "burnedAreaHectaresHigh", "activeAreaHectares",
    ]

    /// Regions or districts, one a row. Hectares to 0.1.
    public static func csv(_ summaries: [AreaSummary], language: Language = .english) -> String {
        let names = Names(language: language)
        var csv = CSVText(header: summaryColumns)
        for row in summaries {
            let counts = [row.eventCount, row.activeEventCount, row.newEventCount].map { String($0) }
            csv.add([row.code, names.summary(row)] + counts + bounds(row.burnedArea) + [hectares(row.activeArea.best)])
        }
        return csv.text
    }

    /// The `tables` folder of a report.
    static func files(for situation: Situation, language: Language) -> [ReportFile] {
        let fires: [(String, [LocatedEvent])] = [
            ("fires", situation.fires), ("largest", situation.largest), ("fastest-growing", situation.fastestGrowing),
            ("new", situation.newFires), ("ended", situation.endedFires),
            ("near-settlements", situation.nearSettlements),
        ]
        let areas = [("regions", situation.regions), ("districts", situation.districts)]
        return areas.map { ReportFile(path: "tables/\($0).csv", contents: csv($1, language: language)) }
            + fires.map { ReportFile(path: "tables/\($0).csv", contents: csv(fires: $1, language: language)) }
    }

    static func bounds(_ area: AreaInterval) -> [String] { [area.low, area.best, area.high].map(hectares) }

    static func hectares(_ value: Double) -> String { PlainNumber.text(value, decimals: 1) ?? "" }
}
