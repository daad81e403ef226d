import Assessment
import FireEvents
import Formats
import GRDB
import Geo
import Tables

/// Writes rows of the layer `events` and of the table of its areas.
struct EventRows: ~Copyable {
    private let event: RawStatement
    private let share: RawStatement

    init(_ database: Database) throws {
        let names = ["geometry"] + EventColumns.all.map(\.name)
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        let event = try RawStatement(
            "INSERT INTO events (\(names.joined(separator: ", "))) VALUES (\(marks))", in: database)
        let share = try RawStatement("INSERT INTO eventAreas VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)", in: database)
        self.event = event
        self.share = share
    }

    borrowing func write(_ located: LocatedEvent) throws {
        event.bind(blob: GeometryWriter.multiPolygon(located.event.perimeter), at: 1)
        for (index, column) in EventColumns.all.enumerated() {
            event.bind(column.value(located), at: Int32(index) + 2)
        }
        try event.run()
        for share in located.areas { try write(share, of: located.event.id) }
    }

    private borrowing func write(_ part: AreaShare, of id: String) throws {
        share.bind(text: id, at: 1)
        share.bind(text: part.code, at: 2)
        share.bind(text: part.level.rawValue, at: 3)
        let numbers = [
            part.fraction, part.burnedArea.low, part.burnedArea.best, part.burnedArea.high, part.activeFraction,
        ]
        for (index, number) in numbers.enumerated() { share.bind(number, at: Int32(index) + 4) }
        share.bind(Int64(part.isApproximate ? 1 : 0), at: 9)
        try share.run()
    }
}

extension RawStatement {
    /// As the database holds it: the same digits that every output of events has.
    fileprivate borrowing func bind(_ value: FieldValue, at index: Int32) {
        switch value {
        case .missing: bind(nil, at: index)
        case .text(let text): bind(text: text, at: index)
        case .integer(let number): bind(Int64(number), at: index)
        case .decimal(let number, let places): bind(FieldValue.rounded(number, places: places), at: index)
        case .instant(let instant): bind(text: instant.stored, at: index)
        }
    }
}
