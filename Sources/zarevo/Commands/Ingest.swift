import Assessment
import Formats
import Geo
import Operations
import Store
import Tables

/// Tells of files as they are taken up.
struct Ingest {
    let isQuiet: Bool
    /// Whether rows that could not be used are written to a file.
    let keepsRejects: Bool
    private var work: DetectionIngest

    /// How many bad rows of a file are named on standard error.
    static let namedRejects = 5

    /// - Parameter rejects: Takes all rows that could not be used.
    init(into session: StoreSession, isQuiet: Bool, rejects: RejectsFile? = nil) {
        self.isQuiet = isQuiet
        keepsRejects = rejects != nil
        work = DetectionIngest(into: session, rejects: rejects)
    }

    var total: IngestCounts { work.total }
    var isRefused: Bool { work.isRefused }

    /// - Returns: Why a file stopped the work; those before it are safe.
    mutating func takeUp(_ files: [String]) -> (any Error)? {
        for (number, file) in files.enumerated() {
            Console.progress("Reading \(file) (\(number + 1) of \(files.count))")
            do { try report(work.takeUp(file)) } catch { return error }
        }
        return nil
    }

    private func report(_ outcome: DetectionIngest.Outcome) throws {
        Console.endProgress()
        for line in outcome.notes.lines { Console.note("\(outcome.input.name): \(line)") }
        report(outcome.input.table, of: outcome.input.name)
        if !isQuiet { try Console.print("\(outcome.path): \(outcome.counts.text)") }
    }

    private func report(_ table: FIRMSTable, of file: String) {
        let single = table.rejected.filter { $0.unreadSatellite == nil }
        let count = table.rejectedCount - table.unreadCounts.values.reduce(0, +)
        for row in single.prefix(Self.namedRejects) { Console.note("\(file):\(row.line): \(row.reason)") }
        let rest = count - min(single.count, Self.namedRejects)
        if rest > 0 {
            let advice = !keepsRejects ? "; --rejects FILE writes them all" : ""
            Console.note("\(file): \(rest) more rows rejected\(advice)")
        }
    }

    /// `nil` where there is nothing to add up.
    var summary: String? { work.outcomes.count > 1 ? "In all: \(total.text)" : nil }

    var json: JSON { work.json }
}
