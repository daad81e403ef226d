import Assessment
import Formats
import Geo
import Store

/// Takes files up one after the other and keeps count.
struct Ingest {
    let store: Store
    let isQuiet: Bool
    let keepsRejects: Bool
    private(set) var counts: [(file: String, counts: IngestCounts, notes: ReadingNotes)] = []
    private var rejected = "file,line,reason,text\n"

    /// How many bad rows of a file are named on standard error.
    static let namedRejects = 5

    init(store: Store, isQuiet: Bool, keepsRejects: Bool = false) {
        self.store = store
        self.isQuiet = isQuiet
        self.keepsRejects = keepsRejects
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
        let input = try FIRMSFile(path, clock: Instant.now)
        let table = input.table
        let name = input.name.split(separator: "/").last.map(String.init) ?? input.name
        let file = SourceFile(name: name, digest: input.digest, detectionCount: table.rowCount)
        Console.progress("Storing \(table.detections.count) rows of \(name)")
        let taken = try store.ingest(table.detections, from: file, rejected: table.rejected.count)
        let notes = ReadingNotes(table)
        counts.append((path, taken, notes))
        Console.endProgress()
        for line in notes.lines { Console.note("\(input.name): \(line)") }
        report(table.rejected, of: input.name)
        if !isQuiet { try Console.print("\(path): \(taken.text)") }
    }

    private mutating func report(_ rows: [RejectedRow], of file: String) {
        let single = rows.filter { $0.unreadSatellite == nil }
        for row in single.prefix(Self.namedRejects) { Console.note("\(file):\(row.line): \(row.reason)") }
        if single.count > Self.namedRejects {
            let advice = keepsRejects ? "" : "; --rejects FILE writes them all"
            Console.note("\(file): \(single.count - Self.namedRejects) more rows rejected\(advice)")
        }
        guard keepsRejects else { return }
        for row in rows {
            rejected +=
                [file, String(row.line), row.reason, row.text].map(CSVField.quoted).joined(separator: ",") + "\n"
        }
    }

    func writeRejects(to path: String) throws { try TextFile.write(rejected, as: .csv, to: path) }

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
