import Assessment
import FireEvents
import Geo

/// The table of fires.
struct RoomFires {
    let room: Room

    var content: RoomList.Content {
        let fires = room.situation.fires
        let found = fires.filter(matches).sorted(by: isBefore)
        let shown = room.cut(found)
        let table = Table(
            title: room.words.fires, columns: columns, rows: shown.map(row), notes: notes(shown),
            whenEmpty: room.scene.wording.noRows)
        return RoomList.Content(
            count: room.count(counts(fires), fires.count, found.count), parts: [.init(tables: [table])],
            shown: shown.count, total: found.count, file: "/collections/events/items?f=csv")
    }

    private func counts(_ fires: [LocatedEvent]) -> String {
        let count = { (statuses: [FireEvent.Status]) in
            room.numbers.count(fires.count { statuses.contains($0.event.status) })
        }
        return room.words.countFires.filled(
            room.numbers.counted(fires.count, room.scene.wording.fire), count([.new, .active]), count([.quiet]),
            count([.ended]), count([.notKnown]))
    }

    private func notes(_ fires: [LocatedEvent]) -> [String] {
        fires.contains { !$0.event.status.isBurning } ? [room.scene.wording.dashNote] : []
    }

    private func matches(_ fire: LocatedEvent) -> Bool {
        let areas = fire.areas.flatMap { [$0.code, room.areaNames[$0.code]] }
        let place = fire.nearestPlace?.place
        return room.matches(
            [fire.event.id, fire.name, fire.russianName, fire.official?.name, place?.name, place?.russianName] + areas
                + fire.incidentMatches.map(\.incidentKey))
    }

    private static let shown: [(column: FireColumn, sort: RoomAddress.Sort?)] = [
        (.name, .name), (.status, nil), (.active, nil), (.growth, .growth), (.burned, .area), (.settlement, nil),
        (.distance, .people), (.firstSeen, .age), (.hoursSinceDetection, nil),
    ]

    private var columns: [Table.Column] {
        Self.shown.map { shown, sort in
            var column = shown.column(room.scene.wording, room.language)
            guard let sort else {
                (column.link, column.hasLink) = ("", false)
                return column
            }
            return room.column(column, by: sort, descending: ![.name, .people].contains(sort))
        }
    }

    private func row(_ fire: LocatedEvent) -> Table.Row {
        let cells = room.cells
        return Table.Row(
            cells: Self.shown.map { shown, _ in
                let cell = cells.cell(shown, of: fire)
                guard shown == .name else { return cell }
                return cell.leading(to: room.fireLink(fire.event.id)).remarked(cells.area(of: fire))
            },
            attributes: [
                .init(name: "fire", value: fire.event.id), .init(name: "status", value: fire.event.status.rawValue),
                .init(name: "first-seen", value: fire.event.firstSeen.description),
            ])
    }

    /// What burns comes first, except by name.
    private func isBefore(_ a: LocatedEvent, _ b: LocatedEvent) -> Bool {
        let sort = room.address.sort ?? .growth
        if sort == .name {
            return (room.scene.names.fire(a), a.event.id) < (room.scene.names.fire(b), b.event.id)
        }
        if sort == .age || sort == .area || a.event.status.isBurning == b.event.status.isBurning {
            let (x, y) = (rank(a, sort), rank(b, sort))
            return x != y ? x > y : (b.event.burnedArea.best, a.event.id) < (a.event.burnedArea.best, b.event.id)
        }
        return a.event.status.isBurning
    }

    private func rank(_ fire: LocatedEvent, _ sort: RoomAddress.Sort) -> Double {
        switch sort {
        case .area: fire.event.burnedArea.best
        case .people: -(fire.nearestPlace?.kilometers ?? .infinity)
        case .age: Double(fire.event.firstSeen.seconds)
        default: fire.event.status.isBurning ? fire.event.growthPerDay.best : -fire.event.hoursSinceDetection
        }
    }
}
