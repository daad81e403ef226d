import Assessment
import FireEvents
import FireWeather
import Geo
import Tables

/// The danger of a situation for machines.
enum SituationDangerTable {
    /// Columns that tables by area have when danger is known.
    static let areaColumns = ["fwiMedian", "fwi90thPercentile", "fwiMaximum", "fwiClass"]

    static let fireColumns = ["id", "name", "day", "fwi", "fwiMaximum", "fwiClass"]

    /// The class is that of the 90th percentile.
    static func values(_ code: String, _ danger: SituationDanger) -> [FieldValue] {
        guard let area = danger.areas[code] else { return areaColumns.map { _ in .missing } }
        return [area.median, area.percentile90, area.maximum].map { .decimal($0, places: 1) }
            + [.given(danger.scales.fwi.name(of: area.percentile90))]
    }

    /// The class is that of the largest index in the perimeter.
    static func values(_ fire: LocatedEvent, _ danger: SituationDanger) -> [FieldValue] {
        let reading = danger.fires[fire.event.id]
        return [
            .text(fire.event.id), .text(fire.name), .given(reading?.day.text), .given(reading?.atCenter, places: 1),
            .given(reading?.maximum, places: 1), .given(reading?.maximum.flatMap { danger.scales.fwi.name(of: $0) }),
        ]
    }

    /// One row a fire.
    static func csv(_ situation: Situation, _ danger: SituationDanger) -> String {
        var table = CSVText(columns: fireColumns)
        for fire in situation.fires { table.add(values(fire, danger)) }
        return table.text
    }

    /// `null` when no weather is loaded.
    static func json(_ situation: Situation) -> JSON {
        guard let danger = situation.danger else { return .null }
        let scale = danger.scales.fwi
        return [
            "index": "FWI", "source": .string(danger.source), "remarks": .string(danger.remarks),
            "classes": [
                "title": .string(danger.scales.title), "source": .string(danger.scales.source),
                "bounds": .array(scale.bounds.map { .decimal($0, places: 1) }),
                "names": .array(scale.names.map { .string($0) }),
            ],
            "fires": .array(situation.fires.map { members(fireColumns, values($0, danger)) }),
            "regions": .array(situation.regions.map { area($0, danger) }),
            "districts": .array(situation.districts.map { area($0, danger) }),
        ]
    }

    private static func area(_ row: AreaSummary, _ danger: SituationDanger) -> JSON {
        let area = danger.areas[row.code]
        let counts: [FieldValue] = [.given(area?.cellCount), .given(area?.unknownCount)]
        return members(
            ["code", "day"] + areaColumns + ["cellCount", "unknownCellCount"],
            [.text(row.code), .given(area?.day.text)] + values(row.code, danger) + counts)
    }

    private static func members(_ names: [String], _ values: [FieldValue]) -> JSON {
        .object(zip(names, values).map { JSON.Member($0, JSON($1)) })
    }
}
