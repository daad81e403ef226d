import ArgumentParser
import Assessment
import Formats
import Geo
import Operations
import Reports
import ResponseFormats
import Store
import Tables

struct IncidentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incidents", abstract: "Official incidents: names, sizes and dates, matched to the fire events.",
        discussion: """
            Example:
              zarevo incidents load calfire-2020.csv.gz
              zarevo incidents list --at 2020-09-10T00:00:00Z
            """, subcommands: [Load.self, List.self])

    struct Load: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Loads official incidents from CSV or GeoJSON: CAL FIRE, WFIGS, or any with a name.",
            discussion: """
                Records are known by their id in the source: the same edition twice changes nothing, another one is \
                kept beside those before it, and the newest is in force. Fields, units and clocks are explained in \
                docs/formats.md.

                Example:
                  zarevo incidents load WFIGS_Incident_Locations.csv
                  zarevo incidents load fires.csv --column name=FIRE --column size=AREA \\
                    --unit hectares --source "Region"
                """)

        @Argument(help: "CSV (plain or .gz), or features that GDAL opens, such as GeoJSON.", completion: .file())
        var files: [String]
        @Option(help: "Who publishes them (default: by the columns, else the name of the file).")
        var source: String?
        @Option(
            help:
                "ELEMENT=COLUMN where names differ; elements: \(IncidentElement.allCases.map(\.rawValue).joined(separator: ", "))."
        )
        var column: [String] = []
        @Option(
            help: "Unit of sizes in columns that name none: acres, hectares, km2, mi2.",
            transform: areaUnit)
        var unit: IncidentAreaUnit?
        @Option(
            parsing: .unconditional, help: "Offset from UTC of times that have none, such as -07:00 (default: UTC).")
        var utcOffset: String?
        @Option(help: "ISO 3166-2 code of the state of records that name none, such as US-OR.")
        var state: String?
        @Option(
            help: "Where records that could not be used are written, as CSV: file, line, reason, text.",
            completion: .file())
        var rejects: String?
        @Flag(help: "Print the counts as JSON.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let options = try options()
            let rejectsFile = try rejects.map { try RejectsFile($0) }
            let session = store.session(.create)
            var (total, rejected) = (IncidentCounts(), [RejectedRow]())
            for file in files {
                let table = try IncidentFile.read(file, options)
                let counts = try session.store().loadIncidents(table.incidents)
                report(table, file)
                total.new += counts.new
                total.updated += counts.updated
                total.unchanged += counts.unchanged
                rejected += table.rejected
                for row in table.rejected { try rejectsFile?.add(row, of: file) }
                if !json { try Console.print("\(file): \(Self.text(counts, table.rejected.count))") }
            }
            try rejectsFile?.finish()
            try session.refreshEvents()
            try session.close()
            if json { try Console.print(Self.json(total, rejected.count).text) }
            if total == IncidentCounts(), !rejected.isEmpty {
                throw OperationError.badData(
                    "all \(rejected.count) records were rejected and nothing was taken up; the reasons stand above")
            }
            if !json { Console.note("Next: zarevo incidents list · zarevo events") }
        }

        private func report(_ table: IncidentTable, _ file: String) {
            for note in table.notes { Console.note("\(file): \(note)") }
            for row in table.rejected.prefix(5) { Console.note("\(file):\(row.line): \(row.reason)") }
            if table.rejected.count > 5 { Console.note("\(file): \(table.rejected.count - 5) more records rejected") }
            let bad = table.incidents.filter { $0.placeFault != nil }
            for incident in bad.prefix(5) {
                Console.note("\(file): \(incident.name): \(incident.placeFault?.text ?? "")")
            }
            if bad.count > 5 { Console.note("\(file): \(bad.count - 5) more places not usable") }
        }

        private static func text(_ counts: IncidentCounts, _ rejected: Int) -> String {
            "\(counts.new) new, \(counts.updated) updated, \(counts.unchanged) unchanged, \(rejected) rejected"
        }

        private static func json(_ counts: IncidentCounts, _ rejected: Int) -> JSON {
            [
                "new": .integer(counts.new), "updated": .integer(counts.updated),
                "unchanged": .integer(counts.unchanged), "rejected": .integer(rejected),
            ]
        }

        private func options() throws -> IncidentOptions {
            var columns: [IncidentElement: String] = [:]
            for text in column {
                let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
                guard parts.count == 2, let element = IncidentElement(rawValue: parts[0]) else {
                    let known = IncidentElement.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("--column \(text): expected ELEMENT=COLUMN with one of \(known)")
                }
                columns[element] = parts[1]
            }
            return IncidentOptions(
                source: source, columns: columns, unit: unit, offsetMinutes: try offset(), stateCode: state)
        }

        private func offset() throws -> Int? {
            guard let utcOffset else { return nil }
            guard let local = Instant(iso8601: "2000-01-02T00:00" + utcOffset),
                let zero = Instant(iso8601: "2000-01-02T00:00Z")
            else { throw ValidationError("--utc-offset \(utcOffset): expected an offset such as -07:00") }
            return Int(zero.seconds - local.seconds) / 60
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists what is known of official incidents at an instant, and which events they are.",
            discussion: """
                Example:
                  zarevo incidents list
                  zarevo incidents list --format geojson -o incidents.geojson
                """)

        enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, json, geojson }

        @Option(help: "Instant in UTC (default: that of the newest detection).")
        var at: Instant?
        @OptionGroup var insisting: InsistOption
        @Flag(help: "Only those that are matched to an event, surely or possibly.")
        var matched = false
        @Option(help: "How to write them.")
        var format: Format?
        @Option(
            name: [.customShort("o"), .customLong("output")],
            help: "The file to write; its ending chooses the format.", completion: .file())
        var output: String?
        @Flag(help: "The same as --format json.")
        var json = false
        @OptionGroup var store: StoreOptions

        func validate() throws {
            try OutputChoice.check(json ? .json : format, for: output, terminal: .table, unnamed: .csv)
        }

        private var chosenFormat: Format {
            OutputChoice.chosen(json ? .json : format, for: output, terminal: .table, unnamed: .csv)
        }

        func run() throws {
            let session = store.session(.readOnly)
            try insisting.check([("--at", at)], in: session)
            let season = try session.season(at: at).season
            let rows = IncidentWriter.rows(season.naming, season.events).filter { !matched || !$0.matches.isEmpty }
            let (text, kind): (String, FileKind) =
                switch chosenFormat {
                case .table: (IncidentTableText.terminal(rows), .text)
                case .csv: (IncidentWriter.csv(rows), .csv)
                case .json: (IncidentWriter.json(rows).text + "\n", .json)
                case .geojson: (IncidentWriter.geoJSON(rows), .json)
                }
            try Delivery.write(text, as: kind, to: output)
        }
    }
}

private func areaUnit(_ text: String) throws -> IncidentAreaUnit {
    guard let unit = IncidentAreaUnit(rawValue: text) else {
        throw ValidationError("expected acres, hectares, km2 or mi2")
    }
    return unit
}
