import Assessment
import FireEvents
import Geo
import Tables

/// The table of settlements near burning fires.
struct RoomPlaces {
    let room: Room

    var content: RoomList.Content {
        let all = PlaceAtRisk.all(near: room.situation.fires)
        let found = all.filter(matches).sorted(by: isBefore)
        let shown = room.cut(found)
        let words = room.scene.wording
        let table = Table(
            title: room.words.places,
            columns: [
                room.column(.init(words.name), by: .name, descending: false),
                room.column(.init(room.words.people, isNumber: true), by: .people),
                room.column(.init(words.distance, isNumber: true), by: .distance, descending: false),
                .init(room.words.direction), .init(room.words.fire),
                .init(words.growth, isNumber: true, hasBounds: true),
            ], rows: shown.map(row), whenEmpty: room.words.noBurningPlaces)
        return RoomList.Content(
            count: room.count(room.words.countPlaces.filled(room.numbers.count(all.count)), all.count, found.count),
            parts: [.init(tables: [table])], shown: shown.count, total: found.count,
            file: "/collections/places-at-risk/items?f=csv")
    }

    private func matches(_ row: PlaceAtRisk) -> Bool {
        let place = row.near.place
        return room.matches([place.name, place.russianName, row.fire.name, row.fire.russianName, row.fire.event.id])
    }

    private func row(_ row: PlaceAtRisk) -> Table.Row {
        let (place, cells) = (row.near.place, room.cells)
        let people = place.population > 0 ? room.numbers.count(place.population) : NumberText.notObserved
        let toward =
            row.near.kilometers == 0 ? "" : cells.compass(place.coordinate.degreesToward(row.fire.event.center))
        return Table.Row(
            cells: [
                Table.Cell(text: room.scene.names.place(place)).leading(to: room.fireLink(row.fire.event.id)),
                .init(text: people, isNumber: true),
                .init(text: room.numbers.decimal(row.near.kilometers, 1), isNumber: true), .init(text: toward),
                Table.Cell(text: room.scene.names.fire(row.fire)).leading(to: room.fireLink(row.fire.event.id)),
                cells.cell(.growth, of: row.fire),
            ],
            attributes: [
                .init(name: "place", value: String(place.identifier)),
                .init(name: "fire", value: row.fire.event.id),
                .init(name: "lon", value: Self.degrees(place.coordinate.longitude)),
                .init(name: "lat", value: Self.degrees(place.coordinate.latitude)),
            ])
    }

    private static func degrees(_ value: Double) -> String { JSON.decimal(value, places: 5).text }

    private func isBefore(_ a: PlaceAtRisk, _ b: PlaceAtRisk) -> Bool {
        let (x, y) = (a.near.place, b.near.place)
        switch room.address.sort ?? .distance {
        case .name: return (room.scene.names.place(x), x.identifier) < (room.scene.names.place(y), y.identifier)
        case .people where x.population != y.population: return x.population > y.population
        default: return (a.near.kilometers, x.identifier) < (b.near.kilometers, y.identifier)
        }
    }
}
