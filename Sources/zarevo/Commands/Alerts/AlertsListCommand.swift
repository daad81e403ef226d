import ArgumentParser
import EmergencyResponse
import Geo
import Operations
import Reports
import ResponseFormats
import Store
import Tables

extension AlertsCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The warnings, how they stand, and which are about to end.",
            discussion: """
                Example:
                  zarevo alerts list
                  zarevo alerts list --at 2019-07-31T18:00:00Z --json
                """)

        @Option(help: "The instant asked about (default: now).")
        var at: Instant?
        @OptionGroup var insisting: InsistOption
        @Flag(help: "As a JSON list.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let session = store.session(.readOnly)
            try insisting.check([("--at", at)], in: session)
            let at = at ?? Instant.now
            let records = Array(try session.ledger().state(at: at).alerts)
            if json {
                try Console.print(ResponseJSON.alerts(records, at: at).text)
            } else if records.isEmpty {
                try Console.print("No warnings. Draft some: zarevo alerts draft --sender ADDRESS")
            } else {
                try Console.print(records.map { $0.line(at: at) }.joined(separator: "\n"))
            }
        }
    }
}

extension AlertRecord {
    private var shown: Alert { sent.last ?? draft.alert }

    func line(at instant: Instant) -> String {
        var line = TerminalList.wrapped(
            [id, standing(at: instant).rawValue, shown.infos.first?.headline ?? ""].joined(separator: "  "))
        if needsAttention(at: instant), let end = shown.expires {
            let minutes = Int((end.instant.hours(since: instant) * 60).rounded())
            line +=
                "\n  ends in \(minutes) min: zarevo alerts update \(id), or zarevo alerts cancel \(id) --reason TEXT"
        }
        return line
    }
}
