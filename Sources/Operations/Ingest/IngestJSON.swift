import Formats
public import Store
public import Tables

extension DetectionIngest {
    /// The counts summed over the files, and `files` with the same of each: what `zarevo ingest --json` prints.
    public var json: JSON {
        let files = outcomes.map { outcome in
            JSON.object([.init("file", .string(outcome.path))] + outcome.counts.members + outcome.notes.members)
        }
        return .object(total.members + [.init("files", .array(files))])
    }
}

extension ReadingNotes {
    /// None where there is nothing to note.
    fileprivate var members: [JSON.Member] {
        let unread = unread.map { rows in
            JSON.object([
                .init("satellite", .string(rows.satellite.rawValue)), .init("rows", .integer(rows.rowCount)),
                .init("reason", .string(rows.satellite.advice)),
            ])
        }
        return (withoutFootprintCount > 0 ? [.init("withoutFootprint", .integer(withoutFootprintCount))] : [])
            + (unread.isEmpty ? [] : [.init("notRead", .array(unread))])
    }
}

extension IngestCounts {
    public var text: String {
        "\(read) read, \(new) new, \(duplicate) duplicate, \(superseded) superseded, \(rejected) rejected"
    }

    fileprivate var members: [JSON.Member] {
        [
            .init("read", .integer(read)), .init("new", .integer(new)), .init("duplicate", .integer(duplicate)),
            .init("superseded", .integer(superseded)), .init("rejected", .integer(rejected)),
        ]
    }
}
