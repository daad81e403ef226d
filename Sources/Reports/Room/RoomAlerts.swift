import Assessment
import EmergencyResponse
import Geo
import ResponseFormats
import Tables
import Wording

/// The table of warnings that have gone out.
struct RoomAlerts {
    let room: Room

    var content: RoomList.Content {
        let at = room.situation.at
        // A draft is no warning, and nobody else's to read.
        let records = room.source.ledger.state(at: at).alerts.filter { !$0.sent.isEmpty && concerns($0) }
        let found = records.filter(matches).sorted {
            ($1.sent.last?.sent.instant ?? at, $0.id) < ($0.sent.last?.sent.instant ?? at, $1.id)
        }
        let words = room.words
        let table = Table(
            title: words.alerts,
            columns: [
                .init(words.headline), .init(words.standing), .init(words.areas), .init(words.sent), .init(words.ends),
                .init(words.message),
            ], rows: room.cut(found).compactMap(row), whenEmpty: words.noAlerts)
        return RoomList.Content(
            count: room.count(words.countAlerts.filled(room.numbers.count(records.count)), records.count, found.count),
            parts: [.init(tables: [table])], shown: min(found.count, room.cut(found).count), total: found.count,
            file: "/collections/alerts/items?f=csv")
    }

    private func concerns(_ record: AlertRecord) -> Bool {
        guard let scope = room.situation.scope else { return true }
        return record.draft.areas.contains { $0.liesWithin(scope.code) }
    }

    private func matches(_ record: AlertRecord) -> Bool {
        room.matches(
            [record.id] + (record.sent.last?.infos.map(\.headline) ?? [])
                + record.draft.areas.flatMap { [$0.code, $0.name, room.areaNames[$0.code]] })
    }

    private func row(_ record: AlertRecord) -> Table.Row? {
        guard let alert = record.sent.last else { return nil }
        let info = alert.infos.first { $0.language.hasPrefix(room.language.rawValue) } ?? alert.infos.first
        let standing = record.standing(at: room.situation.at).rawValue
        let exercise = alert.status == .exercise ? ", " + room.words.exercise : ""
        let areas = record.draft.areas.map { room.areaNames[$0.code] ?? $0.name ?? $0.code }
        let texts = [
            info?.headline ?? info?.event ?? record.id, (room.words.standings[standing] ?? standing) + exercise,
            areas.joined(separator: ", "), alert.sent.instant.minuteText,
            alert.expires?.instant.minuteText ?? NumberText.notObserved, "CAP",
        ]
        var cells = texts.map { Table.Cell(text: Names.clean($0)) }
        cells[5] = cells[5].leading(to: "/alerts/" + AlertFeed.fileName(alert).percentEncoded)
        return Table.Row(cells: cells, attributes: [.init(name: "alert", value: record.id)])
    }
}
