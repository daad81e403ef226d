import Assessment
import EmergencyResponse
import Geo

/// Regimes, decisions, orders, requests and offers, as the report tells them.
struct RoomActs {
    let room: Room

    var content: RoomList.Content {
        let picture = ResponsePicture(
            at: room.situation.at, ledger: room.source.ledger, scope: room.situation.scope, areas: room.source.areas)
        let parts = ResponseSections(scene: room.scene, picture: picture).all.map { section in
            RoomPart(
                title: section.title, paragraphs: section.paragraphs, tables: section.tables.map(searched),
                drawings: section.drawings.map(RoomStyle.unstyled))
        }
        let isFound = parts.contains { $0.tables.contains(where: \.hasRows) }
        let none = room.address.search.isEmpty ? room.words.noActs : room.words.nothingFound.filled(room.address.search)
        return RoomList.Content(
            count: (isFound ? "" : none + " ") + room.words.claimsInReport, parts: parts)
    }

    /// The rows that hold what is searched for.
    private func searched(_ table: Table) -> Table {
        guard !room.address.search.isEmpty else { return table }
        return Table(
            title: table.title, columns: table.columns,
            rows: table.rows.filter { row in room.matches(row.cells.map(\.text)) }, notes: table.notes,
            whenEmpty: table.whenEmpty, caption: table.caption)
    }
}
