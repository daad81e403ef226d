import Assessment
import Formats
import Geo
import Store

/// Takes files up one after the other and keeps count.
struct Ingest {
    let store: Store
    let isQuiet: Bool
    private let rejects: RejectsFile?
    private(set) var counts: [(file: String, counts: IngestCounts, notes: ReadingNotes)] = []

    /// How many bad rows of a file are named on standard error.
    static let namedRejects = 5

    /// - Parameter rejects: Takes all rows that could not be used.
    init(store: Store, isQuiet: Bool, rejects: RejectsFile? = nil) {
        self.store = store
        self.isQuiet = isQuiet
        self.rejects = rejects
    }

    var total: IngestCounts { counts.reduce(IngestCounts()) { $0 + $1.counts } }

    /// - Returns: Why a file stopped the work; those before it are safe.
    mutating func takeUp(_ files: [String]) -> (any Error)? {
        for (number, file) in files.enumerated() {
            Console.progress("Reading \(file) (\(number + 1) of \(files.count))")
            do { try takeUp(file) } catch { return error }
        }
        return nil
    }

    private mutating func takeUp(_ path: String) throws {
        let source = path == "-" ? "standard input" : path
        let input = try FIRMSFile(path, clock: Instant.now) { [rejects] row throws(FormatError) in
            try rejects?.add(row, of: source)
        }
        let table = input.table
        let name = input.name.split(separator: "/").last.map(String.init) ?? input.name
        let file = SourceFile(name: name, digest: input.digest, detectionCount: table.rowCount)
        Console.progress("Storing \(table.detections.count) rows of \(name)")
        let taken = try store.ingest(table.detections, from: file, rejected: table.rejectedCount)
        let notes = ReadingNotes(table)
        counts.append((path, taken, notes))
        Console.endProgress()
        for line in notes.lines { Console.note("\(input.name): \(line)") }
        report(table, of: input.name)
        if !isQuiet { try Console.print("\(path): \(taken.text)") }
    }

    private func report(_ table: FIRMSTable, of file: String) {
        let single = table.rejected.filter { $0.unreadSatellite == nil }
        let count = table.rejectedCount - table.unreadCounts.values.reduce(0, +)
        for row in single.prefix(Self.namedRejects) { Console.note("\(file):\(row.line): \(row.reason)") }
        let rest = count - min(single.count, Self.namedRejects)
        if rest > 0 {
            let advice = rejects == nil ? "; --rejects FILE writes them all" : ""
            Console.note("\(file): \(rest) more rows rejected\(advice)")
        }
    }

    /// `nil` where there is nothing to add up.
    var summary: String? { counts.count > 1 ? "In all: \(total.text)" : nil }

    var json: JSON {
        let files = counts.map { file, counts, notes in
            JSON.object([.init("file", .string(file))] + counts.members + notes.members)
        }
        return .object(total.members + [.init("files", .array(files))])
    }
}

extension ReadingNotes {
    /// None where there is nothing to note.
    var members: [JSON.Member] {
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
    var text: String {
        "\(read) read, \(new) new, \(duplicate) duplicate, \(superseded) superseded, \(rejected) rejected"
    }

    var members: [JSON.Member] {
        [
            .init("read", .integer(read)), .init("new", .integer(new)), .init("duplicate", .integer(duplicate)),
            .init("superseded", .integer(superseded)), .init("rejected", .integer(rejected)),
        ]
    }
}
