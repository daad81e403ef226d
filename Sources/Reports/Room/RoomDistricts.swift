import Assessment
import FireEvents
import Geo

/// The tables of regions and districts.
struct RoomDistricts {
    let room: Room

    var content: RoomList.Content {
        let (regions, districts) = (room.situation.regionRows.burning, room.situation.districtRows.burning)
        let (foundRegions, found) = (regions.filter(matches), districts.filter(matches))
        let shown = room.cut(found.sorted(by: isBefore))
        let count = room.words.countAreas.filled(
            room.numbers.count(regions.count { !$0.isElsewhere }),
            room.numbers.count(districts.count { !$0.isElsewhere }))
        return RoomList.Content(
            count: room.count(count, regions.count + districts.count, foundRegions.count + found.count),
            parts: [
                part(room.scene.wording.byRegion, foundRegions.sorted(by: isBefore)),
                part(room.scene.wording.byDistrict, shown),
            ].filter { !$0.tables[0].rows.isEmpty },
            shown: shown.count, total: found.count, file: "/collections/areas/items?f=csv")
    }

    private func part(_ title: String, _ rows: [AreaSummary]) -> RoomPart {
        RoomPart(
            title: title,
            tables: [
                Table(
                    title: title, columns: columns, rows: rows.map(row), notes: notes(rows),
                    whenEmpty: room.scene.wording.noRows)
            ])
    }

    private func notes(_ rows: [AreaSummary]) -> [String] {
        AreaTable(scene: room.scene, cells: room.cells).notes(of: rows)
    }

    private func matches(_ row: AreaSummary) -> Bool { room.matches([row.code, row.name, row.russianName]) }

    private var columns: [Table.Column] {
        let words = room.scene.wording
        return [
            room.column(.init(words.name), by: .name, descending: false),
            room.column(.init(words.fires, isNumber: true), by: .fires), .init(words.burning, isNumber: true),
            .init(words.new, isNumber: true), .init(words.active, isNumber: true, hasBounds: true),
            room.column(.init(words.burned, isNumber: true, hasBounds: true), by: .area),
        ]
    }

    private func row(_ row: AreaSummary) -> Table.Row {
        var cells = AreaTable(scene: room.scene, cells: room.cells).cells(row)
        guard !row.isElsewhere else { return Table.Row(cells: cells) }
        cells[0] = cells[0].leading(
            to: room.address.link { address in
                (address.area, address.tab, address.sort, address.search) = (row.code, .fires, nil, "")
            }
        ).remarked(row.parentCode.map { room.areaNames[$0] ?? Names.clean($0) } ?? "")
        return Table.Row(cells: cells, attributes: [.init(name: "area", value: row.code)])
    }

    private func isBefore(_ a: AreaSummary, _ b: AreaSummary) -> Bool {
        if a.isElsewhere != b.isElsewhere { return b.isElsewhere }
        switch room.address.sort ?? .area {
        case .name: return (room.scene.names.summary(a), a.code) < (room.scene.names.summary(b), b.code)
        case .fires where a.eventCount != b.eventCount: return a.eventCount > b.eventCount
        default: return a.burnedArea.best != b.burnedArea.best ? a.burnedArea.best > b.burnedArea.best : a.code < b.code
        }
    }
}

extension [AreaSummary] {
    fileprivate var burning: [AreaSummary] { filter { $0.eventCount > 0 } }
}
