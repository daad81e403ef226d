import Geo
import Tables

/// Areas of which only the main settlements are known.
enum AreaCenterTable {
    static func read(_ path: String) throws(FormatError) -> [Area] {
        let columns = ["code", "name", "level", "parent_code", "latitude", "longitude"]
        let table = try CSVTable(InputFile(path), requiring: columns)
        var areas: [Area] = []
        var positions: [String: Int] = [:]
        for index in 0..<table.count {
            let row = table.row(index)
            let code = try row.required("code")
            let area = try area(code, row)
            if let position = positions[code] {
                if let (field, before, now) = area.difference(from: areas[position]) {
                    throw row.error("\(field) “\(before)”, as in the row before of the same code", "“\(now)”")
                }
                areas[position].centers += area.centers
            } else {
                positions[code] = areas.count
                areas.append(area)
            }
        }
        return areas
    }

    private static func area(_ code: String, _ row: CSVTable.Row) throws(FormatError) -> Area {
        let level = try row.required("level")
        guard let level = Area.Level(rawValue: level) else { throw row.error("country, region or district", level) }
        return Area(
            code: code, name: try row.required("name"), russianName: row.text("name_ru"), level: level,
            parentCode: row.text("parent_code"), shape: MultiPolygon(), centers: [try row.coordinate()],
            source: row.text("source") ?? "")
    }
}
