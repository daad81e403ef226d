public import Assessment
import FireEvents
import Formats
import Geo
import Tables
public import Wording

/// A situation as rows: CSV for machines, aligned columns for the terminal.
public enum SituationTables {
    /// The columns of ``csv(_:language:)``.
    public static let summaryColumns = [
        "code", "name", "eventCount", "activeEventCount", "newEventCount", "burnedAreaHectaresLow",
        "burnedAreaHectares", "burnedAreaHectaresHigh", "activeAreaHectares",
    ]

    /// Regions or districts, one a row. Hectares to 0.1.
    ///
    /// - Parameter danger: Adds columns of the Fire Weather Index behind the others.
    public static func csv(
        _ summaries: [AreaSummary], language: Language = .english, danger: SituationDanger? = nil
    ) -> String {
        let names = Names(language: language)
        var csv = CSVText(columns: summaryColumns + (danger == nil ? [] : SituationDangerTable.areaColumns))
        for row in summaries {
            let counts: [Int?] = [row.eventCount, row.activeEventCount, row.newEventCount]
            let hectares = [row.burnedArea.low, row.burnedArea.best, row.burnedArea.high, row.activeArea?.best]
            csv.add(
                [.text(row.code), .text(names.summary(row))] + counts.map { $0.map { .integer($0) } ?? .missing }
                    + hectares.map { .given($0, places: 1) }
                    + (danger.map { SituationDangerTable.values(row.code, $0) } ?? []))
        }
        return csv.text
    }

    /// The `tables` folder of a report; fires have the columns of ``EventColumns``.
    static func files(for situation: Situation, language: Language) -> [ReportFile] {
        let fires: [(String, [LocatedEvent])] = [
            ("fires", situation.fires), ("largest", situation.largest), ("fastest-growing", situation.fastestGrowing),
            ("new", situation.newFires), ("ended", situation.endedFires),
            ("near-settlements", situation.nearSettlements),
        ]
        let areas = [("regions", situation.regionRows), ("districts", situation.districtRows)]
        return areas.map {
            ReportFile(path: "tables/\($0).csv", contents: csv($1, language: language, danger: situation.danger))
        }
            + fires.map { ReportFile(path: "tables/\($0).csv", contents: EventWriter.text($1, format: .csv)) }
            + (situation.danger.map {
                [ReportFile(path: "tables/danger.csv", contents: SituationDangerTable.csv(situation, $0))]
            } ?? [])
    }
}
